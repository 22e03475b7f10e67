package dev.attune.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, as it will be read: addresses stand out, and characters that cannot be seen but do something are named
 * where they stand.
 */
final class Written {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[!#-;=?-~]{1,4000}+");
  private static final String CLOSING = ".,;:!?)]'*_";

  private final List<Node> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  private Written() {}

  /** A text. */
  static Node of(String text) {
    Written written = new Written();
    Matcher address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find()) {
      int end = endOf(text, address.start(), address.end());
      written.add(text.substring(from, address.start()));
      written.addAddress(text.substring(address.start(), end));
      from = end;
    }
    written.add(text.substring(from));
    written.flush();
    return Node.all(written.pieces);
  }

  /** An address does not end with what closes the sentence around it. */
  private static int endOf(String text, int start, int end) {
    int last = end;
    while (last > start && CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private void addAddress(String address) {
    flush();
    pieces.add(Element.of("bdi.address", address));
  }

  private void add(String text) {
    text.codePoints().forEach(this::add);
  }

  private void add(int character) {
    if (isHidden(character)) {
      flush();
      pieces.add(named(character));
    }
    if (!Character.isISOControl(character) || character == '\n' || character == '\t') {
      plain.appendCodePoint(character);
    }
  }

  private void flush() {
    if (!plain.isEmpty()) {
      pieces.add(Node.text(plain.toString()));
      plain.setLength(0);
    }
  }

  private static Node named(int character) {
    return Element.of("bdi.hidden", "U+%04X".formatted(character))
        .with("title", String.valueOf(Character.getName(character)));
  }

  /** Controls, separators of lines and paragraphs, and what turns the direction of the text around it. */
  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default ->
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    };
  }
}
