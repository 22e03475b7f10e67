package dev.attune.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files a command is given by name; {@code -} is standard input. Not thread-safe. */
final class Inputs {
  /** The largest file that is read as a whole, in octets. */
  static final int MAX_OCTETS = 16_000_000;

  private static final String STANDARD_INPUT = "-";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path directory;
  private final InputStream in;
  private boolean taken;

  Inputs(Path directory, InputStream in) {
    this.directory = directory;
    this.in = in;
  }

  /** The content of a file, in UTF-8; a mark of the byte order at its beginning is taken off. */
  String text(String name) {
    byte[] octets = octets(name);
    CharBuffer text = CharBuffer.allocate(octets.length);
    ByteBuffer from = ByteBuffer.wrap(octets);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(from, text, true).isError()) {
      throw new BadInputException(
          name, "is not UTF-8 at octet " + from.position() + ". Save it as UTF-8");
    }
    String whole = text.flip().toString();
    return whole.indexOf(BYTE_ORDER_MARK) == 0 ? whole.substring(1) : whole;
  }

  /** The octets of a file. */
  byte[] octets(String name) {
    try (InputStream file = open(name)) {
      byte[] octets = file.readNBytes(MAX_OCTETS + 1);
      if (octets.length > MAX_OCTETS) {
        throw new BadInputException(
            name,
            "has more than " + MAX_OCTETS + " octets, the most that is read. Give a smaller file");
      }
      return octets;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** A file as a stream, to be closed by the caller. */
  InputStream open(String name) {
    return name.equals(STANDARD_INPUT) ? standardInput() : file(name);
  }

  /** A failure to read, as a message. */
  static BadInputException unreadable(String name, IOException e) {
    return new BadInputException(name, "cannot be read: " + e.getMessage());
  }

  private InputStream standardInput() {
    if (taken) {
      throw new BadInputException(
          STANDARD_INPUT, "standard input can be read once. Give '-' in one place");
    }
    taken = true;
    return in;
  }

  private InputStream file(String name) {
    try {
      Path path = directory.resolve(name);
      if (Files.isDirectory(path)) {
        throw new BadInputException(name, "is a directory. Name the files in it");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new BadInputException(
          name, "there is no such file. Give a path, or '-' for standard input");
    } catch (AccessDeniedException e) {
      throw new BadInputException(name, "may not be read. Grant the right to read it");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }
}
