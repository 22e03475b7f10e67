package dev.attune.channel.email;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures that a mail shows in its text, and their places there. While the text is looked at, a mark stands in each place,
 * of characters that are none.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2392#section-2">RFC 2392 section 2, cid addresses</a>
 */
final class InlineImages {

  /** What programs write into plain text where a picture stands. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\[(?:cid:|image: ?)([^\\[\\]\\n]{1,300})\\]", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARK = Pattern.compile("\uFDD0([0-9]{1,3})\uFDD1");

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private InlineImages() {}

  /** The pictures of a mail that have a name by which its text can show them. */
  static InlineImages of(MailPart root) {
    InlineImages images = new InlineImages();
    Attached.parts(root).forEach(images::add);
    return images;
  }

  private void add(MailPart part) {
    int number = names.size();
    names.add(part.fileName().orElse("image"));
    if (!part.contentId().isEmpty()) {
      numbers.putIfAbsent(key(part.contentId()), number);
      part.fileName().ifPresent(name -> numbers.putIfAbsent(key(name), number));
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The mark for a picture that HTML shows; empty if it is not one of the mail's. */
  String mark(String source) {
    return source.regionMatches(true, 0, "cid:", 0, 4) ? marked(decoded(source.substring(4))) : "";
  }

  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  private String marked(String name) {
    Integer number = numbers.get(key(name));
    return number == null ? "" : "\uFDD0" + number + "\uFDD1";
  }

  /** Plain text with marks where it says that pictures stand. */
  String marks(String plain) {
    if (numbers.isEmpty()) {
      return plain;
    }
    return WRITTEN.matcher(plain).replaceAll(written -> {
      String mark = marked(written.group(1));
      return Matcher.quoteReplacement(mark.isEmpty() ? written.group() : mark);
    });
  }

  /**
   * A text without marks.
   *
   * @param text with the file's name in brackets where a picture stands
   * @param places which attachment stands where, as {@code number:offset} with blanks between
   */
  record Shown(String text, String places) {}

  Shown shown(String marked) {
    if (numbers.isEmpty()) {
      return new Shown(marked, "");
    }
    StringBuilder text = new StringBuilder(marked.length());
    StringBuilder places = new StringBuilder();
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      text.append(marked, from, mark.start());
      int number = Integer.parseInt(mark.group(1));
      if (number < names.size()) {
        places.append(places.isEmpty() ? "" : " ").append(number).append(':').append(text.length());
        text.append('[').append(names.get(number)).append(']');
      }
      from = mark.end();
    }
    return new Shown(text.append(marked, from, marked.length()).toString(), places.toString());
  }
}
