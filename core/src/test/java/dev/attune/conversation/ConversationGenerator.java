package dev.attune.conversation;

import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionGenerator;
import dev.attune.resolution.Say;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes conversations out of a seed, with texts as {@link ResolutionGenerator} makes them: the same seed, the same conversation. */
public final class ConversationGenerator {
  private static final ChannelKind PLAZA = new ChannelKind("plaza");
  private static final List<SurfaceId> SURFACES = List.of(
      new SurfaceId(PLAZA, "talk"), new SurfaceId(PLAZA, "whisper"), new SurfaceId(PLAZA, "mail"));
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  private final Random random;
  private final List<String> texts;

  private ConversationGenerator(long seed) {
    this.random = new Random(seed);
    this.texts = texts(ResolutionGenerator.of(seed));
  }

  /**
   * The conversation of a seed.
   *
   * @param seed any number; name it when a test fails
   * @return always the same
   */
  public static Conversation of(long seed) {
    return new ConversationGenerator(seed).conversation();
  }

  private static List<String> texts(Resolution resolution) {
    List<String> texts = new ArrayList<>(List.of(
        "",
        " ",
        "\u0007 bell",
        "\r\n",
        "\ud83d",
        "\u0000",
        "\u202egnp",
        "\u2068a\u2069\u2069\u2066b"));
    resolution.goal().ifPresent(texts::add);
    resolution.parts().stream()
        .filter(Say.class::isInstance)
        .forEach(part -> texts.addAll(((Say) part).wordings()));
    return texts;
  }

  private Conversation conversation() {
    Map<SurfaceId, Instant> heard = new HashMap<>();
    Set<SurfaceId> spent = new HashSet<>();
    for (SurfaceId surface : SURFACES) {
      if (random.nextInt(3) == 0) {
        heard.put(surface, moment());
      }
      if (random.nextInt(3) == 0) {
        spent.add(surface);
      }
    }
    return new Conversation(
        pick(SURFACES),
        new NativeId("t:" + word()),
        person(0),
        person(1),
        messages(),
        heard,
        spent);
  }

  private List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      messages.add(message(i));
    }
    return messages;
  }

  private Message message(int number) {
    return new Message(
        new NativeId("<" + number + "." + word() + ">"),
        person(random.nextInt(5)),
        moment(),
        pick(texts),
        random.nextBoolean()
            ? Optional.of(new NativeId("<" + (number + 1) + ">"))
            : Optional.empty(),
        random.nextInt(4) == 0 ? List.of(attachment(), attachment()) : List.of(),
        random.nextInt(3) == 0 ? Map.of("root", word(), "a b.c", pick(texts)) : Map.of(),
        random.nextInt(3) == 0 ? pick(List.of(Origin.values())) : Origin.PERSON,
        random.nextInt(4) == 0 ? List.of(flag(), flag()) : List.of());
  }

  private Flag flag() {
    return new Flag(
        pick(List.of(Flag.LOOK_ALIKE_HANDLE, "x-1")),
        random.nextBoolean(),
        random.nextBoolean() ? List.of() : List.of("person-" + random.nextInt(3), pick(texts)));
  }

  private Attachment attachment() {
    return new Attachment(
        pick(List.of("image", "image/png", "", "x\ud83d")),
        random.nextBoolean()
            ? Optional.of(URI.create(pick(List.of("https://example.com/a%20b", "cid:1", "/ü"))))
            : Optional.empty(),
        random.nextBoolean() ? Optional.of(pick(texts)) : Optional.empty());
  }

  private Identity person(int number) {
    return new Identity(
        PLAZA,
        new NativeId("person-" + number),
        random.nextBoolean() ? Optional.of("robin" + number) : Optional.empty(),
        random.nextBoolean() ? Optional.of(pick(texts)) : Optional.empty());
  }

  private Instant moment() {
    return START.plusSeconds(random.nextInt(100_000)).plusNanos(random.nextInt(3) * 1_001L);
  }

  private String word() {
    return pick(List.of("a", "42", "ü", "🎉", "x/y=z", "a b", "\"q\""));
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
