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
import java.util.stream.Stream;

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

  @Override
  protected Optional<String> heading(PlannedMessage message) {
    JsonNode title = element(read(message)).path("title");
    return title.isMissingNode() ? Optional.empty() : Optional.of(title.asText());
  }

  @Override
  protected String counted(PlannedMessage message) {
    JsonNode body = read(message);
    if (message.surface().equals(Places.COMMENT)) {
      return body.path("message").asText();
    }
    return element(body).isMissingNode()
        ? message(body).text()
        : element(body).path("subtitle").asText();
  }

  /** A mention is shown as the name of whom it stands for. */
  private static Shown comment(JsonNode body) {
    List<String> media = texts(body, "attachment_url");
    media.addAll(texts(body, "attachment_share_url"));
    String text = body.path("message").asText().replaceFirst("^@\\[900300] ", "Robin Example ");
    return new Shown(text, List.of(), List.of(), media);
  }

  private static Shown message(JsonNode body) {
    JsonNode message = body.path("message");
    JsonNode template = message.path("attachment").path("payload");
    JsonNode card = element(body);
    List<String> media = texts(template, "url");
    message.path("attachments").forEach(one -> media.addAll(texts(one.path("payload"), "url")));
    media.addAll(texts(card, "image_url"));
    List<String> buttons = texts(template.path("buttons"), "title");
    buttons.addAll(texts(card.path("buttons"), "title"));
    return new Shown(
        card.isMissingNode()
            ? message.path("text").asText(template.path("text").asText())
            : String.join(
                "\n",
                Stream.of("title", "subtitle")
                    .flatMap(name -> texts(card, name).stream())
                    .toList()),
        texts(message.path("quick_replies"), "title"),
        buttons,
        media);
  }

  private static JsonNode element(JsonNode body) {
    return body.path("message")
        .path("attachment")
        .path("payload")
        .path("elements")
        .path(0);
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
