package dev.attune.channel.twitter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A stand-in for the API, which keeps what it was asked and answers what it was told. */
final class Platform implements AutoCloseable {
  /** What was asked. */
  record Asked(String method, String path, String authorization, String type, String body) {}

  private final HttpServer server;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  Platform(int status, Map<String, String> headers, String body) {
    this.status = status;
    this.headers = headers;
    this.body = body.getBytes(StandardCharsets.UTF_8);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  static Platform answering(int status, String body) {
    return new Platform(status, Map.of(), body);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders().getFirst("Authorization"),
        exchange.getRequestHeaders().getFirst("Content-Type"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
