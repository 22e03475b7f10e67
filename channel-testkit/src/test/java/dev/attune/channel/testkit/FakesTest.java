package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Gate;
import dev.attune.channel.Payload;
import dev.attune.channel.Secret;
import dev.attune.conversation.InboundEvent.Kind;
import dev.attune.conversation.NativeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Nested
  class Clock {
    @Test
    void standsStillUntilItIsMoved() {
      SettableClock clock = SettableClock.at(NOW);
      assertThat(clock.instant()).isEqualTo(NOW).isEqualTo(clock.instant());

      clock.advance(Duration.ofHours(1));
      assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(3600));

      clock.set(NOW.minusSeconds(1));
      assertThat(clock.instant()).isEqualTo(NOW.minusSeconds(1));
    }
  }

  @Nested
  class Carrier {
    private final Dispatch dispatch = new Dispatch(
        "d-1",
        LoopbackChannel.BOOTH,
        new Payload("POST /booth", "text/plain", "x"),
        Optional.empty());

    @Test
    void deliversAndKeepsWhatItIsGiven() {
      RecordingCarrier carrier = new RecordingCarrier();

      assertThat(carrier.deliver(dispatch))
          .isEqualTo(new Delivered(new NativeId("recorded-1"), Optional.empty()));
      assertThat(carrier.deliver(dispatch))
          .isEqualTo(new Delivered(new NativeId("recorded-2"), Optional.empty()));
      assertThat(carrier.dispatches()).containsExactly(dispatch, dispatch);
    }

    @Test
    void answersWhatItIsToldAndThenDeliversAgain() {
      DeliveryOutcome unknown = new Unknown("no answer");
      RecordingCarrier carrier = new RecordingCarrier().answering(unknown);

      assertThat(carrier.deliver(dispatch)).isEqualTo(unknown);
      assertThat(carrier.deliver(dispatch))
          .isEqualTo(new Delivered(new NativeId("recorded-2"), Optional.empty()));
    }
  }

  @Nested
  class Loopback {
    private final Secret secret = Secret.of("kit-secret");
    private final RecordingCarrier carrier = new RecordingCarrier();
    private final Channel channel = new LoopbackChannelProvider(carrier)
        .open(ChannelSettings.builder().secrets(name -> List.of(secret)).build());

    @Test
    void hearsWhatIsDelivered() {
      Gate.Result result = channel
          .gate()
          .orElseThrow()
          .accept(new LoopbackDelivery()
              .message(LoopbackChannel.SQUARE, "1", "robin", NOW, "Where is it?")
              .message(LoopbackChannel.SQUARE, "2", LoopbackDelivery.BRAND, NOW, "On its way.")
              .signed(secret)
              .request());

      assertThat(result.response().isSuccess()).isTrue();
      assertThat(result.events())
          .extracting(event -> event.kind())
          .containsExactly(Kind.MESSAGE_RECEIVED, Kind.MESSAGE_ECHOED);
    }

    @Test
    void speaksThroughTheCarrierItIsGiven() {
      assertThat(channel.carrier()).contains(carrier);
      assertThat(new LoopbackChannelProvider().open(ChannelSettings.empty()).carrier())
          .isEmpty();
    }
  }

  @Nested
  class Signed {
    @Test
    void deliveriesMustHoldTheirSignature() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SignedDelivery.inHeader("X-Signature", Map.of(), new byte[0]))
          .withMessage("headers must hold the signature, X-Signature");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SignedDelivery.inBody(Map.of(), new byte[] {'a'}, "b"))
          .withMessage("body must hold the signed fields as they are given");
    }

    @Test
    void deliveriesAreSpoiltBitByBit() {
      SignedDelivery delivery = SignedDelivery.inHeader(
          "X-Signature", Map.of("X-Signature", "s="), new byte[] {'a', 'b'});

      assertThat(delivery
              .turned()
              .map(
                  request -> request.header("x-signature").orElse("") + new String(request.body())))
          .hasSize(32)
          .doesNotHaveDuplicates()
          .doesNotContain("s=ab")
          .contains("s=cb", "s=aB", "r=ab", "s5ab");
    }

    @Test
    void hexadecimalDigitsOfTheOtherCaseAreTheSameSignature() {
      String hex = "ab".repeat(16);
      SignedDelivery delivery =
          SignedDelivery.inHeader("X-Signature", Map.of("X-Signature", hex), new byte[0]);

      assertThat(delivery.turned().map(request -> request.header("x-signature").orElse("")))
          .hasSize(32 * 7)
          .noneMatch(hex::equalsIgnoreCase);
    }
  }
}
