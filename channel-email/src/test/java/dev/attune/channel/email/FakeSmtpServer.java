package dev.attune.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on loopback that says what a test tells it to, or nothing at all. */
final class FakeSmtpServer implements AutoCloseable {

  /** An answer that never comes. */
  static final String SILENCE = "silence";

  /** An answer instead of which the connection ends. */
  static final String HANG_UP = "hang up";

  private static final Map<String, String> USUAL = Map.of(
      "greeting", "220 fake ESMTP",
      "EHLO", "250-fake\r\n250 AUTH LOGIN PLAIN XOAUTH2",
      "AUTH", "235 2.7.0 welcome",
      "MAIL", "250 2.1.0 ok",
      "RCPT", "250 2.1.5 ok",
      "DATA", "354 go on",
      ".", "250 2.0.0 taken",
      "QUIT", "221 bye",
      "RSET", "250 ok");

  private final Map<String, String> answers;
  private final Optional<SSLContext> tls;
  private final ServerSocket server;
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeSmtpServer(Map<String, String> answers) {
    this(answers, Optional.empty(), false);
  }

  private FakeSmtpServer(Map<String, String> answers, Optional<SSLContext> tls, boolean atOnce) {
    this.answers = answers;
    this.tls = tls;
    try {
      server = atOnce
          ? tls.orElseThrow()
              .getServerSocketFactory()
              .createServerSocket(0, 5, InetAddress.getLoopbackAddress())
          : new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "fake-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Speaks TLS from the first octet. */
  static FakeSmtpServer tls(SSLContext context) {
    return tls(context, Map.of());
  }

  static FakeSmtpServer tls(SSLContext context, Map<String, String> answers) {
    return new FakeSmtpServer(answers, Optional.of(context), true);
  }

  /** Speaks TLS once it is asked to. */
  static FakeSmtpServer startTls(SSLContext context) {
    return new FakeSmtpServer(
        Map.of("EHLO", "250-fake\r\n250 STARTTLS", "STARTTLS", "220 go on"),
        Optional.of(context),
        false);
  }

  int port() {
    return server.getLocalPort();
  }

  Queue<String> heard() {
    return heard;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket);
      } catch (IOException | InterruptedException e) {
        // The test is over, or the client is gone.
      }
    }
  }

  private void talk(Socket socket) throws IOException, InterruptedException {
    if (!answer(socket, "greeting")) {
      return;
    }
    Socket line = socket;
    BufferedReader in = reader(line);
    boolean data = false;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      heard.add(text);
      String verb = data ? text : text.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      if (data && !text.equals(".")) {
        continue;
      }
      if (!answer(line, verb)) {
        return;
      }
      if (verb.equals("STARTTLS")) {
        line = encrypted(line);
        in = reader(line);
      }
      data = verb.equals("DATA") && said("DATA").startsWith("354");
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  private Socket encrypted(Socket socket) throws IOException {
    SSLSocket encrypted = (SSLSocket) tls.orElseThrow()
        .getSocketFactory()
        .createSocket(socket, "localhost", socket.getPort(), true);
    encrypted.setUseClientMode(false);
    return encrypted;
  }

  private String said(String verb) {
    return Optional.ofNullable(answers.get(verb))
        .orElseGet(() -> USUAL.getOrDefault(verb, "500 what?"));
  }

  private boolean answer(Socket socket, String verb) throws IOException, InterruptedException {
    String said = said(verb);
    if (said.equals(SILENCE)) {
      closed.await();
      return false;
    }
    if (said.equals(HANG_UP)) {
      return false;
    }
    socket.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
