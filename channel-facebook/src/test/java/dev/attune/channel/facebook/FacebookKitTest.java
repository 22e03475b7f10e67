package dev.attune.channel.facebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.testkit.ChannelKit;
import dev.attune.channel.testkit.GateSamples;
import dev.attune.channel.testkit.Shown;
import dev.attune.compose.PlannedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FacebookKitTest extends ChannelKit {
  private final ObjectMapper json = new ObjectMapper();

  @Override
  protected ChannelProvider provider() {
    return new FacebookChannelProvider();
  }

  @Override
  protected List<Shown> shown(PlannedMessage message) {
    JsonNode body = read(message);
    return List.of(message.surface().equals(Places.COMMENT) ? comment(body) : message(body));
  }

  @Override
  protected Optional<GateSamples> gateSamples() {
    return Optional.of(new FacebookSamples());
  }

  private static Shown comment(JsonNode body) {
    List<String> media = texts(body, "attachment_url");
    media.addAll(texts(body, "attachment_share_url"));
    return new Shown(body.path("message").asText(), List.of(), List.of(), media);
  }

  private static Shown message(JsonNode body) {
    JsonNode message = body.path("message");
    JsonNode template = message.path("attachment").path("payload");
    String text = message.path("text").asText(template.path("text").asText());
    return new Shown(
        text,
        texts(message.path("quick_replies"), "title"),
        texts(template.path("buttons"), "title"),
        texts(template, "url"));
  }

  private static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    (node.isArray() ? node : List.of(node)).forEach(one -> {
      if (one.has(name)) {
        texts.add(one.path(name).asText());
      }
    });
    return texts;
  }

  private JsonNode read(PlannedMessage message) {
    try {
      return json.readTree(message.payload().body());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the payload is no JSON", e);
    }
  }
}
