package dev.attune.channel.facebook;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts about one invented customer of one invented Page. */
final class Drafts {
  static final Instant ASKED = Instant.parse("2026-11-20T09:15:00Z");
  static final Identity PAGE = Identity.of(Places.FACEBOOK, "900100");
  static final Identity ROBIN = Identity.of(Places.FACEBOOK, "900300");

  private Drafts() {}

  static Conversation onComment() {
    Message comment =
        Message.of(new NativeId("900101_900102"), ROBIN, ASKED, "Where is my parcel 5512?");
    return Conversation.begin(Places.COMMENT, comment.id(), PAGE, comment);
  }

  static Conversation onPost() {
    Message post = new Message(
        new NativeId("900100_900109"),
        ROBIN,
        ASKED,
        "Nobody answers the phone.",
        Optional.empty(),
        List.of(),
        Map.of("object", "post"));
    return Conversation.begin(Places.COMMENT, post.id(), PAGE, post);
  }

  static Conversation onMessenger() {
    Message message =
        Message.of(new NativeId("m_example-001"), ROBIN, ASKED, "Where is my parcel 5512?");
    return Conversation.begin(Places.MESSENGER, ROBIN.id(), PAGE, message);
  }

  static Builder draft(Conversation conversation, SurfaceId surface, String form) {
    return new Builder(conversation, surface, form);
  }

  /** A draft in the making. */
  static final class Builder {
    private final Conversation conversation;
    private final SurfaceId place;
    private final String form;
    private ChannelSettings settings = ChannelSettings.empty();
    private List<Passage> flow = List.of();
    private List<Passage> carried = List.of();
    private boolean arrives;
    private boolean continues;
    private Optional<String> signOff = Optional.empty();
    private Optional<NativeId> edits = Optional.empty();
    private Optional<Identity> mention = Optional.empty();
    private Author author = Author.PERSON;
    private Duration later = Duration.ofHours(1);

    private Builder(Conversation conversation, SurfaceId place, String form) {
      this.conversation = conversation;
      this.place = place;
      this.form = form;
    }

    Builder saying(String... texts) {
      flow = Stream.of(texts)
          .map(text -> Passage.prose(0, Say.of(text), text, Audience.EVERYONE))
          .toList();
      return this;
    }

    Builder editing(String comment) {
      edits = Optional.of(new NativeId(comment));
      return this;
    }

    Builder naming(Identity who) {
      mention = Optional.of(who);
      return this;
    }

    Builder carrying(Part... parts) {
      carried = List.of(parts).stream()
          .map(part -> Passage.of(1, part, Audience.CUSTOMER))
          .toList();
      return this;
    }

    Builder arriving() {
      arrives = true;
      return this;
    }

    Builder continuing() {
      continues = true;
      return this;
    }

    Builder signed(String name) {
      signOff = Optional.of(name);
      return this;
    }

    Builder by(Author who) {
      author = who;
      return this;
    }

    Builder after(Duration time) {
      later = time;
      return this;
    }

    Builder with(ChannelSettings own) {
      settings = own;
      return this;
    }

    Draft build() {
      try (Channel channel = new FacebookChannelProvider().open(settings)) {
        Capabilities capabilities = channel.capabilities();
        Surface surface = capabilities.surface(place).orElseThrow();
        return new Draft(
            surface,
            surface.form(form).orElseThrow(),
            flow,
            carried,
            conversation,
            arrives
                ? capabilities.surface(Places.COMMENT).orElseThrow().handOffs().stream()
                    .findFirst()
                : Optional.empty(),
            Optional.empty(),
            edits,
            continues,
            mention,
            Optional.empty(),
            signOff,
            Locale.UK,
            author,
            ASKED.plus(later));
      }
    }
  }
}
