package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.HandOff;
import dev.attune.channel.ReplyWindow;
import dev.attune.channel.Restriction;
import dev.attune.channel.Revision;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which ways to the customer are open at a moment: the conversation itself, and from it to somewhere private. */
final class Ways {
  private final Capabilities capabilities;
  private final ReplyContext context;
  private final Conversation conversation;
  private final Author author;
  private final Instant at;

  Ways(Capabilities capabilities, ReplyContext context) {
    this.capabilities = capabilities;
    this.context = context;
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
      return isOpenToAll(surface)
          ? Optional.empty()
          : Optional.of(
              "There is no message of the customer left to answer on %s, and the platform forbids writing first."
                  .formatted(surface.id()));
    }
    return left(surface)
        .filter(Duration::isNegative)
        .map(over -> closed(surface, surface.window().orElseThrow()));
  }

  /** Whether we may write where the customer did not. */
  private static boolean isOpenToAll(Surface surface) {
    return surface.window().isEmpty()
        && !surface.restrictions().contains(Restriction.UNSOLICITED_MESSAGES)
        && !surface.restrictions().contains(Restriction.UNSOLICITED_REPLIES);
  }

  private String closed(Surface surface, ReplyWindow window) {
    String who = author == Author.PERSON ? "a person" : "an automation";
    return "The time to answer on %s is over: %s has %s after the customer's last message. Answer elsewhere, or wait until the customer writes again."
        .formatted(surface.id(), who, inWords(window.lengthFor(author)));
  }

  /** The time that is left to answer in the conversation itself; empty if it never ends. */
  Optional<Duration> left(Surface surface) {
    return conversation.lastFromCustomer().flatMap(message -> left(surface, message.at()));
  }

  /** The time that is left to answer after what the customer wrote then; empty if it never ends. */
  Optional<Duration> left(Surface surface, Instant heard) {
    return surface.window().map(window -> left(window.lengthFor(author), heard));
  }

  /** The time that is left to go this way; empty if it never ends. */
  Optional<Duration> left(Private way) {
    return way.handOff()
        .map(this::left)
        .orElseGet(() -> heard(way.surface()).flatMap(heard -> left(way.surface(), heard)));
  }

  private Optional<Duration> left(HandOff handOff) {
    return handOff
        .window()
        .flatMap(
            window -> conversation.lastFromCustomer().map(message -> left(window, message.at())));
  }

  private Duration left(Duration window, Instant heard) {
    return window.minus(Duration.between(heard, at));
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
    return heard(surface)
        .filter(heard -> left(surface, heard).filter(Duration::isNegative).isEmpty())
        .isPresent();
  }

  private Optional<Instant> heard(Surface surface) {
    return Optional.ofNullable(conversation.heard().get(surface.id()));
  }

  private boolean isOpen(HandOff handOff) {
    boolean unspent = !handOff.oneShot() || !conversation.spent().contains(handOff.to());
    boolean inTime = handOff.window().isEmpty()
        || left(handOff).filter(left -> !left.isNegative()).isPresent();
    boolean isPrivate = capabilities
        .surface(handOff.to())
        .filter(to -> to.audience() == Audience.CUSTOMER)
        .isPresent();
    return unspent && inTime && isPrivate;
  }

  /** Whether our earlier message can still be given another text. */
  boolean isEditable(Surface surface, Correction earlier) {
    return surface.revisions().contains(Revision.EDIT)
        && surface
            .editWindow()
            .filter(window -> earlier.sent().plus(window).isBefore(at))
            .isEmpty();
  }

  /** What else could be done when nothing can be said in the conversation itself. */
  List<Alternative> alternatives(Surface home) {
    return new Elsewhere(capabilities, context).than(home);
  }

  /** What else could be done when there is no private way. */
  List<Alternative> privateAlternatives(Surface home) {
    return new Elsewhere(capabilities, context).inPrivate(home);
  }

  /** A duration in the greatest unit that tells it without a remainder, days from two on. */
  static String inWords(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes % 60 != 0) {
      return counted(minutes, "minute");
    }
    long hours = minutes / 60;
    return hours % 24 == 0 && hours >= 48 ? counted(hours / 24, "day") : counted(hours, "hour");
  }

  private static String counted(long number, String unit) {
    return number == 1 ? "1 " + unit : number + " " + unit + "s";
  }
}
