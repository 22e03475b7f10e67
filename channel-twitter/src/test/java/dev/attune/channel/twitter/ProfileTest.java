package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Audience;
import dev.attune.channel.Capabilities;
import dev.attune.channel.Capability;
import dev.attune.channel.HandOff;
import dev.attune.channel.Markup;
import dev.attune.channel.Mentions;
import dev.attune.channel.Restriction;
import dev.attune.channel.Revision;
import dev.attune.channel.Surface;
import dev.attune.channel.Threading;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  private final Capabilities shipped = Profile.read(false, Optional.empty());

  @Test
  void aPostIsForEveryoneAndLeadsToMessagesByInvitation() {
    Surface post = shipped.surface(Places.POST).orElseThrow();

    assertThat(post.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(post.threading()).isEqualTo(Threading.CHAIN);
    assertThat(post.markup()).isEqualTo(Markup.PLAIN);
    assertThat(post.numbered()).isTrue();
    assertThat(post.window()).isEmpty();
    assertThat(post.handOffs())
        .containsExactly(new HandOff(Places.DM, HandOff.Mode.INVITATION, false, Optional.empty()));
    assertThat(post.mentions()).isEqualTo(Mentions.AUTOMATIC);
    assertThat(post.revisions()).containsExactly(Revision.WITHDRAW);
    assertThat(post.editWindow()).contains(Duration.ofMinutes(30));
    assertThat(post.restrictions())
        .containsExactlyInAnyOrder(Restriction.UNSOLICITED_REPLIES, Restriction.IDENTICAL_TEXTS);
  }

  @Test
  void aMessageIsForTheCustomerAndLeadsNowhere() {
    Surface dm = shipped.surface(Places.DM).orElseThrow();

    assertThat(dm.audience()).isEqualTo(Audience.CUSTOMER);
    assertThat(dm.threading()).isEqualTo(Threading.SESSION);
    assertThat(dm.markup()).isEqualTo(Markup.PLAIN);
    assertThat(dm.numbered()).isFalse();
    assertThat(dm.mentions()).isEqualTo(Mentions.NEEDLESS);
    assertThat(dm.handOffs()).isEmpty();
    assertThat(dm.revisions()).isEmpty();
    assertThat(dm.restrictions()).containsExactly(Restriction.UNSOLICITED_MESSAGES);
  }

  @Test
  void formsCarryTextAndMedia() {
    assertThat(shipped.surfaces().stream().flatMap(surface -> surface.forms().stream()))
        .allSatisfy(form -> {
          assertThat(form.choices()).isEmpty();
          assertThat(form.links()).isEmpty();
        })
        .extracting(form -> form.name() + ": " + form.text().orElseThrow()
            + form.media().map(limit -> ", media " + limit.max()).orElse(""))
        .containsExactly(
            "photos: 280 weighted-characters, media 4",
            "gif: 280 weighted-characters, media 1",
            "video: 280 weighted-characters, media 1",
            "post: 280 weighted-characters",
            "media: 10000 utf-16-units, media 1",
            "dm: 10000 utf-16-units");
  }

  @Test
  void whatFormsTakeCanBeUploaded() {
    assertThat(shipped.surfaces().stream()
            .flatMap(surface -> surface.forms().stream())
            .flatMap(form -> form.media().stream())
            .flatMap(limit -> limit.types().stream()))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(MediaKind.of(type)).isPresent());
  }

  @Test
  void everyValueHasAPageAndADay() {
    assertThat(shipped.declared()).isNotEmpty().allSatisfy(capability -> {
      assertThat(URI.create(capability.source()).getScheme()).isEqualTo("https");
      assertThat(capability.checked()).isPresent();
    });
  }

  @Test
  void valuesThatNoOfficialPageStatesAreMarked() {
    assertThat(shipped.declared().stream().filter(capability -> !capability.verified()))
        .extracting(capability -> capability.surface().name() + "." + capability.name())
        .containsExactly(
            "post.threading",
            "post.numbered",
            "post.forms.video.mediaTypes",
            "post.editWindow",
            "dm.forms.media.text",
            "dm.forms.media.mediaTypes",
            "dm.forms.dm.text");
  }

  @Test
  void anAccountThatMayPostLongSaysSo() {
    Capabilities capabilities =
        read("{\"surfaces\":{\"post\":{\"forms\":{\"post\":{\"text\":25000}}}}}");

    assertThat(text(capabilities)).isEqualTo("25000 weighted-characters");
    assertThat(capabilities.declared())
        .filteredOn(capability -> capability.name().equals("forms.post.text"))
        .extracting(Capability::source)
        .containsExactly("host");
  }

  @Test
  void anAccountThatPaysForLongPostsHasThemInEveryForm() {
    Capabilities capabilities = Profile.read(true, Optional.empty());

    assertThat(capabilities.surface(Places.POST).orElseThrow().forms())
        .extracting(form -> form.text().orElseThrow().toString())
        .containsOnly("25000 weighted-characters");
    assertThat(capabilities.surface(Places.DM).orElseThrow().forms())
        .extracting(form -> form.text().orElseThrow().max())
        .containsOnly(10_000);
    assertThat(capabilities.declared())
        .filteredOn(capability -> capability.name().endsWith(".text"))
        .filteredOn(capability -> capability.surface().equals(Places.POST))
        .allSatisfy(capability -> assertThat(capability.verified()).isFalse())
        .extracting(Capability::source)
        .containsOnly("https://docs.x.com/changelog");
  }

  @Test
  void aHostKnowsLongPostsBetter() {
    Capabilities capabilities = Profile.read(
        true, Optional.of("{\"surfaces\":{\"post\":{\"forms\":{\"post\":{\"text\":4000}}}}}"));

    assertThat(text(capabilities)).isEqualTo("4000 weighted-characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weighted-characters-v1", "weighted-characters-v2"})
  void aHostMayHavePostsCountedAsTheyOnceWere(String unit) {
    Capabilities capabilities = read(
        "{\"surfaces\":{\"post\":{\"forms\":{\"post\":{\"text\":{\"value\":140,\"unit\":\"%s\"}}}}}}"
            .formatted(unit));

    assertThat(text(capabilities)).isEqualTo("140 " + unit);
  }

  @Test
  void anAccountWithoutMessagesTakesThemAway() {
    Capabilities capabilities =
        read("{\"surfaces\":{\"dm\":null,\"post\":{\"handOffs\":{\"dm\":null}}}}");

    assertThat(capabilities.surfaces()).extracting(Surface::id).containsExactly(Places.POST);
  }

  @Test
  void anAccountThatMayReplyToAnybodySaysSo() {
    Capabilities capabilities =
        read("{\"surfaces\":{\"post\":{\"restrictions\":{\"unsolicited-replies\":false}}}}");

    assertThat(capabilities.surface(Places.POST).orElseThrow().restrictions())
        .containsExactly(Restriction.IDENTICAL_TEXTS);
  }

  private static Capabilities read(String override) {
    return Profile.read(false, Optional.of(override));
  }

  private static String text(Capabilities capabilities) {
    return capabilities
        .surface(Places.POST)
        .flatMap(post -> post.form("post"))
        .flatMap(form -> form.text())
        .orElseThrow()
        .toString();
  }
}
