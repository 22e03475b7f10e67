package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookChannelProviderTest {
  @Test
  void isFoundByTheServiceLoader() {
    assertThat(Channels.discover().kinds()).containsExactly(Places.FACEBOOK);
  }

  @Test
  void isDeclaredOnTheClassPathToo() {
    assertThat(Samples.text("/META-INF/services/dev.attune.channel.ChannelProvider"))
        .isEqualTo("dev.attune.channel.facebook.FacebookChannelProvider\n");
  }

  @Test
  void livesInItsOwnModule() {
    assertThat(FacebookChannelProvider.class.getModule().getName())
        .isEqualTo("dev.attune.channel.facebook");
    assertThat(FacebookChannelProvider.class.getModule().getDescriptor().exports())
        .singleElement()
        .matches(export -> export.source().equals("dev.attune.channel.facebook"));
  }

  @Test
  void formatsAndReadsWithoutSettings() {
    try (Channel channel = new FacebookChannelProvider().open(ChannelSettings.empty())) {
      assertThat(channel.capabilities().channel()).isEqualTo(Places.FACEBOOK);
      assertThat(channel.decoder()).isPresent();
      assertThat(channel.carrier()).isEmpty();
    }
  }

  @Test
  void speaksWhereItKnowsTheGraph() {
    ChannelSettings settings =
        ChannelSettings.builder().value("graph", "https://graph.facebook.com").build();
    try (Channel channel = new FacebookChannelProvider().open(settings)) {
      assertThat(channel.carrier()).isPresent();
    }
  }

  @Test
  void showsNoSecret() {
    ChannelSettings settings = ChannelSettings.builder()
        .value("graph", "https://graph.facebook.com")
        .secrets(name -> List.of(Secret.of("EXAMPLE-SECRET")))
        .build();
    try (Channel channel = new FacebookChannelProvider().open(settings)) {
      assertThat(channel.toString()).doesNotContain("EXAMPLE-SECRET");
    }
  }

  @Test
  void refusesAnUnknownSetting() {
    assertRefused(
        "grahp",
        "https://graph.facebook.com",
        "setting grahp is not known. Known are [answer-timeout-seconds, connect-timeout-seconds, errors, graph, graph-version, max-delivery-octets, page]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://graph.facebook.com",
        "ftp://localhost",
        "graph.facebook.com",
        "https://user@graph.facebook.com",
        "https://graph.facebook.com/?access_token=x",
        "https://graph.facebook.com/#x",
        "https:///v25.0",
        "mailto:x@example.com"
      })
  void refusesAGraphThatIsNoSafePlace(String address) {
    assertRefused(
        "graph",
        address,
        "setting graph must be an https address with a host and without a query, for instance https://graph.facebook.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "graph-version|25|setting graph-version must be a version such as v25.0",
        "graph-version|v25.0/me|setting graph-version must be a version such as v25.0",
        "page|acme|setting page must be the digits of a Page's id",
        "connect-timeout-seconds|0|setting connect-timeout-seconds must be 1 or more",
        "answer-timeout-seconds|0|setting answer-timeout-seconds must be 1 or more",
        "max-delivery-octets|0|setting max-delivery-octets must be 1 or more"
      })
  void refusesWhatCannotBe(String name, String value, String message) {
    assertRefused(name, value, message);
  }

  private static void assertRefused(String name, String value, String message) {
    ChannelSettings settings = ChannelSettings.builder().value(name, value).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FacebookChannelProvider().open(settings).close())
        .withMessage(message);
  }
}
