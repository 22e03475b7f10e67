package dev.attune.channel.email;

import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the octets of one mail events. Safe for use by many threads. */
final class MailDecoder implements Decoder {

  static final int DEFAULT_MAX_OCTETS = 35_000_000;
  private static final SurfaceId SURFACE = new SurfaceId(EmailChannelProvider.KIND, "mail");
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_ATTACHMENT_OCTETS = 25_000_000;
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

  /** Where we stand, the best first. */
  private static final List<String> RECIPIENT_FIELDS =
      List.of("to", "delivered-to", "x-original-to", "envelope-to", "cc");

  private final EmailSettings settings;
  private final int maxOctets;
  private final int maxAttachmentOctets;

  MailDecoder(EmailSettings settings) {
    this.settings = settings;
    this.maxOctets = settings.positive(EmailChannelProvider.MAX_OCTETS, DEFAULT_MAX_OCTETS);
    this.maxAttachmentOctets =
        settings.positive(EmailChannelProvider.MAX_ATTACHMENT_OCTETS, MAX_ATTACHMENT_OCTETS);
  }

  int maxOctets() {
    return maxOctets;
  }

  @Override
  public List<InboundEvent> decode(byte[] delivery) {
    if (delivery.length > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(delivery.length, maxOctets);
    }
    return events(MailReader.read(delivery, attached()));
  }

  @Override
  public List<InboundEvent> decode(InputStream delivery) throws IOException {
    return events(MailReader.read(delivery, maxOctets, attached()));
  }

  private Attached attached() {
    return new Attached(
        settings.all().account(), settings.all().attachments(), maxAttachmentOctets);
  }

  private List<InboundEvent> events(MailReader.Mail read) {
    if (!read.root().fields().hasAny(MAIL_FIELDS)) {
      throw UnreadableDeliveryException.malformed(
          "these octets are no mail: they do not begin with header fields such as From and Date");
    }
    InboundMail mail = InboundMail.of(read);
    Instant at = mail.at().orElseGet(() -> settings.all().clock().instant());
    return events(mail, at);
  }

  private List<InboundEvent> events(InboundMail mail, Instant at) {
    Optional<Report> report = Report.of(mail.root(), mail.from().map(Sender::key));
    if (report.isPresent()) {
      return reported(mail, at, report.get());
    }
    if (mail.from().isEmpty()) {
      return List.of(new InboundEvent.Unrecognized(
          key(mail.id()), "mail", "names no address of its sender", at));
    }
    Sender from = mail.from().get();
    return List.of(
        mail.root().find(REACTION).isPresent()
            ? reaction(mail, at, from)
            : written(mail, at, from));
  }

  private InboundEvent written(InboundMail mail, Instant at, Sender from) {
    Fields fields = mail.fields();
    boolean namesUs = namesUs(fields);
    Optional<String> automatic = Automation.of(fields, Optional.of(from.key()), namesUs);
    Message message = message(mail, at, from, automatic);
    if (settings.address().filter(own -> own.key().equals(from.key())).isPresent()) {
      return new InboundEvent.MessageEchoed(key(mail.id()), SURFACE, mail.thread(), message);
    }
    boolean addressed = !automatic.equals(Optional.of(Automation.CERTAIN))
        && (namesUs || !Automation.isList(fields));
    return new InboundEvent.MessageReceived(
        key(mail.id()), SURFACE, mail.thread(), brand(fields), message, addressed);
  }

  private Message message(InboundMail mail, Instant at, Sender from, Optional<String> automatic) {
    Fields fields = mail.fields();
    String subject = Clean.cut(fields.text("subject"), 998);
    String text =
        Clean.lines(OwnWords.of(MailBodyText.of(mail.root()), Subject.isForward(subject)));
    boolean truncated = mail.cut() || text.length() > MAX_TEXT;
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
        at,
        Clean.cut(text, MAX_TEXT),
        mail.parent(),
        Attached.of(mail.root()),
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

  private InboundEvent reaction(InboundMail mail, Instant at, Sender from) {
    return new InboundEvent.SignalReceived(
        key(mail.id()),
        SURFACE,
        Optional.of(mail.thread()),
        Signal.REACTED,
        Optional.of(from.identity()),
        mail.parent(),
        at);
  }

  private List<InboundEvent> reported(InboundMail mail, Instant at, Report report) {
    List<InboundEvent> events = new ArrayList<>();
    for (Report.Status status : report.statuses()) {
      String number = events.isEmpty() ? "" : "#" + (events.size() + 1);
      events.add(reported(key(mail.id() + number), at, report, status));
    }
    return events;
  }

  private static InboundEvent reported(
      EventKey key, Instant at, Report report, Report.Status status) {
    if (status.fate() == Report.Fate.DELAYED) {
      return new InboundEvent.Unrecognized(
          key, "delivery-status delayed", "says that a mail is late and still on its way", at);
    }
    return new InboundEvent.SignalReceived(
        key,
        SURFACE,
        report.thread().map(NativeId::new),
        signal(status.fate()),
        status.recipient().map(address -> Identity.of(EmailChannelProvider.KIND, address)),
        report.message().map(NativeId::new),
        at);
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
}
