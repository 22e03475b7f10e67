package dev.attune.channel;

import dev.attune.conversation.SurfaceId;
import dev.attune.internal.JsonIn;
import dev.attune.internal.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one surface of a profile, and notes every value with its source. Not thread-safe. */
final class SurfaceReader {
  private final SurfaceId id;
  private final List<TextMeter> meters;
  private final List<Capability> declared;

  SurfaceReader(SurfaceId id, List<TextMeter> meters, List<Capability> declared) {
    this.id = id;
    this.meters = Stream.concat(meters.stream(), Stream.of(TextMeters.values())).toList();
    this.declared = declared;
  }

  Surface read(JsonIn in) {
    Audience audience = note(in, "", "audience", word(Audience.class));
    Threading threading = note(in, "", "threading", word(Threading.class));
    Markup markup = note(in, "", "markup", word(Markup.class));
    boolean numbered = optional(in, "", "numbered", SurfaceReader::flag).orElse(false);
    List<Form> forms = named(in, "forms", this::form);
    Mentions mentions =
        optional(in, "", "mentions", word(Mentions.class)).orElse(Mentions.NEEDLESS);
    Optional<ReplyWindow> window = in.optionalObject("window").map(this::window);
    List<HandOff> handOffs = named(in, "handOffs", this::handOff);
    Set<Revision> revisions = words(in, "revisions", Revision.class);
    Optional<Duration> editWindow = optional(in, "", "editWindow", SurfaceReader::duration);
    Set<Restriction> restrictions = words(in, "restrictions", Restriction.class);
    return in.build(() -> new Surface(
        id,
        audience,
        threading,
        markup,
        numbered,
        forms,
        mentions,
        window,
        handOffs,
        revisions,
        editWindow,
        restrictions));
  }

  private Form form(JsonIn in, String path, String name) {
    Optional<TextLimit> heading = limit(in, path, "heading");
    Optional<TextLimit> text = limit(in, path, "text");
    Optional<Integer> customary = amount(in, path, "customary");
    Optional<TextLimit> choiceLabel = limit(in, path, "choiceLabel");
    Optional<TextLimit> choiceValue = limit(in, path, "choiceValue");
    Optional<ChoiceLimit> choices = amount(in, path, "choices")
        .map(max -> new ChoiceLimit(
            max, also(in, "choiceLabel", choiceLabel), also(in, "choiceValue", choiceValue)));
    Optional<TextLimit> linkLabel = limit(in, path, "linkLabel");
    Optional<LinkLimit> links =
        amount(in, path, "links").map(max -> new LinkLimit(max, also(in, "linkLabel", linkLabel)));
    Optional<Set<String>> types = optional(in, path, "mediaTypes", SurfaceReader::types);
    boolean alt = optional(in, path, "mediaAlt", SurfaceReader::flag).orElse(false);
    Optional<MediaLimit> media = amount(in, path, "media")
        .map(max -> new MediaLimit(max, also(in, "mediaTypes", types), alt));
    return in.build(() -> new Form(
        name,
        heading,
        text,
        customary.map(OptionalInt::of).orElse(OptionalInt.empty()),
        choices,
        links,
        media));
  }

  /** What must stand beside a value; a host that takes the value away may leave it there. */
  private static <T> T also(JsonIn in, String name, Optional<T> companion) {
    return companion.orElseThrow(() -> in.refuse("must also have " + name));
  }

  private ReplyWindow window(JsonIn in) {
    Duration automation = note(in, "window.", "automation", SurfaceReader::duration);
    Duration person = note(in, "window.", "person", SurfaceReader::duration);
    return in.build(() -> new ReplyWindow(automation, person));
  }

  private HandOff handOff(JsonIn in, String path, String name) {
    HandOff.Mode mode = note(in, path, "mode", word(HandOff.Mode.class));
    boolean oneShot = optional(in, path, "oneShot", SurfaceReader::flag).orElse(false);
    Optional<Duration> window = optional(in, path, "window", SurfaceReader::duration);
    return in.build(() -> new HandOff(new SurfaceId(id.channel(), name), mode, oneShot, window));
  }

  private Optional<TextLimit> limit(JsonIn in, String path, String name) {
    return in.optionalObject(name).map(leaf -> {
      TextMeter meter = leaf.made("unit", this::meter);
      int max = note(leaf, path + name, SurfaceReader::number);
      return leaf.build(() -> new TextLimit(max, meter));
    });
  }

  private Optional<Integer> amount(JsonIn in, String path, String name) {
    return in.optionalObject(name).map(leaf -> {
      int max = note(leaf, path + name, SurfaceReader::number);
      return leaf.build(() -> Limits.atLeastOne(max));
    });
  }

  private TextMeter meter(String unit) {
    return meters.stream()
        .filter(meter -> meter.unit().equals(unit))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be a unit that is counted here: "
            + meters.stream().map(TextMeter::unit).toList()));
  }

  /** The words of a group whose value is true. */
  private <E extends Enum<E>> Set<E> words(JsonIn in, String group, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    in.optionalObject(group).ifPresent(object -> {
      for (String name : object.names()) {
        E word = object.madeOfName(name, text -> Words.parse(type, text));
        if (note(object, group + ".", name, SurfaceReader::flag)) {
          words.add(word);
        }
      }
    });
    return words;
  }

  private interface NamedReader<T> {
    T read(JsonIn in, String path, String name);
  }

  private <T> List<T> named(JsonIn in, String group, NamedReader<T> reader) {
    List<T> all = new ArrayList<>();
    in.optionalObject(group).ifPresent(object -> {
      for (String name : object.names()) {
        all.add(reader.read(object.object(name), group + "." + name + ".", name));
      }
    });
    return all;
  }

  private <T> Optional<T> optional(JsonIn in, String path, String name, Function<JsonIn, T> value) {
    return in.has(name) ? Optional.of(note(in, path, name, value)) : Optional.empty();
  }

  private <T> T note(JsonIn in, String path, String name, Function<JsonIn, T> value) {
    return note(in.object(name), path + name, value);
  }

  private <T> T note(JsonIn leaf, String path, Function<JsonIn, T> value) {
    T read = value.apply(leaf);
    Capability capability = new Capability(
        id,
        path,
        leaf.scalar("value"),
        leaf.optionalText("unit"),
        leaf.text("source"),
        leaf.has("checked") ? Optional.of(leaf.day("checked")) : Optional.empty(),
        leaf.flag("verified", true));
    declared.add(leaf.build(() -> capability));
    return read;
  }

  private static <E extends Enum<E>> Function<JsonIn, E> word(Class<E> type) {
    return leaf -> leaf.word("value", type);
  }

  private static int number(JsonIn leaf) {
    return leaf.number("value");
  }

  private static boolean flag(JsonIn leaf) {
    return leaf.flag("value");
  }

  private static Duration duration(JsonIn leaf) {
    return leaf.duration("value");
  }

  private static Set<String> types(JsonIn leaf) {
    return Stream.of(leaf.text("value").strip().split(" +"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
