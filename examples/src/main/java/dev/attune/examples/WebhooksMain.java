package dev.attune.examples;

import com.sun.net.httpserver.HttpServer;
import dev.attune.CareDesk;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Secret;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.ChannelKind;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhooks of X and Facebook over real HTTP, to the JDK's own server on this machine: no framework, and one small bridge. */
public final class WebhooksMain {
  private static final AccountId X = new AccountId("example-x");
  private static final AccountId PAGE = new AccountId("example-page");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Screen screen;

  private WebhooksMain(PrintStream out) {
    this.screen = new Screen(out);
  }

  /**
   * Runs the example.
   *
   * @param args none
   * @throws IOException if this machine has no port to listen on
   * @throws InterruptedException if somebody stops it
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    new WebhooksMain(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
  }

  private void run() throws IOException, InterruptedException {
    try (CareDesk desk = desk()) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/hooks/x", new JdkBridge(desk, X));
      server.createContext("/hooks/facebook", new JdkBridge(desk, PAGE));
      server.start();
      try {
        visit("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/");
      } finally {
        server.stop(0);
      }
      screen.line("cases: " + desk.list(X, Optional.empty(), 10).size() + " on X, "
          + desk.list(PAGE, Optional.empty(), 10).size() + " on Facebook");
    }
  }

  private static CareDesk desk() {
    return CareDesk.builder()
        .discoverChannels()
        .clock(() -> NOW)
        .account(
            new ChannelKind("twitter"), settings(X, "consumer-secret", "example-consumer-secret"))
        .account(new ChannelKind("facebook"), settings(PAGE, "app-secret", "example-app-secret"))
        .build();
  }

  private static ChannelSettings settings(AccountId account, String name, String secret) {
    return ChannelSettings.builder()
        .account(account)
        .clock(() -> NOW)
        .secrets(asked -> asked.equals(name) ? List.of(Secret.of(secret)) : List.of())
        .build();
  }

  private void visit(String address) throws IOException, InterruptedException {
    send("X asks whether the address is ours", get(address + "x?crc_token=example-crc-token"));
    send("X delivers", post(address + "x", Deliveries.read("2-x-activity.http")));
    send("X delivers it again", post(address + "x", Deliveries.read("2-x-activity.http")));
    send("Facebook delivers", post(address + "facebook", Deliveries.read("3-facebook-page.http")));
    send(
        "somebody changed a letter",
        post(
            address + "facebook",
            Deliveries.read("3-facebook-page.http").with("Monday", "monday")));
    send("somebody only looks", get(address + "facebook?hub.mode=subscribe"));
  }

  private void send(String title, HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    screen.line(
        "%-36s %d %s".formatted(title, answer.statusCode(), answer.body()).stripTrailing());
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).GET().build();
  }

  /** The delivery as it is kept, but for the headers that the client writes itself. */
  private static HttpRequest post(String address, Deliveries delivery) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
        .POST(HttpRequest.BodyPublishers.ofString(delivery.body(), StandardCharsets.ISO_8859_1));
    for (String line : delivery.head().subList(1, delivery.head().size())) {
      int colon = line.indexOf(':');
      if (line.regionMatches(true, 0, "x-", 0, 2)) {
        request.header(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return request.build();
  }
}
