package dev.attune.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream in UTF-8, one after the other. A line ends with a line feed, with or without a carriage return before
 * it. Holds one buffer, as long as the longest line. Not thread-safe.
 */
final class Utf8Lines {
  /** The longest line that is read, in octets. */
  static final int MAX_OCTETS = Inputs.MAX_OCTETS;

  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final Runnable beforeWaiting;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private boolean over;
  private long number;

  /** Lines of a stream; what is given runs each time before more is read, which may have to be waited for. */
  Utf8Lines(InputStream in, Runnable beforeWaiting) {
    this.in = in;
    this.beforeWaiting = beforeWaiting;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** The next line; null if there is none. */
  @Nullable String next() throws IOException {
    int from = start;
    while (true) {
      for (int i = from; i < end; i++) {
        if (buffer[i] == '\n') {
          return line(i, i + 1);
        }
      }
      from = end - start;
      if (!refill()) {
        return start == end ? null : line(end, end);
      }
      from += start;
    }
  }

  private String line(int lineEnd, int nextStart) throws CharacterCodingException {
    int lineStart = start;
    number++;
    start = nextStart;
    int length = lineEnd - lineStart;
    boolean feed = nextStart > lineEnd;
    if (feed && length > 0 && buffer[lineEnd - 1] == '\r') {
      length--;
    }
    String line = new String(buffer, lineStart, length, StandardCharsets.UTF_8);
    if (line.indexOf(REPLACEMENT) >= 0) {
      requireWellFormed(lineStart, length);
    }
    return line;
  }

  /** Octets that are no UTF-8 were replaced; refuses them, and lets a replacement character pass that was written. */
  private void requireWellFormed(int lineStart, int length) throws CharacterCodingException {
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, lineStart, length));
  }

  /** Moves what is left to the front and reads more behind it. */
  private boolean refill() throws IOException {
    if (over) {
      return false;
    }
    beforeWaiting.run();
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end == buffer.length) {
      grow();
    }
    int read = in.read(buffer, end, buffer.length - end);
    over = read < 0;
    end += Math.max(read, 0);
    return !over;
  }

  private void grow() {
    if (buffer.length > MAX_OCTETS) {
      number++;
      throw new BadInputException("is longer than " + MAX_OCTETS + " octets. Break it");
    }
    buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, MAX_OCTETS + 1));
  }
}
