package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Payload;
import dev.attune.conversation.NativeId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One call of the API, made of a message on its way out.
 *
 * @param path what is called
 * @param body the JSON that is sent
 * @param idField where the answer holds the id of the message
 * @param participant whom a direct message goes to
 */
record Call(String path, String body, String idField, Optional<NativeId> participant) {
  private static final Wire WIRE = new Wire(4_000_000);

  /** The call of a message. */
  static Call of(Dispatch dispatch) {
    Payload payload = dispatch.payload();
    Optional<NativeId> participant = Operations.participant(payload.operation());
    if (participant.isEmpty() && !payload.operation().equals(Operations.POST)) {
      throw new UnreadableEntryException("its operation is none of this channel's");
    }
    return new Call(
        Operations.path(payload.operation()),
        body(dispatch),
        participant.isPresent() ? "dm_event_id" : "id",
        participant);
  }

  private static String body(Dispatch dispatch) {
    String body = dispatch.payload().body();
    ObjectNode object = WIRE.object(body.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new UnreadableEntryException("its body is no JSON object"));
    JsonNode reply = object.path(Operations.REPLY);
    if (!reply.path(Operations.IN_REPLY_TO).asText().equals(Payload.PREDECESSOR)) {
      return body;
    }
    ((ObjectNode) reply).put(Operations.IN_REPLY_TO, predecessor(dispatch));
    return object.toString();
  }

  private static String predecessor(Dispatch dispatch) {
    return dispatch
        .predecessor()
        .map(NativeId::value)
        .filter(Fields::isId)
        .orElseThrow(() ->
            new UnreadableEntryException("the message before it has no id of 1 to 19 digits"));
  }
}
