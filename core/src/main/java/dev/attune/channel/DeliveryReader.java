package dev.attune.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads deliveries that are JSON: one object, in UTF-8, strictly, and holds of it what a channel asks for and no more.
 *
 * <p>More than 64 levels, numbers of more than 1,000 digits, names of more than 1,000 characters, 500,000 tokens, 10,000 entries
 * of lists that are held and 256 fields that are held of one object are not read. A name that is made of digits, as the keys of
 * maps by id are, is always held. What the host must do before is to cap the octets. Immutable, safe for use by many threads.
 */
public final class DeliveryReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_TOKENS = 500_000;
  private static final int MAX_NUMBER = 1_000;
  private static final int MAX_NAME = 1_000;
  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxTokenCount(MAX_TOKENS)
          .maxNumberLength(MAX_NUMBER)
          .maxNameLength(MAX_NAME)
          .maxStringLength(Integer.MAX_VALUE)
          .build())
      // The names of strangers are no constants.
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .build();

  private final Map<String, String> names;

  private DeliveryReader(Collection<String> names) {
    this.names = names.stream()
        .distinct()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
  }

  /**
   * A reader.
   *
   * @param names the names of the fields that the channel reads, wherever they stand
   * @return the reader
   */
  public static DeliveryReader of(Collection<String> names) {
    return new DeliveryReader(names);
  }

  /**
   * Reads a delivery.
   *
   * @param octets the raw octets, capped by the caller; not changed afterwards
   * @return the object; empty if the octets are anything else, more than is read, or repeat a field that is read
   */
  public Optional<DeliveryObject> read(byte[] octets) {
    return Utf8.isJson(octets) ? parsed(octets) : Optional.empty();
  }

  private Optional<DeliveryObject> parsed(byte[] octets) {
    try (JsonParser in = JSON.createParser(octets)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      DeliveryObject whole = new DeliveryParsing(in, octets, names).whole();
      return in.nextToken() == null && !whole.isAmbiguous() ? Optional.of(whole) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
