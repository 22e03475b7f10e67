package dev.attune.channel.facebook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The other end of a connection: reads one request, writes some octets, and then closes, stays silent or hears another. */
final class Wire implements AutoCloseable {
  private final ServerSocket socket;
  private final byte[] answer;
  private final Then then;
  private final AtomicInteger requests = new AtomicInteger();
  private final Thread thread;

  private enum Then {
    CLOSE,
    HANG,
    HEAR_ANOTHER
  }

  private Wire(byte[] answer, Then then) {
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.answer = answer;
    this.then = then;
    this.thread = new Thread(this::serve, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  static Wire closingAfter(byte[] answer) {
    return new Wire(answer, Then.CLOSE);
  }

  static Wire hangingAfter(String answer) {
    return new Wire(answer.getBytes(StandardCharsets.UTF_8), Then.HANG);
  }

  static Wire answeringOnceOnEach(String answer) {
    return new Wire(answer.getBytes(StandardCharsets.UTF_8), Then.HEAR_ANOTHER);
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        readRequest(connection.getInputStream());
        requests.incrementAndGet();
        connection.getOutputStream().write(answer);
        connection.getOutputStream().flush();
        if (then == Then.HANG) {
          waitForTheOtherEnd(connection.getInputStream());
        }
        if (then == Then.HEAR_ANOTHER) {
          readRequest(connection.getInputStream());
          requests.incrementAndGet();
        }
      } catch (IOException e) {
        // The other end went, or this one was closed.
      }
    }
  }

  private static void waitForTheOtherEnd(InputStream in) throws IOException {
    while (in.read() >= 0) {
      // Nothing more is said.
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new EOFException();
      }
      head.append((char) octet);
    }
    String length = head.toString().toLowerCase(Locale.ROOT).split("content-length: ", -1)[1];
    in.readNBytes(Integer.parseInt(length.substring(0, length.indexOf('\r'))));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
