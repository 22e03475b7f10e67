package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.HandOff;
import dev.attune.channel.ReplyWindow;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which ways to the customer are open at a moment: the conversation itself, and from it to somewhere private. */
final class Ways {
  private final Capabilities capabilities;
  private final Conversation conversation;
  private final Author author;
  private final Instant at;

  Ways(Capabilities capabilities, ReplyContext context) {
    this.capabilities = capabilities;
    this.conversation = context.conversation();
    this.author = context.author();
    this.at = context.at();
  }

  /** A way to somewhere private: without a hand-off where the customer wrote to us lately. */
  record Private(Surface surface, Optional<HandOff> handOff) {
    boolean isInvitation() {
      return handOff.filter(way -> way.mode() == HandOff.Mode.INVITATION).isPresent();
    }

    boolean isOneShot() {
      return handOff.filter(HandOff::oneShot).isPresent();
    }
  }

  /** Why nothing can be said in the conversation itself; empty if it can. */
  Optional<String> closed(Surface surface) {
    Optional<Message> last = conversation.lastFromCustomer();
    if (last.isEmpty()) {
      return surface.restrictions().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "There is no message of the customer left to answer on %s, and the platform forbids writing first."
                  .formatted(surface.id()));
    }
    return left(surface, last.get().at())
        .filter(Duration::isNegative)
        .map(over -> closed(surface, surface.window().orElseThrow()));
  }

  private String closed(Surface surface, ReplyWindow window) {
    String who = author == Author.PERSON ? "a person" : "an automation";
    return "The time to answer on %s is over: %s has %s after the customer's last message. Answer elsewhere, or wait until the customer writes again."
        .formatted(surface.id(), who, inWords(window.lengthFor(author)));
  }

  /** The time that is left to answer after what the customer wrote then; empty if it never ends. */
  Optional<Duration> left(Surface surface, Instant heard) {
    return surface
        .window()
        .map(window -> Duration.between(at, heard.plus(window.lengthFor(author))));
  }

  /** The nearest way from a surface where everyone listens to one where only the customer does. */
  Optional<Private> toPrivate(Surface from) {
    if (from.audience() == Audience.CUSTOMER) {
      return Optional.empty();
    }
    return capabilities.surfaces().stream()
        .filter(surface -> surface.audience() == Audience.CUSTOMER && isHeard(surface))
        .findFirst()
        .map(surface -> new Private(surface, Optional.empty()))
        .or(() -> from.handOffs().stream().filter(this::isOpen).findFirst().map(this::over));
  }

  private Private over(HandOff handOff) {
    return new Private(capabilities.surface(handOff.to()).orElseThrow(), Optional.of(handOff));
  }

  private boolean isHeard(Surface surface) {
    Instant heard = conversation.heard().get(surface.id());
    return heard != null && !left(surface, heard).orElse(Duration.ZERO).isNegative();
  }

  private boolean isOpen(HandOff handOff) {
    boolean unspent = !handOff.oneShot() || !conversation.spent().contains(handOff.to());
    boolean inTime = handOff.window().isEmpty()
        || conversation
            .lastFromCustomer()
            .filter(message -> !at.isAfter(message.at().plus(handOff.window().get())))
            .isPresent();
    boolean isPrivate = capabilities
        .surface(handOff.to())
        .filter(to -> to.audience() == Audience.CUSTOMER)
        .isPresent();
    return unspent && inTime && isPrivate;
  }

  static String inWords(Duration duration) {
    long hours = duration.toHours();
    return hours >= 48 ? hours / 24 + " days" : hours + " hours";
  }
}
