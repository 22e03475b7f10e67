package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern HANDLES = Pattern.compile("(?:@[A-Za-z0-9_]{1,20}+\\s++)++");
  private static final Pattern SHORT_LINK = Pattern.compile("https?+://t\\.co/[A-Za-z0-9]{1,40}+");
  private static final Pattern SHORT_LINKS = Pattern.compile("(?:\\s*+" + SHORT_LINK + ")++\\s*+");
  private static final Pattern OFFSET = Pattern.compile("[0-9]{1,6}");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt);");

  private PostText() {}

  /** The author's words; offsets refer to the text as it came, in code points, the end exclusive. */
  static String of(String delivered, DeliveryObject holder) {
    String shown = shown(delivered, holder.textsOrWholes("display_text_range"));
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
        isAll(HANDLES, text, 0, from) ? from : 0,
        isAll(SHORT_LINKS, text, to, text.length()) ? to : text.length());
  }

  private static int offset(String number) {
    return OFFSET.matcher(number).matches() ? Integer.parseInt(number) : -1;
  }

  private static boolean isAll(Pattern pattern, String text, int from, int to) {
    return from < to && pattern.matcher(text).region(from, to).matches();
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(entity -> character(entity.group(1)));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "lt" -> "<";
      case "gt" -> ">";
      default -> "&";
    };
  }

  private static String withLinks(String text, DeliveryObject entities) {
    return text.contains("://t.co/") && entities.isList("urls")
        ? withLinks(text, entities.objects("urls"))
        : text;
  }

  private static String withLinks(String text, List<DeliveryObject> urls) {
    Map<String, String> links = new HashMap<>();
    for (DeliveryObject url : urls) {
      Fields.text(url, "url")
          .ifPresent(shortLink -> Fields.webAddress(url, "expanded_url")
              .map(URI::toString)
              .ifPresent(address -> links.put(shortLink, address)));
    }
    return SHORT_LINK
        .matcher(text)
        .replaceAll(link -> Matcher.quoteReplacement(written(link, links)));
  }

  private static String written(MatchResult link, Map<String, String> links) {
    return links.getOrDefault(link.group(), link.group());
  }
}
