package dev.attune.channel.testkit;

import dev.attune.channel.Channel;
import dev.attune.channel.Mentions;
import dev.attune.channel.Surface;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.compose.Preferences;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the customer first on each surface: in the text where that is declared, and nowhere else. */
final class MentionTrial {
  private static final Resolution GREETING =
      Resolution.of(Purpose.UPDATE, Locale.UK, Say.of("It is on its way."));

  private final ChannelKit kit;
  private final Composer composer;
  private final List<Surface> surfaces;

  MentionTrial(ChannelKit kit, Channel channel) {
    this.kit = kit;
    this.composer = Composer.of(channel);
    this.surfaces = channel.capabilities().surfaces();
  }

  List<String> objections() {
    return surfaces.stream().flatMap(surface -> objection(surface).stream()).toList();
  }

  private Optional<String> objection(Surface surface) {
    Plan plain = plan(surface, Preferences.standard());
    Plan naming = plan(surface, Preferences.standard().withMention());
    if (surface.mentions() != Mentions.TYPED) {
      return texts(naming).equals(texts(plain))
          ? Optional.empty()
          : Optional.of(
              "%s has no mentions to be written, but an author who wants one changes the message."
                  .formatted(surface.id()));
    }
    boolean names = plain.messages().stream().noneMatch(message -> names(message, surface))
        && naming.messages().stream().limit(1).allMatch(message -> names(message, surface));
    return names
        ? Optional.empty()
        : Optional.of(
            "%s declares that the customer can be named in the text, but an author who wants that gets %s instead of %s."
                .formatted(surface.id(), naming.messages(), plain.messages()));
  }

  private static List<String> texts(Plan plan) {
    return plan.messages().stream().map(PlannedMessage::text).toList();
  }

  private boolean names(PlannedMessage message, Surface surface) {
    Identity customer = kit.conversation(surface.id()).customer();
    return Stream.of(customer.name(), customer.handle())
        .flatMap(Optional::stream)
        .anyMatch(message.text()::contains);
  }

  private Plan plan(Surface surface, Preferences preferences) {
    Conversation conversation = kit.conversation(surface.id());
    return composer.compose(
        GREETING,
        ReplyContext.of(
                conversation, conversation.lastFromCustomer().orElseThrow().at().plusSeconds(60))
            .with(preferences));
  }
}
