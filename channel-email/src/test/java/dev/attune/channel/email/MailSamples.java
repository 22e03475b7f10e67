package dev.attune.channel.email;

import dev.attune.channel.Secret;
import dev.attune.channel.testkit.GateSamples;
import dev.attune.channel.testkit.SignedDelivery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Raw mail as Mailgun delivers it: one at a time, with a signature of a time and a token. */
final class MailSamples implements GateSamples {
  static final String BRAND = "care@example.com";
  static final String CUSTOMER = "robin@example.org";
  static final int MAX_OCTETS = 2_000_000;

  private static final String TOKEN = "0123456789abcdef0123456789abcdef0123456789abcdef01";

  @Override
  public String secretName() {
    return EmailChannelProvider.SIGNING_KEY;
  }

  @Override
  public int maxOctets() {
    return MAX_OCTETS;
  }

  @Override
  public byte[] message(String text) {
    return mail(CUSTOMER, BRAND, text);
  }

  @Override
  public Optional<byte[]> batch(List<String> texts) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> echo(String text) {
    return Optional.of(mail(BRAND, CUSTOMER, text));
  }

  @Override
  public SignedDelivery sign(byte[] delivery, Secret secret, Instant now) {
    String time = String.valueOf(now.getEpochSecond());
    String signature = hmac(secret, time + TOKEN);
    String mail = URLEncoder.encode(
        new String(delivery, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    String form =
        "timestamp=" + time + "&token=" + TOKEN + "&signature=" + signature + "&body-mime=" + mail;
    return SignedDelivery.inBody(
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        form.getBytes(StandardCharsets.ISO_8859_1),
        time,
        TOKEN,
        signature);
  }

  private static byte[] mail(String from, String to, String text) {
    return """
        Authentication-Results: mx.example.com; dmarc=pass header.from=example.com
        From: Robin Fictional <%s>
        To: %s
        Subject: Where is my refund?
        Date: Sat, 21 Nov 2026 10:15:00 +0100
        Message-ID: <first.1@example.org>
        Content-Type: text/plain; charset=utf-8

        %s
        """.formatted(from, to, text).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String hmac(Secret secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.octets(), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
