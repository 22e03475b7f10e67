package dev.attune.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as any web framework has it: what a host hands to a gate. Immutable.
 *
 * <p>The body is the raw octets as received. A host that parses and writes them anew breaks the platform's signature.
 */
public final class GateRequest {
  private final String method;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * A request.
   *
   * @param method the method in upper case
   * @param query the decoded query parameters
   * @param headers the headers; names in any case
   * @param body the raw octets
   */
  public GateRequest(
      String method,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      byte[] body) {
    this.method = Objects.requireNonNull(method, "method");
    this.query = query.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey, parameter -> List.copyOf(parameter.getValue())));
    this.headers = lowerCase(headers);
    this.body = body.clone();
  }

  /**
   * A request as an HTTP server has it.
   *
   * @param method the method in upper case
   * @param query the query as it stands in the address, not decoded; null if there is none. What cannot be decoded is left out,
   *     and so is what comes after the hundredth parameter
   * @param headers the headers; names in any case
   * @param body the raw octets, capped by the host before it read them
   * @return the request
   */
  public static GateRequest received(
      String method, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
    return new GateRequest(method, Query.decoded(query), headers, body);
  }

  /**
   * A delivery by {@code POST}.
   *
   * @param headers the headers, one value each; names in any case
   * @param body the raw octets
   * @return the request
   */
  public static GateRequest post(Map<String, String> headers, byte[] body) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new GateRequest("POST", Map.of(), lists, body);
  }

  /**
   * The method.
   *
   * @return in upper case
   */
  public String method() {
    return method;
  }

  /**
   * A query parameter.
   *
   * @param name its name
   * @return its value; empty if it is missing or stands there more than once
   */
  public Optional<String> query(String name) {
    return only(query.get(name));
  }

  /**
   * A header.
   *
   * @param name its name, in any case
   * @return its value; empty if it is missing or stands there more than once
   */
  public Optional<String> header(String name) {
    return only(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * The size of the body.
   *
   * @return in octets
   */
  public int size() {
    return body.length;
  }

  /**
   * The body.
   *
   * @return a copy of the raw octets
   */
  public byte[] body() {
    return body.clone();
  }

  private static Optional<String> only(@Nullable List<String> values) {
    return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
  }

  private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new LinkedHashMap<>();
    headers.forEach((name, values) -> lower
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
        .addAll(values));
    return Map.copyOf(lower);
  }

  @Override
  public String toString() {
    return "GateRequest[" + method + ", " + body.length + " octets]";
  }
}
