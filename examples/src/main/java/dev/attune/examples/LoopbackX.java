package dev.attune.examples;

import com.fasterxml.jackson.databind.JsonNode;

/** X on this machine: posts and direct messages. */
final class LoopbackX extends LoopbackPlatform {
  private static final int CREATED = 201;

  private long lastId = 900_200_000_000_000_100L;

  @Override
  JsonNode answer(String path, JsonNode body) {
    String id = String.valueOf(++lastId);
    if (path.equals("/2/tweets")) {
      publishPost(id, body);
      return JSON.createObjectNode().set("data", JSON.createObjectNode().put("id", id));
    }
    publish(
        "X shows to the customer alone, direct message " + id, body.path("text").asText());
    return JSON.createObjectNode().set("data", JSON.createObjectNode().put("dm_event_id", id));
  }

  private void publishPost(String id, JsonNode body) {
    String parent = body.path("reply").path("in_reply_to_tweet_id").asText();
    String headline = "X shows to everyone, post %s under %s".formatted(id, parent);
    if (body.has("direct_message_deep_link")) {
      publish(headline, body.path("text").asText(), "[ Send a private message ]");
    } else {
      publish(headline, body.path("text").asText());
    }
  }

  @Override
  int status() {
    return CREATED;
  }
}
