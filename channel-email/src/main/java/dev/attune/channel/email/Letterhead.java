package dev.attune.channel.email;

import dev.attune.channel.Author;
import dev.attune.channel.Draft;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who writes to whom, about what, and in answer to what.
 *
 * @param from who writes
 * @param to where it goes
 * @param subject what it is about
 * @param quote what stands beneath it
 * @param domain what stands behind the at sign of the mail's ids
 */
record Letterhead(
    MailAddress from, MailAddress to, String subject, Optional<Quote> quote, String domain) {

  static Letterhead of(Draft draft, EmailSettings settings) {
    Conversation conversation = draft.conversation();
    MailAddress from = MailAddress.of("brand", conversation.brand().id().value());
    MailAddress customer = customer(conversation);
    MailAddress to = recipient(conversation, customer, settings.replyTo());
    boolean quotes =
        settings.isQuoting() && draft.author() == Author.PERSON && to.isSameAs(customer);
    return new Letterhead(
        from,
        to,
        subject(conversation, settings),
        quotes ? quote(conversation) : Optional.empty(),
        settings.messageIdDomain().orElse(from.domain()));
  }

  private static MailAddress recipient(
      Conversation conversation, MailAddress customer, EmailSettings.ReplyTo trust) {
    return conversation
        .lastFromCustomer()
        .map(last -> last.details().get(Details.REPLY_TO))
        .flatMap(MailAddress::read)
        .filter(other -> isTrusted(other, customer, trust))
        .orElse(customer);
  }

  private static boolean isTrusted(
      MailAddress replyTo, MailAddress customer, EmailSettings.ReplyTo trust) {
    return switch (trust) {
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

  private static String subject(Conversation conversation, EmailSettings settings) {
    List<Message> messages = conversation.messages();
    for (int i = messages.size() - 1; i >= 0; i--) {
      String base = Subject.base(messages.get(i).details().getOrDefault(Details.SUBJECT, ""));
      if (!base.isEmpty()) {
        return Subject.REPLY + base;
      }
    }
    Identity brand = conversation.brand();
    return Clean.line(
        settings.subject().or(brand::name).orElseGet(() -> brand.id().value()));
  }

  /** The customer's last words: not beneath what nobody wrote, and only to the address they came from. */
  private static Optional<Quote> quote(Conversation conversation) {
    return conversation
        .lastFromCustomer()
        .filter(last -> !last.text().isBlank())
        .map(Quote::of);
  }

  /** The root of the thread, what came before the message that is answered, and that message. */
  List<String> references(Conversation conversation) {
    List<String> chain = new ArrayList<>(List.of(root(conversation)));
    conversation.lastFromCustomer().ifPresent(last -> {
      chain.addAll(MessageIds.all(last.details().getOrDefault(Details.REFERENCES, "")));
      answered(last).ifPresent(chain::add);
    });
    return MessageIds.chain(chain);
  }

  /**
   * The thread's id, which a customer's next mail will bring back. A thread that has no id of mail's kind gets one, the same
   * for every mail of the conversation.
   */
  private String root(Conversation conversation) {
    String thread = conversation.thread().value();
    return MessageIds.isId(thread)
        ? thread
        : MessageIds.made("t", domain, List.of(thread, conversation.customer().toString()));
  }

  /** The id of a message that can be answered; one that was made up here means nothing to others. */
  static Optional<String> answered(Message message) {
    return Optional.of(message.id().value())
        .filter(id -> MessageIds.isId(id) && !MessageIds.isMissing(id));
  }
}
