package dev.attune.channel.email;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A folder of mail on an IMAP server, read from a point that the host keeps.
 *
 * <p>Nothing runs by itself. The host fetches, hands the events to the desk, keeps the cursor of what is committed, and waits:
 *
 * <pre>{@code
 * for (Mailbox.Arrival arrival : mailbox.fetch(cursor, 50)) {
 *   desk.take(arrival.events());
 *   cursor = Optional.of(keep(arrival.cursor()));
 * }
 * }</pre>
 *
 * <p>Mail is looked at and left as it is: what was fetched stays unread, and what people read in other programs is fetched as
 * well. A mail is read as it comes, and its attachments go to {@link ChannelSettings#attachments()}. What comes twice, because a
 * host ended before it kept the cursor or the server numbered its folder anew, has the same events, which have no second effect.
 *
 * <p>The connection is made when it is needed, and again after it was lost. {@link #close} may be called by any thread, and ends a
 * wait; everything else by one thread at a time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1">RFC 9051 section 2.3.1, unique identifiers</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2177">RFC 2177, IDLE</a>
 */
public final class Mailbox implements AutoCloseable {

  private static final int WINDOW = 1000;

  private final ChannelSettings settings;
  private final ImapSettings imap;
  private final MailDecoder decoder;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  /** How many mails the folder had when it was looked at last; -1 if this connection has not looked. */
  private int seen = -1;

  private Mailbox(ChannelSettings settings) {
    EmailSettings checked = new EmailSettings(settings);
    this.settings = settings;
    this.imap = new ImapSettings(checked);
    this.decoder = new MailDecoder(checked);
  }

  /**
   * A mailbox. Nothing is connected yet.
   *
   * @param settings the account's, with {@link EmailChannelProvider#IMAP_HOST} and {@link EmailChannelProvider#IMAP_USER}
   * @return a mailbox, to be closed by the caller
   * @throws IllegalArgumentException if a setting is missing or wrong
   */
  public static Mailbox open(ChannelSettings settings) {
    return new Mailbox(settings);
  }

  /**
   * A point in a folder: everything up to it was fetched.
   *
   * @param validity by what the server says that its numbers are still the same, 1 or more
   * @param uid the number of the last mail; 0 before the first
   */
  public record Cursor(long validity, long uid) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,18}):([0-9]{1,18})");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Cursor {
      if (validity < 0 || uid < 0) {
        throw new IllegalArgumentException("validity and uid must be 0 or more");
      }
    }

    /**
     * The cursor that {@link #toString} wrote.
     *
     * @param text as it was kept
     * @return the cursor
     * @throws IllegalArgumentException if it is none
     */
    public static Cursor parse(String text) {
      Matcher matcher = SHAPE.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "a cursor must be two numbers with a colon between them, for instance 1:5512");
      }
      return new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** The cursor as it can be kept: the two numbers with a colon between them. */
    @Override
    public String toString() {
      return validity + ":" + uid;
    }
  }

  /**
   * One mail.
   *
   * @param events what it tells; none if it was gone before it could be read. One that cannot be read is {@code Unrecognized}
   * @param cursor the point behind it, to be kept once the events are
   */
  public record Arrival(List<InboundEvent> events, Cursor cursor) {
    /** Copies the events. */
    public Arrival {
      events = List.copyOf(events);
      Objects.requireNonNull(cursor, "cursor");
    }
  }

  /** A folder that is open, and how it is reached. */
  private record Connection(Store store, IMAPFolder folder, RememberedSocket socket) {}

  /**
   * The point behind the newest mail, for a host that wants only what comes from now on.
   *
   * @return the cursor
   * @throws IOException if the server cannot be talked to
   */
  public Cursor newest() throws IOException {
    return calling(folder -> new Cursor(folder.getUIDValidity(), newest(folder, count(folder))));
  }

  /**
   * The mails behind a point, the oldest first.
   *
   * @param after where to begin; empty for the beginning of the folder. If the server has numbered its folder anew, it begins
   *     there as well
   * @param limit how many at most, 1 or more
   * @return the mails; none if there are none yet
   * @throws IOException if the server cannot be talked to, or an attachment cannot be kept; what was read before is returned
   *     first, and the next call fails
   */
  public List<Arrival> fetch(Optional<Cursor> after, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, but was " + limit);
    }
    return calling(folder -> fetch(folder, after, limit));
  }

  private List<Arrival> fetch(IMAPFolder folder, Optional<Cursor> after, int limit)
      throws MessagingException, IOException {
    long validity = folder.getUIDValidity();
    long from = after
        .filter(cursor -> cursor.validity() == validity)
        .map(cursor -> cursor.uid() + 1)
        .orElse(1L);
    List<Arrival> arrivals = new ArrayList<>();
    for (Message message : behind(folder, from, limit)) {
      Cursor cursor = new Cursor(validity, folder.getUID(message));
      try {
        arrivals.add(new Arrival(events(message, cursor), cursor));
      } catch (MessageRemovedException e) {
        arrivals.add(new Arrival(List.of(), cursor));
      } catch (IOException | MessagingException e) {
        if (arrivals.isEmpty()) {
          throw e;
        }
        return arrivals;
      }
    }
    return arrivals;
  }

  /** Mails from that number on. Numbers may have gaps of any size, so that the step grows where there is nothing. */
  private List<Message> behind(IMAPFolder folder, long from, int limit) throws MessagingException {
    seen = count(folder);
    long newest = newest(folder, seen);
    List<Message> found = new ArrayList<>();
    long step = WINDOW;
    for (long start = from; start <= newest && found.size() < limit; start += step) {
      step = start == from ? WINDOW : step * 2;
      for (Message message : folder.getMessagesByUID(start, Math.min(newest, start + step - 1))) {
        if (found.size() < limit) {
          found.add(message);
        }
      }
    }
    return found;
  }

  /** How many mails there are now, which the server is asked even if it was a moment ago. */
  private static int count(IMAPFolder folder) throws MessagingException {
    folder.doCommand(protocol -> {
      protocol.noop();
      return true;
    });
    return folder.getMessageCount();
  }

  /** The number of the last mail; 0 if there is none. */
  private static long newest(IMAPFolder folder, int count) throws MessagingException {
    return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
  }

  private List<InboundEvent> events(Message message, Cursor cursor)
      throws MessagingException, IOException {
    if (message.getSize() > decoder.maxOctets()) {
      return List.of(unreadable(cursor, "is larger than the account takes"));
    }
    try (InputStream octets = ((IMAPMessage) message).getMimeStream()) {
      return decoder.decode(octets);
    } catch (UnreadableDeliveryException e) {
      return List.of(unreadable(cursor, String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      return List.of(unreadable(cursor, "could not be read, which is a mistake of ours"));
    }
  }

  private InboundEvent unreadable(Cursor cursor, String reason) {
    return new InboundEvent.Unrecognized(
        new EventKey(settings.account(), "imap:" + imap.folder() + ":" + cursor),
        "mail",
        reason,
        settings.clock().instant());
  }

  /**
   * Waits for something to come. Where the server cannot tell (IDLE), simply waits; a host then fetches.
   *
   * @param atMost how long, a millisecond or more. Servers end connections that are silent for half an hour, and many networks much
   *     sooner: 5 to 9 minutes are usual
   * @return whether something may have come
   * @throws IOException if the server cannot be talked to
   * @throws InterruptedException if the thread was interrupted where the server cannot tell
   */
  public boolean await(Duration atMost) throws IOException, InterruptedException {
    int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, atMost.toMillis()));
    if (calling(folder -> count(folder) != seen)) {
      return true;
    }
    if (calling(folder ->
        Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability("IDLE"))))) {
      return idle(millis);
    }
    Thread.sleep(millis);
    return true;
  }

  /** Whatever the server says in time may mean mail. It answers the end of the wait, and the connection goes on. */
  private boolean idle(int millis) throws IOException {
    RememberedSocket socket = connected().socket();
    return calling(folder -> {
      socket.endWaits(true);
      socket.waitFor(millis);
      boolean heard;
      try {
        folder.idle(true);
        heard = !socket.hasEndedWait();
      } finally {
        socket.endWaits(false);
        socket.waitFor(imap.readMillis());
      }
      return heard || count(folder) != seen;
    });
  }

  /** What is asked of a folder. */
  @FunctionalInterface
  private interface Call<T> {
    T on(IMAPFolder folder) throws MessagingException, IOException;
  }

  private <T> T calling(Call<T> call) throws IOException {
    Connection open = connected();
    try {
      return call.on(open.folder());
    } catch (MessagingException | IllegalStateException e) {
      disconnect();
      throw problem(e);
    } catch (IOException e) {
      disconnect();
      throw e;
    }
  }

  private Connection connected() throws IOException {
    Connection known = connection;
    if (known != null && known.folder().isOpen()) {
      return known;
    }
    disconnect();
    if (closed) {
      throw new IOException("the mailbox is closed");
    }
    Connection made = withOwnClasses();
    connection = made;
    seen = -1;
    if (closed) {
      disconnect();
    }
    return made;
  }

  /** Jakarta Mail looks for its parts through the thread's class loader, which in a host may know nothing of mail. */
  private Connection withOwnClasses() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Mailbox.class.getClassLoader());
    try {
      return connect();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Connection connect() throws IOException {
    String password = imap.password()
        .orElseThrow(() ->
            new IOException("no secret " + EmailChannelProvider.IMAP_PASSWORD + " to log in with"));
    RememberedSocket socket = new RememberedSocket();
    Properties properties = imap.properties();
    properties.put("mail." + imap.protocol() + ".socketFactory", socket);
    try {
      Store store = Session.getInstance(properties).getStore(imap.protocol());
      store.connect(imap.host(), imap.port(), imap.user(), password);
      return new Connection(store, opened(store), socket);
    } catch (MessagingException e) {
      throw problem(e);
    }
  }

  private IMAPFolder opened(Store store) throws MessagingException, IOException {
    try {
      Folder folder = store.getFolder(imap.folder());
      folder.open(Folder.READ_ONLY);
      return (IMAPFolder) folder;
    } catch (MessagingException e) {
      store.close();
      throw new IOException("the mail server has no folder " + imap.folder() + " to read", e);
    }
  }

  /** Without what the server said, which may quote what it was sent. */
  private static IOException problem(Exception problem) {
    return new IOException(
        problem instanceof AuthenticationFailedException
            ? "the mail server did not let us in"
            : "the mail server could not be talked to");
  }

  private void disconnect() {
    Connection known = connection;
    connection = null;
    if (known != null) {
      try {
        known.store().close();
      } catch (MessagingException e) {
        // The connection is of no more use either way.
      }
    }
  }

  /** Ends the connection. */
  @Override
  public void close() {
    closed = true;
    Connection known = connection;
    if (known != null) {
      known.socket().close();
    }
    disconnect();
  }

  @Override
  public String toString() {
    return "Mailbox[" + settings.account() + "]";
  }
}
