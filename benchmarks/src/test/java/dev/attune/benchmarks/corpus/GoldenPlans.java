package dev.attune.benchmarks.corpus;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.conversation.SurfaceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every resolution of the corpus as its plans on five surfaces, for people to read and tests to compare. */
final class GoldenPlans {
  private GoldenPlans() {}

  /** Where the golden files are: in the sources, wherever this is run. */
  static Path folder() {
    return module().resolve("src/test/resources/dev/attune/benchmarks/golden");
  }

  /** The folder of this module. */
  static Path module() {
    try {
      URI classes =
          GoldenPlans.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(classes).resolve("../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the module cannot be found from its classes", e);
    }
  }

  /** The texts by the names of their files. */
  static Map<String, String> all() {
    Map<SurfaceId, Composer> composers = new LinkedHashMap<>();
    Stream.of("twitter/post", "twitter/dm", "facebook/comment", "facebook/messenger", "email/mail")
        .map(SurfaceId::parse)
        .forEach(surface -> composers.put(surface, composer(surface)));
    Map<String, String> texts = new LinkedHashMap<>();
    Corpus.read().forEach(entry -> texts.put(entry.name() + ".txt", text(entry, composers)));
    return texts;
  }

  private static Composer composer(SurfaceId surface) {
    try (Channel channel = Channels.discover().open(surface.channel(), ChannelSettings.empty())) {
      return Composer.of(channel);
    }
  }

  private static String text(Corpus.Entry entry, Map<SurfaceId, Composer> composers) {
    return composers.entrySet().stream()
        .map(each -> each.getValue().compose(entry.resolution(), Question.on(each.getKey())))
        .map(plan -> GoldenPlan.of(entry.resolution(), plan))
        .collect(Collectors.joining("\n"));
  }
}
