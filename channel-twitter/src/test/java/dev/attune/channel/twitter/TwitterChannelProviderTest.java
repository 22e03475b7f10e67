package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import org.junit.jupiter.api.Test;

class TwitterChannelProviderTest {
  private final TwitterChannelProvider provider = new TwitterChannelProvider();

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(Channels.discover().kinds()).containsExactly(provider.kind());
  }

  @Test
  void opensByItsKind() {
    try (Channel channel = Channels.discover().open(provider.kind(), ChannelSettings.empty())) {
      assertThat(channel.capabilities().channel()).hasToString("twitter");
    }
  }

  @Test
  void doesNotSpeakWithEmptySettings() {
    try (Channel channel = provider.open(ChannelSettings.empty())) {
      assertThat(channel.carrier()).isEmpty();
    }
  }

  @Test
  void refusesASettingItDoesNotKnow() {
    ChannelSettings settings =
        ChannelSettings.builder().value("webhook", "https://example.com").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider.open(settings))
        .withMessageStartingWith("setting webhook is not known. Known are [");
  }

  @Test
  void refusesAMessageLinkThatIsNoPage() {
    ChannelSettings settings = ChannelSettings.builder()
        .value(TwitterChannelProvider.MESSAGE_LINK, "https://x.com/messages/compose?recipient_id=1")
        .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider.open(settings))
        .withMessage(
            "setting message-link must be an https address without query, for instance https://x.com/messages/compose");
  }
}
