package dev.attune.conversation;

import dev.attune.InvalidJsonException;
import dev.attune.internal.Json;
import dev.attune.internal.JsonIn;
import dev.attune.internal.JsonOut;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Conversations as JSON, described by {@code docs/schema/conversation.schema.json}; read and written without loss. */
public final class ConversationJson {
  private ConversationJson() {}

  /**
   * Reads a conversation.
   *
   * @param json one JSON object
   * @return the conversation
   * @throws InvalidJsonException if it is not of the form; the path says where
   */
  public static Conversation read(String json) {
    JsonIn in = Json.read(json);
    SurfaceId surface = in.made("surface", SurfaceId::parse);
    NativeId thread = in.made("thread", NativeId::new);
    Identity brand = identity(in.object("brand"), surface.channel());
    Identity customer = identity(in.object("customer"), surface.channel());
    List<Message> messages = in.objects("messages").stream()
        .map(message -> message(message, surface.channel()))
        .toList();
    Map<SurfaceId, Instant> heard = heard(in.optionalObject("heard"));
    Set<SurfaceId> spent = Set.copyOf(in.allMade("spent", SurfaceId::parse));
    return in.build(
        () -> new Conversation(surface, thread, brand, customer, messages, heard, spent));
  }

  /**
   * Writes a conversation.
   *
   * @param conversation the conversation
   * @return one JSON object in one line
   */
  public static String write(Conversation conversation) {
    JsonOut out = Json.object().put("surface", conversation.surface().toString());
    out.put("thread", conversation.thread().value());
    write(out.object("brand"), conversation.brand());
    write(out.object("customer"), conversation.customer());
    out.objects("messages", conversation.messages(), ConversationJson::write);
    if (!conversation.heard().isEmpty()) {
      JsonOut heard = out.object("heard");
      conversation.heard().entrySet().stream()
          .sorted(Map.Entry.comparingByKey(Comparator.comparing(SurfaceId::toString)))
          .forEach(
              entry -> heard.put(entry.getKey().toString(), entry.getValue().toString()));
    }
    if (!conversation.spent().isEmpty()) {
      out.texts(
          "spent",
          conversation.spent().stream().map(SurfaceId::toString).sorted().toList());
    }
    return out.text();
  }

  private static Map<SurfaceId, Instant> heard(Optional<JsonIn> in) {
    Map<SurfaceId, Instant> heard = new HashMap<>();
    in.ifPresent(object -> {
      List<String> names = object.names();
      List<Instant> moments = names.stream().map(object::instant).toList();
      object
          .build(() -> names.stream().map(SurfaceId::parse).toList())
          .forEach(surface -> heard.put(surface, moments.get(heard.size())));
    });
    return heard;
  }

  private static Identity identity(JsonIn in, ChannelKind channel) {
    NativeId id = in.made("id", NativeId::new);
    Optional<String> handle = in.optionalText("handle");
    Optional<String> name = in.optionalText("name");
    return in.build(() -> new Identity(channel, id, handle, name));
  }

  private static Message message(JsonIn in, ChannelKind channel) {
    NativeId id = in.made("id", NativeId::new);
    Identity author = identity(in.object("author"), channel);
    Instant at = in.instant("at");
    String text = in.text("text");
    Optional<NativeId> inReplyTo = in.optionalMade("inReplyTo", NativeId::new);
    List<Attachment> attachments =
        in.objects("attachments").stream().map(ConversationJson::attachment).toList();
    Map<String, String> details = in.textMap("details");
    Origin origin = in.word("origin", Origin.class, Origin.PERSON);
    List<Flag> flags = in.objects("flags").stream().map(ConversationJson::flag).toList();
    return in.build(
        () -> new Message(id, author, at, text, inReplyTo, attachments, details, origin, flags));
  }

  private static Flag flag(JsonIn in) {
    String code = in.text("code");
    boolean quarantined = in.flag("quarantined");
    List<String> evidence = in.has("evidence") ? in.texts("evidence") : List.of();
    return in.build(() -> new Flag(code, quarantined, evidence));
  }

  private static Attachment attachment(JsonIn in) {
    String type = in.text("type");
    Optional<URI> href = in.optionalAddress("href");
    Optional<String> name = in.optionalText("name");
    return in.build(() -> new Attachment(type, href, name));
  }

  static void write(JsonOut out, Identity identity) {
    out.put("id", identity.id().value())
        .put("handle", identity.handle())
        .put("name", identity.name());
  }

  static void write(JsonOut out, Message message) {
    out.put("id", message.id().value());
    write(out.object("author"), message.author());
    out.put("at", message.at().toString()).put("text", message.text());
    out.put("inReplyTo", message.inReplyTo().map(NativeId::value));
    if (!message.attachments().isEmpty()) {
      out.objects("attachments", message.attachments(), ConversationJson::write);
    }
    if (!message.details().isEmpty()) {
      out.textMap("details", new TreeMap<>(message.details()));
    }
    if (message.origin() != Origin.PERSON) {
      out.put("origin", message.origin());
    }
    if (!message.flags().isEmpty()) {
      out.objects("flags", message.flags(), ConversationJson::write);
    }
  }

  private static void write(JsonOut out, Flag flag) {
    out.put("code", flag.code()).put("quarantined", flag.quarantined());
    out.texts("evidence", flag.evidence());
  }

  private static void write(JsonOut out, Attachment attachment) {
    out.put("type", attachment.type())
        .put("href", attachment.href().map(URI::toString))
        .put("name", attachment.name());
  }
}
