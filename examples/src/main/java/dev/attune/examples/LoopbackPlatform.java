package dev.attune.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A platform's API on this machine: takes JSON over real HTTP, answers as the platform does, and keeps what it shows. */
abstract class LoopbackPlatform implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final List<List<String>> shown = new ArrayList<>();

  LoopbackPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** What the platform answers to a call, after it has published what came. */
  abstract JsonNode answer(String path, JsonNode body);

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Publishes something, as those who may see it will see it. */
  synchronized void publish(String headline, String text, String... extras) {
    List<String> lines = new ArrayList<>(List.of(headline));
    text.lines().map(line -> "    " + line).forEach(lines::add);
    for (String extra : extras) {
      lines.add("    " + extra);
    }
    shown.add(lines);
  }

  /** Shows what was published since the last time. */
  synchronized void show(Screen screen) {
    shown.forEach(lines -> lines.forEach(screen::line));
    shown.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      byte[] answer = answer(exchange.getRequestURI().getPath(), body)
          .toString()
          .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status(), answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  abstract int status();

  @Override
  public void close() {
    server.stop(0);
  }
}
