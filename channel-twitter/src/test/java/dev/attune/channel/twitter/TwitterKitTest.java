package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twitter.twittertext.TwitterTextParser;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.Enclosure;
import dev.attune.channel.testkit.ChannelKit;
import dev.attune.channel.testkit.GateSamples;
import dev.attune.channel.testkit.Shown;
import dev.attune.compose.PlannedMessage;
import java.util.List;
import java.util.Optional;

class TwitterKitTest extends ChannelKit {
  private final ObjectMapper json = new ObjectMapper();

  @Override
  protected ChannelProvider provider() {
    return new TwitterChannelProvider();
  }

  @Override
  protected List<Shown> shown(PlannedMessage message) {
    List<String> media = message.payload().enclosures().stream()
        .map(Enclosure::media)
        .map(one -> one.href().toString())
        .toList();
    return List.of(new Shown(text(message), List.of(), List.of(), media));
  }

  /** By X's own library. */
  @Override
  protected void judgeLength(PlannedMessage message) {
    if (message.surface().equals(Places.POST)) {
      assertThat(TwitterTextParser.parseTweet(text(message)).weightedLength)
          .isLessThanOrEqualTo(280);
    }
  }

  @Override
  protected Optional<GateSamples> gateSamples() {
    return Optional.of(new TwitterSamples());
  }

  private String text(PlannedMessage message) {
    try {
      return json.readTree(message.payload().body()).path("text").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the payload is no JSON", e);
    }
  }
}
