package dev.attune.examples.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where a command reads and writes: inputs by name, results on one side, messages on the other. In UTF-8, whatever the
 * platform prefers. Not thread-safe.
 */
final class Console {
  private static final int BUFFER = 1 << 16;

  private final InstantSource clock;
  private final Inputs inputs;
  private final Writer results;
  private final PrintWriter messages;
  private boolean broken;

  /** A console for which the names of files start in a directory. */
  Console(
      Path directory,
      InstantSource clock,
      InputStream in,
      OutputStream results,
      OutputStream messages) {
    this.clock = clock;
    this.inputs = new Inputs(directory, in);
    this.results =
        new BufferedWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8), BUFFER);
    this.messages = new PrintWriter(new OutputStreamWriter(messages, StandardCharsets.UTF_8), true);
  }

  /** The streams, the clock and the working directory of this process. */
  static Console ofProcess() {
    return new Console(
        Path.of(""),
        InstantSource.system(),
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  InstantSource clock() {
    return clock;
  }

  Inputs inputs() {
    return inputs;
  }

  /** Writes a line of results. */
  void result(CharSequence line) {
    try {
      results.append(line).append('\n');
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Hands on the results written so far. */
  void flush() {
    try {
      if (!broken) {
        results.flush();
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Writes a message, after the results before it. */
  void complain(String message) {
    flush();
    messages.println("attune: " + Visible.of(message));
  }

  /** The results, for one who prints. */
  PrintWriter results() {
    return new PrintWriter(results);
  }

  /** The messages, for one who prints. */
  PrintWriter messages() {
    return messages;
  }

  private UncheckedIOException broken(IOException e) {
    broken = true;
    return new UncheckedIOException("the results cannot be written: " + e.getMessage(), e);
  }
}
