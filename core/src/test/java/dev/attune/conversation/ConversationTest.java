package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final ChannelKind PLAZA = new ChannelKind("plaza");
  private static final SurfaceId TALK = new SurfaceId(PLAZA, "talk");
  private static final SurfaceId WHISPER = new SurfaceId(PLAZA, "whisper");
  private static final Identity ACME = Identity.of(PLAZA, "acme");
  private static final Identity ROBIN = Identity.of(PLAZA, "robin");
  private static final Identity SAM = Identity.of(PLAZA, "sam");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Message FIRST = message("m1", ROBIN, 0, "Where is my refund?");

  @Test
  void beginsWithTheCustomersMessage() {
    Conversation conversation = begun();

    assertThat(conversation.customer()).isEqualTo(ROBIN);
    assertThat(conversation.messages()).containsExactly(FIRST);
    assertThat(conversation.lastFromCustomer()).contains(FIRST);
    assertThat(conversation.others()).isEmpty();
    assertThat(conversation.heard()).isEmpty();
    assertThat(conversation.spent()).isEmpty();
  }

  @Nested
  class People {
    @Test
    void areKeptApart() {
      Conversation conversation = begun()
          .with(message("m2", SAM, 1, "Same here!"))
          .with(message("m3", ACME, 2, "Looking into it."))
          .with(message("m4", Identity.of(PLAZA, "kim"), 3, "Me too"))
          .with(message("m5", SAM, 4, "Any news?"));

      assertThat(conversation.others()).containsExactly(SAM, Identity.of(PLAZA, "kim"));
      assertThat(conversation.lastFromCustomer()).contains(FIRST);
    }

    @Test
    void areNotTheirMachines() {
      Conversation conversation = begun()
          .with(message("m2", ROBIN, 1, "I am at sea until May.").from(Origin.AUTO_REPLY))
          .with(message("m3", ROBIN, 2, "Not delivered").from(Origin.BOUNCE));

      assertThat(conversation.lastFromCustomer()).contains(FIRST);
      assertThat(
              conversation.with(message("m4", ROBIN, 3, "Hi").from(Origin.LIST)).lastFromCustomer())
          .map(Message::id)
          .contains(new NativeId("m4"));
    }

    @Test
    void areTheSameWhateverTheyAreCalledAtTheMoment() {
      Identity renamed = new Identity(PLAZA, ROBIN.id(), Optional.of("robin2"), Optional.of("R."));
      Message later = message("m2", renamed, 1, "Hello?");
      Conversation conversation = begun().with(later);

      assertThat(conversation.others()).isEmpty();
      assertThat(conversation.lastFromCustomer()).contains(later);
      assertThat(renamed.isSameAs(ROBIN)).isTrue();
      assertThat(renamed).isNotEqualTo(ROBIN);
      assertThat(Identity.of(new ChannelKind("email"), "robin").isSameAs(ROBIN)).isFalse();
      assertThat(SAM.isSameAs(ROBIN)).isFalse();
    }

    @Test
    void areAllOfTheSurfacesChannel() {
      Identity stranger = Identity.of(new ChannelKind("email"), "robin@example.com");

      assertRefused(
          "brand must be of channel plaza, but is of email", stranger, ROBIN, List.of(FIRST));
      assertRefused(
          "customer must be of channel plaza, but is of email", ACME, stranger, List.of(FIRST));
      assertRefused(
          "author of message m2 must be of channel plaza, but is of email",
          ACME,
          ROBIN,
          List.of(FIRST, message("m2", stranger, 1, "Hello")));
    }
  }

  @Nested
  class Messages {
    private final Message second = message("m2", ROBIN, 1, "Hello?");
    private final Message third = message("m3", ROBIN, 2, "Anybody?");

    @Test
    void areInTheOrderOfTimeWhateverOrderTheyArriveIn() {
      assertThat(begun().with(third).with(second).messages()).containsExactly(FIRST, second, third);
      assertThat(conversation(ACME, ROBIN, List.of(third, FIRST, second)).messages())
          .containsExactly(FIRST, second, third);
      assertThat(begun().with(third).with(second).lastFromCustomer()).contains(third);
    }

    @Test
    void ofOneMomentAreInTheOrderOfTheirIdsHoweverTheyArrive() {
      Message next = message("m2", ROBIN, 0, "PS");
      Message tenth = message("m10", ROBIN, 0, "PPS");

      assertThat(begun().with(tenth).with(next).messages()).containsExactly(FIRST, next, tenth);
    }

    @Test
    void toldWithAnEarlierMomentTakeThePlaceOfTheSame() {
      Message edited = message("m1", ROBIN, 9, "Something else");
      Conversation late = new Conversation(
          TALK, new NativeId("t1"), ACME, ROBIN, List.of(edited), Map.of(), Set.of());

      assertThat(late.with(FIRST).messages()).containsExactly(FIRST);
    }

    @Test
    void changeNothingWhenTheyArriveAgain() {
      Conversation conversation = begun().with(second);

      assertThat(conversation.with(message("m1", ROBIN, 9, "Something else")))
          .isSameAs(conversation);
    }

    @Test
    void haveDifferentIds() {
      assertRefused("messages must have different ids", ACME, ROBIN, List.of(FIRST, FIRST));
    }

    @Test
    void canBeEdited() {
      Conversation edited = begun().with(second).edited(FIRST.id(), "Where is my parcel?");

      assertThat(edited.messages())
          .containsExactly(message("m1", ROBIN, 0, "Where is my parcel?"), second);
      assertThat(begun().edited(new NativeId("m9"), "x")).isEqualTo(begun());
    }

    @Test
    void canBeTakenAway() {
      Conversation conversation = begun().with(second);

      assertThat(conversation.without(FIRST.id()).messages()).containsExactly(second);
      assertThat(conversation.without(new NativeId("m9"))).isEqualTo(conversation);
      assertThat(begun().without(FIRST.id()).lastFromCustomer()).isEmpty();
    }
  }

  @Nested
  class OtherSurfaces {
    @Test
    void areHeardOnSinceTheLatestMoment() {
      Conversation conversation = begun()
          .heardOn(WHISPER, NOON)
          .heardOn(WHISPER, NOON.minusSeconds(60))
          .heardOn(TALK, NOON.plusSeconds(60));

      assertThat(conversation.heard())
          .containsOnly(Map.entry(WHISPER, NOON), Map.entry(TALK, NOON.plusSeconds(60)));
    }

    @Test
    void canBeSpentAndRenewed() {
      Conversation spent = begun().spending(WHISPER).spending(WHISPER);

      assertThat(spent.spent()).containsExactly(WHISPER);
      assertThat(spent.renewed().spent()).isEmpty();
    }
  }

  @Test
  void copiesWhatItIsGiven() {
    List<Message> messages = new ArrayList<>(List.of(FIRST));
    Map<SurfaceId, Instant> heard = new HashMap<>(Map.of(WHISPER, NOON));
    Set<SurfaceId> spent = new HashSet<>(Set.of(WHISPER));
    Conversation conversation =
        new Conversation(TALK, new NativeId("t1"), ACME, ROBIN, messages, heard, spent);

    messages.clear();
    heard.clear();
    spent.clear();

    assertThat(conversation.messages()).containsExactly(FIRST);
    assertThat(conversation.heard()).containsOnlyKeys(WHISPER);
    assertThat(conversation.spent()).containsExactly(WHISPER);
    assertThatThrownBy(() -> conversation.messages().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void showsIdsAlone() {
    assertThat(begun())
        .hasToString("Conversation[plaza/talk t1, customer plaza:robin, 1 messages]");
  }

  private static Conversation begun() {
    return Conversation.begin(TALK, new NativeId("t1"), ACME, FIRST);
  }

  private static Conversation conversation(
      Identity brand, Identity customer, List<Message> messages) {
    return new Conversation(
        TALK, new NativeId("t1"), brand, customer, messages, Map.of(), Set.of());
  }

  private static void assertRefused(
      String message, Identity brand, Identity customer, List<Message> messages) {
    assertThatThrownBy(() -> conversation(brand, customer, messages))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Message message(String id, Identity author, int minute, String text) {
    return Message.of(new NativeId(id), author, NOON.plusSeconds(60L * minute), text);
  }
}
