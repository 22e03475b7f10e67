package dev.attune.channel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query of a request, taken apart. */
final class Query {
  private static final int MAX_PARAMETERS = 100;

  private Query() {}

  static Map<String, List<String>> decoded(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query != null) {
      Stream.of(query.split("&", MAX_PARAMETERS + 1))
          .limit(MAX_PARAMETERS)
          .forEach(pair -> add(parameters, pair));
    }
    return parameters;
  }

  private static void add(Map<String, List<String>> parameters, String pair) {
    int equals = pair.indexOf('=');
    Optional<String> name = text(equals < 0 ? pair : pair.substring(0, equals));
    Optional<String> value = text(equals < 0 ? "" : pair.substring(equals + 1));
    if (name.isPresent() && value.isPresent() && !pair.isEmpty()) {
      parameters.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
    }
  }

  private static Optional<String> text(String written) {
    try {
      return Optional.of(URLDecoder.decode(written, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
