package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Capability;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Form;
import dev.attune.channel.HandOff;
import dev.attune.channel.Surface;
import dev.attune.channel.TextMeters;
import dev.attune.conversation.SurfaceId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacebookProfileTest {
  @Test
  void everyValueHasAPageAndADay() {
    assertThat(open(ChannelSettings.empty()).declared()).hasSize(46).allSatisfy(value -> {
      assertThat(value.source()).startsWith("https://");
      assertThat(value.checked()).contains(LocalDate.of(2026, 11, 22));
    });
  }

  @Test
  void whatNoPageStatesIsMarked() {
    assertThat(open(ChannelSettings.empty()).declared())
        .filteredOn(value -> value.name().endsWith(".text"))
        .isNotEmpty()
        .noneMatch(Capability::verified);
  }

  @Test
  void formsStandFromTheRichestToThePlainest() {
    assertThat(surface(ChannelSettings.empty(), Places.COMMENT).forms())
        .extracting(Form::name)
        .containsExactly("photo", "comment");
    assertThat(surface(ChannelSettings.empty(), Places.MESSENGER).forms())
        .extracting(Form::name)
        .containsExactly("card", "button-template", "quick-replies", "images", "media", "text");
  }

  @Test
  void aCommentHandsOffToMessengerOnceAndForAWeek() {
    assertThat(surface(ChannelSettings.empty(), Places.COMMENT).handOffs())
        .containsExactly(new HandOff(
            Places.MESSENGER, HandOff.Mode.DIRECT, true, Optional.of(Duration.ofDays(7))));
  }

  @Test
  void textsAreCountedInUnitsOfUtf16() {
    Surface messenger = surface(ChannelSettings.empty(), Places.MESSENGER);
    assertThat(messenger.form("text").orElseThrow().text().orElseThrow())
        .hasToString("2000 utf-16-units");
  }

  @Test
  void aHostMayCountStrictly() {
    ChannelSettings strict =
        ChannelSettings.builder().profile(Samples.text("strict-octets.json")).build();
    Surface messenger = surface(strict, Places.MESSENGER);
    Form text = messenger.form("text").orElseThrow();
    assertThat(text.text().orElseThrow().max()).isEqualTo(1999);
    assertThat(text.text().orElseThrow().meter()).isEqualTo(TextMeters.UTF_8_OCTETS);
    assertThat(text.text().orElseThrow().fits("\u00e9".repeat(999))).isTrue();
    assertThat(text.text().orElseThrow().fits("\u00e9".repeat(1000))).isFalse();
    assertThat(messenger.form("quick-replies").orElseThrow().text().orElseThrow())
        .isEqualTo(text.text().orElseThrow());
  }

  private static Capabilities open(ChannelSettings settings) {
    try (Channel channel = new FacebookChannelProvider().open(settings)) {
      return channel.capabilities();
    }
  }

  private static Surface surface(ChannelSettings settings, SurfaceId id) {
    return open(settings).surface(id).orElseThrow();
  }
}
