package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        .withMessage(
            "setting webhook is not known. Known are [api, connect-seconds, exclude-others, long-posts, made-with-ai, max-media-octets, max-octets, media-seconds, message-link, message-link-counts, request-seconds, user-id]");
  }

  @Test
  void speaksWhereTheApiIsNamed() {
    assertThat(List.of(
            "https://api.x.com", "https://api.x.com/", "http://localhost:8080", "http://[::1]"))
        .allSatisfy(
            api -> assertThat(open(TwitterChannelProvider.API, api).carrier()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.x.com",
        "https:///",
        "api.x.com",
        "ftp://api.x.com",
        "https://user@api.x.com",
        "https://api.x.com/2",
        "https://api.x.com?a=b"
      })
  void refusesAnApiThatIsNoPlaceForAToken(String api) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(TwitterChannelProvider.API, api))
        .withMessage(
            "setting api must be an https address without path, for instance https://api.x.com. http is taken for this machine alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user-id | example_care | setting user-id must have 1 to 19 digits, for instance 2244994945",
        "connect-seconds | 0 | setting connect-seconds must be 1 or more",
        "request-seconds | 0 | setting request-seconds must be 1 or more",
        "max-octets | 0 | setting max-octets must be 1 or more",
        "message-link-counts | yes | setting message-link-counts must be true or false"
      })
  void refusesASettingThatIsWrong(String name, String value, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> open(name, value)).withMessage(message);
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

  private Channel open(String name, String value) {
    return provider.open(ChannelSettings.builder().value(name, value).build());
  }
}
