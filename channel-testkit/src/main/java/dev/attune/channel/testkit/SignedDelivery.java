package dev.attune.channel.testkit;

import dev.attune.channel.GateRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A signed request, and where its signature is: so that the kit can spoil it in every way. Immutable. */
public final class SignedDelivery {
  private static final Pattern HEX = Pattern.compile("(?:^|[=:,])(?:[0-9a-fA-F]{2}){16,64}$");

  private final Map<String, String> headers;
  private final byte[] body;
  private final Optional<Header> header;
  private final List<String> fields;

  private record Header(String name, String value) {}

  private SignedDelivery(
      Map<String, String> headers, byte[] body, Optional<Header> header, List<String> fields) {
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
    this.header = header;
    this.fields = List.copyOf(fields);
  }

  /**
   * A request with the signature of its whole body in a header.
   *
   * @param header the name of the header that holds the signature
   * @param headers all headers, by their names
   * @param body the raw octets
   * @return the signed delivery
   * @throws IllegalArgumentException if the headers lack that one
   */
  public static SignedDelivery inHeader(String header, Map<String, String> headers, byte[] body) {
    String value = headers.get(header);
    if (value == null) {
      throw new IllegalArgumentException("headers must hold the signature, " + header);
    }
    return new SignedDelivery(headers, body, Optional.of(new Header(header, value)), List.of());
  }

  /**
   * A request that holds a signature of some of its fields in its body.
   *
   * @param headers all headers, by their names
   * @param body the raw octets
   * @param fields the values of the signed fields and of the signature, as they stand in the body, each there once
   * @return the signed delivery
   * @throws IllegalArgumentException if a value does not stand in the body
   */
  public static SignedDelivery inBody(Map<String, String> headers, byte[] body, String... fields) {
    for (String field : fields) {
      if (octets(body).indexOf(field) < 0) {
        throw new IllegalArgumentException("body must hold the signed fields as they are given");
      }
    }
    return new SignedDelivery(headers, body, Optional.empty(), List.of(fields));
  }

  /**
   * The request as the platform sends it.
   *
   * @return the request
   */
  public GateRequest request() {
    return GateRequest.post(headers, body);
  }

  /**
   * The request with each bit turned that is signed or belongs to the signature. Not those that write the same hexadecimal
   * digit of a signature as the other letter, small or capital: that is the same signature.
   */
  Stream<GateRequest> turned() {
    Stream<Integer> places = header.isPresent()
        ? IntStream.range(0, body.length).boxed()
        : fields.stream().flatMap(this::places);
    Stream<GateRequest> bodies =
        bits(places).map(bit -> GateRequest.post(headers, turned(body, bit[0], bit[1])));
    return Stream.concat(bodies, header.stream().flatMap(this::turnedHeader));
  }

  /** The request without its signature, with an empty one, and with two. */
  Stream<GateRequest> unsigned() {
    return header.isPresent() ? unsignedHeader(header.get()) : fields.stream().map(this::without);
  }

  private Stream<GateRequest> turnedHeader(Header signature) {
    byte[] value = signature.value().getBytes(StandardCharsets.ISO_8859_1);
    return bits(IntStream.range(0, value.length).boxed())
        .map(bit -> octets(turned(value, bit[0], bit[1])))
        .filter(turned -> !isSameHex(signature.value(), turned))
        .map(turned -> GateRequest.post(with(signature.name(), turned), body));
  }

  private Stream<GateRequest> unsignedHeader(Header signature) {
    String name = signature.name();
    String value = signature.value();
    Map<String, String> twice = with(name.toUpperCase(Locale.ROOT), value);
    twice.put(name.toLowerCase(Locale.ROOT), value);
    return Stream.of(
        with(lists(headers), name, List.of()),
        with(lists(headers), name, List.of("")),
        with(lists(headers), name, List.of(value, value)),
        with(lists(headers), name, List.of(value, "")),
        new GateRequest("POST", Map.of(), lists(twice), body));
  }

  private GateRequest with(Map<String, List<String>> all, String name, List<String> values) {
    all.put(name, values);
    if (values.isEmpty()) {
      all.remove(name);
    }
    return new GateRequest("POST", Map.of(), all, body);
  }

  private GateRequest without(String field) {
    String rest = octets(body).replace(field, "");
    return GateRequest.post(headers, rest.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return all;
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, value) -> lists.put(name, new ArrayList<>(List.of(value))));
    return lists;
  }

  private Stream<Integer> places(String field) {
    int start = octets(body).indexOf(field);
    return IntStream.range(start, start + field.length()).boxed();
  }

  private static Stream<int[]> bits(Stream<Integer> places) {
    return places.flatMap(
        place -> IntStream.range(0, Byte.SIZE).mapToObj(bit -> new int[] {place, bit}));
  }

  private static boolean isSameHex(String signature, String other) {
    return HEX.matcher(signature).find()
        && signature.equalsIgnoreCase(other)
        && HEX.matcher(other).find();
  }

  private static byte[] turned(byte[] octets, int place, int bit) {
    byte[] turned = octets.clone();
    turned[place] ^= (byte) (1 << bit);
    return turned;
  }

  private static String octets(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return "SignedDelivery[" + body.length + " octets]";
  }
}
