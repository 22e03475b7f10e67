package dev.attune.channel.email;

import dev.attune.conversation.Attachment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the sender of a mail says with it.
 *
 * @param text in the sender's own words
 * @param places where attached pictures stand in it
 * @param attachments what is enclosed
 * @param isCut whether there was more than is kept
 */
record MailWords(String text, String places, List<Attachment> attachments, boolean isCut) {

  private static final int MAX_TEXT = 100_000;

  static MailWords of(InboundMail mail) {
    boolean forward = Subject.isForward(mail.subject());
    InlineImages images = InlineImages.of(mail.root());
    InlineImages.Shown shown =
        images.shown(Clean.lines(OwnWords.of(MailBodyText.of(mail.root(), images), forward)));
    String text = shown.text();
    return new MailWords(
        Clean.cut(text, MAX_TEXT),
        shown.places(),
        Attached.of(mail.root()),
        mail.cut() || text.length() > MAX_TEXT);
  }

  /** What an answer needs to know. */
  Map<String, String> details(
      InboundMail mail, Sender from, Optional<Sender> replyTo, Authentication proof) {
    Fields fields = mail.fields();
    Map<String, String> details = new HashMap<>();
    put(details, Details.SUBJECT, Clean.cut(mail.subject(), 998));
    put(
        details,
        Details.REFERENCES,
        mail.chain().isEmpty() ? "" : MessageIds.written(mail.chain()));
    put(details, Details.REPLY_TO, replyTo.map(Sender::key).orElse(""));
    put(details, Details.FROM, from.address().equals(from.key()) ? "" : from.address());
    put(details, Details.INLINE, places);
    put(details, Details.TRUNCATED, isCut ? "true" : "");
    put(details, Details.THREAD_TOPIC, Clean.cut(fields.text("thread-topic"), 255));
    put(details, Details.THREAD_INDEX, threadIndex(fields));
    if (proof.result() != Authentication.Result.UNKNOWN) {
      put(details, Details.AUTHENTICATION, proof.result().name().toLowerCase(Locale.ROOT));
    }
    return details;
  }

  private static void put(Map<String, String> details, String name, String value) {
    if (!value.isEmpty()) {
      details.put(name, value);
    }
  }

  private static String threadIndex(Fields fields) {
    String index = fields.body("thread-index");
    return index.length() <= 900 && index.matches("[A-Za-z0-9+/=]+") ? index : "";
  }

  @Override
  public String toString() {
    return "MailWords[" + text.length() + " characters]";
  }
}
