package dev.attune.channel.email;

import dev.attune.channel.Author;
import dev.attune.channel.Draft;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a draft one whole mail. Pure and safe for use by many threads. */
final class MailRenderer implements Renderer {

  static final String OPERATION = "SMTP";
  static final String MEDIA_TYPE = "message/rfc822";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH);

  private final EmailSettings settings;

  MailRenderer(EmailSettings settings) {
    this.settings = settings;
  }

  @Override
  public String text(Draft draft) {
    return PlainText.of(draft);
  }

  @Override
  public String counted(Draft draft) {
    return MailHtml.of(draft, subject(draft), quote(draft));
  }

  @Override
  public Payload payload(Draft draft) {
    String plain = MailText.of(draft, quote(draft));
    String html = counted(draft);
    String id = id("m", draft, List.of(plain, html));
    String mail = head(draft, id) + MailBody.of(plain, html, id);
    return new Payload(OPERATION, MEDIA_TYPE, mail);
  }

  private Head head(Draft draft, String id) {
    Conversation conversation = draft.conversation();
    Optional<Message> last = conversation.lastFromCustomer();
    Head head = new Head()
        .token("Date", DATE.format(draft.at().atOffset(ZoneOffset.UTC)))
        .address("From", sender(draft), conversation.brand().name())
        .address("To", recipient(draft), conversation.customer().name())
        .text("Subject", subject(draft))
        .ids("Message-ID", List.of(id))
        .ids("In-Reply-To", last.flatMap(MailRenderer::messageId).stream().toList())
        .ids("References", references(draft));
    copy(head, "Thread-Topic", last, Details.THREAD_TOPIC);
    copy(head, "Thread-Index", last, Details.THREAD_INDEX);
    head.token("Content-Language", draft.locale().toLanguageTag());
    if (draft.author() == Author.AUTOMATION) {
      head.token("Auto-Submitted", last.isPresent() ? "auto-replied" : "auto-generated")
          .token("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
    }
    return head;
  }

  /** Outlook groups by these, and they must come back unchanged. */
  private static void copy(Head head, String name, Optional<Message> last, String detail) {
    last.map(message -> message.details().get(detail)).ifPresent(value -> head.text(name, value));
  }

  private static MailAddress sender(Draft draft) {
    return MailAddress.of("brand", draft.conversation().brand().id().value());
  }

  private MailAddress recipient(Draft draft) {
    Conversation conversation = draft.conversation();
    MailAddress customer = customer(conversation);
    return conversation
        .lastFromCustomer()
        .map(last -> last.details().get(Details.REPLY_TO))
        .flatMap(MailAddress::read)
        .filter(other -> isTrusted(other, customer))
        .orElse(customer);
  }

  private boolean isTrusted(MailAddress replyTo, MailAddress customer) {
    return switch (settings.replyTo()) {
      case ALWAYS -> true;
      case SAME_DOMAIN -> replyTo.domain().equals(customer.domain());
      case NEVER -> false;
    };
  }

  /** The customer's address, spelled as the customer spells it. */
  private static MailAddress customer(Conversation conversation) {
    MailAddress known = MailAddress.of("customer", conversation.customer().id().value());
    return conversation
        .lastFromCustomer()
        .map(last -> last.details().get(Details.FROM))
        .flatMap(MailAddress::read)
        .filter(known::isSameAs)
        .orElse(known);
  }

  private String subject(Draft draft) {
    List<Message> messages = draft.conversation().messages();
    for (int i = messages.size() - 1; i >= 0; i--) {
      String base = Subject.base(messages.get(i).details().getOrDefault(Details.SUBJECT, ""));
      if (!base.isEmpty()) {
        return Subject.REPLY + base;
      }
    }
    Identity brand = draft.conversation().brand();
    return Clean.line(
        settings.subject().or(brand::name).orElseGet(() -> brand.id().value()));
  }

  /** The customer's last words: not beneath what nobody wrote, and only to the address they came from. */
  private Optional<Quote> quote(Draft draft) {
    boolean wanted = settings.isQuoting()
        && draft.author() == Author.PERSON
        && recipient(draft).isSameAs(customer(draft.conversation()));
    return draft
        .conversation()
        .lastFromCustomer()
        .filter(last -> wanted && !last.text().isBlank())
        .map(Quote::of);
  }

  /** The root of the thread, what came before the message that is answered, and that message. */
  private List<String> references(Draft draft) {
    List<String> chain = new ArrayList<>(List.of(root(draft)));
    draft.conversation().lastFromCustomer().ifPresent(last -> {
      chain.addAll(MessageIds.all(last.details().getOrDefault(Details.REFERENCES, "")));
      messageId(last).ifPresent(chain::add);
    });
    return MessageIds.chain(chain);
  }

  /**
   * The thread's id, which a customer's next mail will bring back. A thread that has no id of mail's kind gets one, the same
   * for every mail of the conversation.
   */
  private String root(Draft draft) {
    Conversation conversation = draft.conversation();
    String thread = conversation.thread().value();
    return MessageIds.isId(thread)
        ? thread
        : MessageIds.made(
            "t", domain(draft), List.of(thread, conversation.customer().toString()));
  }

  private static Optional<String> messageId(Message message) {
    return Optional.of(message.id().value())
        .filter(id -> MessageIds.isId(id) && !MessageIds.isMissing(id));
  }

  private String id(String kind, Draft draft, List<String> bodies) {
    Conversation conversation = draft.conversation();
    List<String> inputs = new ArrayList<>(List.of(
        draft.at().toString(),
        sender(draft).toString(),
        recipient(draft).toString(),
        conversation.thread().value(),
        conversation.lastFromCustomer().map(last -> last.id().value()).orElse(""),
        draft.position().map(Draft.Position::toString).orElse("")));
    inputs.addAll(bodies);
    return MessageIds.made(kind, domain(draft), inputs);
  }

  private String domain(Draft draft) {
    return settings.messageIdDomain().orElseGet(() -> sender(draft).domain());
  }
}
