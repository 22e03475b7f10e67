package dev.attune.benchmarks;

/** The least that counting a post takes: the weight of each character, and whether it might be part of something else. */
final class TriggerLoop {
  private TriggerLoop() {}

  static int measure(String text) {
    int weight = 0;
    boolean more = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += isSingle(c) ? 1 : 2;
      more |= c == '.' ? isBetweenWords(text, i) : c >= 0xA9 && mayBeMore(c);
    }
    return more ? -weight : weight;
  }

  private static boolean isSingle(char c) {
    return c <= 4351
        || (c >= 8192 && c <= 8205)
        || (c >= 8208 && c <= 8223)
        || (c >= 8242 && c <= 8247);
  }

  private static boolean isBetweenWords(String text, int dot) {
    return dot > 0
        && dot + 1 < text.length()
        && text.charAt(dot - 1) > ' '
        && text.charAt(dot + 1) > ' ';
  }

  private static boolean mayBeMore(char c) {
    return c == 0xA9 || c == 0xAE || (c >= 0x300 && c < 0x370) || c == 0x200D || c >= 0xD800;
  }
}
