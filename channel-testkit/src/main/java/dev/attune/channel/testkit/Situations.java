package dev.attune.channel.testkit;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.HandOff;
import dev.attune.channel.Surface;
import dev.attune.compose.Correction;
import dev.attune.compose.Counters;
import dev.attune.compose.Overflow;
import dev.attune.compose.Preferences;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The situations that resolutions are said in: by whom, how late, how, and over which ways. */
final class Situations {
  private static final List<List<Overflow>> OVERFLOWS = List.of(
      List.of(Overflow.SHORTEN, Overflow.SPLIT, Overflow.MOVE),
      List.of(Overflow.MOVE, Overflow.SPLIT),
      List.of(Overflow.SHORTEN, Overflow.REFUSE),
      List.of(Overflow.SPLIT),
      List.of(Overflow.REFUSE));
  private static final List<String> SIGNATURES =
      List.of("^RS", "\u2013 Robin \uD83D\uDC4B\uD83C\uDFFD");
  private static final List<Counters> COUNTERS = List.of(
      Counters.CUSTOMARY, Counters.CUSTOMARY, Counters.CUSTOMARY, Counters.ALWAYS, Counters.NEVER);
  private static final List<String> SAID_LATELY =
      List.of("We have sent you a private message.", "Thank you for telling us.");
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Duration LATE = Duration.ofDays(6);
  private static final Duration TOO_LATE = Duration.ofDays(40);

  private final ChannelKit kit;
  private final Capabilities capabilities;

  Situations(ChannelKit kit, Capabilities capabilities) {
    this.kit = kit;
    this.capabilities = capabilities;
  }

  /** The situation of a seed on a surface. */
  ReplyContext of(long seed, Surface surface) {
    Random random = new Random(~seed * 0x9E3779B97F4A7C15L);
    Conversation conversation = kit.conversation(surface.id());
    Instant heard = conversation.lastFromCustomer().orElseThrow().at();
    Author author = random.nextInt(4) == 0 ? Author.AUTOMATION : Author.PERSON;
    Instant at = heard.plus(later(random));
    for (Surface other : capabilities.surfaces()) {
      boolean near = other.audience() == Audience.CUSTOMER && !other.id().equals(surface.id());
      if (near && random.nextInt(4) == 0) {
        conversation = conversation.heardOn(other.id(), at.minus(SOON));
      }
    }
    for (HandOff handOff : surface.handOffs()) {
      if (random.nextInt(10) == 0) {
        conversation = conversation.spending(handOff.to());
      }
    }
    ReplyContext context =
        ReplyContext.of(conversation, at).by(author).with(preferences(random)).after(SAID_LATELY);
    return random.nextInt(2) == 0
        ? context.correcting(earlier(surface, conversation, at.minus(later(random))))
        : context;
  }

  /** Any id will do that the platform could have given to a message of ours. */
  private static Correction earlier(Surface surface, Conversation conversation, Instant sent) {
    return new Correction(
        surface.id(), conversation.lastFromCustomer().orElseThrow().id(), sent);
  }

  private static Duration later(Random random) {
    int share = random.nextInt(20);
    return share == 0 ? TOO_LATE : share < 3 ? LATE : SOON;
  }

  private static Preferences preferences(Random random) {
    List<Overflow> overflow = random.nextInt(10) < 6
        ? Preferences.standard().overflow()
        : OVERFLOWS.get(random.nextInt(OVERFLOWS.size()));
    Optional<String> signature = random.nextInt(3) == 0
        ? Optional.of(SIGNATURES.get(random.nextInt(SIGNATURES.size())))
        : Optional.empty();
    Preferences unsigned = Preferences.standard().withOverflow(overflow);
    Preferences signed = signature.map(unsigned::withSignOff).orElse(unsigned);
    Preferences named = random.nextInt(4) == 0 ? signed.withMention() : signed;
    Preferences closed = random.nextInt(4) == 0 ? named.withPublicClosing() : named;
    return closed.withCounters(COUNTERS.get(random.nextInt(COUNTERS.size())));
  }
}
