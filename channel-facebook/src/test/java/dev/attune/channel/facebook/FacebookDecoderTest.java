package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.InboundEventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookDecoderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String MESSAGE =
      "{\"sender\":{\"id\":\"900300\"},\"recipient\":{\"id\":\"900100\"},\"timestamp\":1795166101000,"
          + "\"message\":{\"mid\":\"m_example-%d\",\"text\":\"Where is my parcel?\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comments",
        "posts",
        "mentions-and-reviews",
        "messenger",
        "attachments",
        "standby",
        "hand-over",
        "edits",
        "ambiguous",
        "unrecognized",
        "poison"
      })
  void readsWholeDeliveries(String name) {
    String events = decode(Samples.octets("deliveries/" + name + ".json")).stream()
        .map(event -> InboundEventJson.write(event) + "\n")
        .collect(Collectors.joining());
    assertThat(events).isEqualTo(Samples.text("deliveries/" + name + ".events"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comments",
        "posts",
        "mentions-and-reviews",
        "messenger",
        "attachments",
        "standby",
        "hand-over",
        "edits",
        "ambiguous",
        "unrecognized"
      })
  void namesEachEventOnceAndForGood(String name) {
    byte[] delivery = Samples.octets("deliveries/" + name + ".json");
    List<EventKey> keys = decode(delivery).stream().map(InboundEvent::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
    Decoder later = open(ChannelSettings.builder()
        .clock(() -> NOW.plusSeconds(3600))
        .account(new AccountId("acme")));
    assertThat(later.decode(delivery))
        .extracting(event -> event.key().value())
        .isEqualTo(keys.stream().map(EventKey::value).toList());
    assertThat(later.decode(delivery))
        .allMatch(event -> event.key().account().equals(new AccountId("acme")));
  }

  @Test
  void takesOnePoisonedEntryAmongAThousand() {
    String entries = IntStream.range(0, 1000)
        .mapToObj(i -> i == 500
            ? "{\"id\":{\"$\":1},\"messaging\":[7]}"
            : "{\"id\":\"900100\",\"time\":1795166102000,\"messaging\":[" + MESSAGE.formatted(i)
                + "]}")
        .collect(Collectors.joining(","));
    List<InboundEvent> events = decode(delivery(entries));
    assertThat(events).hasSize(1000);
    assertThat(events).filteredOn(MessageReceived.class::isInstance).hasSize(999);
    assertThat(events.get(500)).isInstanceOf(Unrecognized.class);
  }

  @Test
  void leavesTheEntriesOfAnotherPageAlone() {
    Decoder ours = open(ChannelSettings.builder().value("page", "900100"));
    List<InboundEvent> events =
        ours.decode(delivery("{\"id\":\"900200\",\"messaging\":[" + MESSAGE.formatted(1)
            + "]},{\"id\":900100,\"messaging\":[" + MESSAGE.formatted(2) + "]}"));
    assertThat(events).hasSize(2);
    assertThat(((Unrecognized) events.get(0)).reason()).isEqualTo("it is of another Page");
    assertThat(events.get(1)).isInstanceOf(MessageReceived.class);
  }

  @Test
  void keepsADeliveryAboutSomethingElse() {
    List<InboundEvent> events = decode("{\"object\":\"instagram\",\"entry\":[]}");
    assertThat(events).hasSize(1);
    Unrecognized event = (Unrecognized) events.get(0);
    assertThat(event.type()).isEqualTo("object/instagram");
    assertThat(event.reason()).isEqualTo("it is about no Page");
    assertThat(event.at()).isEqualTo(NOW);
  }

  @Test
  void readsAnEmptyDelivery() {
    assertThat(decode("{\"object\":\"page\",\"entry\":[]}")).isEmpty();
  }

  @Test
  void readsIdsBeyondDoublePrecision() {
    String text = new String(
        delivery("{\"id\":90071992547409930001,\"messaging\":["
            + MESSAGE.formatted(1).replace("\"900300\"", "9007199254740993") + "]}"),
        StandardCharsets.UTF_8);
    MessageReceived event = (MessageReceived) decode(text).get(0);
    assertThat(event.brand().id()).hasToString("90071992547409930001");
    assertThat(event.thread()).hasToString("9007199254740993");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"x\"",
        "7",
        "{\"object\":\"page\",\"object\":\"page\",\"entry\":[]}",
        "{\"object\":\"page\",\"entry\":[]}{}",
        "{\"object\":\"page\",\"entry\":[],}",
        "{'object':'page','entry':[]}",
        "\ufeff{\"object\":\"page\",\"entry\":[]}",
        "{\"object\":\"page\",\"entry\":[NaN]}",
        "{\"object\":\"page\",\"entry\":[/*c*/]}"
      })
  void refusesWhatIsNoJsonObject(String text) {
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(() -> decode(text))
        .withMessage(
            "a delivery is one JSON object in UTF-8, nested at most 64 levels deep, without repeated fields");
  }

  @Test
  void refusesWhatIsNoDelivery() {
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(() -> decode("{}"))
        .withMessage("a delivery names its object");
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(() -> decode("{\"object\":\"page\",\"entry\":{}}"))
        .withMessage("a delivery has a list of entries");
  }

  @Test
  void refusesOtherEncodings() {
    String text = "{\"object\":\"page\",\"entry\":[]}";
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(() -> decode(text.getBytes(StandardCharsets.UTF_16)));
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(
            () -> decode("{\"object\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_000, 1_001, 100_000})
  void refusesWhatIsTooDeep(int depth) {
    String deep = "{\"object\":\"page\",\"entry\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> decode(deep));
  }

  @Test
  void refusesLongNumbersAndKeepsOddOnes() {
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(() -> decode("{\"object\":\"page\",\"entry\":[" + "1".repeat(1_001) + "]}"));
    assertThat(decode("{\"object\":\"page\",\"entry\":[1e1000000,-0]}"))
        .hasSize(2)
        .allMatch(Unrecognized.class::isInstance);
  }

  @Test
  void refusesOneOctetTooMany() {
    byte[] delivery = "{\"object\":\"page\",\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    String size = Integer.toString(delivery.length);
    assertThat(
            open(ChannelSettings.builder().value("max-delivery-octets", size)).decode(delivery))
        .isEmpty();
    assertThatExceptionOfType(UnreadableDeliveryException.class)
        .isThrownBy(() ->
            open(ChannelSettings.builder().value("max-delivery-octets", "27")).decode(delivery))
        .withMessage("a delivery has at most 27 octets, this one has 28")
        .matches(UnreadableDeliveryException::isTooLarge);
  }

  /** Cuts and flips in what the platform would send: an answer, and never another exception. */
  @Test
  void survivesBrokenDeliveries() {
    Random random = new Random(5512);
    for (String name : List.of("comments", "messenger", "poison", "mentions-and-reviews")) {
      byte[] whole = Samples.octets("deliveries/" + name + ".json");
      for (int i = 0; i < 500; i++) {
        byte[] broken =
            Arrays.copyOf(whole, i % 4 == 0 ? random.nextInt(whole.length) : whole.length);
        for (int flips = random.nextInt(4); flips >= 0 && broken.length > 0; flips--) {
          broken[random.nextInt(broken.length)] = (byte) (32 + random.nextInt(95));
        }
        assertThat(isHandled(broken)).isTrue();
      }
    }
  }

  private static boolean isHandled(byte[] delivery) {
    try {
      return decode(delivery) != null;
    } catch (UnreadableDeliveryException e) {
      return e.getMessage() != null;
    }
  }

  private static byte[] delivery(String entries) {
    return ("{\"object\":\"page\",\"entry\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8);
  }

  private static List<InboundEvent> decode(String delivery) {
    return decode(delivery.getBytes(StandardCharsets.UTF_8));
  }

  private static List<InboundEvent> decode(byte[] delivery) {
    return open(ChannelSettings.builder().clock(() -> NOW)).decode(delivery);
  }

  private static Decoder open(ChannelSettings.Builder settings) {
    try (Channel channel = new FacebookChannelProvider().open(settings.build())) {
      return channel.decoder().orElseThrow();
    }
  }
}
