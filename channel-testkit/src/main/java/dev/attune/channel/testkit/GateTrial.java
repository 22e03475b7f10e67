package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.attune.channel.Channel;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Kind;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Delivers to the gate and the decoder of a channel, as the platform would and as everybody else would. */
final class GateTrial {
  private static final Secret SECRET = Secret.of("kit-secret-of-today");
  private static final Secret FORMER = Secret.of("kit-secret-of-yesterday");
  private static final Secret FOREIGN = Secret.of("kit-secret-of-somebody-else");
  private static final String TEXT = "zebra7341 crossing";
  private static final String[] WORDS = TEXT.split(" ");
  private static final String OTHER = "walrus2290 waiting";

  private final ChannelKit kit;
  private final GateSamples samples;

  GateTrial(ChannelKit kit, GateSamples samples) {
    this.kit = kit;
    this.samples = samples;
  }

  void acceptsWhatIsSigned() {
    withGate(List.of(SECRET), gate -> {
      Gate.Result result = gate.accept(good(SECRET).request());
      assertThat(result.response().isSuccess())
          .as(
              "A delivery signed with the secret must be accepted, but was answered %s.",
              result.response())
          .isTrue();
      assertThat(received(result.events()))
          .as(
              "The delivery holds one message, \"%s\", and so must its events, %s.",
              TEXT, result.events())
          .singleElement()
          .asString()
          .contains(TEXT);
    });
  }

  void refusesEveryChangedBit() {
    withGate(
        List.of(SECRET),
        gate -> good(SECRET)
            .turned()
            .forEach(request ->
                requireRefused(gate, request, "one bit of its body or signature is changed")));
  }

  void refusesWithoutOneSignature() {
    withGate(
        List.of(SECRET),
        gate -> good(SECRET)
            .unsigned()
            .forEach(request ->
                requireRefused(gate, request, "its signature is missing, empty or there twice")));
  }

  void refusesWhatSomebodyElseSigned() {
    withGate(
        List.of(SECRET, FORMER),
        gate -> requireRefused(
            gate, good(FOREIGN).request(), "it is signed with a secret of somebody else"));
  }

  void refusesEverythingWithoutSecret() {
    withGate(List.of(), gate -> {
      requireRefused(gate, good(SECRET).request(), "the host has no secret to check it with");
      good(SECRET)
          .unsigned()
          .forEach(
              request -> requireRefused(gate, request, "the host has no secret to check it with"));
    });
  }

  void acceptsTheFormerSecret() {
    withGate(
        List.of(SECRET, FORMER),
        gate -> Stream.of(SECRET, FORMER).forEach(secret -> {
          Gate.Result result = gate.accept(good(secret).request());
          assertThat(result.response().isSuccess())
              .as(
                  "While a secret is changed, both the new and the former one must be accepted; %s was answered %s.",
                  secret.equals(SECRET) ? "the new one" : "the former one", result.response())
              .isTrue();
        }));
  }

  void refusesWhatIsTooLarge() {
    withGate(List.of(SECRET), gate -> {
      byte[] large = samples.message("a".repeat(samples.maxOctets()));
      requireRefused(
          gate,
          samples.sign(large, SECRET, kit.now()).request(),
          "it has more than " + samples.maxOctets() + " octets");
    });
  }

  void namesTheSameThingTheSame() {
    List<EventKey> first = keys(good(SECRET).request());
    assertThat(keys(good(SECRET).request()))
        .as(
            "The same delivery again, also to a channel opened anew, must have the same event keys.")
        .isNotEmpty()
        .isEqualTo(first);
    samples
        .batch(List.of(TEXT, OTHER))
        .ifPresent(batch -> assertThat(
                keys(samples.sign(batch, SECRET, kit.now()).request()))
            .as("Different things must have different event keys.")
            .doesNotHaveDuplicates());
  }

  void readsAroundPoison() {
    Optional<byte[]> batch = samples.batch(List.of(TEXT, OTHER));
    withGate(
        List.of(SECRET),
        gate -> assertThat(batch.stream().toList())
            .as("A platform without batches needs no sample of one.")
            .allSatisfy(body -> {
              Gate.Result result =
                  gate.accept(samples.sign(body, SECRET, kit.now()).request());
              assertThat(result.response().isSuccess())
                  .as(
                      "A batch with one entry that means nothing must be accepted, or the platform brings it again for ever; it was answered %s.",
                      result.response())
                  .isTrue();
              assertThat(received(result.events()))
                  .as(
                      "One entry that means nothing must not take its neighbours along: all messages count, in order.")
                  .satisfiesExactly(
                      one -> assertThat(one).contains(TEXT),
                      two -> assertThat(two).contains(OTHER));
              assertThat(result.events())
                  .as(
                      "What means nothing must be told as UNRECOGNIZED, so that nothing vanishes in silence.")
                  .extracting(InboundEvent::kind)
                  .contains(Kind.UNRECOGNIZED);
            }));
  }

  void knowsItsOwnVoice() {
    Optional<byte[]> echo = samples.echo(TEXT);
    withGate(
        List.of(SECRET),
        gate -> assertThat(echo.stream().toList())
            .as("A platform without echoes needs no sample of one.")
            .allSatisfy(body -> {
              List<InboundEvent> events =
                  gate.accept(samples.sign(body, SECRET, kit.now()).request()).events();
              assertThat(events)
                  .as(
                      "What we wrote ourselves must come back as MESSAGE_ECHOED, and never as a customer's message.")
                  .extracting(InboundEvent::kind)
                  .contains(Kind.MESSAGE_ECHOED)
                  .doesNotContain(Kind.MESSAGE_RECEIVED);
              assertThat(events)
                  .filteredOn(event -> event.kind() == Kind.MESSAGE_ECHOED)
                  .as("The echo must tell what we wrote.")
                  .anySatisfy(event ->
                      assertThat(((MessageEchoed) event).message().text()).contains(TEXT));
            }));
  }

  void neverThrows() {
    withGate(List.of(SECRET), gate -> {
      Garbage.around(samples.message(TEXT), kit.seed()).forEach(garbage -> {
        accept(gate, samples.sign(garbage, SECRET, kit.now()).request());
        accept(gate, GateRequest.post(Map.of(), garbage));
      });
      for (String method : List.of("GET", "PUT", "HEAD", "OPTIONS", "", "\u0000")) {
        accept(gate, new GateRequest(method, Map.of(), Map.of(), new byte[0]));
        accept(
            gate,
            new GateRequest(
                method,
                Map.of("x", List.of(TEXT, TEXT)),
                Map.of("", List.of(TEXT)),
                samples.message(TEXT)));
      }
    });
  }

  void refusesInItsOwnWords() {
    withGate(List.of(SECRET), gate -> {
      requireSilent(gate, good(FOREIGN).request());
      good(SECRET).unsigned().forEach(request -> requireSilent(gate, request));
      Garbage.around(samples.message(TEXT), kit.seed())
          .map(garbage -> samples.sign(garbage, SECRET, kit.now()).request())
          .forEach(request -> requireSilent(gate, request));
    });
  }

  void decoderReadsOrSaysThatItCannot() {
    withChannel(List.of(SECRET), channel -> {
      Optional<Decoder> decoder = channel.decoder();
      assertThat(decoder)
          .as("A channel with a gate must have a decoder, for hosts that verify themselves.")
          .isPresent();
      assertThat(received(decoder.orElseThrow().decode(samples.message(TEXT))))
          .as("The delivery holds one message, \"%s\".", TEXT)
          .singleElement()
          .asString()
          .contains(TEXT);
      Garbage.around(samples.message(TEXT), kit.seed())
          .forEach(garbage -> decode(decoder.orElseThrow(), garbage));
    });
  }

  private static void decode(Decoder decoder, byte[] garbage) {
    try {
      assertThat(decoder.decode(garbage)).as("A decoder must not answer null.").isNotNull();
    } catch (UnreadableDeliveryException e) {
      assertThat(String.valueOf(e.getMessage()))
          .as("An exception is logged, so it must not quote what was delivered.")
          .doesNotContain(WORDS);
    } catch (Throwable e) {
      fail(
          "A decoder must read what it gets or throw UnreadableDeliveryException, but for %d octets that begin \"%s\" it threw %s."
              .formatted(garbage.length, beginning(garbage), e),
          e);
    }
  }

  private static Gate.Result accept(Gate gate, GateRequest request) {
    try {
      Gate.Result result = gate.accept(request);
      assertThat(result).as("A gate must not answer null.").isNotNull();
      if (!result.response().isSuccess()) {
        requireNoEvents(result);
      }
      return result;
    } catch (AssertionError e) {
      throw e;
    } catch (Throwable e) {
      return fail(
          "A gate must answer whatever comes, but for %s with a body that begins \"%s\" it threw %s."
              .formatted(request, beginning(request.body()), e),
          e);
    }
  }

  private static void requireRefused(Gate gate, GateRequest request, String reason) {
    Gate.Result result = accept(gate, request);
    assertThat(result.response().isSuccess())
        .as(
            "A delivery must be refused when %s, but it was answered %s with the events %s.",
            reason, result.response(), result.events())
        .isFalse();
  }

  private static void requireNoEvents(Gate.Result result) {
    assertThat(result.events())
        .as("A delivery that is answered %s must have no events.", result.response())
        .isEmpty();
  }

  private static void requireSilent(Gate gate, GateRequest request) {
    Gate.Result result = gate.accept(request);
    assertThat(result.response().isSuccess() ? "" : result.response().body())
        .as("A refusal must not quote what was delivered: it may be shown to anybody, and logged.")
        .doesNotContain(WORDS);
  }

  private static String beginning(byte[] octets) {
    String text = new String(octets, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.min(40, text.length()));
  }

  private static List<String> received(List<InboundEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == Kind.MESSAGE_RECEIVED)
        .map(event -> ((MessageReceived) event).message().text())
        .toList();
  }

  private List<EventKey> keys(GateRequest request) {
    List<EventKey> keys = new ArrayList<>();
    withGate(
        List.of(SECRET),
        gate -> gate.accept(request).events().stream().map(InboundEvent::key).forEach(keys::add));
    return keys;
  }

  private SignedDelivery good(Secret secret) {
    return samples.sign(samples.message(TEXT), secret, kit.now());
  }

  private void withGate(List<Secret> secrets, Consumer<Gate> check) {
    withChannel(secrets, channel -> {
      assertThat(channel.gate().isPresent() || secrets.isEmpty())
          .as("gateSamples() gives samples, so the channel must have a gate with these settings.")
          .isTrue();
      channel.gate().ifPresent(check);
    });
  }

  private void withChannel(List<Secret> secrets, Consumer<Channel> check) {
    try (Channel channel =
        kit.open(name -> name.equals(samples.secretName()) ? secrets : List.of())) {
      check.accept(channel);
    }
  }
}
