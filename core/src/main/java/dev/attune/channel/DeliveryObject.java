package dev.attune.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a delivery, read with tolerance: what is missing, null or of another type is empty. Numbers keep the digits
 * they were written with, so that a long id never goes through a floating one.
 *
 * <p>Immutable once it was read; safe for use by many threads.
 */
public final class DeliveryObject {
  private static final DeliveryObject NONE = new DeliveryObject();
  private static final byte[] NO_OCTETS = new byte[0];
  private static final int MAX_OTHERS = 100;
  private static final int FEW = 8;

  /** A number as it was written. */
  record Figure(String written, boolean whole) {
    @Override
    public String toString() {
      return written;
    }
  }

  private String[] names = new String[FEW];
  private Object[] values = new Object[FEW];
  private int size;
  private List<String> others = List.of();
  private byte[] delivery = NO_OCTETS;
  private int from;
  private int to;
  private boolean ambiguous;

  DeliveryObject() {}

  /** Something else that stands where an object belongs. */
  private static DeliveryObject insteadOf(@Nullable Object value) {
    DeliveryObject none = new DeliveryObject();
    byte[] written = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    none.close(written, 0, written.length, false);
    return none;
  }

  /** Holds a field; false if there is one of that name already. */
  boolean put(String name, @Nullable Object value) {
    boolean first = find(name) == null;
    if (value != null) {
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      names[size] = name;
      values[size] = value;
      size++;
    }
    return first;
  }

  int size() {
    return size;
  }

  /** Notes that there is a field of which no more is known than its name. */
  void passOver(String name) {
    if (others.isEmpty()) {
      others = new ArrayList<>(FEW);
    }
    if (others.size() < MAX_OTHERS) {
      others.add(name);
    }
  }

  /** Says where it stood. */
  void close(byte[] octets, int start, int end, boolean repeats) {
    delivery = octets;
    from = start;
    to = end;
    ambiguous = repeats;
  }

  private @Nullable Object find(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  /**
   * Whether a field is there and not null.
   *
   * @param name its name
   * @return true if it is
   */
  public boolean has(String name) {
    return find(name) != null;
  }

  /**
   * A text.
   *
   * @param name its name
   * @return the text as it was sent; empty if there is none
   */
  public Optional<String> text(String name) {
    return find(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * A text or a whole number, as ids are written.
   *
   * @param name its name
   * @return the text, or the digits with their sign; empty if there is neither
   */
  public Optional<String> textOrWhole(String name) {
    return Optional.ofNullable(textOrWhole(find(name)));
  }

  private static @Nullable String textOrWhole(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    return value instanceof Figure figure && figure.whole() ? figure.written() : null;
  }

  /**
   * A number, whole or not.
   *
   * @param name its name
   * @return the nearest number of double precision; empty if there is none
   */
  public OptionalDouble number(String name) {
    return find(name) instanceof Figure figure
        ? OptionalDouble.of(Double.parseDouble(figure.written()))
        : OptionalDouble.empty();
  }

  /**
   * Whether a field is {@code true}.
   *
   * @param name its name
   * @return false if it is anything else, or missing
   */
  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(find(name));
  }

  /**
   * An object inside.
   *
   * @param name its name
   * @return the object; one without fields if there is none
   */
  public DeliveryObject object(String name) {
    return find(name) instanceof DeliveryObject object ? object : NONE;
  }

  /**
   * Whether a field is an object.
   *
   * @param name its name
   * @return true if it is
   */
  public boolean isObject(String name) {
    return find(name) instanceof DeliveryObject;
  }

  /**
   * Whether a field is a list.
   *
   * @param name its name
   * @return true if it is
   */
  public boolean isList(String name) {
    return find(name) instanceof List<?>;
  }

  /**
   * The objects of a list.
   *
   * @param name its name
   * @return as many as the list has entries; what is no object stands there as one without fields. None if there is no list
   */
  public List<DeliveryObject> objects(String name) {
    return items(name).stream()
        .map(item -> item instanceof DeliveryObject object ? object : insteadOf(item))
        .toList();
  }

  /**
   * The texts and whole numbers of a list.
   *
   * @param name its name
   * @return without what else stands there; none if there is no list
   */
  public List<String> textsOrWholes(String name) {
    List<String> texts = new ArrayList<>();
    for (Object item : items(name)) {
      String text = textOrWhole(item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private List<?> items(String name) {
    return find(name) instanceof List<?> list ? list : List.of();
  }

  /**
   * The names of the fields that are held and not null.
   *
   * @return in the order of the delivery
   */
  public List<String> names() {
    return List.of(Arrays.copyOf(names, size));
  }

  /**
   * The names of the fields that were passed over, if this is an entry of a delivery.
   *
   * @return the first hundred in the order of the delivery, as they came: anything can stand in them
   */
  public List<String> others() {
    return List.copyOf(others);
  }

  /**
   * Whether one of the fields that are held stands there twice, here or in an object inside: no one knows which is meant.
   *
   * @return true if this is an entry of a delivery and ambiguous
   */
  public boolean isAmbiguous() {
    return ambiguous;
  }

  /**
   * What came, if this is the delivery, an entry of it or an event of an entry.
   *
   * @return a copy of the octets; none if this is something smaller
   */
  public byte[] octets() {
    return Arrays.copyOfRange(delivery, from, to);
  }

  @Override
  public String toString() {
    return "DeliveryObject[" + size + " fields]";
  }
}
