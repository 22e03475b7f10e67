package dev.attune.channel.email;

import dev.attune.channel.Author;
import dev.attune.channel.Draft;
import dev.attune.channel.Payload;
import dev.attune.channel.Renderer;
import dev.attune.channel.email.ReplyTokens.Stamp;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft one whole mail. Pure and safe for use by many threads.
 *
 * <p>Composing asks several times for the same draft: to count it, to show it, to send it. The last answer is kept, so that its
 * HTML is written once.
 */
final class MailRenderer implements Renderer {

  static final String OPERATION = "SMTP";
  static final String MEDIA_TYPE = "message/rfc822";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH);

  private final EmailSettings settings;
  private volatile @Nullable Written last;

  private final Optional<ReplyTokens> tokens;

  MailRenderer(EmailSettings settings) {
    this.settings = settings;
    this.tokens = ReplyTokens.of(settings);
  }

  /** A draft, and what it is as HTML. */
  private record Written(Draft draft, Letterhead letterhead, List<MailItem> items, String html) {}

  @Override
  public String text(Draft draft) {
    return MailText.of(draft, written(draft).items());
  }

  @Override
  public String counted(Draft draft) {
    return written(draft).html();
  }

  /** As it will be sent, but for the pictures, which are not there yet. */
  @Override
  public Optional<String> html(Draft draft) {
    Written written = written(draft);
    boolean pictures = written.items().stream().anyMatch(item -> item.file().isPresent());
    return Optional.of(
        pictures ? MailHtml.preview(draft, written.letterhead(), written.items()) : written.html());
  }

  @Override
  public Payload payload(Draft draft) {
    Written written = written(draft);
    Letterhead letterhead = written.letterhead();
    String plain = MailText.of(draft, written.items(), letterhead.quote());
    List<MailFile> files = MailItem.files(written.items());
    List<String> inputs = inputs(draft, letterhead, plain);
    Optional<Stamp> stamp =
        tokens.flatMap(known -> known.stamp(inputs, customer(draft.conversation())));
    String id =
        stamp.map(Stamp::id).orElseGet(() -> MessageIds.made("m", letterhead.domain(), inputs));
    StringBuilder mail = new StringBuilder(written.html().length() * 2);
    mail.append(head(draft, letterhead, id, stamp.map(Stamp::replyTo)));
    MailBody.add(mail, plain, written.html(), files, id);
    return new Payload(
        OPERATION,
        MEDIA_TYPE,
        mail.toString(),
        files.stream().map(MailFile::enclosure).toList());
  }

  private Written written(Draft draft) {
    Written known = last;
    if (known != null && known.draft().equals(draft)) {
      return known;
    }
    Letterhead letterhead = Letterhead.of(draft, settings);
    List<MailItem> items = MailItem.of(draft, letterhead.domain());
    Written written = new Written(draft, letterhead, items, MailHtml.of(draft, letterhead, items));
    last = written;
    return written;
  }

  private static String customer(Conversation conversation) {
    return MailAddress.of("customer", conversation.customer().id().value()).key();
  }

  private static Head head(
      Draft draft, Letterhead letterhead, String id, Optional<String> replyTo) {
    Conversation conversation = draft.conversation();
    Optional<Message> answered = conversation.lastFromCustomer();
    Head head = new Head()
        .token("Date", DATE.format(draft.at().atOffset(ZoneOffset.UTC)))
        .address("From", letterhead.from(), conversation.brand().name())
        .address("To", letterhead.to(), conversation.customer().name());
    replyTo.ifPresent(address -> head.address(
        "Reply-To",
        MailAddress.of("reply address", address),
        conversation.brand().name()));
    head.text("Subject", letterhead.subject())
        .ids("Message-ID", List.of(id))
        .ids("In-Reply-To", answered.flatMap(Letterhead::answered).stream().toList())
        .ids("References", letterhead.references(conversation));
    copy(head, "Thread-Topic", answered, Details.THREAD_TOPIC);
    copy(head, "Thread-Index", answered, Details.THREAD_INDEX);
    head.token("Content-Language", draft.locale().toLanguageTag());
    if (draft.author() == Author.AUTOMATION) {
      head.token("Auto-Submitted", answered.isPresent() ? "auto-replied" : "auto-generated")
          .token("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
    }
    return head;
  }

  /** Outlook groups by these, and they must come back unchanged. */
  private static void copy(Head head, String name, Optional<Message> answered, String detail) {
    answered
        .map(message -> message.details().get(detail))
        .ifPresent(value -> head.text(name, value));
  }

  private static List<String> inputs(Draft draft, Letterhead letterhead, String plain) {
    Conversation conversation = draft.conversation();
    return List.of(
        draft.at().toString(),
        letterhead.from().toString(),
        letterhead.to().toString(),
        letterhead.subject(),
        conversation.thread().value(),
        conversation.lastFromCustomer().map(message -> message.id().value()).orElse(""),
        draft.position().map(Draft.Position::toString).orElse(""),
        draft.locale().toLanguageTag(),
        plain);
  }
}
