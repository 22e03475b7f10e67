package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.Kind;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.Unrecognized;
import org.junit.jupiter.api.Test;

class InboundEventTest {
  @Test
  void tellsItsAlternativesApart() {
    assertThat(Events.all()).extracting(InboundEvent::kind).containsExactly(Kind.values());
  }

  @Test
  void happenedWhenThePlatformSays() {
    assertThat(Events.all()).extracting(InboundEvent::at).containsOnly(Events.NOON);
  }

  @Test
  void hasTheKeyItWasGiven() {
    assertThat(Events.all()).extracting(InboundEvent::key).containsOnly(Events.KEY);
  }

  @Test
  void holdsOnlyWhatEveryStoreKeepsAsItIs() {
    assertThat(new MessageEdited(
                Events.KEY, Events.TALK, Events.THREAD, new NativeId("m1"), "\ud83d", Events.NOON)
            .text())
        .isEqualTo("\ufffd");
    assertThat(new ChoiceMade(
                Events.KEY, Events.TALK, Events.THREAD, Events.ACME, Events.MESSAGE, "\u0000")
            .value())
        .isEqualTo("\ufffd");
    assertThat(new Unrecognized(Events.KEY, "\ud83d", "\udc4b", Events.NOON))
        .isEqualTo(new Unrecognized(Events.KEY, "\ufffd", "\ufffd", Events.NOON));
  }
}
