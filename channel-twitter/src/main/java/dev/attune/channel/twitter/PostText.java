package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.channel.WebAddress;
import java.util.List;

/**
 * The words of a post or message as their author wrote them.
 *
 * <p>X puts the handles of those who are answered before a reply and the links of what is attached behind it, writes three
 * characters as HTML entities, and replaces every link by a short one. All of that is undone. Where the display range says
 * that the words begin is believed only if nothing but handles stands before, and nothing but short links behind.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary">Data dictionary, read 2026-11-22</a>
 */
final class PostText {
  private static final int MAX_HANDLE = 20;
  private static final int MAX_OFFSET_DIGITS = 6;

  private PostText() {}

  /** The author's words; offsets refer to the text as it came, in code points, the end exclusive. */
  static String of(String delivered, DeliveryObject holder) {
    String shown = holder.isList("display_text_range")
        ? shown(delivered, holder.textsOrWholes("display_text_range"))
        : delivered;
    return withLinks(unescaped(shown), holder.object("entities"));
  }

  private static String shown(String text, List<String> range) {
    int start = range.size() == 2 ? offset(range.get(0)) : -1;
    int end = range.size() == 2 ? offset(range.get(1)) : -1;
    if (start < 0 || end < start || end > text.codePointCount(0, text.length())) {
      return text;
    }
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(0, end);
    return text.substring(
        isHandles(text, from) ? from : 0, isShortLinks(text, to) ? to : text.length());
  }

  private static int offset(String number) {
    return Fields.isId(number) && number.length() <= MAX_OFFSET_DIGITS
        ? Integer.parseInt(number)
        : -1;
  }

  /** Whether nothing but handles, each with space behind it, stands before a place. */
  private static boolean isHandles(String text, int end) {
    int at = 0;
    while (at < end) {
      int handle = at + 1;
      int behind = handle;
      while (behind < end && isOfHandle(text.charAt(behind))) {
        behind++;
      }
      int next = spaceEnd(text, behind, end);
      boolean one = text.charAt(at) == '@'
          && behind > handle
          && behind - handle <= MAX_HANDLE
          && next > behind;
      if (!one) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private static boolean isShortLinks(String text, int start) {
    int at = spaceEnd(text, start, text.length());
    while (at < text.length()) {
      int end = ShortLink.end(text, at);
      if (end < 0) {
        return false;
      }
      at = spaceEnd(text, end, text.length());
    }
    return true;
  }

  private static int spaceEnd(String text, int from, int end) {
    int at = from;
    while (at < end
        && (text.charAt(at) == ' ' || (text.charAt(at) >= '\t' && text.charAt(at) <= '\r'))) {
      at++;
    }
    return at;
  }

  private static boolean isOfHandle(char sign) {
    return sign == '_' || ShortLink.isLetterOrDigit(sign);
  }

  private static String unescaped(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (amp >= 0) {
      Entity entity = Entity.at(text, amp);
      plain.append(text, from, amp).append(entity.character());
      from = amp + entity.length();
      amp = text.indexOf('&', from);
    }
    return plain.append(text, from, text.length()).toString();
  }

  /** The three characters that are written as entities, and the sign that begins none. */
  private enum Entity {
    LESS("&lt;", '<'),
    GREATER("&gt;", '>'),
    AMPERSAND("&amp;", '&'),
    NONE("&", '&');

    private static final List<Entity> ALL = List.of(values());

    private final String written;
    private final char character;

    Entity(String written, char character) {
      this.written = written;
      this.character = character;
    }

    static Entity at(String text, int place) {
      for (Entity entity : ALL) {
        if (text.startsWith(entity.written, place)) {
          return entity;
        }
      }
      return NONE;
    }

    char character() {
      return character;
    }

    int length() {
      return written.length();
    }
  }

  private static String withLinks(String text, DeliveryObject entities) {
    return text.contains("://t.co/") && entities.isList("urls")
        ? withLinks(text, entities.objects("urls"))
        : text;
  }

  private static String withLinks(String text, List<DeliveryObject> urls) {
    StringBuilder written = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf("http");
        at >= 0;
        at = text.indexOf("http", Math.max(from, at + 1))) {
      int end = ShortLink.end(text, at);
      if (end > 0) {
        written.append(text, from, at).append(expanded(text.substring(at, end), urls));
        from = end;
      }
    }
    return written.append(text, from, text.length()).toString();
  }

  private static String expanded(String link, List<DeliveryObject> urls) {
    for (DeliveryObject url : urls) {
      if (url.text("url").filter(link::equals).isPresent()) {
        return url.text("expanded_url").filter(WebAddress::isOne).orElse(link);
      }
    }
    return link;
  }
}
