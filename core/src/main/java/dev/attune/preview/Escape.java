package dev.attune.preview;

import dev.attune.internal.Unicode;

/** Text in HTML, between tags or in a quoted attribute. */
final class Escape {
  private static final char REPLACEMENT = '\ufffd';

  private Escape() {}

  /**
   * Adds a text in which no character means anything but itself. What no encoder keeps, or steers a terminal, becomes U+FFFD.
   */
  static void into(StringBuilder page, String text) {
    Unicode.clean(text).chars().forEach(unit -> append(page, (char) unit));
  }

  private static void append(StringBuilder page, char unit) {
    switch (unit) {
      case '&' -> page.append("&amp;");
      case '<' -> page.append("&lt;");
      case '>' -> page.append("&gt;");
      case '"' -> page.append("&quot;");
      case '\'' -> page.append("&#39;");
      case '\r' -> page.append("&#13;");
      case '\n', '\t' -> page.append(unit);
      default -> page.append(Character.isISOControl(unit) ? REPLACEMENT : unit);
    }
  }
}
