package dev.attune.channel.testkit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an HTML form as one line of text. Not thread-safe. */
final class FormText {
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** The fields of a line. Octets that are no text become a replacement character. */
  static FormText read(String line) {
    FormText form = new FormText();
    for (String field : line.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("a field must have a name, an equals sign and a value");
      }
      form.add(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
    }
    return form;
  }

  FormText add(String name, String value) {
    names.add(name);
    values.add(value);
    return this;
  }

  /** All values of a name, in order. */
  List<String> all(String name) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        all.add(values.get(i));
      }
    }
    return all;
  }

  /** The value of a name that must be there once. */
  String only(String name) {
    return Optional.of(all(name))
        .filter(all -> all.size() == 1)
        .map(all -> all.get(0))
        .orElseThrow(() -> new IllegalArgumentException("there must be one " + name));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(names.get(i) + "=" + URLEncoder.encode(values.get(i), StandardCharsets.UTF_8));
    }
    return String.join("&", fields);
  }
}
