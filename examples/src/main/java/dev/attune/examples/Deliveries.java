package dev.attune.examples;

import dev.attune.channel.GateRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Deliveries kept as files: HTTP requests as they came, octet for octet.
 *
 * @param head the request line and the headers
 * @param body what follows
 */
record Deliveries(List<String> head, String body) {
  private static final String END_OF_HEAD = "\r\n\r\n";

  /** Octets and characters are the same here: the files are read as ISO 8859-1 and given on as such. */
  static Deliveries read(String file) {
    String request = new String(octets("deliveries/" + file), StandardCharsets.ISO_8859_1);
    int end = request.indexOf(END_OF_HEAD);
    return new Deliveries(
        List.of(request.substring(0, end).split("\r\n", -1)),
        request.substring(end + END_OF_HEAD.length()));
  }

  static String text(String file) {
    return new String(octets(file), StandardCharsets.UTF_8);
  }

  /** The same delivery, tampered with on its way. */
  Deliveries with(String old, String replacement) {
    return new Deliveries(head, body.replace(old, replacement));
  }

  GateRequest request() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return GateRequest.post(headers, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] octets(String file) {
    try (InputStream in =
        Objects.requireNonNull(Deliveries.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
