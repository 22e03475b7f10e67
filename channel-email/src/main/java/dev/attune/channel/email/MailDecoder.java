package dev.attune.channel.email;

import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Makes the octets of one mail events. Safe for use by many threads. */
final class MailDecoder implements Decoder {

  static final int DEFAULT_MAX_OCTETS = 35_000_000;
  private static final SurfaceId SURFACE = new SurfaceId(EmailChannelProvider.KIND, "mail");
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_ATTACHMENTS = 250;
  private static final String REACTION = "text/vnd.google.email-reaction+json";

  /** Fields of which a mail has one at least. */
  private static final List<String> MAIL_FIELDS = List.of(
      "from",
      "to",
      "subject",
      "date",
      "message-id",
      "received",
      "return-path",
      "sender",
      "reply-to");

  /** Where a sender stands, the best first. */
  private static final List<String> SENDER_FIELDS =
      List.of("from", "sender", "reply-to", "return-path");

  /** Where we stand, the best first. */
  private static final List<String> RECIPIENT_FIELDS =
      List.of("to", "delivered-to", "x-original-to", "envelope-to", "cc");

  /** What systems on the way add, different each time the same mail comes. */
  private static final List<String> PASSING = List.of(
      "received",
      "return-path",
      "delivered-to",
      "x-original-to",
      "envelope-to",
      "x-forwarded-to",
      "authentication-results",
      "received-spf",
      "dkim-signature");

  private final EmailSettings settings;
  private final int maxOctets;

  MailDecoder(EmailSettings settings) {
    this.settings = settings;
    this.maxOctets = settings.positive(EmailChannelProvider.MAX_OCTETS, DEFAULT_MAX_OCTETS);
  }

  int maxOctets() {
    return maxOctets;
  }

  @Override
  public List<InboundEvent> decode(byte[] delivery) {
    if (delivery.length > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(delivery.length, maxOctets);
    }
    byte[] octets = RawMail.normal(delivery);
    MailPart root = MailReader.read(octets);
    if (!root.fields().hasAny(MAIL_FIELDS)) {
      throw UnreadableDeliveryException.malformed(
          "these octets are no mail: they do not begin with header fields such as From and Date");
    }
    return events(new Mail(root, id(root.fields(), octets), at(root.fields())));
  }

  /** A mail with what it is called and when it came. */
  private record Mail(MailPart root, String id, Instant at) {

    Fields fields() {
      return root.fields();
    }

    Optional<Sender> from() {
      return SENDER_FIELDS.stream()
          .map(name -> Sender.first(fields().body(name)))
          .flatMap(Optional::stream)
          .findFirst();
    }

    /** The ids before this mail, the first of the thread at the beginning. */
    List<String> chain() {
      List<String> references = MessageIds.all(fields().body("references"));
      List<String> parents = MessageIds.all(fields().body("in-reply-to"));
      return references.isEmpty() && parents.size() == 1 ? parents : MessageIds.chain(references);
    }

    NativeId thread() {
      return new NativeId(chain().isEmpty() ? id : chain().get(0));
    }
  }

  private List<InboundEvent> events(Mail mail) {
    Optional<Sender> from = mail.from();
    Optional<Report> report = Report.of(mail.root(), from.map(Sender::key));
    if (report.isPresent()) {
      return reported(mail, report.get());
    }
    if (from.isEmpty()) {
      return List.of(new InboundEvent.Unrecognized(
          key(mail.id()), "mail", "names no address of its sender", mail.at()));
    }
    return List.of(
        mail.root().find(REACTION).isPresent()
            ? reaction(mail, from.get())
            : written(mail, from.get()));
  }

  private InboundEvent written(Mail mail, Sender from) {
    Fields fields = mail.fields();
    boolean namesUs = namesUs(fields);
    Optional<String> automatic = Automation.of(fields, Optional.of(from.key()), namesUs);
    Message message = message(mail, from, automatic);
    if (settings.address().filter(own -> own.key().equals(from.key())).isPresent()) {
      return new InboundEvent.MessageEchoed(key(mail.id()), SURFACE, mail.thread(), message);
    }
    boolean addressed = !automatic.equals(Optional.of(Automation.CERTAIN))
        && (namesUs || !Automation.isList(fields));
    return new InboundEvent.MessageReceived(
        key(mail.id()), SURFACE, mail.thread(), brand(fields), message, addressed);
  }

  private Message message(Mail mail, Sender from, Optional<String> automatic) {
    Fields fields = mail.fields();
    String subject = Clean.cut(fields.text("subject"), 998);
    String text =
        Clean.lines(OwnWords.of(MailBodyText.of(mail.root()), Subject.isForward(subject)));
    boolean truncated = text.length() > MAX_TEXT
        || mail.root().all().anyMatch(part -> part.isText() && part.isCut());
    Map<String, String> details = new HashMap<>();
    put(details, Details.SUBJECT, subject);
    put(
        details,
        Details.REFERENCES,
        mail.chain().isEmpty() ? "" : MessageIds.written(mail.chain()));
    put(details, Details.REPLY_TO, replyTo(fields, from));
    put(details, Details.FROM, from.address().equals(from.key()) ? "" : from.address());
    put(details, Details.AUTOMATIC, automatic.orElse(""));
    put(details, Details.TRUNCATED, truncated ? "true" : "");
    put(details, Details.THREAD_TOPIC, Clean.cut(fields.text("thread-topic"), 255));
    put(details, Details.THREAD_INDEX, threadIndex(fields));
    return new Message(
        new NativeId(mail.id()),
        from.identity(),
        mail.at(),
        Clean.cut(text, MAX_TEXT),
        parent(mail),
        attachments(mail.root()),
        details);
  }

  private static void put(Map<String, String> details, String name, String value) {
    if (!value.isEmpty()) {
      details.put(name, value);
    }
  }

  private static String replyTo(Fields fields, Sender from) {
    List<Sender> all = Sender.all(fields.body("reply-to"));
    return all.size() == 1 && !all.get(0).key().equals(from.key()) ? all.get(0).key() : "";
  }

  private static String threadIndex(Fields fields) {
    String index = fields.body("thread-index");
    return index.length() <= 900 && index.matches("[A-Za-z0-9+/=]+") ? index : "";
  }

  private static Optional<NativeId> parent(Mail mail) {
    List<String> parents = MessageIds.all(mail.fields().body("in-reply-to"));
    List<String> chain = mail.chain();
    return parents.stream()
        .findFirst()
        .or(() -> chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1)))
        .map(NativeId::new);
  }

  private static List<Attachment> attachments(MailPart root) {
    return root.all()
        .filter(part -> !part.isMultipart())
        .filter(part -> part == root ? !part.isText() : !MailBodyText.isShown(part))
        .filter(part -> !part.type().startsWith("application/pkcs7-sig")
            && !part.type().startsWith("application/x-pkcs7-sig")
            && !part.is("text/x-amp-html"))
        .limit(MAX_ATTACHMENTS)
        .map(part -> new Attachment(part.type(), Optional.empty(), part.fileName()))
        .toList();
  }

  private InboundEvent reaction(Mail mail, Sender from) {
    return new InboundEvent.SignalReceived(
        key(mail.id()),
        SURFACE,
        Optional.of(mail.thread()),
        Signal.REACTED,
        Optional.of(from.identity()),
        parent(mail),
        mail.at());
  }

  private List<InboundEvent> reported(Mail mail, Report report) {
    List<InboundEvent> events = new ArrayList<>();
    for (Report.Status status : report.statuses()) {
      String number = events.isEmpty() ? "" : "#" + (events.size() + 1);
      events.add(reported(key(mail.id() + number), mail, report, status));
    }
    return events;
  }

  private static InboundEvent reported(
      EventKey key, Mail mail, Report report, Report.Status status) {
    if (status.fate() == Report.Fate.DELAYED) {
      return new InboundEvent.Unrecognized(
          key,
          "delivery-status delayed",
          "says that a mail is late and still on its way",
          mail.at());
    }
    return new InboundEvent.SignalReceived(
        key,
        SURFACE,
        report.thread().map(NativeId::new),
        signal(status.fate()),
        status.recipient().map(address -> Identity.of(EmailChannelProvider.KIND, address)),
        report.message().map(NativeId::new),
        mail.at());
  }

  private static Signal signal(Report.Fate fate) {
    return switch (fate) {
      case ARRIVED -> Signal.DELIVERED;
      case READ -> Signal.READ;
      case COMPLAINED -> Signal.BLOCKED;
      case BOUNCED, DELAYED -> Signal.BOUNCED;
    };
  }

  private Identity brand(Fields fields) {
    return settings
        .brand()
        .or(() -> recipient(fields))
        .orElseGet(() -> Identity.of(EmailChannelProvider.KIND, "undisclosed-recipients"));
  }

  private static Optional<Identity> recipient(Fields fields) {
    return RECIPIENT_FIELDS.stream()
        .map(name -> Sender.first(fields.body(name)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Sender::identity);
  }

  /** Whether our address stands among the recipients; true if it is not known. */
  private boolean namesUs(Fields fields) {
    if (settings.address().isEmpty()) {
      return !fields.has("list-id");
    }
    String own = settings.address().get().key();
    return RECIPIENT_FIELDS.stream()
        .flatMap(name -> fields.bodies(name).stream())
        .flatMap(body -> Sender.all(body).stream())
        .anyMatch(sender -> sender.key().equals(own));
  }

  private EventKey key(String id) {
    AccountId account = settings.all().account();
    return new EventKey(account, "mail:" + id);
  }

  private static String id(Fields fields, byte[] octets) {
    return MessageIds.only(fields.body("message-id")).orElseGet(() -> {
      int body = MailReader.bodyOffset(octets, MailReader.MAX_HEADER);
      byte[] head = fields.lasting(PASSING).getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(head, head.length + octets.length - body);
      System.arraycopy(octets, body, all, head.length, octets.length - body);
      return MessageIds.missing(all);
    });
  }

  /** When the sender says it was, but never later than our own server took it; a wrong clock must not reorder a thread. */
  private Instant at(Fields fields) {
    Optional<Instant> received = fields
        .first("received")
        .flatMap(trace -> moment(trace.substring(trace.lastIndexOf(';') + 1)));
    Optional<Instant> sent = moment(fields.body("date"));
    return sent.filter(moment -> received.isEmpty() || moment.isBefore(received.get()))
        .or(() -> received)
        .orElseGet(() -> settings.all().clock().instant());
  }

  private static Optional<Instant> moment(String text) {
    Date date = DateTimeFieldLenientImpl.PARSER
        .parse(new RawField("Date", Clean.cut(text.strip(), 100)), DecodeMonitor.SILENT)
        .getDate();
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
