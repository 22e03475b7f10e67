package dev.attune.fuzz;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEventJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A gate, and how the platform signs what it brings there. */
final class Hook {
  private static final String HMAC = "HmacSHA256";
  private static final String SECRET = "example-secret";

  private final Gate gate;
  private final String header;
  private final Function<byte[], String> written;

  Hook(String channel, String header, Function<byte[], String> written) {
    this.header = header;
    this.written = written;
    try (Channel opened = Channels.discover()
        .open(
            new ChannelKind(channel),
            ChannelSettings.builder()
                .secrets(name -> List.of(Secret.of(SECRET)))
                .build())) {
      this.gate = opened.gate().orElseThrow();
    }
  }

  /** Brings a delivery that the platform signed: it is taken or refused, and all that comes of it can be kept. */
  void bring(byte[] body) {
    GateRequest request =
        GateRequest.post(Map.of(header, "sha256=" + written.apply(sum(body))), body);
    Gate.Result result = gate.accept(request);
    int status = result.response().status();
    require(status == 200 || status == 400 || status == 413, "answered " + status);
    require(status == 200 || result.events().isEmpty(), "refused, with events");
    List<InboundEvent> again = gate.accept(request).events();
    require(keys(again).equals(keys(result.events())), "the same delivery has other keys");
    result.events().forEach(InboundEventJson::write);
  }

  /** Brings what anybody may: no delivery is taken. */
  void bring(GateRequest request) {
    Gate.Result result = gate.accept(request);
    require(result.events().isEmpty(), "a stranger's delivery has events");
    require(
        !result.response().isSuccess() || request.method().equals("GET"),
        "a stranger's delivery is taken");
  }

  private static List<String> keys(List<InboundEvent> events) {
    return events.stream().map(event -> event.key().value()).toList();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalStateException(problem);
    }
  }

  private static byte[] sum(byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
