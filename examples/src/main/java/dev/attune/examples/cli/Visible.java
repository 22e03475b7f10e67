package dev.attune.examples.cli;

import java.util.HexFormat;

/** Text that may be shown on a terminal: what would steer the terminal is written as an escape. */
final class Visible {
  private Visible() {}

  /** One line of text. */
  static String of(String line) {
    if (line.chars().noneMatch(Visible::isHidden)) {
      return line;
    }
    StringBuilder visible = new StringBuilder();
    line.chars().forEach(unit -> append(visible, (char) unit));
    return visible.toString();
  }

  private static void append(StringBuilder visible, char unit) {
    if (isHidden(unit)) {
      visible.append("\\u").append(HexFormat.of().toHexDigits(unit));
    } else {
      visible.append(unit);
    }
  }

  private static boolean isHidden(int unit) {
    return unit != '\t' && Character.isISOControl(unit);
  }
}
