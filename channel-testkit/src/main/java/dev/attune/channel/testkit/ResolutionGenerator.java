package dev.attune.channel.testkit;

import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes resolutions of every shape: 1 to 40 parts of all kinds, weights and sensitivities, from a word to many pages, in
 * more than a dozen languages, with everything in them that is easily broken.
 *
 * <p>The same seed gives the same resolutions, on every Java. Whatever not everyone may know, and the customer's goal, holds
 * a word of {@link Canaries}; what is public holds none. Not thread-safe.
 */
public final class ResolutionGenerator {
  private static final List<Language> LANGUAGES = Language.all();
  private static final List<String> SPICES = Language.spices();
  private static final List<String> TYPES = List.of(
      "image/png",
      "image/jpeg",
      "image/gif",
      "video/mp4",
      "audio/mpeg",
      "application/pdf",
      "text/csv",
      "model/obj");

  /** How long a resolution is: sentences in a wording, at most, and parts. */
  private enum Size {
    SHORT(1, 1, 4),
    MIDDLING(3, 3, 8),
    LONG(2, 10, 31),
    ENDLESS(250, 1, 2);

    private final int sentences;
    private final int fewest;
    private final int more;

    Size(int sentences, int fewest, int more) {
      this.sentences = sentences;
      this.fewest = fewest;
      this.more = more;
    }

    static Size of(int share) {
      if (share < 60) {
        return SHORT;
      }
      return share < 95 ? MIDDLING : share < 99 ? LONG : ENDLESS;
    }
  }

  private final Random random;
  private Language language = LANGUAGES.get(0);
  private int length;

  private ResolutionGenerator(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /**
   * A generator.
   *
   * @param seed decides everything it makes
   * @return the generator
   */
  public static ResolutionGenerator seeded(long seed) {
    return new ResolutionGenerator(seed);
  }

  /**
   * The next resolution.
   *
   * @return another one each time
   */
  public Resolution next() {
    language = oneOf(LANGUAGES);
    Size size = Size.of(random.nextInt(100));
    length = size.sentences;
    int count = size.fewest + random.nextInt(size.more);
    boolean open = chance(45);
    List<Part> parts = IntStream.range(0, count)
        .mapToObj(i -> part(open ? Sensitivity.PUBLIC : sensitivity()))
        .toList();
    Optional<String> goal =
        chance(50) ? Optional.of(text(1) + " " + Canaries.next(random)) : Optional.empty();
    return new Resolution(oneOf(List.of(Purpose.values())), language.locale(), goal, parts);
  }

  private Sensitivity sensitivity() {
    int share = random.nextInt(100);
    return share < 55 ? Sensitivity.PUBLIC : share < 90 ? Sensitivity.CUSTOMER : Sensitivity.STAFF;
  }

  private Part part(Sensitivity who) {
    Weight weight = chance(50) ? Weight.MUST : chance(50) ? Weight.SHOULD : Weight.MAY;
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new Say(wordings(who), weight, who);
      case 4 -> new Steps(several(chance(90) ? 6 : 20, 1, who), weight, who);
      case 5 -> new Fact(label(who), value(who), weight, who);
      case 6 -> new Link(label(who), page("track", who), role(), weight, who);
      case 7 -> new Ask(text(1, who), reason(who), weight, who);
      case 8 -> new Choices(prompt(who), options(who), weight, who);
      default -> new Media(page("media", who), oneOf(TYPES), text(1, who), weight, who);
    };
  }

  private List<String> wordings(Sensitivity who) {
    return several(4, length, who).stream()
        .sorted(Comparator.comparingInt(String::length))
        .toList();
  }

  private List<String> several(int most, int sentences, Sensitivity who) {
    return IntStream.rangeClosed(0, random.nextInt(most))
        .mapToObj(i -> text(1 + random.nextInt(sentences), who))
        .toList();
  }

  private Optional<String> reason(Sensitivity who) {
    return chance(50) ? Optional.of(text(1, who)) : Optional.empty();
  }

  private Optional<String> prompt(Sensitivity who) {
    return chance(70) ? Optional.of(text(1, who)) : Optional.empty();
  }

  private List<Option> options(Sensitivity who) {
    int count = chance(80) ? 1 + random.nextInt(5) : 1 + random.nextInt(20);
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Option(label(who) + " " + i, planted("choice " + i, who)))
        .toList();
  }

  private Link.Role role() {
    return oneOf(List.of(Link.Role.values()));
  }

  /** Often short enough for a button. */
  private String label(Sensitivity who) {
    String sentence = oneOf(language.sentences());
    String label = chance(70) ? sentence.split("[\\s、，,:。]", 2)[0] : sentence;
    return planted(label, who);
  }

  private String value(Sensitivity who) {
    return planted(chance(60) ? oneOf(SPICES) : text(1), who);
  }

  private URI page(String path, Sensitivity who) {
    String secret = who == Sensitivity.PUBLIC ? "" : "/" + Canaries.next(random);
    String scheme = chance(80) ? "https" : "http";
    String query = chance(30) ? "?a=1&b=%2F%C3%A4&c=" + random.nextInt(100_000) + "#top" : "";
    return URI.create(
        scheme + "://example.com/" + path + "/" + random.nextInt(1_000_000) + secret + query);
  }

  private String text(int sentences, Sensitivity who) {
    return planted(text(sentences), who);
  }

  private String planted(String text, Sensitivity who) {
    if (who == Sensitivity.PUBLIC) {
      return text;
    }
    String canary = Canaries.next(random);
    return chance(50) ? text + " " + canary : canary + " " + text;
  }

  private String text(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        text.append(chance(10) ? "\n\n" : chance(5) ? "\n" : language.gap());
      }
      text.append(chance(4) ? oneOf(SPICES) : oneOf(language.sentences()));
      if (chance(25)) {
        text.append(' ').append(oneOf(SPICES));
      }
    }
    return text.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
