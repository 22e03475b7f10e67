package dev.attune.examples;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Link;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A platform changes its rules, and nothing but a profile changes with it: one resolution as posts on X of 2014 (140 code
 * points), of 2018 (280, each code point of an emoji by itself) and of today (280, an emoji as two).
 */
public final class ThreeErasMain {
  private static final SurfaceId POST = SurfaceId.parse("twitter/post");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** A year, and what differs from today's profile. */
  private record Era(String name, Optional<String> profile) {}

  private ThreeErasMain() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    List<Era> eras = List.of(
        new Era("2014", Optional.of(profile("x-2014.profile.json"))),
        new Era("2018", Optional.of(profile("x-2018.profile.json"))),
        new Era("today", Optional.empty()));
    for (Era era : eras) {
      System.out.println("X, " + era.name());
      plan(era).messages().forEach(ThreeErasMain::print);
      System.out.println();
    }
  }

  private static Plan plan(Era era) {
    ChannelSettings.Builder settings = ChannelSettings.builder();
    era.profile().ifPresent(settings::profile);
    try (Channel channel = Channels.discover().open(POST.channel(), settings.build())) {
      return Composer.of(channel).compose(resolution(), ReplyContext.of(asked(), NOW));
    }
  }

  private static void print(PlannedMessage message) {
    System.out.printf(
        Locale.ROOT,
        "%4d of %d  %s%n",
        message.measure(),
        message.limit().orElseThrow(),
        message.text().replace("\n", "\n             "));
  }

  private static Resolution resolution() {
    return Resolution.of(
        Purpose.UPDATE,
        Locale.UK,
        Say.of(
            "Sorry, Robin: your parcel was held at the depot, because its label had come off.",
            "Sorry for the wait, Robin \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66: your parcel 5512"
                + " was held at our depot, because its label had come off."),
        Say.of(
            "A colleague put on a new one this morning \uD83D\uDC4D\uD83C\uDFFD, so it goes out tonight and is with you"
                + " by Wednesday noon. You need not be at home for it."),
        Link.of("Track it", URI.create("https://example.com/track/5512?from=depot")));
  }

  private static Conversation asked() {
    Identity customer = Identity.of(POST.channel(), "900200222");
    Identity brand = Identity.of(POST.channel(), "900200111");
    Message question = Message.of(
        new NativeId("900200000000000001"),
        customer,
        NOW.minusSeconds(600),
        "@example_care Where is my parcel?");
    return Conversation.begin(POST, question.id(), brand, question);
  }

  private static String profile(String name) {
    try (InputStream in = ThreeErasMain.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
