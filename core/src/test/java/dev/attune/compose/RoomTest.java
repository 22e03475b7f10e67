package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.Decoder;
import dev.attune.channel.Draft;
import dev.attune.channel.Gate;
import dev.attune.channel.Payload;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final Resolution LONG =
      Town.resolution(Say.of("We are (really) sorry for the (long) wait. ".repeat(20)));

  /** The town, with brackets that count four times, and a renderer that owns up to that or not. */
  private record Brackets(PlainChannel town, boolean countsPlainText) implements Channel {
    @Override
    public Capabilities capabilities() {
      return town.capabilities();
    }

    @Override
    public Renderer renderer() {
      Renderer plain = town.renderer();
      boolean says = countsPlainText;
      return new Renderer() {
        @Override
        public String text(Draft draft) {
          return plain.text(draft);
        }

        @Override
        public String counted(Draft draft) {
          return plain.text(draft).replace("(", "((((").replace(")", "))))");
        }

        @Override
        public boolean countsPlainText(Surface surface) {
          return says;
        }

        @Override
        public Payload payload(Draft draft) {
          return plain.payload(draft);
        }
      };
    }

    @Override
    public Optional<Decoder> decoder() {
      return Optional.empty();
    }

    @Override
    public Optional<Gate> gate() {
      return Optional.empty();
    }

    @Override
    public Optional<Carrier> carrier() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  private static Plan plan(boolean countsPlainText) {
    return Composer.of(new Brackets(new PlainChannel(), countsPlainText))
        .compose(
            LONG,
            ReplyContext.of(PlainChannel.conversation(PlainChannel.SQUARE), PlainChannel.NOW));
  }

  @Test
  void isNotBelievedWhenTheRendererCountsMoreThanItSays() {
    List<PlannedMessage> messages = plan(true).messages();
    assertThat(messages).isNotEmpty().allMatch(message -> message.measure() <= 100);
    assertThat(messages).isEqualTo(plan(false).messages());
  }
}
