package dev.attune.channel.email;

import dev.attune.channel.AttachmentSink;
import dev.attune.channel.AttachmentSink.Incoming;
import dev.attune.channel.MediaTooLargeException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Attachment;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is attached to a mail, handed to the host's sink as it comes. Used for one mail. */
final class Attached implements MailReader.Keeper {

  private static final int MAX_ATTACHMENTS = 250;

  private final AccountId account;
  private final Optional<AttachmentSink> sink;
  private final int maxOctets;
  private int number;

  Attached(AccountId account, Optional<AttachmentSink> sink, int maxOctets) {
    this.account = account;
    this.sink = sink;
    this.maxOctets = maxOctets;
  }

  /** The attachments of a mail that was read. */
  static List<Attachment> of(MailPart root) {
    return parts(root)
        .map(part -> new Attachment(part.type(), part.href(), part.fileName()))
        .toList();
  }

  /** The parts that are attachments, in the order of the mail. */
  static Stream<MailPart> parts(MailPart root) {
    return root.all().filter(part -> isAttachment(root, part)).limit(MAX_ATTACHMENTS);
  }

  private static boolean isAttachment(MailPart root, MailPart part) {
    if (part.isMultipart()) {
      return false;
    }
    boolean shown = part == root ? part.isText() : MailBodyText.isShown(part);
    return !shown
        && !part.type().startsWith("application/pkcs7-sig")
        && !part.type().startsWith("application/x-pkcs7-sig")
        && !part.is("text/x-amp-html");
  }

  @Override
  public void keep(MailPart root, MailPart part, InputStream octets) throws IOException {
    if (sink.isPresent() && number < MAX_ATTACHMENTS && isAttachment(root, part)) {
      Incoming incoming = new Incoming(
          account, name(root), number++, part.type(), part.fileName(), part.declaredSize());
      part.setHref(keep(sink.get(), incoming, octets));
    }
  }

  private Optional<URI> keep(AttachmentSink to, Incoming incoming, InputStream octets)
      throws IOException {
    try {
      return to.keep(incoming, new Capped(octets, maxOctets));
    } catch (MediaTooLargeException e) {
      return Optional.empty();
    }
  }

  private static String name(MailPart root) {
    return MessageIds.only(root.fields().body("message-id"))
        .orElseGet(() -> MessageIds.missing(root.fields().lasting(InboundMail.PASSING)));
  }

  /** Octets up to a number, and no further. */
  private static final class Capped extends FilterInputStream {

    private final int max;
    private int count;

    Capped(InputStream in, int max) {
      super(in);
      this.max = max;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      count((int) skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** The mail goes on behind the attachment. */
    @Override
    public void close() {}

    private void count(int more) throws MediaTooLargeException {
      count += more;
      if (count > max) {
        throw new MediaTooLargeException(max);
      }
    }
  }
}
