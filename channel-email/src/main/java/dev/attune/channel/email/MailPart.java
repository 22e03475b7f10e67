package dev.attune.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail or one of its parts, as far as it was read. Filled by {@link MailReader}. Not thread-safe. */
final class MailPart {

  private static final int MAX_NAME = 2000;

  private final Fields fields = new Fields();
  private final List<MailPart> children = new ArrayList<>();
  private byte[] content = {};
  private boolean cut;
  private String type = "text/plain";

  Fields fields() {
    return fields;
  }

  List<MailPart> children() {
    return children;
  }

  byte[] content() {
    return content;
  }

  /** Whether its content is longer than what is kept. */
  boolean isCut() {
    return cut;
  }

  void setType(String newType) {
    type = newType.toLowerCase(Locale.ROOT);
  }

  void setContent(byte[] octets, boolean isCut) {
    content = octets;
    cut = isCut;
  }

  /** The media type in lower case. */
  String type() {
    return type;
  }

  boolean is(String other) {
    return type.equals(other);
  }

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  boolean isText() {
    return is("text/plain") || is("text/html");
  }

  String parameter(String name) {
    String value = fields.type().getParameter(name);
    return value == null ? "" : value;
  }

  /** The characters of its content. */
  String text() {
    return Charsets.decode(content, parameter("charset"));
  }

  boolean isAttached() {
    return "attachment".equalsIgnoreCase(fields.disposition().getDispositionType());
  }

  /** The file's name: the last step of the path that was sent, without what cannot be seen. */
  Optional<String> fileName() {
    String sent = fields.disposition().getFilename();
    String name = Fields.decoded(Clean.cut(sent == null ? parameter("name") : sent, MAX_NAME));
    return Clean.name(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
  }

  /** Itself, and all below it, in the order of the mail. As deep as the reader goes, and no deeper. */
  Stream<MailPart> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(MailPart::all));
  }

  Optional<MailPart> find(String wanted) {
    return all().filter(part -> part.is(wanted)).findFirst();
  }
}
