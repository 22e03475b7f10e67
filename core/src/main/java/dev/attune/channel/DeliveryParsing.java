package dev.attune.channel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one delivery. What a channel does not ask for is passed over without being made into anything.
 *
 * <p>Not thread-safe.
 */
final class DeliveryParsing {
  /** Objects above this level may be what a channel reads one by one: a delivery, an entry of it, an event of an entry. */
  private static final int ENTRIES = 3;

  private static final int ENTRIES_IN_LISTS = 4;

  private static final int MAX_FIELDS = 256;
  private static final int MAX_ITEMS = 10_000;

  private final JsonParser in;
  private final byte[] octets;
  private final Map<String, String> names;
  private int items;
  private boolean ambiguous;

  DeliveryParsing(JsonParser in, byte[] octets, Map<String, String> names) {
    this.in = in;
    this.octets = octets;
    this.names = names;
  }

  /** The object that begins at the current token, which is the first of all. */
  DeliveryObject whole() throws IOException {
    return entry(1, false);
  }

  private DeliveryObject object(int depth, boolean listed) throws IOException {
    if (depth <= ENTRIES || (listed && depth <= ENTRIES_IN_LISTS)) {
      return entry(depth, listed);
    }
    DeliveryObject object = new DeliveryObject();
    fill(object, depth, false);
    return object;
  }

  /** An object whose octets are known. A field that is there twice spoils it, and no other of its list. */
  private DeliveryObject entry(int depth, boolean listed) throws IOException {
    boolean around = ambiguous;
    ambiguous = false;
    int from = (int) in.currentTokenLocation().getByteOffset();
    DeliveryObject object = new DeliveryObject();
    fill(object, depth, true);
    int to = (int) in.currentLocation().getByteOffset();
    object.close(octets, from, to, ambiguous);
    ambiguous = around || (ambiguous && !listed);
    return object;
  }

  private void fill(DeliveryObject object, int depth, boolean isEntry) throws IOException {
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken token = in.nextToken();
      String known = known(name);
      if (known != null) {
        require(object.size() < MAX_FIELDS);
        boolean first = object.put(known, value(token, depth + 1));
        ambiguous = ambiguous || !first;
      } else {
        in.skipChildren();
        if (isEntry) {
          object.passOver(name);
        }
      }
    }
  }

  /** More than that no platform sends, and looking for what is there twice would take its time. */
  private static void require(boolean few) throws IOException {
    if (!few) {
      throw new IOException("more fields or entries than are read");
    }
  }

  private @Nullable String known(String name) {
    String known = names.get(name);
    return known == null && isNumber(name) ? name : known;
  }

  private static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private @Nullable Object value(JsonToken token, int depth) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(depth, false);
      case START_ARRAY -> list(depth);
      default -> scalar(token);
    };
  }

  private @Nullable Object scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> new DeliveryObject.Figure(in.getText(), true);
      case VALUE_NUMBER_FLOAT -> new DeliveryObject.Figure(in.getText(), false);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private List<@Nullable Object> list(int depth) throws IOException {
    List<@Nullable Object> list = new ArrayList<>(4);
    for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      require(++items <= MAX_ITEMS);
      list.add(item(token, depth));
    }
    return list;
  }

  /** No platform has lists of lists: one is as good as an object without fields. */
  private @Nullable Object item(JsonToken token, int depth) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      return object(depth, true);
    }
    if (token != JsonToken.START_ARRAY) {
      return scalar(token);
    }
    int from = (int) in.currentTokenLocation().getByteOffset();
    in.skipChildren();
    DeliveryObject opaque = new DeliveryObject();
    opaque.close(octets, from, (int) in.currentLocation().getByteOffset(), false);
    return opaque;
  }
}
