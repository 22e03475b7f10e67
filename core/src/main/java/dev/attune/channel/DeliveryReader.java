package dev.attune.channel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads deliveries that are JSON: one object, in UTF-8, strictly, and holds of it what a channel asks for and no more.
 *
 * <p>More than 64 levels, numbers of more than 1,000 digits, names of more than 1,000 octets, 500,000 tokens, 10,000 entries of
 * lists that are held and 256 fields that are held of one object are not read. A name that is made of digits, as the keys of
 * maps by id are, is always held. What the host must do before is to cap the octets. Immutable, safe for use by many threads.
 */
public final class DeliveryReader {
  private final FieldNames names;
  private final FieldNames words;

  private DeliveryReader(Collection<String> names, Collection<String> words) {
    this.names = new FieldNames(names);
    this.words = new FieldNames(words);
  }

  /**
   * A reader.
   *
   * @param names the names of the fields that the channel reads, wherever they stand
   * @return the reader
   */
  public static DeliveryReader of(Collection<String> names) {
    return of(names, List.of());
  }

  /**
   * A reader for deliveries in which some texts come again and again.
   *
   * @param names the names of the fields that the channel reads, wherever they stand
   * @param words texts of up to 12 octets that are common as values; they change nothing but the time it takes
   * @return the reader
   */
  public static DeliveryReader of(Collection<String> names, Collection<String> words) {
    return new DeliveryReader(names, words);
  }

  /**
   * Reads a delivery.
   *
   * @param octets the raw octets, capped by the caller; not changed afterwards
   * @return the object; empty if the octets are anything else, more than is read, or repeat a field that is read
   */
  public Optional<DeliveryObject> read(byte[] octets) {
    if (!Utf8.isWellFormed(octets)) {
      return Optional.empty();
    }
    try {
      DeliveryObject whole = new DeliveryParsing(octets, names, words).whole();
      return whole.isAmbiguous() ? Optional.empty() : Optional.of(whole);
    } catch (DeliveryParsing.MalformedException e) {
      return Optional.empty();
    }
  }
}
