package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.Correction;
import dev.attune.compose.Preferences;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  private static final SurfaceId COMMENT = SurfaceId.parse("facebook/comment");
  private static final ReplyContext CONTEXT =
      ReplyContext.of(FreshConversations.on(COMMENT), FreshConversations.WRITTEN);

  private static List<String> lines(Resolution resolution, ReplyContext context) {
    try (Channel channel = Channels.discover().open(COMMENT.channel(), ChannelSettings.empty())) {
      return new PlanText("a.json", resolution, Composer.of(channel).compose(resolution, context))
          .lines();
    }
  }

  @Test
  void saysWhereTheCustomerHasToWrite() {
    Resolution resolution = Resolution.of(
        Purpose.UPDATE, Locale.UK, Say.of("On its way."), Fact.forCustomer("Card", "ending 4421"));

    assertThat(lines(resolution, CONTEXT.with(Preferences.standard().withPublicClosing())))
        .contains("  once the customer has written on facebook/messenger");
  }

  @Test
  void saysWhichMessageItTakesThePlaceOf() {
    Resolution resolution =
        Resolution.of(Purpose.CORRECT, Locale.UK, Say.of("It takes three days."));
    Correction earlier = new Correction(COMMENT, new NativeId("900_1"), FreshConversations.WRITTEN);

    assertThat(lines(resolution, CONTEXT.correcting(earlier)))
        .contains("  in place of our earlier message 900_1");
  }
}
