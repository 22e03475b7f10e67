package dev.attune.channel.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one connection of a delivery and remembers it, so that the wait for the last answer can be longer than the
 * others: Jakarta Mail has one time-out for all. Any thread may end it.
 */
final class RememberedSocket extends SocketFactory {

  private volatile @Nullable Socket socket;
  private volatile boolean ending;
  private volatile boolean ended;

  /** Waits that long for every answer from now on. */
  void waitFor(int millis) {
    Socket made = socket;
    try {
      if (made != null) {
        made.setSoTimeout(millis);
      }
    } catch (SocketException e) {
      // The connection is gone, which the next read will find out.
    }
  }

  /** Ends the connection under whoever reads from it. */
  void close() {
    Socket made = socket;
    try {
      if (made != null) {
        made.close();
      }
    } catch (IOException e) {
      // It is of no more use either way.
    }
  }

  @Override
  public Socket createSocket() {
    Socket made = new WaitingSocket();
    socket = made;
    return made;
  }

  /** Whether a wait that is too long ends what waits, instead of being tried again. */
  void endWaits(boolean ends) {
    ending = ends;
    ended = false;
  }

  /** Whether a wait was too long since then. */
  boolean hasEndedWait() {
    return ended;
  }

  /** Angus takes a time-out while it waits for news for a reason to wait on, and an interruption for the end of the wait. */
  private final class WaitingSocket extends Socket {

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          try {
            return super.read(into, offset, length);
          } catch (SocketTimeoutException e) {
            if (ending) {
              ending = false;
              ended = true;
              throw new InterruptedIOException("nothing came in time");
            }
            throw e;
          }
        }
      };
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket made = new Socket(host, port);
    socket = made;
    return made;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    Socket made = new Socket(host, port, local, localPort);
    socket = made;
    return made;
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket made = new Socket(host, port);
    socket = made;
    return made;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    Socket made = new Socket(host, port, local, localPort);
    socket = made;
    return made;
  }
}
