package dev.attune.benchmarks.corpus;

import com.twitter.twittertext.TwitterTextParser;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.conversation.SurfaceId;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A surface of plain text to cut for.
 *
 * @param name as it stands in the table
 * @param surface where it is said
 * @param limit the greatest length of a message
 * @param meter how the platform counts it
 * @param numbered whether messages have counters
 * @param cutting composes for the limit
 * @param whole composes the same as one message
 */
record Target(
    String name,
    SurfaceId surface,
    int limit,
    ToIntFunction<String> meter,
    boolean numbered,
    Composer cutting,
    Composer whole) {
  private static final String NO_LIMIT = "{\"value\": 1000000}";

  /** The surfaces of the comparison; buttons, quick replies and pictures, which no splitter knows, are taken off. */
  static List<Target> all() {
    return List.of(
        target(
            "`twitter/post`",
            "twitter/post",
            280,
            text -> TwitterTextParser.parseTweet(text).weightedLength,
            true,
            forms("post", "true", POST),
            forms("post", "false", POST + ", \"post\": {\"text\": " + NO_LIMIT + "}")),
        target(
            "`facebook/messenger`, text alone",
            "facebook/messenger",
            2000,
            String::length,
            false,
            forms("messenger", "false", MESSENGER),
            forms("messenger", "false", MESSENGER + ", \"text\": {\"text\": " + NO_LIMIT + "}")),
        target(
            "500 code points, an overridden `twitter/post`",
            "twitter/post",
            500,
            text -> text.codePointCount(0, text.length()),
            false,
            forms(
                "post",
                "false",
                POST + ", \"post\": {\"text\": {\"value\": 500, \"unit\": \"code-points\"}}"),
            forms("post", "false", POST + ", \"post\": {\"text\": " + NO_LIMIT + "}")));
  }

  private static final String POST = "\"photos\": null, \"gif\": null, \"video\": null";

  private static final String MESSENGER = "\"card\": null, \"button-template\": null,"
      + " \"quick-replies\": null, \"images\": null, \"media\": null";

  private static String forms(String surface, String numbered, String forms) {
    return "{\"surfaces\": {\"%s\": {\"numbered\": {\"value\": %s}, \"forms\": {%s}}}}"
        .formatted(surface, numbered, forms);
  }

  private static Target target(
      String name,
      String surface,
      int limit,
      ToIntFunction<String> meter,
      boolean numbered,
      String cutting,
      String whole) {
    SurfaceId id = SurfaceId.parse(surface);
    return new Target(name, id, limit, meter, numbered, composer(id, cutting), composer(id, whole));
  }

  private static Composer composer(SurfaceId surface, String profile) {
    ChannelSettings settings = ChannelSettings.builder().profile(profile).build();
    try (Channel channel = Channels.discover().open(surface.channel(), settings)) {
      return Composer.of(channel);
    }
  }
}
