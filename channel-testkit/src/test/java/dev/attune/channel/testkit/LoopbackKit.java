package dev.attune.channel.testkit;

import dev.attune.channel.ChannelProvider;
import dev.attune.compose.PlannedMessage;
import java.util.List;
import java.util.Optional;

/** The kit for the loopback channel, and for others that look like it. */
abstract class LoopbackKit extends ChannelKit {
  @Override
  protected ChannelProvider provider() {
    return new LoopbackChannelProvider();
  }

  @Override
  protected List<Shown> shown(PlannedMessage message) {
    FormText body = FormText.read(message.payload().body());
    return List.of(
        new Shown(body.only("text"), body.all("answer"), body.all("label"), body.all("src")));
  }

  @Override
  protected Optional<GateSamples> gateSamples() {
    return Optional.of(new LoopbackSamples());
  }
}
