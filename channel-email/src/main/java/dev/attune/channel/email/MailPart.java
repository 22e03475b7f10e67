package dev.attune.channel.email;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;

/** A mail or one of its parts, as far as it was read. Filled by {@link MailReader}. Not thread-safe. */
final class MailPart {

  private static final int MAX_NAME = 2000;
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,12}");
  private static final Pattern TYPE =
      Pattern.compile("[!#$&-+.0-9a-z^_-]{1,127}/[!#$&-+.0-9a-z^_-]{1,127}");

  private final Fields fields = new Fields();
  private final List<MailPart> children = new ArrayList<>();
  private byte[] content = {};
  private boolean cut;
  private boolean later;
  private boolean encoded;
  private String type;
  private @Nullable ContentTypeField typeField;
  private @Nullable ContentDispositionField dispositionField;
  private Optional<URI> href = Optional.empty();

  MailPart(String defaultType) {
    this.type = defaultType;
  }

  /** All fields are there: what they say of the type counts. */
  void headerEnds() {
    String declared = fields.word("content-type");
    if (TYPE.matcher(declared).matches()) {
      type = declared;
    } else if (!declared.isEmpty()) {
      type = "text/plain";
    }
  }

  Fields fields() {
    return fields;
  }

  List<MailPart> children() {
    return children;
  }

  void add(MailPart child) {
    child.later = is("multipart/alternative") && !children.isEmpty();
    children.add(child);
  }

  /** Whether it says in HTML what a part before it may have said already, so that it need not be decoded. */
  boolean isLaterAlternative() {
    return later && is("text/html");
  }

  /** Its octets; decoded now if that was left until they are needed. */
  byte[] content() {
    if (encoded) {
      content = Transfer.text(content, encoding());
      encoded = false;
    }
    return content;
  }

  void setEncoded(boolean isEncoded) {
    encoded = isEncoded;
  }

  /** Whether its content is longer than what is kept. */
  boolean isCut() {
    return cut;
  }

  void setType(String newType) {
    type = newType;
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
    ContentTypeField known = typeField;
    if (known == null) {
      known = fields.type();
      typeField = known;
    }
    String value = fields.has("content-type") ? known.getParameter(name) : null;
    return value == null ? "" : value;
  }

  private ContentDispositionField disposition() {
    ContentDispositionField known = dispositionField;
    if (known == null) {
      known = fields.disposition();
      dispositionField = known;
    }
    return known;
  }

  /** How its content is written, in lower case. */
  String encoding() {
    return fields.word("content-transfer-encoding");
  }

  /** The characters of its content. */
  String text() {
    return Charsets.decode(content(), parameter("charset"));
  }

  boolean isAttached() {
    return fields.has("content-disposition")
        && "attachment".equalsIgnoreCase(disposition().getDispositionType());
  }

  /** The name by which HTML shows it, without angle brackets; empty if it has none. */
  String contentId() {
    String id = fields.body("content-id").strip();
    boolean bracketed = id.length() > 2 && id.startsWith("<") && id.endsWith(">");
    return bracketed ? id.substring(1, id.length() - 1) : id;
  }

  /** How large its sender says it is, in octets. */
  OptionalLong declaredSize() {
    String size = fields.has("content-disposition") ? disposition().getParameter("size") : null;
    return size != null && SIZE.matcher(size).matches()
        ? OptionalLong.of(Long.parseLong(size))
        : OptionalLong.empty();
  }

  Optional<URI> href() {
    return href;
  }

  void setHref(Optional<URI> kept) {
    href = kept;
  }

  /** The file's name: the last step of the path that was sent, without what cannot be seen. */
  Optional<String> fileName() {
    String sent = fields.has("content-disposition") ? disposition().getFilename() : null;
    String given = sent == null ? parameter("name") : sent;
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String name = Fields.decoded(Clean.cut(given, MAX_NAME));
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
