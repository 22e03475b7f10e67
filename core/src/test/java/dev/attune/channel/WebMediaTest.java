package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.attune.resolution.Media;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebMediaTest {
  private final MediaSource anywhere = new WebMedia(Set.of("http"), address -> true);
  private ServerSocket server;

  /** Answers one request for each path. */
  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Map<String, String> answers = Map.of(
        "/map.png", "200 OK\r\nContent-Length: 5\r\n\r\na map",
        "/moved.png", "302 Found\r\nLocation: /map.png\r\nContent-Length: 0\r\n\r\n");
    Thread answering = new Thread(() -> answerOne(answers));
    answering.setDaemon(true);
    answering.start();
  }

  private void answerOne(Map<String, String> answers) {
    try (Socket socket = server.accept();
        Scanner request = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII)) {
      request.next();
      String answer = "HTTP/1.1 " + answers.get(request.next());
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException closed) {
      // Nobody asked.
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Media media(String path) {
    int port = server.getLocalPort();
    return Media.of(URI.create("http://127.0.0.1:" + port + path), "image/png", "Map");
  }

  @Test
  void givesWhatTheServerHas() throws Exception {
    assertThat(anywhere.fetch(media("/map.png"), 5)).asString().isEqualTo("a map");
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThatExceptionOfType(MediaTooLargeException.class)
        .isThrownBy(() -> anywhere.fetch(media("/map.png"), 4))
        .withMessage("the media has more than 4 octets");
  }

  @Test
  void followsNoRedirect() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> anywhere.fetch(media("/moved.png"), 5))
        .withMessage("the media's server answered 302");
  }

  @Test
  void reachesNoPrivateServer() {
    MediaSource open = new WebMedia(Set.of("http"), WebMedia::isPublic);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> open.fetch(media("/map.png"), 5))
        .withMessage("the media's server is on this machine or in a private network");
  }

  @Test
  void takesHttpsAloneByDefault() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> MediaSource.web().fetch(media("/map.png"), 5))
        .withMessage("media is fetched by [https] alone, not by http");
  }

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, true",
    "2606:2800:220:1::1, true",
    "127.0.0.1, false",
    "0.0.0.0, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "100.128.0.1, true",
    "224.0.0.1, false",
    "::1, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:10.0.0.1, false"
  })
  void knowsThePublicAddresses(String address, boolean open) throws Exception {
    assertThat(WebMedia.isPublic(InetAddress.getByName(address))).isEqualTo(open);
  }
}
