package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.Audience;
import dev.attune.channel.Capability;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Form;
import dev.attune.channel.Markup;
import dev.attune.channel.Surface;
import dev.attune.channel.Threading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmailChannelProviderTest {

  private final EmailChannelProvider provider = new EmailChannelProvider();

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(Channels.discover().kinds()).contains(provider.kind());
  }

  @Test
  void offersOneSurfaceForTheCustomerAlone() {
    Surface mail = Drafts.channel().capabilities().surfaces().get(0);

    assertThat(Drafts.channel().capabilities().surfaces()).hasSize(1);
    assertThat(mail.id()).isEqualTo(Drafts.MAIL);
    assertThat(mail.audience()).isEqualTo(Audience.CUSTOMER);
    assertThat(mail.threading()).isEqualTo(Threading.REFERENCES);
    assertThat(mail.markup()).isEqualTo(Markup.HTML);
    assertThat(mail.numbered()).isFalse();
    assertThat(mail.window()).isEmpty();
  }

  @Test
  void hasOneFormLimitedByTheSizeOfItsHtml() {
    Form html = Drafts.channel().capabilities().surfaces().get(0).forms().get(0);

    assertThat(html.name()).isEqualTo("html");
    assertThat(html.text().orElseThrow()).hasToString("100000 utf-8-octets");
    assertThat(html.media().orElseThrow().fits(Drafts.map())).isTrue();
  }

  @Test
  void namesSourceAndDayOfEveryValue() {
    assertThat(Drafts.channel().capabilities().declared())
        .isNotEmpty()
        .allSatisfy(capability -> assertThat(capability.source()).startsWith("https://"))
        .allSatisfy(
            capability -> assertThat(capability.checked()).contains(LocalDate.of(2026, 11, 22)));
    assertThat(Drafts.channel().capabilities().declared())
        .filteredOn(capability -> !capability.verified())
        .extracting(Capability::name)
        .containsExactly(
            "forms.html.text",
            "forms.html.linkLabel",
            "forms.html.links",
            "forms.html.mediaAlt",
            "forms.html.media");
  }

  @Test
  void letsTheHostOverrideALimit() {
    Channel channel = provider.open(ChannelSettings.builder()
        .profile("{\"surfaces\": {\"mail\": {\"forms\": {\"html\": {\"text\": 80000}}}}}")
        .build());

    Form html = channel.capabilities().surfaces().get(0).forms().get(0);

    assertThat(html.text().orElseThrow()).hasToString("80000 utf-8-octets");
  }

  @Test
  void refusesASettingItDoesNotKnow() {
    ChannelSettings settings =
        ChannelSettings.builder().value("smtp-server", "mail.example.com").build();

    assertThatThrownBy(() -> provider.open(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "setting smtp-server is not known. Known are [address, envelope-from, ");
  }

  @Test
  void refusesAWrongChoice() {
    ChannelSettings settings = ChannelSettings.builder().value("quote", "all").build();

    assertThatThrownBy(() -> provider.open(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("setting quote must be one of [last, none]");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    ChannelSettings settings =
        ChannelSettings.builder().value("address", "example.com").build();

    assertThatThrownBy(() -> provider.open(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("setting address must be a mail address, for instance care@example.com");
  }
}
