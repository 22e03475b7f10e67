package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Draft;
import dev.attune.channel.Markup;
import dev.attune.channel.Payload;
import dev.attune.channel.Surface;
import dev.attune.channel.Threading;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FacebookRendererTest {
  private static final Link TRACK =
      Link.of("Track parcel", URI.create("https://example.com/track/5512"));
  private static final Choices SOLVED = Choices.of(
      "Did this solve it?",
      new Choices.Option("Yes, thanks", "case:5512:yes"),
      new Choices.Option("No, I need help", "case:5512:no"));

  private final FacebookRenderer renderer = new FacebookRenderer();

  @Nested
  class Comments {
    @Test
    void answersTheCommentOfTheCustomer() {
      assertGolden("comment", comment("comment").saying("Your parcel 5512 left today."));
    }

    @Test
    void showsAPicture() {
      assertGolden(
          "comment-photo",
          comment("photo")
              .saying("This is where to pick it up.")
              .carrying(media("map.png", "image/png")));
    }

    @Test
    void showsAPictureWithoutWords() {
      assertGolden("comment-photo-only", comment("photo").carrying(media("map.png", "image/png")));
    }

    @Test
    void showsAnAnimationThatMoves() {
      assertGolden(
          "comment-animation",
          comment("photo").saying("Turn it like this.").carrying(media("turn.gif", "image/gif")));
    }

    @Test
    void needsNoPictureInTheFormForPictures() {
      assertThat(renderer.payload(comment("photo").saying("Hello Robin.").build()))
          .isEqualTo(renderer.payload(comment("comment").saying("Hello Robin.").build()));
    }

    @Test
    void signsAndEscapes() {
      assertGolden(
          "comment-signed",
          comment("comment").saying("He said \"no\" \\ caf\u00e9 \ud83d\ude42").signed("^RS"));
    }

    @Test
    void answersAPostOfTheCustomer() {
      assertGolden(
          "comment-on-post",
          Drafts.draft(Drafts.onPost(), Places.COMMENT, "comment").saying("We are here, Robin."));
    }

    @Test
    void answersInTheThreadWhenTheCommentIsGone() {
      Conversation gone = Drafts.onComment().without(new NativeId("900101_900102"));
      Draft draft =
          Drafts.draft(gone, Places.COMMENT, "comment").saying("We are here.").build();
      assertThat(renderer.payload(draft).operation()).isEqualTo("POST /900101_900102/comments");
    }

    @Test
    void keepsAnOddIdInItsPlaceInThePath() {
      Conversation odd = new Conversation(
          Places.COMMENT,
          new NativeId("../me?x=1 #"),
          Drafts.PAGE,
          Drafts.ROBIN,
          List.of(),
          Map.of(),
          Set.of());
      Draft draft =
          Drafts.draft(odd, Places.COMMENT, "comment").saying("Hello.").build();
      assertThat(renderer.payload(draft).operation())
          .isEqualTo("POST /..%2Fme%3Fx%3D1%20%23/comments");
    }

    @Test
    void refusesWhatItsFormCannotCarry() {
      Draft draft = comment("comment").saying("Hello.").carrying(TRACK).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessage("form comment of facebook/comment carries no ANCHOR");
    }

    private Drafts.Builder comment(String form) {
      return Drafts.draft(Drafts.onComment(), Places.COMMENT, form);
    }
  }

  @Nested
  class Messages {
    @Test
    void sayText() {
      assertGolden("messenger-text", message("text").saying("Your refund is booked."));
    }

    @Test
    void offerAnswersToTap() {
      assertGolden(
          "messenger-quick-replies",
          message("quick-replies").saying("Did this solve it?").carrying(SOLVED));
    }

    @Test
    void showLinksAsButtons() {
      assertGolden(
          "messenger-buttons",
          message("button-template").saying("Your replacement ships tomorrow.").carrying(TRACK));
    }

    @Test
    void showButtonsAndAnswersTogether() {
      assertGolden(
          "messenger-buttons-and-quick-replies",
          message("button-template")
              .saying("Your replacement ships tomorrow. Does that help?")
              .carrying(TRACK, SOLVED));
    }

    @Test
    void areNoTemplateWithoutAButton() {
      Payload asTemplate = renderer.payload(message("button-template")
          .saying("Did this solve it?")
          .carrying(SOLVED)
          .build());
      assertThat(asTemplate)
          .isEqualTo(renderer.payload(message("quick-replies")
              .saying("Did this solve it?")
              .carrying(SOLVED)
              .build()));
      assertThat(renderer.payload(message("button-template").saying("Hello.").build()))
          .isEqualTo(renderer.payload(message("text").saying("Hello.").build()));
    }

    @Test
    void showMediaOfEveryFamily() {
      assertGolden("messenger-image", message("media").carrying(media("label.png", "image/png")));
      assertGolden("messenger-video", message("media").carrying(media("turn.mp4", "video/mp4")));
      assertGolden("messenger-audio", message("media").carrying(media("tone.mp3", "audio/mpeg")));
      assertGolden(
          "messenger-file", message("media").carrying(media("form.pdf", "application/pdf")));
    }

    @Test
    void showSeveralPicturesTogether() {
      assertGolden(
          "messenger-images",
          message("images").carrying(media("a.png", "image/png"), media("b.jpg", "image/jpeg")));
    }

    @Test
    void leaveMediaUnsigned() {
      assertGolden(
          "messenger-image",
          message("media").carrying(media("label.png", "image/png")).signed("^RS"));
    }

    @Test
    void refuseTextBesideMedia() {
      Draft draft = message("media")
          .saying("Here is your label.")
          .carrying(media("label.png", "image/png"))
          .build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessage(
              "a message with media carries no text. Send the text as a message of its own");
    }

    @Test
    void refuseASecondOfWhatThereIsOneOf() {
      Draft draft = message("media")
          .carrying(media("a.png", "image/png"), media("b.png", "image/png"))
          .build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessage("form media of facebook/messenger carries 1 PICTURE, but 2 were given");
    }

    @Test
    void refuseWhatIsToldAndNotCarried() {
      Draft draft =
          message("text").carrying(Fact.forCustomer("Refund", "EUR 25.00")).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessage("form text of facebook/messenger carries no PAIR");
    }

    private Drafts.Builder message(String form) {
      return Drafts.draft(Drafts.onMessenger(), Places.MESSENGER, form);
    }
  }

  @Nested
  class Cards {
    @Test
    void haveATitleASubtitleAPictureAndButtons() {
      Drafts.Builder card = card("Refund of order 5512", "Booked on 20 November 2026")
          .carrying(media("refund.png", "image/png"), TRACK, SOLVED);
      assertGolden("messenger-card", card);
      assertThat(renderer.text(card.build()))
          .isEqualTo("Refund of order 5512\nBooked on 20 November 2026");
      assertThat(renderer.counted(card.build())).isEqualTo("Booked on 20 November 2026");
    }

    @Test
    void mayHaveATitleAndAPictureAlone() {
      Drafts.Builder card = card("Your label").carrying(media("label.png", "image/png"));
      assertGolden("messenger-card-title", card);
      assertThat(renderer.text(card.build())).isEqualTo("Your label");
      assertThat(renderer.counted(card.build())).isEmpty();
    }

    @Test
    void areSignedBeneathTheTitle() {
      Draft card = card("Your label")
          .carrying(media("label.png", "image/png"))
          .signed("^RS")
          .build();
      assertThat(renderer.text(card)).isEqualTo("Your label\n^RS");
      assertThat(renderer.counted(card)).isEqualTo("^RS");
    }

    @Test
    void needMoreThanATitle() {
      Draft card = card("Did this solve it?").carrying(SOLVED).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(card))
          .withMessage("a card needs more than a title");
    }

    private Drafts.Builder card(String... texts) {
      return Drafts.draft(Drafts.onMessenger(), Places.MESSENGER, "card").saying(texts);
    }
  }

  @Nested
  class Edits {
    @Test
    void changeTheTextOfAComment() {
      assertGolden(
          "comment-edit",
          Drafts.draft(Drafts.onComment(), Places.COMMENT, "comment")
              .saying("The refund is EUR 25.")
              .editing("900101_900103"));
    }

    @Test
    void changeNothingElse() {
      Draft draft = Drafts.draft(Drafts.onComment(), Places.COMMENT, "photo")
          .saying("Here.")
          .carrying(media("map.png", "image/png"))
          .editing("900101_900103")
          .build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessage("an edit of a comment changes its text alone");
    }

    @Test
    void areNotForMessages() {
      Draft draft = Drafts.draft(Drafts.onMessenger(), Places.MESSENGER, "text")
          .saying("Here.")
          .editing("m_1")
          .build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.payload(draft))
          .withMessage("a message on facebook/messenger cannot be edited");
    }
  }

  @Nested
  class Mentions {
    @Test
    void areSentAsAnIdAndReadAsAName() {
      Drafts.Builder draft = naming(Optional.of("Robin Example"), "900300");
      assertGolden("comment-mention", draft);
      assertThat(renderer.text(draft.build())).isEqualTo("Robin Example Your parcel left today.");
      assertThat(renderer.counted(draft.build())).isEqualTo("@[900300] Your parcel left today.");
    }

    @Test
    void areReadAsTheyAreSentWhereWeKnowNoName() {
      assertThat(renderer.text(naming(Optional.empty(), "900300").build()))
          .isEqualTo("@[900300] Your parcel left today.");
    }

    @Test
    void needAnIdOfThePlatform() {
      Draft draft = naming(Optional.of("Robin"), "author-of-900101_900102").build();
      assertThat(renderer.text(draft)).isEqualTo("Your parcel left today.");
      assertThat(renderer.payload(draft).body())
          .isEqualTo("{\"message\":\"Your parcel left today.\"}");
    }

    private Drafts.Builder naming(Optional<String> name, String id) {
      Identity who = new Identity(Places.FACEBOOK, new NativeId(id), Optional.empty(), name);
      return Drafts.draft(Drafts.onComment(), Places.COMMENT, "comment")
          .saying("Your parcel left today.")
          .naming(who);
    }
  }

  @Nested
  class PrivateReplies {
    @Test
    void goToTheAuthorOfAComment() {
      assertGolden(
          "private-reply-to-comment",
          Drafts.draft(Drafts.onComment(), Places.MESSENGER, "text")
              .saying("Let us sort this out here.")
              .arriving());
    }

    @Test
    void goToTheAuthorOfAPost() {
      assertGolden(
          "private-reply-to-post",
          Drafts.draft(Drafts.onPost(), Places.MESSENGER, "text")
              .saying("Let us sort this out here.")
              .arriving());
    }

    @Test
    void carryNoTagHoweverLate() {
      Draft draft = Drafts.draft(Drafts.onComment(), Places.MESSENGER, "text")
          .saying("Let us sort this out here.")
          .arriving()
          .after(Duration.ofDays(6))
          .build();
      assertThat(renderer.payload(draft).body())
          .contains("\"messaging_type\":\"RESPONSE\"")
          .doesNotContain("HUMAN_AGENT");
    }

    @Test
    void areTheFirstMessageAlone() {
      Draft second = Drafts.draft(Drafts.onComment(), Places.MESSENGER, "text")
          .saying("And another thing.")
          .arriving()
          .continuing()
          .build();
      assertThat(renderer.payload(second).body()).startsWith("{\"recipient\":{\"id\":\"900300\"}");
    }
  }

  @Nested
  class Windows {
    @Test
    void areOpenForADay() {
      assertThat(body(late(Duration.ofHours(24), Author.PERSON))).doesNotContain("MESSAGE_TAG");
    }

    @Test
    void areHeldOpenByWhatAPersonWrote() {
      assertGolden(
          "messenger-human-agent",
          Drafts.draft(Drafts.onMessenger(), Places.MESSENGER, "text")
              .saying("Your refund is booked.")
              .after(Duration.ofHours(24).plusMillis(1)));
    }

    @Test
    void areNotHeldOpenByAutomation() {
      assertThat(body(late(Duration.ofHours(25), Author.AUTOMATION))).doesNotContain("MESSAGE_TAG");
    }

    @Test
    void countFromWhereTheCustomerWroteToUsInPrivate() {
      Conversation heard =
          Drafts.onComment().heardOn(Places.MESSENGER, Drafts.ASKED.minus(Duration.ofHours(23)));
      assertThat(body(across(heard, Duration.ofHours(1)))).contains("\"RESPONSE\"");
      assertThat(body(across(heard, Duration.ofHours(2)))).contains("\"tag\":\"HUMAN_AGENT\"");
    }

    @Test
    void areUnknownWhereTheCustomerNeverWrote() {
      assertThat(body(across(Drafts.onComment(), Duration.ofDays(3)))).contains("\"RESPONSE\"");
    }

    @Test
    void mayBeAnotherInTheProfileOfTheHost() {
      ChannelSettings longer = ChannelSettings.builder()
          .profile("{\"surfaces\":{\"messenger\":{\"window\":{\"automation\":\"PT48H\"}}}}")
          .build();
      Draft draft = Drafts.draft(Drafts.onMessenger(), Places.MESSENGER, "text")
          .with(longer)
          .saying("Your refund is booked.")
          .after(Duration.ofHours(47))
          .build();
      assertThat(body(draft)).contains("\"RESPONSE\"");
    }

    private Draft late(Duration later, Author author) {
      return Drafts.draft(Drafts.onMessenger(), Places.MESSENGER, "text")
          .saying("Your refund is booked.")
          .by(author)
          .after(later)
          .build();
    }

    private Draft across(Conversation conversation, Duration later) {
      return Drafts.draft(conversation, Places.MESSENGER, "text")
          .saying("Your refund is booked.")
          .after(later)
          .build();
    }

    private String body(Draft draft) {
      return renderer.payload(draft).body();
    }
  }

  @Test
  void refusesASurfaceOfAnotherChannel() {
    Draft draft = Drafts.draft(Drafts.onComment(), Places.COMMENT, "comment").build();
    Surface other = new Surface(
        SurfaceId.parse("facebook/story"),
        Audience.EVERYONE,
        Threading.NESTED,
        Markup.PLAIN,
        false,
        draft.surface().forms(),
        dev.attune.channel.Mentions.NEEDLESS,
        Optional.empty(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Set.of());
    Draft elsewhere = new Draft(
        other,
        draft.form(),
        draft.flow(),
        draft.carried(),
        draft.conversation(),
        draft.arrivesBy(),
        draft.invitesTo(),
        draft.edits(),
        draft.continues(),
        draft.mention(),
        draft.position(),
        draft.signOff(),
        draft.locale(),
        draft.author(),
        draft.at());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renderer.payload(elsewhere))
        .withMessage(
            "surface must be facebook/comment or facebook/messenger, but was facebook/story");
  }

  @Test
  void countsWhatTheCustomerReads() {
    Draft draft = Drafts.draft(Drafts.onComment(), Places.COMMENT, "comment")
        .saying("Hello Robin.")
        .signed("^RS")
        .build();
    assertThat(renderer.text(draft)).isEqualTo("Hello Robin. ^RS");
    assertThat(renderer.counted(draft)).isEqualTo("Hello Robin. ^RS");
  }

  private void assertGolden(String name, Drafts.Builder draft) {
    Payload payload = renderer.payload(draft.build());
    assertThat(payload.operation() + "\n" + payload.mediaType() + "\n" + payload.body() + "\n")
        .isEqualTo(Samples.text("native/" + name + ".txt"));
  }

  private static Media media(String file, String type) {
    return Media.of(URI.create("https://example.com/" + file), type, "What it shows");
  }
}
