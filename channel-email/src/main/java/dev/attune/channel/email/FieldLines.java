package dev.attune.channel.email;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of one header after the other from Mime4J, and no more of them than a mail has. A line that is no field is
 * passed over; two in a row are the beginning of a body that no empty line parts from its header. Not thread-safe.
 */
final class FieldLines implements FieldBuilder {

  private static final int MAX_HEADER = 256 * 1024;
  private static final int MAX_FIELD = 64 * 1024;
  private static final int MAX_FIELDS = 10_000;
  private static final byte[] LINE_END = {'\r', '\n'};

  private final ByteArrayOutputStream strays = new ByteArrayOutputStream(0);
  private Fields fields = new Fields();
  private int strayCount;
  private byte[] field = new byte[1024];
  private int length;
  private int count;
  private int room = MAX_HEADER;
  private boolean cut;

  /** Begins a header, whose fields are put there. */
  void begin(Fields newFields) {
    fields = newFields;
    forgetStrays();
  }

  /** Takes so many more octets in all. */
  void takeMore(int octets) {
    room = octets;
  }

  /** Whether there was more than was taken. */
  boolean isCut() {
    return cut;
  }

  /** The words of the body that came with the header; mostly none. */
  byte[] words() {
    if (strayCount < 2) {
      return new byte[0];
    }
    strays.writeBytes(LINE_END);
    return strays.toByteArray();
  }

  @Override
  public void reset() {
    length = 0;
  }

  @Override
  public void append(ByteArrayBuffer line) {
    int size = line.length();
    while (size > 0 && (line.byteAt(size - 1) == '\n' || line.byteAt(size - 1) == '\r')) {
      size--;
    }
    int taken = Math.min(size, Math.min(MAX_FIELD - length, room));
    cut |= taken < size;
    room -= taken;
    if (length + taken > field.length) {
      field = Arrays.copyOf(field, Math.min(MAX_FIELD, 2 * (length + taken)));
    }
    System.arraycopy(line.buffer(), 0, field, length, taken);
    length += taken;
  }

  /** Only the type is told to Mime4J, which needs no other field. */
  @Override
  public @Nullable RawField build() {
    if (length == 0) {
      return null;
    }
    if (strayCount > 1 || !isField()) {
      stray();
      return null;
    }
    forgetStrays();
    if (count == MAX_FIELDS) {
      cut = true;
      return null;
    }
    count++;
    Fields.Entry added = fields.add(field, length);
    return added != null && added.name().equals("content-type")
        ? new RawField(added.name(), added.body())
        : null;
  }

  private void stray() {
    if (!fields.isEmpty()) {
      strays.write(field, 0, length);
      strays.writeBytes(LINE_END);
      strayCount++;
    }
  }

  private void forgetStrays() {
    strays.reset();
    strayCount = 0;
  }

  /** Whether it begins with a name and a colon. */
  private boolean isField() {
    int i = 0;
    while (i < length && field[i] > ' ' && field[i] < 0x7F && field[i] != ':') {
      i++;
    }
    boolean named = i > 0;
    while (i < length && (field[i] == ' ' || field[i] == '\t')) {
      i++;
    }
    return named && i < length && field[i] == ':';
  }

  @Override
  public @Nullable RecycledByteArrayBuffer getRaw() {
    return null;
  }

  @Override
  public void release() {}
}
