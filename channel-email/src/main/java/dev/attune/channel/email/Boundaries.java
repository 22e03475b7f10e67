package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The multiparts that are open, the outermost first, and the line that ended a part last. Not thread-safe. */
final class Boundaries {

  private static final int MAX_LENGTH = 1000;

  private final List<MailPart> open = new ArrayList<>();
  private final List<byte[]> marks = new ArrayList<>();
  private int hit;
  private boolean closing;

  /** Whether parts can be told apart by a boundary. */
  static boolean isUsable(String boundary) {
    return !boundary.isBlank() && boundary.length() <= MAX_LENGTH;
  }

  void open(MailPart part, String boundary) {
    open.add(part);
    marks.add(boundary.stripTrailing().getBytes(StandardCharsets.UTF_8));
  }

  int depth() {
    return open.size();
  }

  /** Whether the line is a boundary of a multipart that is open; it is remembered. */
  boolean isAt(MailLines lines) {
    byte[] buffer = lines.buffer();
    int start = lines.start();
    if (lines.end() - start < 2 || buffer[start] != '-' || buffer[start + 1] != '-') {
      return false;
    }
    int end = lines.end();
    while (end > start && (buffer[end - 1] == ' ' || buffer[end - 1] == '\t')) {
      end--;
    }
    for (int level = open.size() - 1; level >= 0; level--) {
      if (matches(marks.get(level), buffer, start + 2, end)) {
        hit = level;
        return true;
      }
    }
    return false;
  }

  private boolean matches(byte[] boundary, byte[] line, int start, int end) {
    int behind = start + boundary.length;
    if (behind > end || !Arrays.equals(boundary, 0, boundary.length, line, start, behind)) {
      return false;
    }
    closing = end - behind == 2 && line[behind] == '-' && line[behind + 1] == '-';
    return closing || end == behind;
  }

  /** The multipart whose boundary came last, all within it being over. */
  MailPart returnTo() {
    shrink(hit + 1);
    return open.get(hit);
  }

  /** Whether the boundary that came last ended its multipart, which is then closed. */
  boolean isClosed() {
    if (closing) {
      shrink(hit);
    }
    return closing;
  }

  private void shrink(int depth) {
    open.subList(depth, open.size()).clear();
    marks.subList(depth, marks.size()).clear();
  }
}
