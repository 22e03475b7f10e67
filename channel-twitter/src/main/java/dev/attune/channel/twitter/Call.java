package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Enclosure;
import dev.attune.channel.Payload;
import dev.attune.conversation.NativeId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One call of the API, made of a message on its way out.
 *
 * @param path what is called
 * @param body the JSON that is sent
 * @param idField where the answer holds the id of the message
 * @param participant whom a direct message goes to
 * @param enclosures the media whose ids are still missing in the body
 */
record Call(
    String path,
    String body,
    String idField,
    Optional<NativeId> participant,
    List<Enclosure> enclosures) {
  private static final Wire WIRE = new Wire(4_000_000);

  /** Copies the list. */
  Call {
    enclosures = List.copyOf(enclosures);
  }

  /** The call of a message. */
  static Call of(Dispatch dispatch) {
    Payload payload = dispatch.payload();
    Optional<NativeId> participant = Operations.participant(payload.operation());
    if (participant.isEmpty() && !payload.operation().equals(Operations.POST)) {
      throw new UnreadableEntryException("its operation is none of this channel's");
    }
    ObjectNode body = object(payload.body());
    for (Enclosure enclosure : payload.enclosures()) {
      require(body, enclosure);
    }
    return new Call(
        Operations.path(payload.operation()),
        body(body, dispatch),
        participant.isPresent() ? "dm_event_id" : "id",
        participant,
        payload.enclosures());
  }

  /** The call with the ids of its media, in the fields for them and nowhere else. */
  Call with(List<String> ids) {
    ObjectNode object = object(body);
    for (int i = 0; i < ids.size(); i++) {
      put(object, enclosures.get(i).placeholder(), ids.get(i));
    }
    return new Call(path, object.toString(), idField, participant, List.of());
  }

  private static ObjectNode object(String body) {
    return WIRE.object(body.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new UnreadableEntryException("its body is no JSON object"));
  }

  private static void require(ObjectNode body, Enclosure enclosure) {
    if (MediaKind.of(enclosure.media().type()).isEmpty()) {
      throw new UnreadableEntryException(
          "X takes no media of type " + enclosure.media().type());
    }
    if (!put(body.deepCopy(), enclosure.placeholder(), "1")) {
      throw new UnreadableEntryException("its media have no place in its body");
    }
  }

  private static boolean put(ObjectNode body, String placeholder, String id) {
    boolean found = false;
    if (body.path(Operations.MEDIA).path(Operations.MEDIA_IDS) instanceof ArrayNode ids) {
      for (int i = 0; i < ids.size(); i++) {
        if (ids.get(i).asText().equals(placeholder)) {
          ids.set(i, id);
          found = true;
        }
      }
    }
    for (JsonNode attachment : body.path(Operations.ATTACHMENTS)) {
      if (attachment instanceof ObjectNode object
          && object.path(Operations.MEDIA_ID).asText().equals(placeholder)) {
        object.put(Operations.MEDIA_ID, id);
        found = true;
      }
    }
    return found;
  }

  private static String body(ObjectNode object, Dispatch dispatch) {
    JsonNode reply = object.path(Operations.REPLY);
    if (!reply.path(Operations.IN_REPLY_TO).asText().equals(Payload.PREDECESSOR)) {
      return dispatch.payload().body();
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
