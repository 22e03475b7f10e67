package dev.attune.channel.email;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of what a mail says.
 *
 * @param kind what is known of it
 * @param text the line, with the marks of a quote
 */
record Line(Kind kind, String text) {

  /** What is known of a line before it is compared with its neighbours. */
  enum Kind {
    /** Written by the sender, as far as is known. */
    TEXT,
    /** Somebody else's words. */
    QUOTE,
    /** Says whose words follow, by the mark of a mail program. */
    ATTRIBUTION,
    /** A signature, by the mark of a mail program. */
    SIGNATURE,
    /** Nothing from here on is the sender's, by the mark of a mail program. */
    CUT
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isBlank() {
    return text.isBlank() && kind != Kind.CUT;
  }

  /** Something that the sender wrote. */
  boolean isWritten() {
    return kind == Kind.TEXT && !text.isBlank();
  }

  static List<Line> ofPlain(String text) {
    return Clean.lines(text)
        .lines()
        .map(line -> new Line(line.startsWith(">") ? Kind.QUOTE : Kind.TEXT, line))
        .toList();
  }

  /**
   * Lines of {@code format=flowed}: what was broken to fit is one line again.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3676#section-4">RFC 3676 section 4</a>
   */
  static List<Line> ofFlowed(String text, boolean deletesSpace) {
    List<Line> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int depth = -1;
    for (String raw : Clean.lines(text).lines().toList()) {
      int marks = marks(raw);
      String rest =
          raw.substring(marks).startsWith(" ") ? raw.substring(marks + 1) : raw.substring(marks);
      boolean signature = rest.equals("-- ");
      if (depth >= 0 && (marks != depth || signature)) {
        lines.add(quoted(depth, paragraph));
        depth = -1;
      }
      boolean flows = rest.endsWith(" ") && !signature;
      paragraph.append(flows && deletesSpace ? rest.substring(0, rest.length() - 1) : rest);
      depth = marks;
      if (!flows) {
        lines.add(quoted(depth, paragraph));
        depth = -1;
      }
    }
    if (depth >= 0) {
      lines.add(quoted(depth, paragraph));
    }
    return lines;
  }

  private static int marks(String line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '>') {
      marks++;
    }
    return marks;
  }

  private static Line quoted(int depth, StringBuilder paragraph) {
    String text = paragraph.toString();
    paragraph.setLength(0);
    return depth == 0
        ? new Line(Kind.TEXT, text)
        : new Line(Kind.QUOTE, ">".repeat(depth) + " " + text);
  }
}
