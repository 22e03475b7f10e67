package dev.attune.channel;

import dev.attune.conversation.SurfaceId;
import dev.attune.internal.JsonIn;
import dev.attune.internal.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    Audience audience = value(in, "", "audience", text -> Words.parse(Audience.class, text));
    Threading threading = value(in, "", "threading", text -> Words.parse(Threading.class, text));
    Markup markup = value(in, "", "markup", text -> Words.parse(Markup.class, text));
    boolean numbered = optional(in, "", "numbered", Boolean::parseBoolean).orElse(false);
    List<Form> forms = named(in, "forms", this::form);
    Optional<ReplyWindow> window = in.optionalObject("window").map(this::window);
    List<HandOff> handOffs = named(in, "handOffs", this::handOff);
    Set<Revision> revisions = words(in, "revisions", Revision.class);
    Set<Restriction> restrictions = words(in, "restrictions", Restriction.class);
    return in.build(() -> new Surface(
        id,
        audience,
        threading,
        markup,
        numbered,
        forms,
        window,
        handOffs,
        revisions,
        restrictions));
  }

  private Form form(JsonIn in, String path, String name) {
    Optional<TextLimit> text = limit(in, path, "text");
    Optional<ChoiceLimit> choices = optional(in, path, "choices", Integer::valueOf)
        .map(max -> new ChoiceLimit(
            max, required(in, path, "choiceLabel"), required(in, path, "choiceValue")));
    Optional<LinkLimit> links = optional(in, path, "links", Integer::valueOf)
        .map(max -> new LinkLimit(max, required(in, path, "linkLabel")));
    Optional<MediaLimit> media = optional(in, path, "media", Integer::valueOf)
        .map(max -> new MediaLimit(max, value(in, path, "mediaTypes", SurfaceReader::types)));
    return in.build(() -> new Form(name, text, choices, links, media));
  }

  private ReplyWindow window(JsonIn in) {
    Duration automation = value(in, "window.", "automation", Duration::parse);
    Duration person = value(in, "window.", "person", Duration::parse);
    return in.build(() -> new ReplyWindow(automation, person));
  }

  private HandOff handOff(JsonIn in, String path, String name) {
    HandOff.Mode mode = value(in, path, "mode", text -> Words.parse(HandOff.Mode.class, text));
    boolean oneShot = optional(in, path, "oneShot", Boolean::parseBoolean).orElse(false);
    Optional<Duration> window = optional(in, path, "window", Duration::parse);
    return in.build(() -> new HandOff(new SurfaceId(id.channel(), name), mode, oneShot, window));
  }

  private TextLimit required(JsonIn in, String path, String name) {
    return limit(in, path, name).orElseThrow(() -> in.refuse("must also have " + name));
  }

  private Optional<TextLimit> limit(JsonIn in, String path, String name) {
    return in.optionalObject(name).map(leaf -> {
      TextMeter meter = leaf.made("unit", this::meter);
      int max = note(leaf, path + name, Integer::valueOf);
      return leaf.build(() -> new TextLimit(max, meter));
    });
  }

  private TextMeter meter(String unit) {
    return meters.stream()
        .filter(meter -> meter.unit().equals(unit))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be a unit that is counted here: "
            + meters.stream().map(TextMeter::unit).toList()));
  }

  private <E extends Enum<E>> Set<E> words(JsonIn in, String group, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    named(in, group, (leaf, path, name) -> {
      boolean holds = note(leaf, group + "." + name, Boolean::parseBoolean);
      E word = leaf.build(() -> Words.parse(type, name));
      return holds && words.add(word);
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

  private <T> T value(JsonIn in, String path, String name, Function<String, T> maker) {
    return note(in.object(name), path + name, maker);
  }

  private <T> Optional<T> optional(JsonIn in, String path, String name, Function<String, T> maker) {
    return in.optionalObject(name).map(leaf -> note(leaf, path + name, maker));
  }

  private <T> T note(JsonIn leaf, String path, Function<String, T> maker) {
    T value = leaf.madeOfScalar("value", maker);
    Capability capability = new Capability(
        id,
        path,
        leaf.scalar("value"),
        leaf.optionalText("unit"),
        leaf.text("source"),
        leaf.has("checked") ? Optional.of(leaf.day("checked")) : Optional.empty(),
        leaf.flag("verified", true));
    declared.add(leaf.build(() -> capability));
    return value;
  }

  private static Set<String> types(String text) {
    return Stream.of(text.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
