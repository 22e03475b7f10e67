package dev.attune.channel.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * The body of a mail: plain text first, HTML last, both quoted-printable, so that everything is ASCII in short lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4">RFC 2046 section 5.1.4, multipart/alternative</a>
 */
final class MailBody {

  private MailBody() {}

  /** The rest of a mail from its last header fields on. */
  static String of(String plain, String html, String messageId) {
    // Quoted-printable never leaves a bare "=_", so no line of a part can be the boundary.
    String boundary = "=_" + messageId.substring(0, messageId.indexOf('@'));
    return "MIME-Version: 1.0\r\n"
        + "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n"
        + part(boundary, "text/plain", plain)
        + part(boundary, "text/html", html)
        + "--" + boundary + "--\r\n";
  }

  private static String part(String boundary, String type, String text) {
    return "--" + boundary + "\r\nContent-Type: " + type + "; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + encoded(text) + "\r\n";
  }

  private static String encoded(String text) {
    byte[] octets = Clean.lines(text).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length + octets.length / 4);
    try (QuotedPrintableOutputStream encoder = new QuotedPrintableOutputStream(out, false)) {
      encoder.write(octets, 0, octets.length);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return unmangled(out.toString(StandardCharsets.US_ASCII));
  }

  /** Stores in mbox form put a {@code >} before a line that begins so. */
  private static String unmangled(String encoded) {
    String text = encoded.replace("\r\nFrom ", "\r\n=46rom =\r\n");
    return text.startsWith("From ") ? "=46rom =\r\n" + text.substring(5) : text;
  }
}
