package dev.attune.channel.email;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/** The header fields of a mail or a part, as they came. Not thread-safe while they are added. */
final class Fields {

  private static final int MAX_FIELD = 64 * 1024;

  /** The beginning of an encoded word, with or without a language, as in {@code =?utf-8*de?Q?..?=}. */
  private static final Pattern WORD_START =
      Pattern.compile("=\\?([A-Za-z0-9_:.+-]{1,40})(?:\\*[A-Za-z0-9-]{0,35})?\\?");

  private static final Pattern FOLD = Pattern.compile("\r?\n(?=[ \t])|[\r\n]");

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String name, String body) {}

  void add(Field field) {
    byte[] raw = field.getRaw().toByteArray();
    int colon = 0;
    while (colon < raw.length && raw[colon] != ':') {
      colon++;
    }
    byte[] body =
        Arrays.copyOfRange(raw, Math.min(colon + 1, raw.length), Math.min(raw.length, MAX_FIELD));
    String text = FOLD.matcher(Charsets.sniffed(body)).replaceAll("").strip();
    entries.add(new Entry(field.getName().strip().toLowerCase(Locale.ROOT), text));
  }

  boolean has(String name) {
    return entries.stream().anyMatch(entry -> entry.name().equals(name));
  }

  boolean hasAny(List<String> names) {
    return names.stream().anyMatch(this::has);
  }

  boolean hasPrefix(String prefix) {
    return entries.stream().anyMatch(entry -> entry.name().startsWith(prefix));
  }

  /** The first field of that name, unfolded and not decoded; empty if it is missing. */
  String body(String name) {
    return first(name).orElse("");
  }

  Optional<String> first(String name) {
    return bodies(name).stream().findFirst();
  }

  List<String> bodies(String name) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name))
        .map(Entry::body)
        .toList();
  }

  /** The first field of that name in lower case, up to a semicolon. */
  String word(String name) {
    String body = body(name).toLowerCase(Locale.ROOT);
    int end = body.indexOf(';');
    return (end < 0 ? body : body.substring(0, end)).strip();
  }

  /** The first field of that name as people read it, in one line. */
  String text(String name) {
    return Clean.line(decoded(body(name)));
  }

  static String decoded(String body) {
    return DecoderUtil.decodeEncodedWords(withKnownCharsets(body), DecodeMonitor.SILENT);
  }

  /** Encoded words by charsets that Java has, without their language, which mime4j does not know. */
  static String withKnownCharsets(String body) {
    return WORD_START
        .matcher(body)
        .replaceAll(start -> Matcher.quoteReplacement("=?" + Charsets.name(start.group(1)) + "?"));
  }

  ContentTypeField type() {
    return ContentTypeFieldLenientImpl.PARSER.parse(
        new RawField("Content-Type", body("content-type")), DecodeMonitor.SILENT);
  }

  ContentDispositionField disposition() {
    return ContentDispositionFieldLenientImpl.PARSER.parse(
        new RawField("Content-Disposition", body("content-disposition")), DecodeMonitor.SILENT);
  }

  /** All fields but those that the way to us added, for telling mails apart. */
  String lasting(List<String> passing) {
    StringBuilder all = new StringBuilder();
    entries.stream()
        .filter(entry -> !passing.contains(entry.name()))
        .forEach(
            entry -> all.append(entry.name()).append(':').append(entry.body()).append('\n'));
    return all.toString();
  }
}
