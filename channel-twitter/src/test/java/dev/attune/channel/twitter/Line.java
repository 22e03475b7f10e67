package dev.attune.channel.twitter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** One line to a server that says certain octets and then hangs up, or never says anything. */
final class Line implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicInteger calls = new AtomicInteger();
  /** A socket that nobody holds is closed when the garbage collector finds it. */
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  private final byte[] said;
  private final boolean hangsUp;

  private Line(String said, boolean hangsUp) {
    this.said = said.getBytes(StandardCharsets.UTF_8);
    this.hangsUp = hangsUp;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  static Line saying(String octets) {
    return new Line(octets, true);
  }

  static Line silentAfter(String octets) {
    return new Line(octets, false);
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  int calls() {
    return calls.get();
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        calls.incrementAndGet();
        answer(socket);
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void answer(Socket socket) throws IOException {
    readRequest(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    out.write(said);
    out.flush();
    if (hangsUp) {
      socket.close();
    }
  }

  /** To the first closing brace: the last octet of the payload these tests send. */
  private static void readRequest(InputStream in) throws IOException {
    int next = in.read();
    while (next >= 0 && next != '}') {
      next = in.read();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
