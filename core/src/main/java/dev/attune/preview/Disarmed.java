package dev.attune.preview;

import java.util.regex.Pattern;

/**
 * HTML of a message as it may stand in a frame of the page. The frame's sandbox and a policy keep it from running and loading
 * anything. What a browser does before it asks a policy (connecting to where a hint, a frame or a link leads) is prevented by
 * names: of the elements that frame something else, and of the attribute that leads somewhere. A name is changed wherever it
 * could be one, and nothing else, so that no trick with quotes hides one.
 */
final class Disarmed {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
  private static final String LINKS = "<style>a{color:LinkText;text-decoration:underline}</style>";
  private static final String DOCTYPE = "<!doctype";
  private static final Pattern FRAMES =
      Pattern.compile("(?i)<(/?)(?=(?:i?frame|frameset|object|embed|portal|fencedframe)[\\s/>])");
  private static final Pattern ADDRESSES =
      Pattern.compile("(?i)(?<=[\\s/\"'])(?=(?:xlink:)?href\\s*+=)");

  private Disarmed() {}

  /** A page; it may begin with its kind, and a policy is heard wherever it stands in the head. */
  static String of(String html) {
    StringBuilder guard = new StringBuilder();
    Document.equivalent("Content-Security-Policy", POLICY).write(guard);
    Document.equivalent("x-dns-prefetch-control", "off").write(guard);
    String page = renamed(html.stripLeading());
    boolean typed = page.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length());
    int head = typed ? page.indexOf('>') + 1 : 0;
    return page.substring(0, head) + guard + LINKS + page.substring(head);
  }

  private static String renamed(String html) {
    return ADDRESSES.matcher(FRAMES.matcher(html).replaceAll("<$1x-")).replaceAll("x-");
  }
}
