package dev.attune.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium of its own with one window, driven through its DevTools. Named by the property {@code browser}, else {@code
 * chromium} on the path. Not thread-safe.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">The DevTools protocol</a>
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";
  private static final int SECONDS = 60;

  private final Process process;
  private final Ears ears = new Ears();
  private final WebSocket devTools;
  private final List<String> complaints = new ArrayList<>();
  private String session = "";
  private boolean loaded;
  private int last;

  private Browser(Process process, URI address) {
    this.process = process;
    this.devTools = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(address, ears)
        .join();
    String target =
        call("Target.createTarget", "url", "about:blank").get("targetId").asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    session = call("Target.attachToTarget", attach).get("sessionId").asText();
    List.of("Page.enable", "Log.enable", "Runtime.enable").forEach(this::call);
  }

  /** What the browser says, message by message. */
  private static final class Ears implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
      part.append(text);
      if (isLast) {
        heard.add(read(part.toString()));
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  /** Starts a browser that writes down all it does on the network. */
  static Browser start(Path profile, Path netLog) {
    try {
      Process process = new ProcessBuilder(
              System.getProperty("browser", "chromium"),
              "--headless=new",
              "--no-sandbox",
              "--disable-gpu",
              "--hide-scrollbars",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--remote-debugging-port=0",
              "--user-data-dir=" + profile,
              "--log-net-log=" + netLog.toAbsolutePath())
          .redirectErrorStream(true)
          .start();
      return new Browser(process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException("Install chromium, or name a browser with -Dbrowser=...", e);
    }
  }

  private static URI address(Process process) throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}));
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(LISTENING.length()));
      }
    }
    throw new IOException("the browser ended with " + process.exitValue());
  }

  /** Opens a file in a window of some width, in light or dark. */
  void open(Path file, int width, String scheme) {
    resize(width, 900);
    ObjectNode media = JSON.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", media);
    loaded = false;
    call("Page.navigate", "url", file.toUri().toString());
    while (!loaded) {
      next();
    }
  }

  private void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /** What a script makes of the page. Page and script share nothing but the document. */
  JsonNode evaluate(String script) {
    JsonNode answer = call(
        "Runtime.evaluate",
        JSON.createObjectNode().put("expression", script).put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.toString());
    }
    return answer.path("result").path("value");
  }

  /** Presses and lets go in the middle of what a selector finds. */
  void click(String selector) {
    JsonNode middle = evaluate(
        "(box => [box.x + box.width / 2, box.y + box.height / 2])((e => { e.scrollIntoView({block: 'center', behavior: 'instant'});"
            + " return e.getBoundingClientRect(); })(document.querySelector('" + selector + "')))");
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          JSON.createObjectNode()
              .put("type", type)
              .put("x", middle.get(0).asDouble())
              .put("y", middle.get(1).asDouble())
              .put("button", "left")
              .put("clickCount", 1));
    }
  }

  /** A picture of the whole page. */
  void picture(Path file, int width) {
    int height = evaluate("document.documentElement.scrollHeight").asInt();
    resize(width, Math.min(height, 15_000));
    String png = call("Page.captureScreenshot", "format", "png").get("data").asText();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser complained about so far. */
  List<String> complaints() {
    evaluate("0");
    return complaints;
  }

  @Override
  public void close() {
    session = "";
    devTools.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
    process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  private JsonNode call(String method) {
    return call(method, JSON.createObjectNode());
  }

  private JsonNode call(String method, String name, String value) {
    return call(method, JSON.createObjectNode().put(name, value));
  }

  private JsonNode call(String method, ObjectNode parameters) {
    int id = ++last;
    ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
    call.set("params", parameters);
    if (!session.isEmpty()) {
      call.put("sessionId", session);
    }
    devTools.sendText(call.toString(), true).join();
    JsonNode answer = next();
    while (answer.path("id").asInt() != id) {
      answer = next();
    }
    if (answer.has("error")) {
      throw new AssertionError(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  private JsonNode next() {
    try {
      JsonNode message = ears.heard.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("the browser has said nothing for " + SECONDS + " seconds");
      }
      note(message);
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void note(JsonNode message) {
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded = true;
      case "Log.entryAdded" -> complaints.add(message.at("/params/entry/text").asText());
      case "Runtime.exceptionThrown", "Runtime.consoleAPICalled" ->
        complaints.add(message.get("params").toString());
      default -> {}
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
