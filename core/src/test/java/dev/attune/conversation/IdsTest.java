package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  private static final AccountId ACME = new AccountId("acme-care");

  @ParameterizedTest
  @ValueSource(strings = {"a", "acme-care", "Acme.Care_2", "1"})
  void accountsHaveANameTheHostChooses(String value) {
    assertThat(new AccountId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "acme care", "@acme", "größe", "a/b", "a\n"})
  void accountsWithAnotherShapeAreRefused(String value) {
    assertRefused(
        "account must have 1 to 64 letters, digits, dots, underscores or hyphens, for instance acme-care",
        () -> new AccountId(value));
  }

  @Test
  void accountsHaveAtMost64Characters() {
    assertThat(new AccountId("a".repeat(64)).value()).hasSize(64);
    assertRefused(
        "account must have 1 to 64 letters, digits, dots, underscores or hyphens, for instance acme-care",
        () -> new AccountId("a".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "x", "my-forum-2"})
  void channelsHaveAWord(String id) {
    assertThat(new ChannelKind(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Email", "2nd", "-a", "a_b", "a/b", "aaaaaaaaaabbbbbbbbbbccccccccccddd"})
  void channelsWithAnotherShapeAreRefused(String id) {
    assertRefused(
        "channel must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance email",
        () -> new ChannelKind(id));
  }

  @Test
  void surfacesAreWrittenWithTheirChannel() {
    SurfaceId mail = new SurfaceId(new ChannelKind("email"), "mail");

    assertThat(mail).hasToString("email/mail").isEqualTo(SurfaceId.parse("email/mail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email/", "email/Mail", "email/a/b", "email/1"})
  void surfacesWithAnotherShapeAreRefused(String text) {
    assertRefused(
        "surface must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance mail",
        () -> SurfaceId.parse(text));
  }

  @Test
  void surfacesWithoutAChannelAreRefused() {
    assertRefused(
        "surface must be written channel/name, for instance email/mail",
        () -> SurfaceId.parse("mail"));
    assertRefused(
        "channel must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance email",
        () -> SurfaceId.parse("/mail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "<a.b@example.com>", "übung", "🎉", " "})
  void platformsNameThingsAsTheyLike(String value) {
    assertThat(new NativeId(value)).hasToString(value);
    assertThat(new EventKey(ACME, value)).hasToString("acme-care:" + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\u0000", "\u0085"})
  void platformsNamesHaveNoControlCharacters(String value) {
    assertRefused(
        "a platform's id must have 1 to 998 characters, none of them a control character",
        () -> new NativeId(value));
    assertRefused(
        "an event's key must have 1 to 2000 characters, none of them a control character",
        () -> new EventKey(ACME, value));
  }

  @Test
  void platformsNamesHaveALimit() {
    assertThat(new NativeId("a".repeat(998)).value()).hasSize(998);
    assertThat(new EventKey(ACME, "a".repeat(2000)).value()).hasSize(2000);
    assertRefused(
        "a platform's id must have 1 to 998 characters, none of them a control character",
        () -> new NativeId("a".repeat(999)));
    assertRefused(
        "an event's key must have 1 to 2000 characters, none of them a control character",
        () -> new EventKey(ACME, "a".repeat(2001)));
  }

  @Test
  void platformsNamesAreWellFormed() {
    assertRefused("a platform's id must be well-formed Unicode", () -> new NativeId("a\ud83d"));
    assertRefused(
        "an event's key must be well-formed Unicode", () -> new EventKey(ACME, "\udc4ba"));
  }

  private static void assertRefused(String message, ThrowingCallable build) {
    assertThatThrownBy(build).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
