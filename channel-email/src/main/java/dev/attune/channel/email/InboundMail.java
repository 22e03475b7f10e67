package dev.attune.channel.email;

import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail that came, with who wrote it and where it belongs.
 *
 * @param root the mail as its outermost part
 * @param cut whether it had more than is kept
 * @param id its message id, or one made of its octets
 * @param from who says to have written it, if anybody does
 * @param chain the ids before this mail, the first of the thread at the beginning
 * @param parent the mail it answers, if it says so
 * @param subject as people read it, in one line; empty if there is none
 */
record InboundMail(
    MailPart root,
    boolean cut,
    String id,
    Optional<Sender> from,
    List<String> chain,
    Optional<NativeId> parent,
    String subject) {

  /** Where a sender stands, the best first. */
  private static final List<String> SENDER_FIELDS =
      List.of("from", "sender", "reply-to", "return-path");

  /** What systems on the way add, different each time the same mail comes. */
  static final List<String> PASSING = List.of(
      "received",
      "return-path",
      "delivered-to",
      "x-original-to",
      "envelope-to",
      "x-forwarded-to",
      "authentication-results",
      "received-spf",
      "dkim-signature");

  static InboundMail of(MailReader.Mail mail) {
    Fields fields = mail.root().fields();
    List<String> chain = chain(fields);
    return new InboundMail(
        mail.root(),
        mail.cut(),
        id(fields, mail.body()),
        sender(fields),
        chain,
        parent(fields, chain),
        fields.text("subject"));
  }

  /** The same mail, as an answer to that one. */
  InboundMail answering(NativeId message) {
    return new InboundMail(root, cut, id, from, chain, Optional.of(message), subject);
  }

  private static String id(Fields fields, String body) {
    return MessageIds.only(fields.body("message-id"))
        .orElseGet(() -> MessageIds.missing(fields.lasting(PASSING) + body));
  }

  private static Optional<Sender> sender(Fields fields) {
    for (String name : SENDER_FIELDS) {
      Optional<Sender> sender = Sender.first(fields.body(name));
      if (sender.isPresent()) {
        return sender;
      }
    }
    return Optional.empty();
  }

  private static List<String> chain(Fields fields) {
    List<String> references = MessageIds.all(fields.body("references"));
    List<String> parents = MessageIds.all(fields.body("in-reply-to"));
    return references.isEmpty() && parents.size() == 1 ? parents : MessageIds.chain(references);
  }

  Fields fields() {
    return root.fields();
  }

  NativeId thread() {
    return new NativeId(chain.isEmpty() ? id : chain.get(0));
  }

  private static Optional<NativeId> parent(Fields fields, List<String> chain) {
    return MessageIds.all(fields.body("in-reply-to")).stream()
        .findFirst()
        .or(() -> chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1)))
        .map(NativeId::new);
  }

  /** When the sender says it was, but never later than our own server took it; a wrong clock must not reorder a thread. */
  Optional<Instant> at() {
    Optional<Instant> received = fields()
        .first("received")
        .flatMap(trace -> MailDate.of(trace.substring(trace.lastIndexOf(';') + 1)));
    Optional<Instant> sent = MailDate.of(fields().body("date"));
    return sent.filter(moment -> received.isEmpty() || moment.isBefore(received.get()))
        .or(() -> received);
  }

  @Override
  public String toString() {
    return "InboundMail[" + id + "]";
  }
}
