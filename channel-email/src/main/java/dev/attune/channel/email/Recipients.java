package dev.attune.channel.email;

import dev.attune.channel.email.ReplyTokens.Token;
import dev.attune.conversation.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To whom a mail went, and whether that is us. Safe for use by many threads. */
final class Recipients {

  /** Where we stand, the best first. */
  private static final List<String> FIELDS =
      List.of("to", "delivered-to", "x-original-to", "envelope-to", "x-forwarded-to", "cc", "bcc");

  private final EmailSettings settings;
  private final Optional<ReplyTokens> tokens;

  Recipients(EmailSettings settings, Optional<ReplyTokens> tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  /** All addresses a mail went to, those on its envelope first. */
  List<String> of(Fields fields, List<String> envelope) {
    List<String> all = new ArrayList<>(envelope.stream().map(Recipients::key).toList());
    for (String name : FIELDS) {
      for (String body : fields.bodies(name)) {
        Sender.all(body).forEach(sender -> all.add(sender.key()));
      }
    }
    return all;
  }

  private static String key(String address) {
    return Sender.first(address).map(Sender::key).orElse("");
  }

  /** The token among some addresses; of several the one that went to that sender, else the first. */
  Optional<Token> token(List<String> addresses, String sender) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    List<Token> found = addresses.stream()
        .distinct()
        .flatMap(address -> tokens.get().in(address).stream())
        .toList();
    return found.stream()
        .filter(token -> tokens.get().isOf(token, sender))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Whether our address stands among the recipients; true if it is not known. */
  boolean includeUs(Fields fields, List<String> addresses) {
    return settings.address().isEmpty()
        ? !fields.has("list-id")
        : addresses.contains(settings.address().get().key());
  }

  /** The first whom the mail names, if the settings do not say who we are. */
  Identity brand(Fields fields) {
    return FIELDS.stream()
        .map(name -> Sender.first(fields.body(name)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Sender::identity)
        .orElseGet(() -> Identity.of(EmailChannelProvider.KIND, "undisclosed-recipients"));
  }
}
