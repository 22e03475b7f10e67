package dev.attune.channel.twitter;

import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.Draft;
import dev.attune.channel.Form;
import dev.attune.channel.HandOff;
import dev.attune.channel.Passage;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Media;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts for tests. */
final class Drafts {
  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final Identity BRAND = person("900200111", "example_care", "Example Care");
  static final Identity ROBIN = person("900200222", "robin_example", "Robin Example");
  static final Identity STRANGER = person("900200333", "sam_example", "Sam Example");

  private final Capabilities capabilities;

  Drafts(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  static Identity person(String id, String handle, String name) {
    return new Identity(Places.TWITTER, new NativeId(id), Optional.of(handle), Optional.of(name));
  }

  static Message message(String id, Identity author, String text) {
    return Message.of(new NativeId(id), author, NOW.minusSeconds(60), text);
  }

  static Conversation conversation(SurfaceId surface, Message... messages) {
    return new Conversation(
        surface,
        new NativeId("900200000000000001"),
        BRAND,
        ROBIN,
        List.of(messages),
        Map.of(),
        Set.of());
  }

  static Conversation asked() {
    return conversation(
        Places.POST, message("900200000000000001", ROBIN, "@example_care my parcel never came"));
  }

  Draft plain(SurfaceId surface, Conversation conversation, String text) {
    return draft(surface, conversation, List.of(Passage.phrase(text)), Optional.empty(), false);
  }

  Draft continuing(SurfaceId surface, Conversation conversation, String text) {
    return draft(surface, conversation, List.of(Passage.phrase(text)), Optional.empty(), true);
  }

  Draft inviting(Conversation conversation, String text) {
    HandOff handOff = surface(Places.POST).handOffs().get(0);
    return draft(
        Places.POST, conversation, List.of(Passage.phrase(text)), Optional.of(handOff), false);
  }

  Draft draft(
      SurfaceId surface,
      Conversation conversation,
      List<Passage> flow,
      Optional<HandOff> invitesTo,
      boolean continues) {
    return draft(surface(surface), conversation, flow, List.of(), invitesTo, continues);
  }

  Draft draft(
      Surface surface,
      Conversation conversation,
      List<Passage> flow,
      List<Passage> carried,
      Optional<HandOff> invitesTo,
      boolean continues) {
    return new Draft(
        surface,
        surface.forms().get(0),
        flow,
        carried,
        conversation,
        Optional.empty(),
        invitesTo,
        Optional.empty(),
        continues,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Locale.UK,
        Author.PERSON,
        NOW);
  }

  Draft carrying(
      String form, SurfaceId surface, Conversation conversation, String text, Media... media) {
    return carrying(plain(surface, conversation, text), form, media);
  }

  Draft carrying(Draft draft, String form, Media... media) {
    return with(
        draft,
        draft.surface().form(form).orElseThrow(),
        Stream.of(media)
            .map(one -> Passage.of(1, one, draft.surface().audience()))
            .toList(),
        Optional.empty(),
        draft.author());
  }

  Draft editing(String earlier, Draft draft) {
    return with(
        draft, draft.form(), draft.carried(), Optional.of(new NativeId(earlier)), draft.author());
  }

  Draft by(Author author, Draft draft) {
    return with(draft, draft.form(), draft.carried(), draft.edits(), author);
  }

  private static Draft with(
      Draft draft, Form form, List<Passage> carried, Optional<NativeId> edits, Author author) {
    return new Draft(
        draft.surface(),
        form,
        draft.flow(),
        carried,
        draft.conversation(),
        draft.arrivesBy(),
        draft.invitesTo(),
        edits,
        draft.continues(),
        draft.mention(),
        draft.position(),
        draft.signOff(),
        draft.locale(),
        author,
        draft.at());
  }

  Surface surface(SurfaceId id) {
    return capabilities.surface(id).orElseThrow();
  }
}
