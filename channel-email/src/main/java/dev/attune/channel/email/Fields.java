package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail or a part, as they came. Not thread-safe while they are added. */
final class Fields {

  /** The beginning of an encoded word, with or without a language, as in {@code =?utf-8*de?Q?..?=}. */
  private static final Pattern WORD_START =
      Pattern.compile("=\\?([A-Za-z0-9_:.+-]{1,40})(?:\\*[A-Za-z0-9-]{0,35})?\\?");

  private static final Pattern CONTROL = Pattern.compile("[\r\n\\x00]");

  private final List<Entry> entries = new ArrayList<>();

  /**
   * A field.
   *
   * @param name in lower case
   * @param body unfolded and not decoded
   */
  record Entry(String name, String body) {}

  /** The fields, the topmost first. */
  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Adds a field: its octets, unfolded, with its name. What has no name is none. */
  @Nullable Entry add(byte[] raw, int length) {
    int colon = 0;
    while (colon < length && raw[colon] != ':') {
      colon++;
    }
    if (colon == length) {
      return null;
    }
    String name = new String(raw, 0, colon, StandardCharsets.ISO_8859_1);
    Entry entry = new Entry(
        name.strip().toLowerCase(Locale.ROOT), body(raw, colon + 1, length).strip());
    entries.add(entry);
    return entry;
  }

  private static String body(byte[] raw, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] < ' ' && raw[i] != '\t') {
        String text = Charsets.sniffed(Arrays.copyOfRange(raw, from, to));
        return CONTROL.matcher(text).replaceAll("");
      }
    }
    return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
  }

  int size() {
    return entries.size();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  boolean has(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  boolean hasAny(List<String> names) {
    for (String name : names) {
      if (has(name)) {
        return true;
      }
    }
    return false;
  }

  boolean hasPrefix(String prefix) {
    for (Entry entry : entries) {
      if (entry.name().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** The first field of that name, unfolded and not decoded; empty if it is missing. */
  String body(String name) {
    return first(name).orElse("");
  }

  Optional<String> first(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return Optional.of(entry.body());
      }
    }
    return Optional.empty();
  }

  List<String> bodies(String name) {
    List<String> bodies = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        bodies.add(entry.body());
      }
    }
    return bodies;
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
