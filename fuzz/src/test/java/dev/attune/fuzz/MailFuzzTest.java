package dev.attune.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.channel.email.EmailChannelProvider;
import dev.attune.conversation.InboundEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever octets come, reading a mail ends in events or in the one exception that says that they are none, and a stream of them in
 * the same.
 *
 * <p>{@code JAZZER_FUZZ=1 mvn -pl fuzz -am test -Dtest=MailFuzzTest#octets} looks for more, with one method at a time.
 */
class MailFuzzTest {
  private static final int MAX_ATTACHMENT = 100_000;

  private final Channel channel = new EmailChannelProvider()
      .open(ChannelSettings.builder()
          .value("address", "care@example.com")
          .value("reply-address", "care+{token}@example.com")
          .value("trusted-mail-hosts", "mx.example.com")
          .value("max-attachment-octets", String.valueOf(MAX_ATTACHMENT))
          .clock(() -> Instant.ofEpochSecond(1_790_000_000))
          .secrets(name -> List.of(Secret.of("key-example-0001")))
          .attachments((attachment, octets) ->
              Optional.of(URI.create("kept:" + octets.readAllBytes().length)))
          .build());

  private final Decoder decoder = channel.decoder().orElseThrow();

  @FuzzTest(maxDuration = "5m")
  void octets(byte[] mail) {
    read(mail);
  }

  @FuzzTest(maxDuration = "5m")
  void streams(byte[] mail) throws IOException {
    List<InboundEvent> whole = read(mail);
    List<InboundEvent> streamed = List.of();
    try {
      streamed = decoder.decode(new ByteArrayInputStream(mail));
    } catch (UnreadableDeliveryException e) {
      // The octets are no mail; neither are they for the other way.
    }
    if (!whole.equals(streamed)) {
      throw new IllegalStateException("a stream tells something else than its octets");
    }
  }

  private List<InboundEvent> read(byte[] mail) {
    try {
      List<InboundEvent> events = decoder.decode(mail);
      if (events.isEmpty()) {
        throw new IllegalStateException("a mail tells nothing");
      }
      return events;
    } catch (UnreadableDeliveryException e) {
      return List.of();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void forms(byte[] body) {
    for (String type :
        List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=xYz")) {
      channel.gate().orElseThrow().accept(GateRequest.post(Map.of("Content-Type", type), body));
    }
  }
}
