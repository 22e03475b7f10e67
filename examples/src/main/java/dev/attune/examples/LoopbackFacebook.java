package dev.attune.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Facebook on this machine: comments, private replies and Messenger. */
final class LoopbackFacebook extends LoopbackPlatform {
  private static final int OK = 200;

  private int lastId = 900_110;

  @Override
  JsonNode answer(String path, JsonNode body) {
    if (path.endsWith("/comments")) {
      String parent = path.split("/", -1)[2];
      String id = "900101_" + ++lastId;
      publish(
          "Facebook shows to everyone, comment %s beneath %s".formatted(id, parent),
          body.path("message").asText());
      return JSON.createObjectNode().put("id", id);
    }
    JsonNode recipient = body.path("recipient");
    String how = recipient.has("comment_id")
        ? "private reply to comment " + recipient.path("comment_id").asText()
        : "Messenger message to " + recipient.path("id").asText();
    publish(
        "Facebook shows to the customer alone, " + how,
        text(body.path("message")),
        buttons(body.path("message")));
    return JSON.createObjectNode()
        .put("recipient_id", recipient.has("id") ? recipient.path("id").asText() : "900300")
        .put("message_id", "m_example-" + ++lastId);
  }

  private static String text(JsonNode message) {
    return message.has("text")
        ? message.path("text").asText()
        : message.path("attachment").path("payload").path("text").asText();
  }

  private static String[] buttons(JsonNode message) {
    List<String> titles = new ArrayList<>();
    message
        .path("attachment")
        .path("payload")
        .path("buttons")
        .forEach(button -> titles.add(title(button)));
    message.path("quick_replies").forEach(reply -> titles.add(title(reply)));
    return titles.isEmpty() ? new String[0] : new String[] {String.join(" ", titles)};
  }

  private static String title(JsonNode button) {
    return "[ " + button.path("title").asText() + " ]";
  }

  @Override
  int status() {
    return OK;
  }
}
