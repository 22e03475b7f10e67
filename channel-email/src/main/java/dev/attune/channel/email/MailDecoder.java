package dev.attune.channel.email;

import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.channel.email.ReplyTokens.Token;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Flag;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.Origin;
import dev.attune.conversation.SurfaceId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the octets of one mail events. Safe for use by many threads. */
final class MailDecoder implements Decoder {

  static final int DEFAULT_MAX_OCTETS = 35_000_000;
  private static final SurfaceId SURFACE = new SurfaceId(EmailChannelProvider.KIND, "mail");
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

  private final EmailSettings settings;
  private final Recipients recipients;
  private final Optional<ReplyTokens> tokens;
  private final int maxOctets;
  private final int maxAttachmentOctets;

  MailDecoder(EmailSettings settings) {
    this.settings = settings;
    this.tokens = ReplyTokens.of(settings);
    this.recipients = new Recipients(settings, tokens);
    this.maxOctets = settings.positive(EmailChannelProvider.MAX_OCTETS, DEFAULT_MAX_OCTETS);
    this.maxAttachmentOctets =
        settings.positive(EmailChannelProvider.MAX_ATTACHMENT_OCTETS, MAX_ATTACHMENT_OCTETS);
  }

  int maxOctets() {
    return maxOctets;
  }

  @Override
  public List<InboundEvent> decode(byte[] delivery) {
    return decode(delivery, List.of());
  }

  /** The events of a mail that somebody brought to these addresses, whatever its header says. */
  List<InboundEvent> decode(byte[] delivery, List<String> envelope) {
    if (delivery.length > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(delivery.length, maxOctets);
    }
    return events(MailReader.read(delivery, attached()), envelope);
  }

  @Override
  public List<InboundEvent> decode(InputStream delivery) throws IOException {
    return events(MailReader.read(delivery, maxOctets, attached()), List.of());
  }

  private Attached attached() {
    return new Attached(
        settings.all().account(), settings.all().attachments(), maxAttachmentOctets);
  }

  private List<InboundEvent> events(MailReader.Mail read, List<String> envelope) {
    if (!read.root().fields().hasAny(MAIL_FIELDS)) {
      throw UnreadableDeliveryException.malformed(
          "these octets are no mail: they do not begin with header fields such as From and Date");
    }
    InboundMail mail = InboundMail.of(read);
    Instant at = mail.at().orElseGet(() -> settings.all().clock().instant());
    Optional<Report> report = Report.of(mail.root(), mail.from().map(Sender::key));
    if (report.isPresent()) {
      return reported(mail, at, report.get());
    }
    if (mail.from().isEmpty()) {
      return List.of(new InboundEvent.Unrecognized(
          key(mail, ""), "mail", "names no address of its sender", at));
    }
    Sender from = mail.from().get();
    return List.of(
        mail.root().find(REACTION).isPresent()
            ? reaction(mail, at, from)
            : written(mail, at, from, envelope));
  }

  private InboundEvent written(InboundMail mail, Instant at, Sender from, List<String> envelope) {
    Fields fields = mail.fields();
    List<String> addresses = recipients.of(fields, envelope);
    Optional<Token> token = recipients.token(addresses, from.key());
    boolean namesUs = token.isPresent() || recipients.includeUs(fields, addresses);
    Authentication proof = Authentication.of(fields, settings.trustedHosts(), from.domain());
    boolean own = settings.address().filter(us -> us.key().equals(from.key())).isPresent();
    boolean proven = settings.isBelievingOwn()
        || tokens.filter(ours -> ours.isOurs(mail.id())).isPresent()
        || (proof.result() == Authentication.Result.PASSED
            && fields.bodies("from").size() == 1);
    if (own && proven && !isOnBehalf(mail, from)) {
      return new InboundEvent.MessageEchoed(
          key(mail, ""), SURFACE, mail.thread(), message(mail, at, from, proof));
    }
    Sender author = own && proven ? replyTo(mail.fields(), from).orElse(from) : from;
    Origin origin = own && proven
        ? Origin.UNCERTAIN
        : Automation.of(fields, mail.subject(), from.key(), namesUs);
    Message message = message(matched(mail, token), at, author, proof).from(origin);
    return new InboundEvent.MessageReceived(
        key(mail, ""),
        SURFACE,
        thread(mail, token),
        settings.brand().orElseGet(() -> recipients.brand(fields)),
        flagged(message, mail, token, proof, own && !proven),
        !origin.isAutomatic() && (namesUs || origin != Origin.LIST));
  }

  /** Our own form on the web writes in our name and says by Reply-To for whom. */
  private boolean isOnBehalf(InboundMail mail, Sender from) {
    return !settings.isBelievingOwn()
        && tokens.filter(ours -> ours.isOurs(mail.id())).isEmpty()
        && !MessageIds.isMade(mail.id(), from.domain())
        && recipients.includeUs(mail.fields(), recipients.of(mail.fields(), List.of()))
        && replyTo(mail.fields(), from).isPresent();
  }

  /** The mail, an answer to what the token names whatever else it says. */
  private static InboundMail matched(InboundMail mail, Optional<Token> token) {
    return token.map(known -> mail.answering(known.message())).orElse(mail);
  }

  /** A thread that the mail names counts only if it holds what the token names. */
  private static NativeId thread(InboundMail mail, Optional<Token> token) {
    return token
        .map(Token::message)
        .filter(message -> !mail.chain().contains(message.value()))
        .orElseGet(mail::thread);
  }

  private Message flagged(
      Message message,
      InboundMail mail,
      Optional<Token> token,
      Authentication proof,
      boolean isUnproven) {
    Message flagged = message;
    String author = message.author().id().value();
    if (isUnproven) {
      flagged = flagged.flagged(
          new Flag(Flag.IMPOSTOR_OF_BRAND, true, evidence(author, proof.evidence())));
    } else if (isOurId(mail)) {
      flagged = flagged.flagged(Flag.quarantine(Flag.MESSAGE_ID_REUSED, mail.id()));
    }
    if (token.isPresent() && !tokens.orElseThrow().isOf(token.get(), author)) {
      flagged = flagged.flagged(Flag.quarantine(
          Flag.REPLY_TOKEN_OF_ANOTHER_SENDER, author, token.get().message().value()));
    }
    if (mail.fields().bodies("from").size() > 1) {
      flagged = flagged.flagged(new Flag(SEVERAL_AUTHORS, false, authors(mail.fields())));
    }
    return proof.result() == Authentication.Result.FAILED
        ? flagged.flagged(new Flag(Flag.SENDER_NOT_AUTHENTICATED, false, proof.evidence()))
        : flagged;
  }

  /** A mail with more than one From, of which others may show another than we do. */
  static final String SEVERAL_AUTHORS = "several-authors";

  private static List<String> authors(Fields fields) {
    return fields.bodies("from").stream()
        .limit(16)
        .map(body -> Sender.first(body).map(Sender::key).orElse("no address"))
        .toList();
  }

  private static List<String> evidence(String author, List<String> results) {
    List<String> evidence = new ArrayList<>(List.of(author));
    evidence.addAll(results.subList(0, Math.min(15, results.size())));
    return evidence;
  }

  /** Whether a mail that is not ours has an id of ours. */
  private boolean isOurId(InboundMail mail) {
    return settings
        .messageIdDomain()
        .or(() -> settings.address().map(MailAddress::domain))
        .filter(domain -> MessageIds.isMade(mail.id(), domain))
        .isPresent();
  }

  private Message message(InboundMail mail, Instant at, Sender from, Authentication proof) {
    MailWords words = MailWords.of(mail);
    boolean reused = !mail.from().filter(this::isOwn).isPresent() && isOurId(mail);
    return new Message(
        new NativeId(reused ? MessageIds.missing(mail.id() + from.key()) : mail.id()),
        from.identity(),
        at,
        words.text(),
        mail.parent(),
        words.attachments(),
        words.details(mail, from, replyTo(mail.fields(), from), proof));
  }

  private boolean isOwn(Sender from) {
    return settings.address().filter(us -> us.key().equals(from.key())).isPresent();
  }

  /** Where the sender asks answers to go, if that is one other address. */
  private static Optional<Sender> replyTo(Fields fields, Sender from) {
    List<Sender> all = Sender.all(fields.body("reply-to"));
    return all.size() == 1 && !all.get(0).key().equals(from.key())
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  private InboundEvent reaction(InboundMail mail, Instant at, Sender from) {
    return new InboundEvent.SignalReceived(
        key(mail, ""),
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
      events.add(reported(key(mail, number), at, report, status));
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

  /** Two mails that cheap programs gave one id are two, while one that came two ways is one. */
  private EventKey key(InboundMail mail, String number) {
    String inputs =
        mail.from().map(Sender::key).orElse("") + "\n" + mail.fields().body("date");
    String mark = MessageIds.hash(inputs.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new EventKey(
        settings.all().account(), "mail:" + mail.id() + "/" + mark.substring(0, 8) + number);
  }
}
