package dev.attune.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.attune.CareDesk;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.conversation.AccountId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Brings what the JDK's own server receives for one account to the desk. */
// tag::bridge[]
final class JdkBridge implements HttpHandler {
  private static final int MAX_OCTETS = 4_000_000;

  private final CareDesk desk;
  private final AccountId account;

  JdkBridge(CareDesk desk, AccountId account) {
    this.desk = desk;
    this.account = account;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      GateResponse answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private GateResponse answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_OCTETS + 1);
    return body.length > MAX_OCTETS
        ? GateResponse.refused(413, "A delivery has at most " + MAX_OCTETS + " octets")
        : desk.receive(
            account,
            GateRequest.received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders(),
                body));
  }
}
// end::bridge[]
