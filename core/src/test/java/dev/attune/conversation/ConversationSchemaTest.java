package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.InvalidJsonException;
import dev.attune.Mutations;
import dev.attune.Schemas;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.internal.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConversationSchemaTest {
  @Nested
  class OfConversations {
    @Test
    void takesWhatAHostWrites() {
      assertThat(Schemas.errors("conversation", ConversationJsonTest.EXAMPLE)).isEmpty();
    }

    @Test
    void takesWhateverIsWritten() {
      LongStream.range(0, 1_000)
          .forEach(seed -> assertThat(Schemas.errors(
                  "conversation", ConversationJson.write(ConversationGenerator.of(seed))))
              .as("seed %d", seed)
              .isEmpty());
    }

    @Test
    void refusesEveryShapeThatTheReaderRefuses() {
      int refused = 0;
      for (String json : Mutations.of(ConversationJsonTest.EXAMPLE)) {
        if (isRefused(json)) {
          refused++;
          assertThat(Schemas.errors("conversation", json)).as(json).isNotEmpty();
        }
      }
      assertThat(refused).isGreaterThan(200);
    }

    private boolean isRefused(String json) {
      try {
        ConversationJson.read(json);
        return false;
      } catch (InvalidJsonException e) {
        return true;
      }
    }
  }

  @Nested
  class OfEvents {
    @Test
    void takesOneOfEachKind() {
      assertThat(Events.all())
          .allSatisfy(event ->
              assertThat(Schemas.errors("event", InboundEventJson.write(event))).isEmpty());
    }

    @Test
    void takesWhateverPeopleWrite() {
      LongStream.range(0, 500)
          .boxed()
          .flatMap(seed -> ConversationGenerator.of(seed).messages().stream())
          .map(message -> new InboundEvent.MessageReceived(
              Events.KEY, Events.TALK, Events.THREAD, Events.ACME, message, false))
          .forEach(event ->
              assertThat(Schemas.errors("event", InboundEventJson.write(event))).isEmpty());
    }

    @Test
    void takesEverySignal() {
      for (Signal signal : Signal.values()) {
        assertThat(Schemas.errors(
                "event",
                InboundEventJson.write(new InboundEvent.SignalReceived(
                    Events.KEY,
                    Events.TALK,
                    Optional.empty(),
                    signal,
                    Optional.empty(),
                    Optional.empty(),
                    Events.NOON))))
            .isEmpty();
      }
    }

    @Test
    void knowsEveryKindAndSignalThereIsAndNoOther() {
      assertThat(Schemas.words("event", "/properties/kind/enum"))
          .containsExactlyElementsOf(
              Arrays.stream(InboundEvent.Kind.values()).map(Words::of).toList());
      assertThat(Schemas.words("event", "/$defs/signalReceived/properties/signal/enum"))
          .containsExactlyElementsOf(
              Arrays.stream(Signal.values()).map(Words::of).toList());
    }

    @Test
    void refusesUnknownFieldsAndFieldsOfOtherKinds() {
      assertThat(Events.all()).allSatisfy(event -> {
        String json = InboundEventJson.write(event);
        String open = json.substring(0, json.length() - 1);

        assertThat(Schemas.errors("event", open + ",\"mood\":\"bad\"}")).isNotEmpty();
        assertThat(Schemas.errors("event", json.replace("\"at\":", "\"when\":")))
            .isNotEmpty();
      });
    }
  }
}
