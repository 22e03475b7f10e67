package dev.attune;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Flag;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.Origin;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes what happened on a made-up platform out of a seed: posts, answers, echoes, edits, removals, signals, several authors.
 * The same seed, the same history. Each text holds words that no other has: {@code w}, the number of the message, {@code v}, the
 * number of its version.
 */
final class HistoryGenerator {
  static final SurfaceId LETTER = SurfaceId.parse("town/letter");
  private static final AccountId TOWN = new AccountId("town");
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private static final List<Identity> PEOPLE = List.of(
      Identity.of(TownChannel.KIND, "robin"),
      Identity.of(TownChannel.KIND, "sam"),
      Identity.of(TownChannel.KIND, "kim"),
      new Identity(
          TownChannel.KIND, new NativeId("eve"), Optional.empty(), Optional.of("Acme Cаre")));
  private static final Identity BRAND = new Identity(
      TownChannel.KIND, new NativeId("acme"), Optional.of("acme"), Optional.of("Acme Care"));

  /** How a platform files what is written. */
  private enum Filing {
    /** Under the post that began it. */
    ROOT,
    /** Under the post that is answered. */
    PARENT,
    /** One way or the other. */
    EITHER
  }

  private final Random random;
  private final List<InboundEvent> events = new ArrayList<>();
  private final Map<NativeId, Integer> removed = new LinkedHashMap<>();
  private Instant now = START;
  private int number;

  private HistoryGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** The history of a seed, in the order it happened; each event once. */
  static List<InboundEvent> of(long seed) {
    HistoryGenerator generator = new HistoryGenerator(seed);
    for (int talks = generator.random.nextInt(1, 4); talks > 0; talks--) {
      generator.talk();
    }
    if (generator.chance(5)) {
      generator.events.add(new Unrecognized(generator.key("poll"), "poll", "not read", START));
    }
    return List.copyOf(generator.events);
  }

  /** The numbers of the messages that somebody took away. */
  static List<Integer> removed(long seed) {
    HistoryGenerator generator = new HistoryGenerator(seed);
    for (int talks = generator.random.nextInt(1, 4); talks > 0; talks--) {
      generator.talk();
    }
    return List.copyOf(generator.removed.values());
  }

  /** The texts in a history of which there is a later version. */
  static List<String> outdated(List<InboundEvent> history) {
    Comparator<MessageEdited> latest =
        Comparator.comparing(MessageEdited::at).thenComparing(MessageEdited::text);
    Map<NativeId, List<MessageEdited>> edits = history.stream()
        .filter(MessageEdited.class::isInstance)
        .map(MessageEdited.class::cast)
        .collect(Collectors.groupingBy(MessageEdited::message));
    return edits.values().stream()
        .flatMap(all -> all.stream()
            .sorted(latest.reversed())
            .skip(1)
            .map(MessageEdited::text)
            .filter(text -> !text.isEmpty()))
        .toList();
  }

  private record Said(Message message, NativeId thread) {}

  private void talk() {
    SurfaceId surface =
        pick(List.of(TownChannel.SQUARE, TownChannel.SQUARE, TownChannel.BOOTH, LETTER));
    Filing filing = pick(List.of(Filing.values()));
    List<Said> said = new ArrayList<>();
    List<Identity> here = surface.equals(TownChannel.BOOTH) ? List.of(pick(PEOPLE)) : PEOPLE;
    for (int turns = random.nextInt(1, 9); turns > 0; turns--) {
      now = now.plusSeconds(random.nextInt(3));
      said.add(turn(surface, filing, here, said));
    }
  }

  private Said turn(SurfaceId surface, Filing filing, List<Identity> here, List<Said> said) {
    number++;
    NativeId id = new NativeId(Integer.toString(1000 + number * 7 + random.nextInt(7)));
    Optional<Said> parent =
        said.isEmpty() || chance(6) ? Optional.empty() : Optional.of(pick(said));
    Optional<NativeId> answered = parent
        .map(each -> each.message().id())
        .or(() -> chance(8) ? Optional.of(new NativeId("never-" + number)) : Optional.empty());
    NativeId thread = thread(surface, filing, here, said, parent, id);
    boolean ours = !said.isEmpty() && chance(4);
    Message message = new Message(
        id,
        ours ? BRAND : pick(here),
        now,
        text(0),
        answered,
        List.of(),
        Map.of(),
        ours || !chance(9) ? Origin.PERSON : pick(List.of(Origin.AUTO_REPLY, Origin.LIST)),
        !ours && chance(15) ? List.of(Flag.quarantine("forged", "somebody")) : List.of());
    boolean addressed = !surface.equals(TownChannel.SQUARE) || chance(2);
    boolean isTold = answered.isPresent() || !chance(10);
    if (isTold) {
      told(surface, thread, message, ours, addressed);
    }
    later(surface, thread, message, !ours && answered.isEmpty() && (addressed || chance(2)));
    return new Said(message, thread);
  }

  private NativeId thread(
      SurfaceId surface,
      Filing filing,
      List<Identity> here,
      List<Said> said,
      Optional<Said> parent,
      NativeId id) {
    if (surface.equals(TownChannel.BOOTH)) {
      return here.get(0).id();
    }
    boolean byRoot = filing == Filing.ROOT || (filing == Filing.EITHER && chance(2));
    if (byRoot) {
      return said.isEmpty() ? id : said.get(0).thread();
    }
    return parent.map(each -> each.message().id()).orElse(id);
  }

  private void told(
      SurfaceId surface, NativeId thread, Message message, boolean ours, boolean addressed) {
    EventKey key = key("message:" + message.id());
    if (ours) {
      events.add(new MessageEchoed(key, surface, thread, message));
    } else if (surface.equals(TownChannel.BOOTH) && chance(5)) {
      events.add(new ChoiceMade(key, surface, thread, BRAND, message, "v" + number));
    } else {
      events.add(new MessageReceived(key, surface, thread, BRAND, message, addressed));
      if (!surface.equals(TownChannel.SQUARE) && chance(8)) {
        EventKey again = key("overheard:" + message.id());
        events.add(new MessageReceived(again, surface, thread, BRAND, message, false));
      }
    }
  }

  /** What happens to a message after it was written. */
  private void later(SurfaceId surface, NativeId thread, Message message, boolean mayName) {
    if (chance(3)) {
      edits(surface, thread, message, mayName);
    }
    if (chance(4)) {
      signals(surface, thread, message);
    }
    if (chance(5)) {
      removed.put(message.id(), number);
      EventKey key = key("removed:" + message.id());
      Optional<NativeId> place = chance(2) ? Optional.of(thread) : Optional.empty();
      events.add(new MessageRemoved(key, surface, place, message.id(), now.plusSeconds(30)));
    }
  }

  private void edits(SurfaceId surface, NativeId thread, Message message, boolean mayName) {
    Instant at = message.at();
    for (int version = random.nextInt(1, 4); version > 0; version--) {
      at = at.plusSeconds(random.nextInt(2));
      String text = chance(9) ? "" : text(version);
      Message now = message.withText(text);
      Optional<MessageEdited.Whole> whole = mayName && chance(2)
          ? Optional.of(new MessageEdited.Whole(BRAND, at(now, at), true))
          : Optional.empty();
      EventKey key = key("edited:" + message.id() + ":" + version);
      events.add(new MessageEdited(key, surface, thread, message.id(), text, at, whole));
    }
  }

  private static Message at(Message message, Instant at) {
    return new Message(
        message.id(),
        message.author(),
        at,
        message.text(),
        message.inReplyTo(),
        message.attachments(),
        message.details(),
        message.origin(),
        message.flags());
  }

  private void signals(SurfaceId surface, NativeId thread, Message message) {
    for (Signal signal : List.of(Signal.REACTED, Signal.UNREACTED)) {
      events.add(new SignalReceived(
          key(signal + ":" + message.id()),
          surface,
          Optional.of(thread),
          signal,
          Optional.of(pick(PEOPLE)),
          Optional.of(message.id()),
          now));
    }
  }

  private String text(int version) {
    return "w" + number + "v" + version + ".";
  }

  private EventKey key(String value) {
    return new EventKey(TOWN, value);
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
