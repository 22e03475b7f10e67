package dev.attune.channel.email;

import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings of one mail account, checked. Safe for use by many threads. */
final class EmailSettings {

  /** How far a {@code Reply-To} is trusted as the address of an answer. */
  enum ReplyTo {
    SAME_DOMAIN,
    ALWAYS,
    NEVER
  }

  private static final List<String> KNOWN = List.of(
      EmailChannelProvider.ADDRESS,
      EmailChannelProvider.NAME,
      EmailChannelProvider.SUBJECT,
      EmailChannelProvider.MESSAGE_ID_DOMAIN,
      EmailChannelProvider.QUOTE,
      EmailChannelProvider.REPLY_TO,
      EmailChannelProvider.MAX_OCTETS,
      EmailChannelProvider.MEDIA_OCTETS,
      EmailChannelProvider.WEBHOOK_WINDOW,
      EmailChannelProvider.SMTP_HOST,
      EmailChannelProvider.SMTP_PORT,
      EmailChannelProvider.SMTP_TLS,
      EmailChannelProvider.SMTP_USER,
      EmailChannelProvider.SMTP_AUTH,
      EmailChannelProvider.SMTP_CONNECT_TIMEOUT,
      EmailChannelProvider.SMTP_READ_TIMEOUT,
      EmailChannelProvider.SMTP_FINAL_TIMEOUT,
      EmailChannelProvider.ENVELOPE_FROM);

  private final ChannelSettings settings;
  private final Optional<MailAddress> address;
  private final Optional<String> messageIdDomain;
  private final ReplyTo replyTo;
  private final boolean quoting;

  EmailSettings(ChannelSettings settings) {
    settings.requireKnown(KNOWN);
    this.settings = settings;
    this.address = address(EmailChannelProvider.ADDRESS);
    this.messageIdDomain = settings
        .value(EmailChannelProvider.MESSAGE_ID_DOMAIN)
        .map(domain -> MailAddress.of(
                "setting " + EmailChannelProvider.MESSAGE_ID_DOMAIN, "id@" + domain)
            .domain());
    this.replyTo = choice(EmailChannelProvider.REPLY_TO, ReplyTo.values(), ReplyTo.SAME_DOMAIN);
    this.quoting =
        choice(EmailChannelProvider.QUOTE, Quoting.values(), Quoting.LAST) == Quoting.LAST;
  }

  /** What of the customer's words stands beneath an answer. */
  private enum Quoting {
    LAST,
    NONE
  }

  ChannelSettings all() {
    return settings;
  }

  Optional<MailAddress> address() {
    return address;
  }

  Optional<Identity> brand() {
    return address.map(own -> new Identity(
        EmailChannelProvider.KIND,
        new NativeId(own.key()),
        Optional.empty(),
        settings.value(EmailChannelProvider.NAME).flatMap(Clean::name)));
  }

  Optional<String> subject() {
    return settings.value(EmailChannelProvider.SUBJECT);
  }

  Optional<String> messageIdDomain() {
    return messageIdDomain;
  }

  ReplyTo replyTo() {
    return replyTo;
  }

  boolean isQuoting() {
    return quoting;
  }

  Optional<MailAddress> address(String name) {
    return settings.value(name).map(text -> MailAddress.of("setting " + name, text));
  }

  int positive(String name, int otherwise) {
    int number = settings.number(name).orElse(otherwise);
    if (number < 1) {
      throw new IllegalArgumentException(
          "setting " + name + " must be 1 or more, but was " + number);
    }
    return number;
  }

  <E extends Enum<E>> E choice(String name, E[] choices, E otherwise) {
    Optional<String> value = settings.value(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    for (E choice : choices) {
      if (word(choice).equals(value.get())) {
        return choice;
      }
    }
    throw new IllegalArgumentException("setting " + name + " must be one of "
        + List.of(choices).stream().map(EmailSettings::word).toList());
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
