package dev.attune.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The texts a channel asks for, found by their octets: the first eight of them as one number, the rest only if there are more.
 * Immutable, safe for use by many threads.
 */
final class FieldNames {
  /** In octets, as they are written. */
  private static final int MAX_LENGTH = 1_000;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final String[] names;
  private final byte[][] written;
  private final long[] keys;
  private final int shift;

  FieldNames(Collection<String> all) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(all.size()) + 2;
    shift = Long.SIZE - bits;
    names = new String[1 << bits];
    written = new byte[1 << bits][];
    keys = new long[1 << bits];
    all.forEach(this::add);
  }

  private void add(String name) {
    byte[] octets = name.getBytes(StandardCharsets.UTF_8);
    long key = JsonOctets.key(octets, 0, octets.length);
    int at = slot(key, octets.length);
    while (names[at] != null && !names[at].equals(name)) {
      at = (at + 1) & (names.length - 1);
    }
    names[at] = name;
    written[at] = octets;
    keys[at] = key;
  }

  private int slot(long key, int length) {
    return (int) (((key ^ length) * MIX) >>> shift);
  }

  /**
   * The name whose first octet is next, if it is asked for or an id. Afterwards the octet behind its closing quote is next.
   */
  @Nullable String read(JsonOctets in) {
    int start = in.at();
    in.plain();
    int end = in.at();
    if (in.peek() != '"') {
      in.back(start);
      byte[] name = in.text().getBytes(StandardCharsets.UTF_8);
      requireShort(in.at() - 1 - start);
      return nameOrId(name, 0, name.length);
    }
    in.take();
    requireShort(end - start);
    return nameOrId(in.octets(), start, end);
  }

  static void requireShort(int length) {
    if (length > MAX_LENGTH) {
      throw new DeliveryParsing.MalformedException();
    }
  }

  private @Nullable String nameOrId(byte[] octets, int start, int end) {
    String name = find(octets, start, end);
    return name == null && isId(octets, start, end)
        ? new String(octets, start, end - start, StandardCharsets.ISO_8859_1)
        : name;
  }

  /** The one that is made of these octets. */
  @Nullable String find(byte[] octets, int start, int end) {
    int length = end - start;
    long key = JsonOctets.key(octets, start, end);
    for (int at = slot(key, length); names[at] != null; at = (at + 1) & (names.length - 1)) {
      if (keys[at] == key && isRest(written[at], octets, start, length)) {
        return names[at];
      }
    }
    return null;
  }

  private static boolean isRest(byte[] name, byte[] octets, int start, int length) {
    return name.length == length
        && (length <= Long.BYTES
            || Arrays.equals(name, Long.BYTES, length, octets, start + Long.BYTES, start + length));
  }

  private static boolean isId(byte[] octets, int start, int end) {
    for (int i = start; i < end; i++) {
      if (octets[i] < '0' || octets[i] > '9') {
        return false;
      }
    }
    return start < end;
  }
}
