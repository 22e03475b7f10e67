package dev.attune.channel.email;

import java.util.List;

/**
 * The body of a mail: the plain text and then the HTML with the pictures it shows, then the attached files. All of it is ASCII
 * in short lines; where the octets of a file go stands its placeholder, alone on its line.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046 section 5.1, multipart</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2387#section-3">RFC 2387 section 3, multipart/related</a>
 */
final class MailBody {

  private static final String TYPE = "Content-Type: ";
  private static final String ENCODING = "Content-Transfer-Encoding: ";

  private final StringBuilder mail;
  private final String id;

  private MailBody(StringBuilder mail, String messageId) {
    this.mail = mail;
    this.id = messageId.substring(0, messageId.indexOf('@'));
  }

  /** Adds the rest of a mail from its last header fields on. */
  static void add(
      StringBuilder mail, String plain, String html, List<MailFile> files, String messageId) {
    mail.append("MIME-Version: 1.0\r\n");
    new MailBody(mail, messageId).mixed(plain, html, files);
  }

  private void mixed(String plain, String html, List<MailFile> files) {
    List<MailFile> attached = files.stream().filter(file -> !file.isShown()).toList();
    List<MailFile> shown = files.stream().filter(MailFile::isShown).toList();
    if (attached.isEmpty()) {
      alternative(plain, html, shown);
      return;
    }
    String boundary = begin("mixed", "m");
    next(boundary);
    alternative(plain, html, shown);
    attached.forEach(file -> file(boundary, file));
    end(boundary);
  }

  private void alternative(String plain, String html, List<MailFile> shown) {
    String boundary = begin("alternative", "a");
    next(boundary);
    text("text/plain", plain);
    next(boundary);
    related(html, shown);
    end(boundary);
  }

  private void related(String html, List<MailFile> shown) {
    if (shown.isEmpty()) {
      text("text/html", html);
      return;
    }
    String boundary = begin("related; type=\"text/html\"", "r");
    next(boundary);
    text("text/html", html);
    shown.forEach(file -> file(boundary, file));
    end(boundary);
  }

  /** Neither quoted-printable nor Base64 has a line that begins with {@code --=_}. */
  private String begin(String kind, String letter) {
    String boundary = "=_" + letter + "_" + id;
    mail.append(TYPE).append("multipart/").append(kind);
    mail.append(";\r\n boundary=\"").append(boundary).append("\"\r\n\r\n");
    return boundary;
  }

  private void next(String boundary) {
    mail.append("--").append(boundary).append("\r\n");
  }

  private void end(String boundary) {
    mail.append("--").append(boundary).append("--\r\n");
  }

  private void text(String type, String text) {
    Encoded encoded = Encoded.of(text);
    mail.append(TYPE).append(type).append("; charset=utf-8\r\n");
    mail.append(ENCODING).append(encoded.name()).append("\r\n\r\n");
    mail.append(encoded.body()).append("\r\n");
  }

  private void file(String boundary, MailFile file) {
    next(boundary);
    mail.append(TYPE).append(type(file)).append("\r\n").append(ENCODING).append("base64\r\n");
    file.contentId().ifPresent(cid -> mail.append("Content-ID: <").append(cid).append(">\r\n"));
    mail.append("Content-Disposition: ")
        .append(file.isShown() ? "inline" : "attachment")
        .append(FileParameter.of(file.name()))
        .append("\r\n\r\n");
    mail.append(file.enclosure().placeholder()).append("\r\n");
  }

  /** Of parts that have parts themselves, none may be in Base64 (RFC 2045 section 6.4). */
  private static String type(MailFile file) {
    String family = file.media().family();
    return family.equals("multipart") || family.equals("message")
        ? "application/octet-stream"
        : file.media().type();
  }
}
