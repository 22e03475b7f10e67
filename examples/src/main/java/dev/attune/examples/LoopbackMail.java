package dev.attune.examples;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A mail server on this machine, and the mailbox of who gets the mail. */
final class LoopbackMail implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  LoopbackMail() {
    server.start();
  }

  String port() {
    return String.valueOf(server.getSmtp().getPort());
  }

  /** Shows the mails as they are read, in text; the HTML beside it says the same. */
  void show(Screen screen) {
    try {
      for (MimeMessage mail : server.getReceivedMessages()) {
        show(screen, mail);
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail that arrived cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void show(Screen screen, MimeMessage mail) throws MessagingException, IOException {
    screen.line("The mailbox of the customer shows");
    screen.line("    From:    %s".formatted(name(mail.getFrom()[0])));
    screen.line("    To:      %s".formatted(name(mail.getAllRecipients()[0])));
    screen.line("    Subject: %s".formatted(mail.getSubject()));
    screen.line("");
    MimeMultipart alternatives = (MimeMultipart) mail.getContent();
    alternatives
        .getBodyPart(0)
        .getContent()
        .toString()
        .lines()
        .forEach(line -> screen.line("    " + line));
    BodyPart html = alternatives.getBodyPart(alternatives.getCount() - 1);
    screen.line("    (and the same as %s, %d octets)"
        .formatted(html.getContentType().split(";", -1)[0], html.getSize()));
  }

  private static String name(Address address) {
    return ((InternetAddress) address).toUnicodeString();
  }

  @Override
  public void close() {
    server.stop();
  }
}
