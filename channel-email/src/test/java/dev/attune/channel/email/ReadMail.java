package dev.attune.channel.email;

import dev.attune.channel.Enclosure;
import dev.attune.channel.Payload;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** A mail as Angus reads it: an outside judge of what was written. */
final class ReadMail {

  private final MimeMessage message;
  private final List<Enclosure> enclosures;
  private final List<Part> leaves = new ArrayList<>();

  private ReadMail(MimeMessage message, List<Enclosure> enclosures) throws Exception {
    this.message = message;
    this.enclosures = enclosures;
    collect(message);
  }

  static ReadMail of(Payload payload) {
    return of(payload.body().getBytes(StandardCharsets.US_ASCII), payload.enclosures());
  }

  static ReadMail of(byte[] mail, List<Enclosure> enclosures) {
    try {
      Session session = Session.getInstance(new Properties());
      return new ReadMail(new MimeMessage(session, new ByteArrayInputStream(mail)), enclosures);
    } catch (Exception e) {
      throw new IllegalStateException("Angus cannot read the mail", e);
    }
  }

  private void collect(Part part) throws MessagingException, IOException {
    if (!part.isMimeType("multipart/*")) {
      leaves.add(part);
      return;
    }
    Multipart parts = (Multipart) part.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      collect(parts.getBodyPart(i));
    }
  }

  /** The types of all parts, those inside others in brackets. */
  String structure() {
    return structure(message);
  }

  private static String structure(Part part) {
    try {
      String type = part.getContentType().split(";", 2)[0];
      if (!part.isMimeType("multipart/*")) {
        return type;
      }
      Multipart parts = (Multipart) part.getContent();
      List<String> inside = new ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        inside.add(structure(parts.getBodyPart(i)));
      }
      return type + inside.stream().collect(Collectors.joining(" ", "[", "]"));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String plain() {
    return text("text/plain");
  }

  String html() {
    return text("text/html");
  }

  /** Never an attachment. */
  private String text(String type) {
    return leaves.stream()
        .filter(part -> isText(part, type))
        .map(ReadMail::content)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isText(Part part, String type) {
    try {
      return part.isMimeType(type) && part.getDisposition() == null;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String content(Part part) {
    try {
      return ((String) part.getContent()).replace("\r\n", "\n");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts that are files, in the order of the mail. */
  List<MimeBodyPart> files() {
    return leaves.stream()
        .filter(part -> header(part, "Content-Disposition").isPresent())
        .map(MimeBodyPart.class::cast)
        .toList();
  }

  /** The addresses of what is attached. */
  List<String> attached() {
    return files().stream()
        .filter(part -> header(part, "Content-ID").isEmpty())
        .map(this::address)
        .toList();
  }

  /** The address of the picture that a {@code cid:} address stands for. */
  String shown(String source) {
    String id = "<" + source.substring("cid:".length()) + ">";
    return files().stream()
        .filter(part -> header(part, "Content-ID").equals(Optional.of(id)))
        .map(this::address)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing stands for " + source));
  }

  private String address(MimeBodyPart part) {
    try {
      String raw = new String(part.getRawInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return enclosures.stream()
          .filter(enclosure -> enclosure.placeholder().equals(raw))
          .map(enclosure -> enclosure.media().href().toString())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no enclosure goes into " + raw));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> header(Part part, String name) {
    try {
      String[] values = part instanceof BodyPart ? part.getHeader(name) : null;
      return values == null ? Optional.empty() : Optional.of(values[0]);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
