package dev.attune.channel.twitter;

/**
 * Finds the URLs of a composed text, one after the other, exactly as X finds them to count them.
 *
 * <p>X states them as one regular expression, tried at each place of the text. This goes from full stop to full stop
 * instead, since no URL is without one, and looks from there back for where a URL can begin and on for where its host name
 * ends. No stretch is looked at more than a few times, so that the time is linear in the text. For one thread.
 *
 * @see <a
 *     href="https://github.com/twitter/twitter-text/blob/master/java/src/main/java/com/twitter/twittertext/Extractor.java">Extractor
 *     of twitter-text 3.1.0, read 2026-11-22</a>
 */
final class UrlFinder {
  /** Unit: ASCII characters. A URL without a protocol is taken to have one of 8. */
  private static final int MAX_URL = 4096;

  private static final int ASSUMED_PROTOCOL = 8;

  private final String text;

  /** Where the search goes on: what is before was taken, or passed over. */
  private int from;

  /** The full stop looked at. */
  private int dot = -1;

  /** Where the label before the full stop begins, be it valid or not. */
  private int label;

  /** The last underscore of that label, -1 if it has none: allowed in a subdomain, and nowhere else. */
  private int underscore;

  /** Where the listed top-level domain right after the full stop ends, -1 if there is none. */
  private int listedEnd;

  /** The last full stop that valid labels lead to without a break from an earlier one. */
  private int chainEnd = -1;

  /** The last full stop of them between a label without an underscore and a top-level domain, -1 if there is none. */
  private int chainDot = -1;

  /** Where that top-level domain ends. */
  private int chainDomainEnd = -1;

  private int start;
  private int end;

  UrlFinder(String text) {
    this.text = text;
  }

  /** The place of the URL last found. */
  int start() {
    return start;
  }

  /** The place after the last unit of the URL last found. */
  int end() {
    return end;
  }

  /** Whether a finder is worth making: a quick no for prose, prices and times. */
  static boolean mayHaveUrl(String text) {
    int dot = nextDot(text, 0);
    while (dot >= 0 && !mayEndHost(text, dot)) {
      dot = nextDot(text, dot + 1);
    }
    return dot >= 0;
  }

  /** Whether a full stop may be the one before a top-level domain: every URL has one, and none of them begins with a digit. */
  static boolean mayEndHost(String text, int dot) {
    return isBetweenNames(text, dot) && (text.charAt(dot + 1) < '0' || text.charAt(dot + 1) > '9');
  }

  /** Whether a character is a full stop that may be in a URL. */
  static boolean mayBeOfUrl(String text, int at) {
    return text.charAt(at) == '.' && isBetweenNames(text, at);
  }

  /** Goes to the next URL; false if there is none. */
  boolean next() {
    int next = nextDot(text, Math.max(from, dot + 1));
    while (next >= 0) {
      dot = next;
      if (find()) {
        return true;
      }
      next = nextDot(text, Math.max(from, dot + 1));
    }
    return false;
  }

  /** The next full stop between what may be names, -1 if there is none. */
  private static int nextDot(String text, int from) {
    int dot = text.indexOf('.', from);
    while (dot >= 0 && !isBetweenNames(text, dot)) {
      dot = text.indexOf('.', dot + 1);
    }
    return dot;
  }

  private static boolean isBetweenNames(String text, int dot) {
    return dot > 0
        && dot + 1 < text.length()
        && mayBeginName(text.charAt(dot + 1))
        && UrlCharacters.isUnicodeLabel(text.charAt(dot - 1));
  }

  private static boolean mayBeginName(char c) {
    return c >= 0x80 || UrlCharacters.isAlphanumeric(c);
  }

  /** Looks for the first URL whose first full stop is the present one. */
  private boolean find() {
    readLabel();
    listedEnd = TopLevelDomains.end(text, dot + 1);
    int unicodeHost = unicodeHost();
    if (unicodeHost >= 0) {
      return take(unicodeHost, listedEnd);
    }
    int host = host();
    return host >= 0 && take(host, hostEnd(host));
  }

  private void readLabel() {
    label = dot;
    underscore = -1;
    while (label > from && isInLabel(text.charAt(label - 1))) {
      label--;
      if (underscore < 0 && text.charAt(label) == '_') {
        underscore = label;
      }
    }
  }

  private static boolean isInLabel(char c) {
    return UrlCharacters.isLabel(c) || c == '-' || c == '_';
  }

  /**
   * Where a host name begins that has letters of any script. It is one label and a listed top-level domain, right after a
   * protocol.
   *
   * @return -1 if there is none
   */
  private int unicodeHost() {
    if (listedEnd < 0 || underscore >= 0) {
      return -1;
    }
    int host = label;
    while (host > from && isInUnicodeLabel(text.charAt(host - 1))) {
      host--;
    }
    boolean valid = host < label && text.charAt(host) != '-' && text.charAt(dot - 1) != '-';
    return valid && host > from && protocolLength(host) > 0 ? host : -1;
  }

  private static boolean isInUnicodeLabel(char c) {
    return UrlCharacters.isUnicodeLabel(c) || c == '-';
  }

  /**
   * Where a host name of accented letters at most begins, with a protocol before it or without.
   *
   * @return -1 if there is none
   */
  private int host() {
    if (!UrlCharacters.isLabel(text.charAt(dot - 1))) {
      return -1;
    }
    // At the beginning of the text X tries the second place first.
    if (from == 0 && label == 0 && !isHost(1) && isLabelOfHost(0)) {
      return 0;
    }
    for (int i = Math.max(label, from + 1); i < dot; i++) {
      if (isHost(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHost(int at) {
    return UrlCharacters.isBefore(text.charAt(at - 1)) && isLabelOfHost(at);
  }

  private boolean isLabelOfHost(int at) {
    return at < dot && UrlCharacters.isLabel(text.charAt(at)) && hostEnd(at) >= 0;
  }

  /** Where the host name ends whose first label begins at a place: at the last top-level domain there can be. */
  private int hostEnd(int host) {
    readChain();
    if (chainDot > dot) {
      return chainDomainEnd;
    }
    return underscore < host ? domainEnd(dot, listedEnd) : -1;
  }

  /** The end of the listed name, or else of one in Punycode, after a full stop. */
  private int domainEnd(int afterDot, int listed) {
    return listed >= 0 ? listed : TopLevelDomains.punycodeEnd(text, afterDot + 1);
  }

  /** Reads the labels after the present full stop, unless they were read after an earlier one. */
  private void readChain() {
    if (dot <= chainEnd) {
      return;
    }
    chainDot = -1;
    chainEnd = dot;
    for (int next = dotAfterLabel(dot + 1); next >= 0; next = dotAfterLabel(next + 1)) {
      int domainEnd = domainEnd(next, TopLevelDomains.end(text, next + 1));
      if (domainEnd >= 0 && !hasUnderscore(chainEnd + 1, next)) {
        chainDot = next;
        chainDomainEnd = domainEnd;
      }
      chainEnd = next;
    }
  }

  /** The full stop after a valid label of a subdomain, -1 if there is no such label at the place. */
  private int dotAfterLabel(int at) {
    int i = at;
    while (i < text.length() && isInLabel(text.charAt(i))) {
      i++;
    }
    boolean valid = i > at
        && i < text.length()
        && text.charAt(i) == '.'
        && UrlCharacters.isLabel(text.charAt(at))
        && UrlCharacters.isLabel(text.charAt(i - 1));
    return valid ? i : -1;
  }

  private boolean hasUnderscore(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '_') {
        return true;
      }
    }
    return false;
  }

  /** Goes on behind the URL of a host name; true if X counts it as one. */
  private boolean take(int host, int hostEnd) {
    int protocol = protocolLength(host);
    if (!mayBegin(host - protocol)) {
      protocol = 0;
    }
    boolean glued = protocol == 0 && host > 0 && isGlue(text.charAt(host - 1));
    start = host - protocol;
    from = UrlTail.end(text, hostEnd);
    end = protocol == 0 ? from : UrlTail.shortenedEnd(text, host, from);
    return !glued && end >= 0 && isShortEnough(host, hostEnd);
  }

  /** What must not come right before a URL without a protocol, though it ends the search for an earlier beginning. */
  private static boolean isGlue(char c) {
    return c == '-' || c == '_' || c == '.' || c == '/';
  }

  private boolean mayBegin(int at) {
    return at == 0 ? from == 0 : at > from && UrlCharacters.isBefore(text.charAt(at - 1));
  }

  private boolean isShortEnough(int host, int hostEnd) {
    int ascii = HostNames.asciiLength(text, host, hostEnd);
    int protocol = start == host ? ASSUMED_PROTOCOL : 0;
    return ascii >= 0 && end - start + protocol + ascii - (hostEnd - host) <= MAX_URL;
  }

  /**
   * The length of the protocol right before a place.
   *
   * @return 0 if there is none
   */
  private int protocolLength(int host) {
    if (!endsWith(host, "://")) {
      return 0;
    }
    if (endsWith(host - 3, "http")) {
      return 7;
    }
    return endsWith(host - 3, "https") ? 8 : 0;
  }

  private boolean endsWith(int end, String lowerCase) {
    return UrlCharacters.matches(text, end - lowerCase.length(), lowerCase);
  }
}
