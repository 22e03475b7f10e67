package dev.attune.channel.twitter;

/**
 * The last parts of host names that X takes for a URL.
 *
 * <p>The list is X's own, not the registry's: X counts a name as a URL only if it knows how the name ends.
 */
final class TopLevelDomains {
  private static final PrefixTree NAMES =
      PrefixTree.of(Resources.lines("top-level-domains.txt").stream()
          .map(name -> name.chars().toArray())
          .toList());
  private static final String PUNYCODE = "xn--";

  private TopLevelDomains() {}

  /**
   * Where the known name that begins at a place ends. The longest is taken of those that neither a letter or digit of
   * ASCII nor one of {@code @ + -} follows.
   *
   * @return the place after its last unit, -1 if there is none
   */
  static int end(String text, int from) {
    int end = -1;
    int state = PrefixTree.ROOT;
    for (int i = from; i < text.length() && PrefixTree.goesOn(state); ) {
      state = NAMES.step(state, UrlCharacters.lowerCase(text.charAt(i++)));
      end = PrefixTree.ends(state) && stops(text, i) ? i : end;
    }
    return end;
  }

  /**
   * Where the name in Punycode that begins at a place ends. Any will do: X has no list of these.
   *
   * @return the place after its last unit, -1 if there is none
   */
  static int punycodeEnd(String text, int from) {
    int first = from + PUNYCODE.length();
    if (!UrlCharacters.matches(text, from, PUNYCODE)) {
      return -1;
    }
    int i = first;
    while (i < text.length() && isPunycode(text.charAt(i))) {
      i++;
    }
    return i > first ? i : -1;
  }

  private static boolean stops(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return !UrlCharacters.isAlphanumeric(c) && c != '@' && c != '+' && c != '-';
  }

  private static boolean isPunycode(char c) {
    return c == '-' || UrlCharacters.isAlphanumeric(c);
  }
}
