package dev.attune.channel.email;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Raw mails to read. */
final class Mails {

  static final String HEAD = """
      From: Robin Fictional <robin@example.org>
      To: Example Care <care@example.com>
      Subject: Where is my refund?
      Date: Sat, 21 Nov 2026 10:15:00 +0100
      Message-ID: <CAF-first.1@mail.example.org>
      MIME-Version: 1.0
      """;

  private Mails() {}

  /** A mail with more header fields and a body, its lines ended as on the wire. */
  static byte[] mail(String more, String body) {
    return octets(HEAD + more + "\n" + body);
  }

  static byte[] text(String body) {
    return mail("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n", body);
  }

  static byte[] html(String body) {
    return mail("Content-Type: text/html; charset=utf-8\n", body);
  }

  static byte[] octets(String mail) {
    return octets(mail, StandardCharsets.UTF_8);
  }

  static byte[] octets(String mail, Charset charset) {
    return mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(charset);
  }

  static List<InboundEvent> events(byte[] mail) {
    return channel().decoder().orElseThrow().decode(mail);
  }

  static MessageReceived received(byte[] mail) {
    List<InboundEvent> events = events(mail);
    return (MessageReceived) events.get(0);
  }

  static String words(byte[] mail) {
    return received(mail).message().text();
  }

  static Channel channel() {
    return new EmailChannelProvider()
        .open(ChannelSettings.builder()
            .value("address", "care@example.com")
            .value("name", "Example Care")
            .build());
  }
}
