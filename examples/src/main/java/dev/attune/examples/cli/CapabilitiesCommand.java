package dev.attune.examples.cli;

import dev.attune.channel.Capability;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what channels can do, and where that was read. */
@Command(
    name = "capabilities",
    sortOptions = false,
    sortSynopsis = false,
    description = {
      "Shows what each surface can do: every value with its unit, the page it was read on, and the day.",
      "What is not verified is stated by no official page; a host that knows better overrides it."
    })
final class CapabilitiesCommand implements Callable<Integer> {
  /** How capabilities are shown. */
  enum Format {
    /** One JSON object a line, for programs. */
    JSON,
    /** Aligned columns, for people. */
    TABLE
  }

  private final Console console;
  private final Surfaces surfaces;

  @Mixin
  final HelpOption help = new HelpOption();

  @Option(
      names = "--channel",
      paramLabel = "KIND",
      description = "One channel, for instance email. Without it, all that are in use.")
  private Optional<String> channel = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "json (a value a line, the default) or table (for people).")
  private Format format = Format.JSON;

  CapabilitiesCommand(Console console, Surfaces surfaces) {
    this.console = console;
    this.surfaces = surfaces;
  }

  @Override
  public Integer call() {
    List<ChannelKind> kinds =
        channel.map(name -> List.of(surfaces.channel(name))).orElseGet(surfaces::channels);
    List<Capability> all =
        kinds.stream().flatMap(kind -> declared(kind).stream()).toList();
    switch (format) {
      case JSON -> all.stream().map(JsonLine::of).forEach(console::result);
      case TABLE -> table(all).lines().forEach(console::result);
    }
    return Exit.DONE;
  }

  private List<Capability> declared(ChannelKind kind) {
    try (Channel open = surfaces.open(kind, ChannelSettings.empty())) {
      return open.capabilities().declared();
    }
  }

  private static Table table(List<Capability> all) {
    Table table = new Table("SURFACE", "NAME", "VALUE", "UNIT", "CHECKED", "VERIFIED", "SOURCE");
    for (Capability capability : all) {
      table.add(
          capability.surface().toString(),
          capability.name(),
          capability.value(),
          capability.unit().orElse("-"),
          capability.checked().map(LocalDate::toString).orElse("-"),
          capability.verified() ? "yes" : "no",
          capability.source());
    }
    return table;
  }
}
