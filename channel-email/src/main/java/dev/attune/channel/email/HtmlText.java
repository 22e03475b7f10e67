package dev.attune.channel.email;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that grows. What people wrote is escaped; web addresses in it become links, and in languages written from right to left,
 * codes and telephone numbers are kept from being turned round. Not thread-safe.
 */
final class HtmlText {

  private static final Pattern ADDRESS = Pattern.compile(
      "(?<![A-Za-z0-9])https?://[A-Za-z0-9][A-Za-z0-9.-]*+(?::[0-9]{1,5})?+(?:[/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*+)?+"
          + "(?![\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]])");

  /** An address, a telephone number, or letters, digits and signs in one piece. */
  private static final Pattern PIECE = Pattern.compile(ADDRESS
      + "|\\+[0-9][0-9 ()-]{4,20}[0-9]"
      + "|(?<![A-Za-z0-9#])#?[A-Za-z0-9](?:[A-Za-z0-9._/:@+-]{0,80}[A-Za-z0-9])?");

  private static final String LEFT_TO_RIGHT = "<bdi dir=\"ltr\">";
  private static final String BREAK = "<br>\n";
  private static final String TRAILING = ".,:;!?'";

  private final StringBuilder html = new StringBuilder(4096);
  private final boolean rightToLeft;

  HtmlText(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }

  /** Markup of our own. */
  HtmlText raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Somebody's words in one line, in an element or an attribute. */
  HtmlText text(String words) {
    return escaped(Clean.lines(words), " ");
  }

  /** Somebody's words with their line breaks. */
  HtmlText lines(String words) {
    return escaped(Clean.lines(words), BREAK);
  }

  /** A link whose words say where it leads. */
  HtmlText link(String href, String words) {
    return raw("<a href=\"").text(href).raw("\">").text(words).raw("</a>");
  }

  /** An author's words: with their line breaks, with something else where a line is empty, and with links. */
  HtmlText prose(String words, String betweenParagraphs) {
    return prose(Clean.lines(words), betweenParagraphs, rightToLeft);
  }

  /** A value that stands alone, in the direction of its own letters. */
  HtmlText value(String words) {
    String clean = Clean.lines(words);
    boolean turned = Bidi.requiresBidi(clean.toCharArray(), 0, clean.length());
    if (turned == rightToLeft) {
      return prose(clean, BREAK + BREAK, rightToLeft);
    }
    return raw(rightToLeft ? LEFT_TO_RIGHT : "<bdi>")
        .prose(clean, BREAK + BREAK, false)
        .raw("</bdi>");
  }

  private HtmlText prose(String clean, String betweenParagraphs, boolean holding) {
    int start = 0;
    for (int gap = clean.indexOf("\n\n"); gap >= 0; gap = clean.indexOf("\n\n", start)) {
      paragraph(clean.substring(start, gap), holding);
      html.append(betweenParagraphs);
      start = afterLineEnds(clean, gap);
    }
    return paragraph(clean.substring(start), holding);
  }

  private static int afterLineEnds(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '\n') {
      end++;
    }
    return end;
  }

  private HtmlText paragraph(String text, boolean holding) {
    if (!holding && !text.contains("://")) {
      return escaped(text, BREAK);
    }
    Matcher piece = (holding ? PIECE : ADDRESS).matcher(text);
    int done = 0;
    while (piece.find()) {
      int end = untilSign(text, piece.start(), piece.end());
      escaped(text.substring(done, piece.start()), BREAK);
      piece(text.substring(piece.start(), end), holding);
      done = end;
    }
    return escaped(text.substring(done), BREAK);
  }

  /** Where a piece ends if the signs that end the sentence are not its own. */
  private static int untilSign(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && isTrailing(text, start, last - 1)) {
      last--;
    }
    return last;
  }

  private static boolean isTrailing(String text, int start, int at) {
    char c = text.charAt(at);
    boolean unopened = c == ')' && text.substring(start, at).indexOf('(') < 0;
    return unopened || TRAILING.indexOf(c) >= 0;
  }

  private void piece(String piece, boolean holding) {
    boolean link = piece.startsWith("http") && piece.contains("://");
    boolean held = holding && (link || isTurned(piece));
    raw(link ? "<a href=\"" : "").text(link ? piece : "").raw(link ? "\">" : "");
    raw(held ? LEFT_TO_RIGHT : "").text(piece).raw(held ? "</bdi>" : "");
    raw(link ? "</a>" : "");
  }

  /** Words and numbers keep their order by themselves; what mixes them with signs does not. */
  private static boolean isTurned(String piece) {
    boolean letters = false;
    boolean others = false;
    for (int i = 0; i < piece.length(); i++) {
      boolean letter = Character.isLetter(piece.charAt(i));
      letters |= letter;
      others |= !letter;
    }
    return others && (letters || piece.startsWith("+") || piece.startsWith("#"));
  }

  private HtmlText escaped(String text, String lineBreak) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i), lineBreak);
      if (!escaped.isEmpty()) {
        html.append(text, from, i).append(escaped);
        from = i + 1;
      }
    }
    html.append(text, from, text.length());
    return this;
  }

  private static String escaped(char c, String lineBreak) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\n' -> lineBreak;
      default -> "";
    };
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
