package dev.attune.channel.email;

import dev.attune.channel.DeliveryOutcome;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server answered, by its codes: its words may name the customer.
 *
 * @param code three digits
 * @param enhanced the code that says more, if there is one and it agrees
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321 section 4.2.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3463">RFC 3463, enhanced status codes</a>
 */
record SmtpReply(int code, Optional<String> enhanced) {

  private static final Pattern REPLY = Pattern.compile(
      "(?:^|response: )([245]\\d\\d)(?=$|[ \\-\\r\\n,;])(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\d))?");
  private static final int MAX_CAUSES = 10;

  /** The answer that led to an exception, if there was one. */
  static Optional<SmtpReply> of(MessagingException problem) {
    Exception cause = problem;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      Optional<SmtpReply> reply = read(String.valueOf(cause.getMessage()));
      if (reply.isPresent()) {
        return reply;
      }
      cause = cause instanceof MessagingException known ? known.getNextException() : null;
    }
    return Optional.empty();
  }

  static Optional<SmtpReply> read(String message) {
    Matcher matcher = REPLY.matcher(message);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<String> enhanced = Optional.ofNullable(matcher.group(2))
        .filter(text -> text.charAt(0) == matcher.group(1).charAt(0));
    return Optional.of(new SmtpReply(Integer.parseInt(matcher.group(1)), enhanced));
  }

  /** Whether the same mail may be taken later. A full mailbox is refused by 552 where 452 is meant. */
  boolean isTransient() {
    return code < 500 || (code == 552 && !isTooLarge());
  }

  private boolean isTooLarge() {
    return has("5.3.4") || has("5.2.3");
  }

  DeliveryOutcome outcome(Instant retry) {
    return isTransient()
        ? new DeliveryOutcome.Deferred(retry, "the mail server said " + this + ": not now")
        : new DeliveryOutcome.Refused(toString(), reason());
  }

  private String reason() {
    if (code == 530 || code == 534 || code == 535 || has("5.7.8") || has("5.7.9")) {
      return "the mail server refused the log-in. Check settings smtp-user, smtp-auth and secret smtp-password";
    }
    if (isTooLarge()) {
      return "the mail is too large for the mail server or the mailbox. Say less, or link to it";
    }
    if (subject("5.1.")) {
      return "the mail server knows no such address. Check it with the customer on another channel";
    }
    if (subject("5.2.")) {
      return "the mailbox takes no mail. Reach the customer on another channel";
    }
    return subject("5.7.")
        ? "the mail server's rules forbid this mail. Check SPF, DKIM and DMARC of the sender's domain"
        : "the mail server refused the mail";
  }

  private boolean has(String wanted) {
    return enhanced.filter(wanted::equals).isPresent();
  }

  private boolean subject(String beginning) {
    return enhanced.filter(text -> text.startsWith(beginning)).isPresent();
  }

  @Override
  public String toString() {
    return enhanced.map(text -> code + " " + text).orElseGet(() -> String.valueOf(code));
  }
}
