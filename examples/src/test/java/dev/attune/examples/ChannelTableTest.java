package dev.attune.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Form;
import dev.attune.channel.HandOff;
import dev.attune.channel.Surface;
import dev.attune.conversation.ChannelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's table of channels to what the channels declare. */
class ChannelTableTest {
  private static final String HEADER = """
      | Surface | Read by | Threads | Forms and text limits | Hand-off |
      |---|---|---|---|---|
      """;

  @Test
  void readmeListsEverySurfaceAsItIsDeclared() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String listed = readme.substring(
        readme.indexOf("<!-- channels -->\n") + 18, readme.indexOf("<!-- /channels -->"));

    assertThat(listed).isEqualTo(HEADER + String.join("\n", rows()) + "\n");
  }

  private static List<String> rows() {
    Channels channels = Channels.discover();
    List<String> rows = new ArrayList<>();
    for (ChannelKind kind : channels.kinds()) {
      try (Channel channel = channels.open(kind, ChannelSettings.empty())) {
        channel.capabilities().surfaces().forEach(surface -> rows.add(row(surface)));
      }
    }
    return rows;
  }

  private static String row(Surface surface) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            surface.id(),
            word(surface.audience()),
            word(surface.threading()),
            surface.forms().stream().map(ChannelTableTest::form).collect(Collectors.joining("; ")),
            surface.handOffs().stream()
                .map(ChannelTableTest::handOff)
                .collect(Collectors.joining("; ")));
  }

  private static String form(Form form) {
    String text = form.text()
        .map(limit ->
            String.format(Locale.ROOT, "%,d %s", limit.max(), limit.meter().unit()))
        .orElse("no text");
    List<String> carried = new ArrayList<>();
    form.choices().ifPresent(limit -> carried.add(limit.max() + " answers"));
    form.links().ifPresent(limit -> carried.add(limit.max() + " link buttons"));
    form.media().ifPresent(limit -> carried.add(limit.max() + " media"));
    return form.name() + ": " + text
        + carried.stream().map(what -> ", " + what).collect(Collectors.joining());
  }

  private static String handOff(HandOff handOff) {
    return "%s to `%s`%s"
        .formatted(word(handOff.mode()), handOff.to(), handOff.oneShot() ? ", once" : "");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
