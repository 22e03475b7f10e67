package dev.attune.channel.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one connection of a delivery and remembers it, so that the wait for the last answer can be longer than the
 * others: Jakarta Mail has one time-out for all. Not thread-safe.
 */
final class RememberedSocket extends SocketFactory {

  private @Nullable Socket socket;

  /** Waits that long for every answer from now on. */
  void waitFor(int millis) {
    try {
      if (socket != null) {
        socket.setSoTimeout(millis);
      }
    } catch (SocketException e) {
      // The connection is gone, which the next read will find out.
    }
  }

  @Override
  public Socket createSocket() {
    socket = new Socket();
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    socket = new Socket(host, port);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    socket = new Socket(host, port, local, localPort);
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    socket = new Socket(host, port);
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    socket = new Socket(host, port, local, localPort);
    return socket;
  }
}
