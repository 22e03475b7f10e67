package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Capability;
import dev.attune.channel.Form;
import dev.attune.channel.Mentions;
import dev.attune.channel.Surface;
import dev.attune.channel.TextLimit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the capabilities of a channel against the values it declares. */
final class ProfileTrial {
  private final Capabilities capabilities;

  ProfileTrial(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** Values without a page, without a day, or without a unit. */
  List<String> unsourced() {
    return capabilities.declared().stream()
        .flatMap(value -> Stream.of(
                missing(
                    value, "a source that can be opened", value.source().startsWith("https://")),
                missing(value, "the day its source was read", value.checked().isPresent()),
                missing(value, "a value", !value.value().isBlank()))
            .flatMap(Optional::stream))
        .toList();
  }

  private static Optional<String> missing(Capability value, String what, boolean there) {
    return there
        ? Optional.empty()
        : Optional.of(
            "The value %s of %s lacks %s.".formatted(value.name(), value.surface(), what));
  }

  /** What the surfaces can do and no declared value says. */
  List<String> undeclared() {
    return capabilities.surfaces().stream().flatMap(this::undeclared).toList();
  }

  private Stream<String> undeclared(Surface surface) {
    Stream<Optional<String>> general = Stream.of("audience", "threading", "markup")
        .map(name -> undeclared(surface, name, Optional.empty(), Optional.empty()));
    Stream<Optional<String>> special = Stream.of(
        surface.mentions() == Mentions.NEEDLESS
            ? Optional.empty()
            : undeclared(surface, "mentions", Optional.empty(), Optional.empty()),
        surface
            .editWindow()
            .flatMap(
                window -> undeclared(surface, "editWindow", Optional.empty(), Optional.empty())));
    return Stream.concat(
            Stream.concat(general, special),
            surface.forms().stream().flatMap(form -> undeclared(surface, form)))
        .flatMap(Optional::stream);
  }

  private Stream<Optional<String>> undeclared(Surface surface, Form form) {
    String path = "forms." + form.name() + ".";
    return Stream.of(
        form.heading().flatMap(limit -> undeclared(surface, path + "heading", limit)),
        form.text().flatMap(limit -> undeclared(surface, path + "text", limit)),
        form.choices().flatMap(limit -> undeclared(surface, path + "choices", limit.max())),
        form.choices().flatMap(limit -> undeclared(surface, path + "choiceLabel", limit.label())),
        form.choices().flatMap(limit -> undeclared(surface, path + "choiceValue", limit.value())),
        form.links().flatMap(limit -> undeclared(surface, path + "links", limit.max())),
        form.links().flatMap(limit -> undeclared(surface, path + "linkLabel", limit.label())),
        form.media().flatMap(limit -> undeclared(surface, path + "media", limit.max())));
  }

  private Optional<String> undeclared(Surface surface, String name, TextLimit limit) {
    return undeclared(
        surface, name, Optional.of(limit.max()), Optional.of(limit.meter().unit()));
  }

  private Optional<String> undeclared(Surface surface, String name, int value) {
    return undeclared(surface, name, Optional.of(value), Optional.empty());
  }

  private Optional<String> undeclared(
      Surface surface, String name, Optional<Integer> number, Optional<String> unit) {
    boolean declared = capabilities.declared().stream()
        .filter(value -> value.surface().equals(surface.id()) && value.name().equals(name))
        .anyMatch(
            value -> number.map(String::valueOf).map(value.value()::equals).orElse(true)
                && (unit.isEmpty() || unit.equals(value.unit())));
    return declared
        ? Optional.empty()
        : Optional.of("%s goes by a %s%s%s that no declared value states."
            .formatted(
                surface.id(),
                name,
                number.map(value -> " of " + value).orElse(""),
                unit.map(counted -> " " + counted).orElse("")));
  }

  /** A limit that a host could override: its surface, form and value. */
  Optional<Overridable> overridable() {
    return capabilities.surfaces().stream()
        .flatMap(surface -> surface.forms().stream()
            .flatMap(form ->
                form.text().stream().map(limit -> new Overridable(surface, form, limit.max()))))
        .findFirst();
  }

  /** A limit of text. */
  record Overridable(Surface surface, Form form, int max) {
    /** A merge patch of the profile that lowers it by one. */
    String patch() {
      return "{\"surfaces\":{\"%s\":{\"forms\":{\"%s\":{\"text\":{\"value\":%d}}}}}}"
          .formatted(surface.id().name(), form.name(), max - 1);
    }

    /** What the limit is in other capabilities. */
    Optional<Integer> in(Capabilities capabilities) {
      return capabilities
          .surface(surface.id())
          .flatMap(same -> same.form(form.name()))
          .flatMap(Form::text)
          .map(TextLimit::max);
    }
  }
}
