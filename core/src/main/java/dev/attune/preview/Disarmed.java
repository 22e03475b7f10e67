package dev.attune.preview;

import java.util.regex.Pattern;

/**
 * HTML of a message as it may stand in a frame of the page. The frame's sandbox and a policy keep it from running and loading
 * anything. What a browser does before it asks a policy (connecting to where a frame or a link leads) is prevented by the names
 * of elements: those that lead somewhere become elements that nobody knows, and keep their looks as far as they carry them.
 */
final class Disarmed {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
  private static final String DOCTYPE = "<!doctype";

  /** Elements with something in them. */
  private static final Pattern LEADING =
      Pattern.compile("(?i)<(/?)(?=(?:a|i?frame|frameset|object|portal|fencedframe)[\\s/>])");

  /** Elements with nothing in them become one that does nothing, and may stand wherever they may. */
  private static final Pattern VOID = Pattern.compile("(?i)<(?:link|base|embed|area)(?=[\\s/>])");

  private Disarmed() {}

  /** A page; it may begin with its kind, and a policy is heard wherever it stands in the head. */
  static String of(String html) {
    StringBuilder guard = new StringBuilder();
    Document.equivalent("Content-Security-Policy", POLICY).write(guard);
    Document.equivalent("x-dns-prefetch-control", "off").write(guard);
    guard.append("<style>x-a{color:LinkText;text-decoration:underline}</style>");
    String page = renamed(html.stripLeading());
    boolean typed = page.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length());
    int head = typed ? page.indexOf('>') + 1 : 0;
    return page.substring(0, head) + guard + page.substring(head);
  }

  private static String renamed(String html) {
    return VOID.matcher(LEADING.matcher(html).replaceAll("<$1x-")).replaceAll("<basefont");
  }
}
