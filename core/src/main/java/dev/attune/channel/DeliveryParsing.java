package dev.attune.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one delivery as RFC 8259 has it. What a channel does not ask for is looked at, and passed over without being
 * made into anything. The octets must be well-formed UTF-8.
 *
 * <p>Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, read 2026-11-22</a>
 */
final class DeliveryParsing {
  /** Thrown when the octets are something else, or more than is read. Nobody sees it. */
  static final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException() {
      super("", null, false, false);
    }
  }

  /**
   * Objects down to this level may be what a channel reads one by one: a delivery, an entry of it, an event of an entry. Each
   * list is a level too.
   */
  private static final int ENTRIES = 3;

  private static final int ENTRIES_IN_LISTS = 5;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_TOKENS = 500_000;
  private static final int MAX_ITEMS = 10_000;

  private final JsonOctets in;
  private final FieldNames names;
  private final FieldNames words;
  private int tokens;
  private int items;
  private boolean ambiguous;

  DeliveryParsing(byte[] octets, FieldNames names, FieldNames words) {
    this.in = new JsonOctets(octets);
    this.names = names;
    this.words = words;
  }

  /** The object that the octets hold, and nothing but space around it. */
  DeliveryObject whole() {
    in.space();
    in.require('{');
    DeliveryObject whole = entry(1, false);
    in.space();
    in.requireEnd();
    return whole;
  }

  private DeliveryObject object(int depth, boolean listed) {
    if (depth <= ENTRIES || (listed && depth <= ENTRIES_IN_LISTS)) {
      return entry(depth, listed);
    }
    DeliveryObject object = new DeliveryObject();
    fill(object, depth, false);
    return object;
  }

  /** An object whose octets are known. A field that is there twice spoils it, and no other of its list. */
  private DeliveryObject entry(int depth, boolean listed) {
    boolean around = ambiguous;
    ambiguous = false;
    int from = in.at() - 1;
    DeliveryObject object = new DeliveryObject();
    fill(object, depth, true);
    object.close(in.octets(), from, in.at(), ambiguous);
    ambiguous = around || (ambiguous && !listed);
    return object;
  }

  private void fill(DeliveryObject object, int depth, boolean isEntry) {
    if (begins(depth, '}')) {
      return;
    }
    do {
      in.space();
      in.require('"');
      int start = in.at();
      String known = name();
      int end = in.at() - 1;
      if (known != null) {
        boolean first = object.put(known, value(depth + 1));
        ambiguous = ambiguous || !first;
      } else {
        skip(depth + 1);
        if (isEntry) {
          object.passOver(start, end);
        }
      }
    } while (in.another('}'));
  }

  /** Whether an object or list that just began has nothing in it. */
  private boolean begins(int depth, char end) {
    if (depth > MAX_DEPTH) {
      throw new MalformedException();
    }
    return in.ends(end);
  }

  /** The name of a field if it is asked for, and what stands between it and its value. */
  private @Nullable String name() {
    count();
    String name = names.read(in);
    in.space();
    in.require(':');
    in.space();
    return name;
  }

  private void count() {
    if (++tokens > MAX_TOKENS) {
      throw new MalformedException();
    }
  }

  private @Nullable Object value(int depth) {
    count();
    int sign = in.take();
    return switch (sign) {
      case '{' -> object(depth, false);
      case '[' -> list(depth);
      default -> scalar(sign);
    };
  }

  private @Nullable Object scalar(int sign) {
    return switch (sign) {
      case '"' -> in.text(words);
      case 't' -> in.word("rue", true);
      case 'f' -> in.word("alse", false);
      case 'n' -> in.word("ull", null);
      default -> figure();
    };
  }

  private DeliveryObject.Figure figure() {
    int from = in.at() - 1;
    boolean whole = in.number();
    String written = new String(in.octets(), from, in.at() - from, StandardCharsets.ISO_8859_1);
    return new DeliveryObject.Figure(written, whole);
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>(2);
    if (begins(depth, ']')) {
      return list;
    }
    do {
      if (++items > MAX_ITEMS) {
        throw new MalformedException();
      }
      in.space();
      list.add(item(depth + 1));
    } while (in.another(']'));
    return list;
  }

  /** No platform has lists of lists: one is as good as an object without fields. */
  private @Nullable Object item(int depth) {
    count();
    int sign = in.take();
    if (sign == '{') {
      return object(depth, true);
    }
    if (sign != '[') {
      return scalar(sign);
    }
    int from = in.at() - 1;
    skipContainer(depth, ']');
    DeliveryObject opaque = new DeliveryObject();
    opaque.close(in.octets(), from, in.at(), false);
    return opaque;
  }

  private void skip(int depth) {
    count();
    int sign = in.take();
    switch (sign) {
      case '{' -> skipContainer(depth, '}');
      case '[' -> skipContainer(depth, ']');
      case '"' -> in.skipText();
      case 't' -> in.word("rue", true);
      case 'f' -> in.word("alse", false);
      case 'n' -> in.word("ull", null);
      default -> in.number();
    }
  }

  private void skipContainer(int depth, char end) {
    if (begins(depth, end)) {
      return;
    }
    do {
      in.space();
      if (end == '}') {
        in.require('"');
        skipName();
      }
      skip(depth + 1);
    } while (in.another(end));
  }

  private void skipName() {
    count();
    int start = in.at();
    in.skipText();
    FieldNames.requireShort(in.at() - 1 - start);
    in.space();
    in.require(':');
    in.space();
  }
}
