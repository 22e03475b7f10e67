package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Draft;
import dev.attune.channel.Enclosure;
import dev.attune.channel.Passage;
import dev.attune.channel.Payload;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Steps;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwitterRendererTest {
  private static final Channel CHANNEL = new TwitterChannelProvider().open(ChannelSettings.empty());

  private static final dev.attune.resolution.Media MAP = dev.attune.resolution.Media.of(
      URI.create("https://example.com/map.png"), "image/png", "Map of the pick-up point");
  private static final dev.attune.resolution.Media SHELF = dev.attune.resolution.Media.of(
      URI.create("https://example.com/shelf.jpg"), "image/jpeg", "The shelf");

  private final Drafts drafts = new Drafts(CHANNEL.capabilities());
  private final Renderer renderer = CHANNEL.renderer();

  @Nested
  class Posts {
    @Test
    void answersTheLastThingTheCustomerWrote() {
      Conversation conversation = Drafts.conversation(
          Places.POST,
          Drafts.message("900200000000000001", Drafts.ROBIN, "@example_care where is it?"),
          Drafts.message("900200000000000002", Drafts.BRAND, "We look."),
          Drafts.message("900200000000000003", Drafts.ROBIN, "Still nothing"),
          Drafts.message("900200000000000004", Drafts.STRANGER, "Same here"));

      assertIsGolden(
          "post-reply", drafts.plain(Places.POST, conversation, "It is on its way & paid."));
    }

    @Test
    void continuesAfterItsPredecessor() {
      assertIsGolden(
          "post-continued", drafts.continuing(Places.POST, Drafts.asked(), "And one more thing."));
    }

    @Test
    void standsAloneWhereThereIsNothingToAnswer() {
      assertIsGolden(
          "post-alone",
          drafts.plain(Places.POST, Drafts.conversation(Places.POST), "Good morning."));
    }

    @Test
    void answersNoDirectMessageInPublic() {
      Conversation conversation = Drafts.conversation(
          Places.DM, Drafts.message("900200000000000020", Drafts.ROBIN, "Where is order 5512?"));

      assertIsGolden("post-alone", drafts.plain(Places.POST, conversation, "Good morning."));
    }

    @Test
    void showsTheWayToPrivateMessages() {
      assertIsGolden(
          "post-inviting", drafts.inviting(Drafts.asked(), "Please send us your order number."));
    }

    @Test
    void showsTheWayThatTheHostSet() {
      ChannelSettings settings = ChannelSettings.builder()
          .value(TwitterChannelProvider.MESSAGE_LINK, "https://twitter.com/messages/compose")
          .build();

      try (Channel channel = new TwitterChannelProvider().open(settings)) {
        assertThat(channel
                .renderer()
                .payload(drafts.inviting(Drafts.asked(), "Hi."))
                .body())
            .isEqualTo(
                "{\"text\":\"Hi.\",\"reply\":{\"in_reply_to_tweet_id\":\"900200000000000001\"},"
                    + "\"direct_message_deep_link\":\"https://twitter.com/messages/compose?recipient_id=900200111\"}");
      }
    }

    @Test
    void doesNotCountTheButtonUnlessTheHostSaysSo() {
      ChannelSettings settings = ChannelSettings.builder()
          .value(TwitterChannelProvider.MESSAGE_LINK_COUNTS, "true")
          .build();
      Draft inviting = drafts.inviting(Drafts.asked(), "Hi.");
      Draft plain = drafts.plain(Places.POST, Drafts.asked(), "Hi.");

      assertThat(renderer.counted(inviting)).isEqualTo("Hi.");
      try (Channel channel = new TwitterChannelProvider().open(settings)) {
        assertThat(channel.renderer().counted(inviting))
            .isEqualTo("Hi. https://x.com/messages/compose?recipient_id=900200111");
        assertThat(channel.renderer().text(inviting)).isEqualTo("Hi.");
        assertThat(channel.renderer().counted(plain)).isEqualTo("Hi.");
      }
    }

    @Test
    void takesItsNumberAndSignOffAlong() {
      Draft draft = drafts.plain(Places.POST, Drafts.asked(), "It is on its way.");
      Draft numbered = new Draft(
          draft.surface(),
          draft.form(),
          draft.flow(),
          draft.carried(),
          draft.conversation(),
          draft.arrivesBy(),
          draft.invitesTo(),
          draft.edits(),
          draft.continues(),
          draft.mention(),
          Optional.of(new Draft.Position(2, 3)),
          Optional.of("^RS"),
          draft.locale(),
          draft.author(),
          draft.at());

      assertThat(renderer.text(numbered)).isEqualTo("It is on its way. 2/3 ^RS");
      assertThat(renderer.counted(numbered)).isEqualTo("It is on its way. 2/3 ^RS");
    }
  }

  @Nested
  class Media {
    @Test
    void haveTheirPlacesInAPost() {
      Draft draft = drafts.carrying("photos", Places.POST, Drafts.asked(), "Look.", MAP, SHELF);

      assertIsGolden("post-photos", draft);
      assertThat(renderer.text(draft)).isEqualTo("Look.");
      assertThat(renderer.counted(draft)).isEqualTo("Look.");
      assertThat(renderer.payload(draft).enclosures())
          .containsExactly(Enclosure.of(0, MAP), Enclosure.of(1, SHELF));
    }

    @Test
    void standBesideTheWayToPrivateMessages() {
      Draft inviting = drafts.inviting(Drafts.asked(), "Look.");
      Draft draft = drafts.carrying(inviting, "photos", MAP);

      assertIsGolden("post-photos-inviting", draft);
    }

    @Test
    void areAttachedToAMessage() {
      assertIsGolden("dm-media", drafts.carrying("media", Places.DM, Drafts.asked(), "Look.", MAP));
    }

    @ParameterizedTest
    @CsvSource({
      "photos, image/gif, 1",
      "gif, image/gif, 2",
      "video, image/png, 1",
      "post, image/png, 1"
    })
    void areNotTakenByAFormThatIsNotForThem(String form, String type, int number) {
      dev.attune.resolution.Media[] media = IntStream.range(0, number)
          .mapToObj(i -> dev.attune.resolution.Media.of(MAP.href(), type, "A map"))
          .toArray(dev.attune.resolution.Media[]::new);
      Draft draft = drafts.carrying(form, Places.POST, Drafts.asked(), "Look.", media);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessageStartingWith("form " + form + " of twitter/post carries up to ");
    }
  }

  @Nested
  class Settings {
    @Test
    void leaveOthersOutOfTheMentions() {
      Conversation conversation = Drafts.conversation(
          Places.POST,
          Drafts.message("900200000000000001", Drafts.ROBIN, "@example_care where is it?"),
          Drafts.message("900200000000000002", Drafts.BRAND, "We look."),
          Drafts.message("900200000000000003", Drafts.STRANGER, "Same here"),
          Drafts.message("900200000000000004", Drafts.STRANGER, "And here"));
      Draft draft = drafts.plain(Places.POST, conversation, "Hi.");

      assertThat(body("exclude-others", "true", draft))
          .isEqualTo(
              "{\"text\":\"Hi.\",\"reply\":{\"in_reply_to_tweet_id\":\"900200000000000001\",\"exclude_reply_user_ids\":[\"900200333\"]}}");
      assertThat(body("exclude-others", "true", drafts.plain(Places.POST, Drafts.asked(), "Hi.")))
          .isEqualTo(
              body("exclude-others", "false", drafts.plain(Places.POST, Drafts.asked(), "Hi.")));
    }

    @ParameterizedTest
    @CsvSource({
      "never, AUTOMATION, false",
      "automation, AUTOMATION, true",
      "automation, PERSON, false",
      "always, PERSON, true"
    })
    void sayWhichPostsAMachineMade(String which, Author author, boolean marked) {
      Draft draft = drafts.by(author, drafts.plain(Places.POST, Drafts.asked(), "Hi."));

      assertThat(body("made-with-ai", which, draft).endsWith(",\"made_with_ai\":true}"))
          .isEqualTo(marked);
    }

    private String body(String setting, String value, Draft draft) {
      ChannelSettings settings = ChannelSettings.builder().value(setting, value).build();
      try (Channel channel = new TwitterChannelProvider().open(settings)) {
        return channel.renderer().payload(draft).body();
      }
    }
  }

  @Test
  void anEditNamesTheEarlierPostAndNoOther() {
    assertIsGolden(
        "post-edit",
        drafts.editing(
            "900200000000000002", drafts.plain(Places.POST, Drafts.asked(), "It is EUR 25.")));
  }

  @Nested
  class Messages {
    @Test
    void goToTheCustomer() {
      assertIsGolden(
          "dm", drafts.draft(Places.DM, Drafts.asked(), everything(), Optional.empty(), false));
    }

    @Test
    void nameNoPredecessor() {
      assertThat(renderer.payload(drafts.continuing(Places.DM, Drafts.asked(), "More.")))
          .isEqualTo(new Payload(
              "POST /2/dm_conversations/with/900200222/messages",
              "application/json",
              "{\"text\":\"More.\"}"));
    }
  }

  @Test
  void theSameDraftGivesTheSamePayload() {
    Draft draft = drafts.inviting(Drafts.asked(), "Please send us your order number.");

    assertThat(renderer.payload(draft)).isEqualTo(renderer.payload(draft));
  }

  @Test
  void refusesASurfaceOfAnotherChannel() {
    Surface post = drafts.surface(Places.POST);
    Surface foreign = new Surface(
        SurfaceId.parse("mastodon/post"),
        post.audience(),
        post.threading(),
        post.markup(),
        post.numbered(),
        post.forms(),
        post.mentions(),
        post.window(),
        List.of(),
        post.revisions(),
        post.editWindow(),
        post.restrictions());
    Draft draft =
        drafts.draft(foreign, Drafts.asked(), List.of(), List.of(), Optional.empty(), false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> renderer.payload(draft))
        .withMessage("surface must be twitter/post or twitter/dm, but was mastodon/post");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renderer.text(draft))
        .withMessage("surface must be twitter/post or twitter/dm, but was mastodon/post");
  }

  @Test
  void refusesWhatItCannotCarry() {
    Draft draft = drafts.draft(
        drafts.surface(Places.DM),
        Drafts.asked(),
        List.of(),
        List.of(Passage.of(0, choices(), Audience.CUSTOMER)),
        Optional.empty(),
        false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> renderer.payload(draft))
        .withMessage(
            "form media of twitter/dm carries up to 1 of its own media and nothing else, but [Passage[part 0, PICKS]] stand apart from the text");
  }

  private static List<Passage> everything() {
    Steps steps = Steps.of("Open the app", "Tap \"Refund\"");
    return List.of(
        Passage.phrase("Hi Robin,"),
        Passage.phrase("here is what we found \uD83D\uDC4B."),
        Passage.of(0, Fact.forCustomer("Refund", "EUR 25.00"), Audience.CUSTOMER),
        Passage.step(1, steps, 1, Audience.CUSTOMER),
        Passage.step(1, steps, 2, Audience.CUSTOMER),
        Passage.of(
            2,
            Link.of("Track it", URI.create("https://example.com/track/5512?a=1&b=2")),
            Audience.CUSTOMER),
        Passage.of(3, choices(), Audience.CUSTOMER));
  }

  private static Choices choices() {
    return Choices.of("Did that solve it?", new Option("Yes", "solved"), new Option("No", "open"));
  }

  private void assertIsGolden(String name, Draft draft) {
    Payload payload = renderer.payload(draft);

    assertThat(payload.operation() + "\n" + payload.mediaType() + "\n" + payload.body() + "\n")
        .isEqualTo(Files.text("native/" + name + ".out"));
  }
}
