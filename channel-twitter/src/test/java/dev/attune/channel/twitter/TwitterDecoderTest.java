package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.InboundEventJson;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterDecoderTest {
  private final Decoder decoder = decoder(ChannelSettings.builder());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaa-mention",
        "aaa-long-reply",
        "aaa-others",
        "aaa-direct-messages",
        "aaa-signals",
        "aaa-replay-end",
        "xaa-reply",
        "xaa-long-mention",
        "xaa-new-names",
        "xaa-edit",
        "xaa-delete",
        "xaa-quote",
        "xaa-repost",
        "xaa-direct-message",
        "xaa-encrypted",
        "xaa-like",
        "xaa-withheld",
        "ambiguous",
        "poisoned"
      })
  void readsADelivery(String name) {
    assertThat(written(read(decoder, name))).isEqualTo(Files.text("deliveries/" + name + ".out"));
  }

  @Test
  void readsPostsThatTheHostFetched() {
    Decoder named =
        decoder(ChannelSettings.builder().value(TwitterChannelProvider.USER_ID, "900200111"));

    assertThat(written(read(named, "rest-posts")))
        .isEqualTo(Files.text("deliveries/rest-posts.out"));
  }

  @Test
  void readsDirectMessagesThatTheHostFetched() {
    Decoder named =
        decoder(ChannelSettings.builder().value(TwitterChannelProvider.USER_ID, "900200111"));

    assertThat(written(read(named, "rest-messages")))
        .isEqualTo(Files.text("deliveries/rest-messages.out"));
  }

  @Nested
  class Keys {
    @Test
    void areTheSameInBothDialects() {
      InboundEvent old = read(decoder, "aaa-direct-messages").get(0);
      InboundEvent young = read(decoder, "xaa-direct-message").get(0);

      assertThat(young.key()).isEqualTo(old.key()).hasToString("acme-care-x:dm:900200000000000020");
    }

    @Test
    void areTheSameWhenDeliveredTwice() {
      assertThat(read(decoder, "poisoned"))
          .extracting(InboundEvent::key)
          .isEqualTo(read(decoder, "poisoned").stream().map(InboundEvent::key).toList());
    }

    @Test
    void differForWhatDiffers() {
      assertThat(read(decoder, "aaa-signals"))
          .extracting(InboundEvent::key)
          .doesNotHaveDuplicates();
    }
  }

  @Nested
  class Accounts {
    @Test
    void setsAsideWhatIsForAnother() {
      Decoder other =
          decoder(ChannelSettings.builder().value(TwitterChannelProvider.USER_ID, "900200999"));

      assertThat(reasons(other, Files.text("deliveries/aaa-mention.json")))
          .containsExactly("delivery: is for another account");
      assertThat(reasons(other, Files.text("deliveries/xaa-reply.json")))
          .containsExactly("post.reply.create: is for another account");
    }

    @Test
    void saysThatNobodyIsNamed() {
      assertThat(reasons(decoder, Files.text("deliveries/rest-posts.json")))
          .containsOnly(
              "post: does not say for which account it is, and setting user-id is not set")
          .hasSize(3);
      assertThat(reasons(decoder, "{\"data\":{\"event_type\":\"oauth.revoke\",\"filter\":{}}}"))
          .containsExactly(
              "oauth.revoke: does not say for which account it is, and setting user-id is not set");
    }
  }

  @Nested
  class Octets {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "null",
          "[]",
          "\"x\"",
          "7",
          "{",
          "{}{}",
          "{\"a\":1,}",
          "{'a':1}",
          "{\"a\":NaN}"
        })
    void thatAreNoObjectAreRefused(String delivery) {
      assertIsMalformed(delivery.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thatNestTooDeeplyAreRefused() {
      assertThat(reasons(decoder, nested(63))).hasSize(1);
      assertIsMalformed(nested(64).getBytes(StandardCharsets.UTF_8));
      assertIsMalformed(nested(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thatAreNoUtf8AreRefused() {
      assertIsMalformed(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'});
    }

    @Test
    void beyondTheCapAreRefused() {
      Decoder small =
          decoder(ChannelSettings.builder().value(TwitterChannelProvider.MAX_OCTETS, "20"));

      assertThat(small.decode("{\"for_user_id\":\"1\"}".getBytes(StandardCharsets.UTF_8)))
          .hasSize(1);
      assertThatExceptionOfType(UnreadableDeliveryException.class)
          .isThrownBy(() -> small.decode(new byte[21]))
          .withMessage("a delivery has at most 20 octets, this one has 21")
          .matches(UnreadableDeliveryException::isTooLarge);
    }

    @Test
    void withoutAnEventAreKept() {
      assertThat(reasons(decoder, "{\"for_user_id\":\"900200\"}"))
          .containsExactly("delivery: holds no event that is known here");
      assertThat(reasons(decoder, "{\"for_user_id\":\"900200\",\"tweet_create_events\":[]}"))
          .isEmpty();
      assertThat(reasons(
              decoder, "{\"data\":{\"filter\":{\"user_id\":\"1\"},\"event_type\":\"dm.read\"}}"))
          .containsExactly("dm.read: holds no event that is known here");
    }

    private void assertIsMalformed(byte[] delivery) {
      assertThatExceptionOfType(UnreadableDeliveryException.class)
          .isThrownBy(() -> decoder.decode(delivery))
          .withMessage(
              "a delivery is one JSON object in UTF-8, nested at most 64 levels deep, without repeated fields");
    }

    private String nested(int levels) {
      return "{\"for_user_id\":\"1\",\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
    }
  }

  @Test
  void textThatCannotBeStoredIsMadeStorable() {
    String delivery = """
        {"for_user_id":"900200111","tweet_create_events":[{"id_str":"1","timestamp_ms":"1795166102000",
          "text":"half \\ud83d pair, null \\u0000, whole \\ud83d\\udc4b","user":{"id_str":"2","name":"\\udc4b"}}]}""";

    assertThat(written(decoder.decode(delivery.getBytes(StandardCharsets.UTF_8))))
        .contains(
            "\"text\":\"half \uFFFD pair, null \uFFFD, whole \uD83D\uDC4B\"",
            "\"name\":\"\uFFFD\"");
  }

  private static Decoder decoder(ChannelSettings.Builder settings) {
    try (Channel channel = new TwitterChannelProvider()
        .open(settings
            .account(new AccountId("acme-care-x"))
            .clock(InstantSource.fixed(Drafts.NOW))
            .build())) {
      return channel.decoder().orElseThrow();
    }
  }

  private static List<InboundEvent> read(Decoder decoder, String name) {
    return decoder.decode(Files.octets("deliveries/" + name + ".json"));
  }

  private static String written(List<InboundEvent> events) {
    return events.stream()
        .map(event -> InboundEventJson.write(event) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> reasons(Decoder decoder, String delivery) {
    return decoder.decode(delivery.getBytes(StandardCharsets.UTF_8)).stream()
        .map(Unrecognized.class::cast)
        .map(event -> event.type() + ": " + event.reason())
        .toList();
  }
}
