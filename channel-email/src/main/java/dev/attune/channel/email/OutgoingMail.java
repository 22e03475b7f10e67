package dev.attune.channel.email;

import dev.attune.channel.Enclosure;
import dev.attune.channel.Payload;
import dev.attune.conversation.NativeId;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A planned mail on its way: its octets go out as they are, with what it encloses in its places, and it knows when the last of
 * them has gone. Used once.
 */
final class OutgoingMail extends MimeMessage {

  private static final int LINE = 76;
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'});
  private static final int PORTION = LINE / 4 * 3 * 1000;
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final String BEFORE = "\r\n\r\n";
  private static final String AFTER = "\r\n--";

  private final List<byte[]> texts;
  private final List<byte[]> media;
  private final Runnable whenWritten;
  private boolean written;

  OutgoingMail(Session session, Letter letter, List<byte[]> media, Runnable whenWritten) {
    super(session);
    this.texts = letter.texts();
    this.media = media;
    this.whenWritten = whenWritten;
  }

  /**
   * What the envelope of a mail needs to know of it.
   *
   * @param texts the whole mail, in ASCII, in pieces: between two of them goes what is enclosed
   * @param enclosures what is enclosed, in the order of the mail
   * @param from who sends it
   * @param to to whom it goes
   * @param id its own id
   * @param thread the first id of its thread
   */
  record Letter(
      List<byte[]> texts,
      List<Enclosure> enclosures,
      MailAddress from,
      MailAddress to,
      NativeId id,
      NativeId thread) {

    /** The mail in a payload; empty if it is not one that the renderer made. */
    static Optional<Letter> read(Payload payload) {
      Optional<SortedMap<Integer, Enclosure>> places = places(payload);
      if (places.isEmpty()) {
        return Optional.empty();
      }
      List<byte[]> texts = texts(payload.body(), places.get());
      Fields fields = MailReader.head(texts.get(0));
      Optional<MailAddress> from = address(fields, "from");
      Optional<MailAddress> to = address(fields, "to");
      Optional<String> id = MessageIds.only(fields.body("message-id"));
      List<String> chain = MessageIds.all(fields.body("references"));
      if (from.isEmpty() || to.isEmpty() || id.isEmpty() || fields.has("bcc")) {
        return Optional.empty();
      }
      NativeId own = new NativeId(id.get());
      NativeId thread = chain.isEmpty() ? own : new NativeId(chain.get(0));
      List<Enclosure> enclosures = List.copyOf(places.get().values());
      return Optional.of(new Letter(texts, enclosures, from.get(), to.get(), own, thread));
    }

    /** Where each enclosure goes: alone on the first line of its part; empty if one has no such place. */
    private static Optional<SortedMap<Integer, Enclosure>> places(Payload payload) {
      SortedMap<Integer, Enclosure> places = new TreeMap<>();
      for (Enclosure enclosure : payload.enclosures()) {
        String line = BEFORE + enclosure.placeholder() + AFTER;
        int place = payload.body().indexOf(line);
        if (place < 0) {
          return Optional.empty();
        }
        places.put(place + BEFORE.length(), enclosure);
      }
      return Optional.of(places);
    }

    private static List<byte[]> texts(String body, SortedMap<Integer, Enclosure> places) {
      List<byte[]> texts = new ArrayList<>();
      int start = 0;
      for (Map.Entry<Integer, Enclosure> place : places.entrySet()) {
        texts.add(octets(body.substring(start, place.getKey())));
        start = place.getKey() + place.getValue().placeholder().length();
      }
      texts.add(octets(body.substring(start)));
      return texts;
    }

    private static byte[] octets(String body) {
      return body.getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<MailAddress> address(Fields fields, String name) {
      List<Sender> named = Sender.all(fields.body(name));
      return named.size() == 1 ? MailAddress.read(named.get(0).address()) : Optional.empty();
    }

    @Override
    public String toString() {
      return "Letter[" + id + "]";
    }
  }

  static InternetAddress envelope(MailAddress address) {
    InternetAddress envelope = new InternetAddress();
    envelope.setAddress(address.toString());
    return envelope;
  }

  /** Whether all of it was handed to the server, so that silence no longer means that it was not sent. */
  boolean isWritten() {
    return written;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        encode(media.get(i - 1), out);
      }
      out.write(texts.get(i));
    }
    written = true;
    whenWritten.run();
  }

  /** Portion by portion, each of whole lines, so that the whole never stands in memory twice. */
  private static void encode(byte[] octets, OutputStream out) throws IOException {
    for (int start = 0; start < octets.length; start += PORTION) {
      int end = Math.min(octets.length, start + PORTION);
      out.write(BASE64.encode(Arrays.copyOfRange(octets, start, end)));
      if (end < octets.length) {
        out.write(LINE_END);
      }
    }
  }
}
