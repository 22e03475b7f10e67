package dev.attune.channel.twitter;

/** The links by which X replaces all others. */
final class ShortLink {
  private static final String HOST = "://t.co/";
  private static final int MAX_NAME = 40;

  private ShortLink() {}

  /** Where a short link ends that begins here; -1 if none does. */
  static int end(String text, int start) {
    if (!text.startsWith("http", start)) {
      return -1;
    }
    int scheme = start + (text.startsWith("s", start + 4) ? 5 : 4);
    int name = scheme + HOST.length();
    if (!text.startsWith(HOST, scheme)) {
      return -1;
    }
    int end = name;
    while (end < text.length() && end - name < MAX_NAME && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end > name ? end : -1;
  }

  static boolean isLetterOrDigit(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9');
  }
}
