package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.Schemas;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundEventJsonTest {
  @Test
  void writesOneLineOfEachKind() {
    assertThat(Events.all().stream().map(InboundEventJson::write))
        .containsExactly(
            "{\"kind\":\"message-received\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"thread\":\"t1\",\"addressed\":true,\"brand\":{\"id\":\"acme\"},"
                + "\"message\":{\"id\":\"m1\",\"author\":{\"id\":\"robin\"},\"at\":\"2026-11-22T12:00:00Z\",\"text\":\"Where is my refund?\"}}",
            "{\"kind\":\"message-edited\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"thread\":\"t1\",\"message\":\"m1\",\"text\":\"Where is my parcel?\",\"whole\":{\"addressed\":true,\"brand\":{\"id\":\"acme\"},"
                + "\"message\":{\"id\":\"m1\",\"author\":{\"id\":\"robin\"},\"at\":\"2026-11-22T12:00:00Z\",\"text\":\"Where is my parcel?\"}}}",
            "{\"kind\":\"message-removed\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"thread\":\"t1\",\"message\":\"m1\"}",
            "{\"kind\":\"message-echoed\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"thread\":\"t1\","
                + "\"message\":{\"id\":\"m2\",\"author\":{\"id\":\"acme\"},\"at\":\"2026-11-22T12:00:00Z\",\"text\":\"Hi\"}}",
            "{\"kind\":\"choice-made\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"thread\":\"t1\",\"value\":\"solved\",\"brand\":{\"id\":\"acme\"},"
                + "\"message\":{\"id\":\"m1\",\"author\":{\"id\":\"robin\"},\"at\":\"2026-11-22T12:00:00Z\",\"text\":\"Where is my refund?\"}}",
            "{\"kind\":\"signal-received\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"thread\":\"t1\",\"signal\":\"reacted\",\"message\":\"m1\",\"by\":{\"id\":\"robin\"}}",
            "{\"kind\":\"unrecognized\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"type\":\"poll\",\"reason\":\"this kind of event is not read\"}");
  }

  @Test
  void leavesOutWhatThePlatformDoesNotSay() {
    assertThat(InboundEventJson.write(new InboundEvent.MessageRemoved(
            Events.KEY, Events.TALK, Optional.empty(), new NativeId("m1"), Events.NOON)))
        .doesNotContain("thread");
    assertThat(InboundEventJson.write(new InboundEvent.SignalReceived(
            Events.KEY,
            Events.TALK,
            Optional.empty(),
            InboundEvent.Signal.FOLLOWED,
            Optional.empty(),
            Optional.empty(),
            Events.NOON)))
        .isEqualTo(
            "{\"kind\":\"signal-received\",\"account\":\"acme-care\",\"key\":\"talk:m1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"surface\":\"plaza/talk\",\"signal\":\"followed\"}");
  }

  @Test
  void tellsWhatOnlyTheChannelUnderstands() {
    InboundEvent.SignalReceived referred = new InboundEvent.SignalReceived(
        Events.KEY,
        Events.TALK,
        Optional.of(Events.THREAD),
        InboundEvent.Signal.REFERRED,
        Optional.empty(),
        Optional.empty(),
        Events.NOON,
        Map.of("source", "poster", "ref", "a\0b"));

    assertThat(InboundEventJson.write(referred))
        .endsWith(
            ",\"signal\":\"referred\",\"details\":{\"ref\":\"a\uFFFDb\",\"source\":\"poster\"}}");
    assertThat(Schemas.errors("event", InboundEventJson.write(referred))).isEmpty();
    assertThat(referred).hasToString("SignalReceived[acme-care:talk:m1, REFERRED]");
  }
}
