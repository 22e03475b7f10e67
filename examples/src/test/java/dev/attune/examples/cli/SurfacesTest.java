package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.Channels;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.SurfaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfacesTest {
  private static final String IN_USE =
      "[email/mail, facebook/comment, facebook/messenger, twitter/post, twitter/dm]";

  private final Surfaces surfaces = new Surfaces(Channels.discover());

  static String noSurface(String name) {
    return "No surface \"%s\". In use: %s.".formatted(name, IN_USE);
  }

  static String noChannel(String name) {
    return "No channel \"%s\". In use: [email, facebook, twitter].".formatted(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mail", "email/", "email/Mail", "/mail", "fax/page"})
  void namesTheSurfacesInUseWhereThereIsNoSuch(String name) {
    assertThatThrownBy(() -> surfaces.surface(name))
        .isInstanceOf(BadInputException.class)
        .hasMessage(noSurface(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Email", "fax"})
  void namesTheChannelsInUseWhereThereIsNoSuch(String name) {
    assertThatThrownBy(() -> surfaces.channel(name))
        .isInstanceOf(BadInputException.class)
        .hasMessage(noChannel(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email/mail",
        "facebook/comment",
        "facebook/messenger",
        "twitter/post",
        "twitter/dm"
      })
  void hasAFreshConversationOfEachSurface(String name) {
    Conversation fresh = FreshConversations.on(surfaces.surface(name));

    assertThat(fresh.surface()).hasToString(name);
    assertThat(fresh.lastFromCustomer())
        .hasValueSatisfying(
            message -> assertThat(message.at()).isEqualTo(FreshConversations.WRITTEN));
    assertThat(fresh.customer().name()).hasValue("Robin Example");
  }

  @Test
  void makesAConversationOfDigitsForASurfaceItDoesNotKnow() {
    Conversation fresh = FreshConversations.on(SurfaceId.parse("fax/page"));

    assertThat(fresh.surface()).hasToString("fax/page");
    assertThat(fresh.thread().value()).isEqualTo("900200333");
    assertThat(fresh.lastFromCustomer())
        .hasValueSatisfying(
            message -> assertThat(message.at()).isEqualTo(FreshConversations.WRITTEN));
  }
}
