package dev.attune.channel.email;

import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
      EmailChannelProvider.REPLY_ADDRESS,
      EmailChannelProvider.TRUSTED_HOSTS,
      EmailChannelProvider.OWN_MAIL,
      EmailChannelProvider.MAX_OCTETS,
      EmailChannelProvider.MAX_ATTACHMENT_OCTETS,
      EmailChannelProvider.MEDIA_OCTETS,
      EmailChannelProvider.WEBHOOK_WINDOW,
      EmailChannelProvider.IMAP_HOST,
      EmailChannelProvider.IMAP_PORT,
      EmailChannelProvider.IMAP_TLS,
      EmailChannelProvider.IMAP_USER,
      EmailChannelProvider.IMAP_AUTH,
      EmailChannelProvider.IMAP_FOLDER,
      EmailChannelProvider.IMAP_CONNECT_TIMEOUT,
      EmailChannelProvider.IMAP_READ_TIMEOUT,
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
  private final boolean believingOwn;
  private final Set<String> trustedHosts;

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
    this.believingOwn =
        choice(EmailChannelProvider.OWN_MAIL, OwnMail.values(), OwnMail.PROVEN) == OwnMail.TRUSTED;
    this.trustedHosts = settings
        .value(EmailChannelProvider.TRUSTED_HOSTS)
        .map(EmailSettings::words)
        .orElseGet(Set::of);
    this.quoting =
        choice(EmailChannelProvider.QUOTE, Quoting.values(), Quoting.LAST) == Quoting.LAST;
  }

  /** Whether mail that says to be ours is. */
  private enum OwnMail {
    PROVEN,
    TRUSTED
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
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

  /** Whether whoever says to write from our address is believed. */
  boolean isBelievingOwn() {
    return believingOwn;
  }

  /** The names under which mail hosts that we trust write what they found out, in lower case. */
  Set<String> trustedHosts() {
    return trustedHosts;
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
