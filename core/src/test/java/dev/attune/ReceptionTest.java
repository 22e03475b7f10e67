package dev.attune;

import static dev.attune.TownChannel.BOOTH;
import static dev.attune.TownChannel.NOW;
import static dev.attune.TownChannel.SQUARE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.cases.AgentId;
import dev.attune.cases.Anchor;
import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent.Link;
import dev.attune.cases.CaseEvent.Linked;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.OwnerTaken;
import dev.attune.cases.CaseEvent.PartStopped;
import dev.attune.cases.CaseEvent.Stop;
import dev.attune.cases.CaseId;
import dev.attune.cases.MessageKey;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.GateRequest;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Flag;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.store.Aside;
import dev.attune.store.CaseStore;
import dev.attune.store.Change;
import dev.attune.store.Commit;
import dev.attune.store.MemoryCaseStore;
import dev.attune.store.QueuedMessage;
import dev.attune.store.RawDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReceptionTest {
  private static final AccountId TOWN = new AccountId("town");
  private static final AgentId RS = new AgentId("rs");
  private static final SurfaceId LETTER = HistoryGenerator.LETTER;

  private final TownChannel town = new TownChannel();
  private final MemoryCaseStore store = new MemoryCaseStore();
  private Instant now = NOW.plusSeconds(600);
  private final CareDesk desk = CareDesk.builder()
      .channel(town)
      .clock(() -> now)
      .store(store)
      .reopensWithin(Duration.ofDays(7))
      .account(TownChannel.KIND, ChannelSettings.builder().account(TOWN).build())
      .build();

  @AfterEach
  void close() {
    desk.close();
  }

  @Nested
  class TooEarly {
    @Test
    void anEditWaitsForItsMessage() {
      take(edited("m1", 5, "Where is my parcel?"));
      assertThat(cases()).isEmpty();

      take(said(SQUARE, "t1", "m1", "robin", 0, null));

      assertThat(conversation(only()).messages())
          .extracting(Message::text)
          .containsExactly("Where is my parcel?");
      assertThat(desk.setAside(TOWN, 9)).isEmpty();
    }

    @Test
    void theLatestEditStandsHoweverTheyCome() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      take(edited("m1", 9, "latest"));
      take(edited("m1", 5, "earlier"));

      assertThat(conversation(only()).messages())
          .extracting(Message::text)
          .containsExactly("latest");
      assertThat(Projection.words(store)).doesNotContain("earlier").doesNotContain("m1 by robin");
    }

    @Test
    void aRemovalKeepsTheMessageFromEverBeingRead() {
      take(removed("m1"));
      take(said(SQUARE, "t1", "m1", "robin", 0, null));

      assertThat(only().status()).isEqualTo(Case.Status.WITHDRAWN);
      assertThat(Projection.words(store)).doesNotContain("m1 by robin");
    }

    @Test
    void aRemovalReachesWhatIsSetAside() {
      take(said(SQUARE, "t1", "m1", "robin", 0, "m0", false));
      take(edited("m1", 5, "edited words"));
      take(quarantined("m2", "eve"));
      take(removed("m1"));
      take(removed("m2"));
      take(edited("m1", 6, "more words"));

      assertThat(desk.setAside(TOWN, 9)).hasSize(6);
      assertThat(Projection.words(store))
          .doesNotContain("m1 by robin")
          .doesNotContain("m2 by eve")
          .doesNotContain("words");
    }

    @Test
    void anEditReachesWhatIsSetAside() {
      take(said(SQUARE, "t1", "m1", "robin", 0, "m0", false));
      take(edited("m1", 9, "latest"));
      take(edited("m1", 5, "earlier"));

      assertThat(Projection.words(store))
          .contains("latest")
          .doesNotContain("earlier")
          .doesNotContain("m1 by robin");
      take(said(SQUARE, "t1", "m0", "sam", -5, null));
      assertThat(conversation(only()).messages())
          .extracting(Message::text)
          .containsExactly("m0 by sam", "latest");
    }

    @Test
    void aMessageThatIsSetAsideAfterItsEditHasTheNewWordsOnly() {
      take(edited("m1", 9, "latest"));
      take(said(SQUARE, "t1", "m1", "robin", 0, "m0", false));

      assertThat(Projection.words(store)).contains("latest").doesNotContain("m1 by robin");
    }

    @Test
    void anAnswerJoinsTheCaseOfWhatItAnswers() {
      take(said(SQUARE, "m2", "m3", "robin", 9, "m2"));
      take(echoed("m2", 5, "m1"));
      assertThat(cases()).hasSize(1);
      take(said(SQUARE, "m1", "m1", "robin", 0, null));

      Case known = only();
      assertThat(conversation(known).messages())
          .extracting(message -> message.id().value())
          .containsExactly("m1", "m2", "m3");
      assertThat(known.conversations()).hasSize(1);
      take(said(SQUARE, "m2", "m4", "robin", 12, null));
      assertThat(conversation(only()).messages()).hasSize(4);
    }

    @Test
    void aMergedCaseLeadsToTheOneThatHasItsMessages() {
      take(said(SQUARE, "m2", "m3", "robin", 9, "m2"));
      CaseId early = cases().get(0);
      take(echoed("m2", 5, "m1"));
      take(said(SQUARE, "m1", "m1", "robin", 0, null));

      Case merged = desk.find(early).orElseThrow();
      assertThat(merged.status()).isEqualTo(Case.Status.MERGED);
      assertThat(merged.mergedInto()).contains(only().id());
      assertThat(merged.conversations()).isEmpty();
      take(removed("m3"));
      assertThat(Projection.words(store)).doesNotContain("m3 by robin");
    }

    @Test
    void casesThatSomebodyAnsweredAreLinkedAndNotMerged() {
      take(said(SQUARE, "m2", "m3", "robin", 9, "m2"));
      CaseId late = cases().get(0);
      desk.reply(late, RS, says("We look into it."));
      take(said(SQUARE, "m1", "m1", "robin", 0, null));
      CaseId early = cases().get(1);
      desk.reply(early, RS, says("We look into that."));
      take(echoed("m2", 5, "m1"));

      assertThat(desk.find(late).orElseThrow().links())
          .extracting(Linked::other, Linked::link)
          .containsExactly(tuple(early, Link.ANSWERS));
      assertThat(desk.related(early, 9)).isEmpty();
      assertThat(desk.related(late, 9)).containsExactly(early);
    }

    @Test
    void aSignalWaitsForItsMessage() {
      take(new SignalReceived(
          key("like"),
          SQUARE,
          Optional.empty(),
          Signal.REACTED,
          Optional.empty(),
          Optional.of(new NativeId("m1")),
          NOW));
      take(said(SQUARE, "t1", "m1", "robin", 0, null));

      assertThat(desk.setAside(TOWN, 9)).isEmpty();
      assertThat(only().timeline()).hasSize(4);
    }

    @Test
    void theWordsOfWhatWasTakenAwayAreNotKeptForAMoment() {
      List<Commit> commits = new ArrayList<>();
      try (CareDesk watched = desk(Watched.of(new MemoryCaseStore(), commits::add))) {
        watched.take(List.of(removed("m1"), said(SQUARE, "t1", "m1", "robin", 0, null)));
      }

      assertThat(commits.stream()
              .flatMap(commit -> commit.changes().stream())
              .flatMap(change -> change.events().stream())
              .filter(MessageAdded.class::isInstance)
              .map(entry -> ((MessageAdded) entry).message().text()))
          .containsExactly("");
    }

    @Test
    void whatComesWhileAnEventIsSetAsideIsNotMissed() {
      MemoryCaseStore shared = new MemoryCaseStore();
      try (CareDesk other = desk(shared);
          CareDesk slow = desk(Watched.of(shared, commit -> {
            if (!commit.aside().isEmpty()) {
              other.take(List.of(said(SQUARE, "t1", "m1", "robin", 0, null)));
            }
          }))) {
        slow.take(List.of(echoed("m2", 5, "m1")));

        assertThat(other.setAside(TOWN, 9)).isEmpty();
        CaseId id = other.list(TOWN, Optional.empty(), 9).get(0);
        assertThat(conversation(other.find(id).orElseThrow()).messages()).hasSize(2);
      }
    }

    @Test
    void whatTheProcessDidNotLiveToDoIsDoneWhenTheEventComesAgain() {
      InboundEvent message = said(SQUARE, "t1", "m1", "robin", 0, null);
      take(edited("m1", 5, "edited"));
      take(message);
      MemoryCaseStore before = new MemoryCaseStore();
      try (CareDesk dying = desk(before)) {
        dying.take(List.of(message));
      }
      before.commit(Commit.of(
          new Aside(
              edited("m1", 5, "edited"),
              Set.of(Anchor.of(new MessageKey(TOWN, SQUARE, new NativeId("m1"))))),
          List.of()));

      try (CareDesk next = desk(before)) {
        next.take(List.of(message));
      }

      assertThat(Projection.of(before)).isEqualTo(Projection.of(store));
    }
  }

  private static CareDesk desk(CaseStore in) {
    return CareDesk.builder()
        .channel(new TownChannel())
        .store(in)
        .account(TownChannel.KIND, ChannelSettings.builder().account(TOWN).build())
        .build();
  }

  @Nested
  class SeveralPeople {
    @Test
    void aStrangerWithTheSameProblemHasACaseThatIsLinked() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      take(said(SQUARE, "t1", "m2", "sam", 5, "m1"));

      Case sams = desk.find(cases().get(1)).orElseThrow();
      assertThat(sams.customer().id()).hasToString("sam");
      assertThat(sams.links()).extracting(Linked::other).containsExactly(cases().get(0));
    }

    @Test
    void aHelpfulPeerSpeaksInTheCaseOfWhoIsHelped() {
      take(said(SQUARE, "t1", "m2", "sam", 5, "m1", false));
      take(said(SQUARE, "t1", "m1", "robin", 0, null));

      assertThat(conversation(only()).others()).extracting(Identity::id).hasToString("[sam]");
      assertThat(only().latest().orElseThrow().conversation().lastFromCustomer())
          .map(message -> message.id().value())
          .contains("m1");
    }

    @Test
    void whoWroteFirstInALetterIsItsCustomerHoweverLateItComes() {
      take(said(LETTER, "l1", "l2", "sam", 5, "l1"));
      take(said(LETTER, "l1", "l1", "robin", 0, null));

      assertThat(only().customer().id()).hasToString("robin");
      assertThat(conversation(only()).others()).extracting(Identity::id).hasToString("[sam]");
    }

    @Test
    void nobodyTakesTheCustomersPlaceOnceSomebodyAnswered() {
      take(said(LETTER, "l1", "l2", "robin", 5, null));
      store.commit(owning(only()));

      take(said(LETTER, "l1", "l1", "eve", 0, null));

      assertThat(only().customer().id()).hasToString("robin");
      assertThat(conversation(only()).lastFromCustomer())
          .map(message -> message.id().value())
          .contains("l2");
    }
  }

  private static Commit owning(Case known) {
    return Commit.of(new Change(
        known.id(),
        known.version(),
        List.of(new OwnerTaken(RS, NOW)),
        Set.of(),
        Set.of(),
        List.of()));
  }

  @Nested
  class Afterwards {
    @Test
    void theCustomerWritingSoonOpensTheCaseAgain() {
      resolved();

      take(said(SQUARE, "t1", "m900", "robin", 6 * 86_400, null));

      assertThat(only().status()).isEqualTo(Case.Status.OPEN);
    }

    @Test
    void theCustomerWritingLongAfterwardsOpensACaseThatFollows() {
      CaseId before = resolved();

      take(said(SQUARE, "t1", "m900", "robin", 8 * 86_400, "m1"));
      take(said(SQUARE, "t1", "m901", "robin", 9 * 86_400, null));

      assertThat(desk.find(before).orElseThrow().status()).isEqualTo(Case.Status.RESOLVED);
      Case after = desk.find(cases().get(1)).orElseThrow();
      assertThat(cases()).hasSize(2);
      assertThat(after.links())
          .containsExactly(new Linked(before, Link.FOLLOWS, NOW.plusSeconds(8 * 86_400)));
      assertThat(conversation(after).messages()).hasSize(2);
    }

    @Test
    void aMessageOfThatTimeThatComesLateOpensTheCaseAgain() {
      resolved();

      take(said(SQUARE, "t1", "m0", "robin", -5, null));

      assertThat(only().status()).isEqualTo(Case.Status.OPEN);
    }

    private CaseId resolved() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      CaseId id = only().id();
      desk.reply(id, RS, Resolution.of(Purpose.RESOLVE, Locale.UK, Say.of("It is booked.")));
      while (desk.dispatcher().tick(3) > 0) {
        continue;
      }
      assertThat(only().status()).isEqualTo(Case.Status.RESOLVED);
      return id;
    }

    @Test
    void whoTookEverythingBackNeedsNoAnswerUntilTheyWriteAgain() {
      take(said(BOOTH, "robin", "m1", "robin", 0, null));
      take(said(BOOTH, "robin", "m2", "robin", 1, null));
      take(new MessageRemoved(key("gone1"), BOOTH, Optional.empty(), new NativeId("m1"), NOW));
      assertThat(only().status()).isEqualTo(Case.Status.OPEN);
      take(new MessageRemoved(key("gone2"), BOOTH, Optional.empty(), new NativeId("m2"), NOW));
      assertThat(only().status()).isEqualTo(Case.Status.WITHDRAWN);

      take(said(BOOTH, "robin", "m3", "robin", 2, null));

      assertThat(only().status()).isEqualTo(Case.Status.OPEN);
    }
  }

  @Nested
  class TakenAway {
    @Test
    void whatAReplyAnswersStopsTheReplyThatHasNotBegun() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      desk.reply(only().id(), RS, says("We look into it."));
      take(removed("m1"));

      deliver();

      assertThat(town.journal).isEmpty();
      assertThat(only().timeline().get(only().timeline().size() - 1))
          .isInstanceOfSatisfying(
              PartStopped.class,
              stopped -> assertThat(stopped.stop()).isEqualTo(Stop.ANSWERS_WITHDRAWN));
    }

    @Test
    void whatAReplyDoesNotAnswerStopsNothing() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      take(said(SQUARE, "t1", "m2", "robin", 1, null));
      desk.reply(only().id(), RS, says("We look into it."));
      take(removed("m1"));

      deliver();

      assertThat(town.journal).hasSize(1);
    }

    @Test
    void aReplyThatHasBegunIsFinished() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      desk.reply(only().id(), RS, says("We look into it, and tell you. ".repeat(6)));
      desk.dispatcher().tick(1);
      take(removed("m1"));

      deliver();

      assertThat(town.journal).hasSizeGreaterThan(1);
      assertThat(store.queued(only().id()))
          .allMatch(message -> message.state() == QueuedMessage.State.DELIVERED);
    }

    private void deliver() {
      while (desk.dispatcher().tick(3) > 0) {
        continue;
      }
    }
  }

  @Nested
  class AsTheyCame {
    private final GateRequest first = delivery("town/square|t1|m1|robin|Where is my refund?");

    @Test
    void deliveriesAreKeptForAWhile() {
      assertThat(desk.receive(TOWN, first).status()).isEqualTo(200);
      assertThat(desk.receive(TOWN, delivery("town/square|t1|m2|robin|Hello?")).status())
          .isEqualTo(200);

      assertThat(desk.rawDeliveries(TOWN, 9))
          .extracting(RawDelivery::body)
          .containsExactly("town/square|t1|m2|robin|Hello?".getBytes(UTF_8), first.body());
      now = now.plus(Duration.ofDays(8));
      assertThat(desk.rawDeliveries(TOWN, 9)).isEmpty();
      desk.receive(TOWN, delivery("town/square|t1|m3|robin|Still there?"));
      assertThat(store.rawDeliveries(TOWN, 9)).hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotKept() {
      assertThat(desk.receive(TOWN, GateRequest.post(Map.of(), first.body())).status())
          .isEqualTo(401);

      assertThat(desk.rawDeliveries(TOWN, 9)).isEmpty();
    }

    @Test
    void deliveriesOfAMessageThatWasTakenAwayAreDroppedAndDoNotComeBack() {
      desk.receive(TOWN, first);
      take(removed("m1"));
      assertThat(desk.rawDeliveries(TOWN, 9)).isEmpty();

      desk.receive(TOWN, first);

      assertThat(desk.rawDeliveries(TOWN, 9)).isEmpty();
    }

    @Test
    void deliveriesOfAMessageThatWasEditedAreDroppedAlsoIfTheEditCameFirst() {
      take(edited("m1", 5, "edited"));
      desk.receive(TOWN, first);

      assertThat(desk.rawDeliveries(TOWN, 9)).isEmpty();
    }

    @Test
    void deliveriesOfAMessageThatIsSetAsideAreDroppedWithItsWords() {
      take(removed("m1"));
      store.keep(new RawDelivery(
          TOWN, now, first.body(), Set.of(new MessageKey(TOWN, SQUARE, new NativeId("m1")))));
      take(said(SQUARE, "t1", "m1", "robin", 0, "m0", false));

      assertThat(desk.rawDeliveries(TOWN, 9)).isEmpty();
    }

    @Test
    void aDeskThatKeepsNoneKeepsNone() {
      MemoryCaseStore none = new MemoryCaseStore();
      try (CareDesk quiet = CareDesk.builder()
          .channel(new TownChannel())
          .store(none)
          .keepsRawDeliveries(Duration.ZERO)
          .account(TownChannel.KIND, ChannelSettings.builder().account(TOWN).build())
          .build()) {
        assertThat(quiet.receive(TOWN, first).status()).isEqualTo(200);
      }
      assertThat(none.rawDeliveries(TOWN, 9)).isEmpty();
      assertThatThrownBy(() -> CareDesk.builder().keepsRawDeliveries(Duration.ofDays(-1)))
          .hasMessage("keepsRawDeliveries must be 0 or more, but was PT-24H");
    }

    private static GateRequest delivery(String line) {
      return GateRequest.post(Map.of("Signature", "sesame"), line.getBytes(UTF_8));
    }
  }

  @Nested
  class ForAPerson {
    @Test
    void aPeerWhoHasACaseIsPutWhereTheyBelong() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      take(said(SQUARE, "t1", "m2", "sam", 5, "m1"));
      CaseId robins = cases().get(0);
      CaseId sams = cases().get(1);

      desk.merge(sams, robins);
      take(said(SQUARE, "t1", "m3", "sam", 9, "m1"));

      Case known = only();
      assertThat(known.id()).isEqualTo(robins);
      assertThat(known.customer().id()).hasToString("robin");
      assertThat(conversation(known).others()).extracting(Identity::id).hasToString("[sam]");
      assertThat(conversation(known).messages()).hasSize(3);
      assertThatThrownBy(() -> desk.merge(sams, robins))
          .hasMessage("Case " + sams + " is part of " + robins + " already");
    }

    @Test
    void aCaseThatSomebodyAnsweredIsNotMoved() {
      take(said(SQUARE, "t1", "m1", "robin", 0, null));
      take(said(SQUARE, "t1", "m2", "sam", 5, "m1"));
      desk.reply(cases().get(1), RS, says("We look into it."));

      assertThatThrownBy(() -> desk.merge(cases().get(1), cases().get(0)))
          .isInstanceOf(AttuneException.class)
          .hasMessageEndingWith(
              "was taken or answered, and is not moved. Merge the other way round");
    }

    @Test
    void whatIsReleasedHasItsEffectAfterAll() {
      take(quarantined("m1", "robin"));
      take(edited("m1", 5, "edited"));
      assertThat(cases()).isEmpty();

      desk.release(key("message:m1"));

      Message message = conversation(only()).messages().get(0);
      assertThat(message.text()).isEqualTo("edited");
      assertThat(message.flags()).containsExactly(Flag.warning("forged", "x"));
      assertThat(desk.setAside(TOWN, 9)).isEmpty();
    }

    @Test
    void whatIsDismissedStaysKnownAndHasNoEffectEver() {
      InboundEvent forged = quarantined("m1", "robin");
      take(forged);

      desk.dismiss(forged.key());

      assertThat(desk.setAside(TOWN, 9)).isEmpty();
      try (CareDesk later = desk(store)) {
        later.take(List.of(forged));
        assertThat(later.list(TOWN, Optional.empty(), 9)).isEmpty();
      }
      assertThatThrownBy(() -> desk.release(forged.key()))
          .isInstanceOf(AttuneException.class)
          .hasMessage("No event town:message:m1 is kept for a person");
    }

    @Test
    void whatNobodyUnderstandsIsKeptAndCounted() {
      take(new Unrecognized(key("a"), "poll", "not read", NOW));
      take(new Unrecognized(key("a"), "poll", "not read", NOW));
      take(new Unrecognized(key("b"), "poll", "not read", NOW));

      assertThat(desk.unrecognized(TOWN)).containsExactly(Map.entry("poll", 2L));
      assertThat(desk.setAside(TOWN, 9)).hasSize(2);
    }
  }

  @Test
  void anEditThatNamesUsForTheFirstTimeOpensACase() {
    take(said(SQUARE, "t1", "m1", "robin", 0, null, false));
    assertThat(cases()).isEmpty();
    Message whole = message("m1", "robin", 60, null).withText("Hey @acme, where is it?");

    take(new MessageEdited(
        key("edit"),
        SQUARE,
        new NativeId("t1"),
        new NativeId("m1"),
        whole.text(),
        NOW.plusSeconds(60),
        Optional.of(new MessageEdited.Whole(TownChannel.BRAND, whole, true))));

    assertThat(conversation(only()).messages())
        .containsExactly(message("m1", "robin", 0, null).withText("Hey @acme, where is it?"));
    assertThat(desk.setAside(TOWN, 9)).isEmpty();
  }

  private void take(InboundEvent event) {
    desk.take(List.of(event));
  }

  private List<CaseId> cases() {
    return desk.list(TOWN, Optional.empty(), 9);
  }

  private Case only() {
    List<Case> all = cases().stream()
        .map(id -> desk.find(id).orElseThrow())
        .filter(known -> known.status() != Case.Status.MERGED)
        .toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Conversation conversation(Case known) {
    return known.conversations().get(0).conversation();
  }

  private static Resolution says(String text) {
    return Resolution.of(Purpose.UPDATE, Locale.UK, Say.of(text));
  }

  private static EventKey key(String value) {
    return new EventKey(TOWN, value);
  }

  private static Message message(String id, String author, int second, String answers) {
    return new Message(
        new NativeId(id),
        Identity.of(TownChannel.KIND, author),
        NOW.plusSeconds(second),
        id + " by " + author,
        Optional.ofNullable(answers).map(NativeId::new),
        List.of(),
        Map.of());
  }

  private static InboundEvent said(
      SurfaceId surface, String thread, String id, String author, int second, String answers) {
    return said(surface, thread, id, author, second, answers, true);
  }

  private static InboundEvent said(
      SurfaceId surface,
      String thread,
      String id,
      String author,
      int second,
      String answers,
      boolean addressed) {
    return new MessageReceived(
        key("message:" + id),
        surface,
        new NativeId(thread),
        TownChannel.BRAND,
        message(id, author, second, answers),
        addressed);
  }

  private static InboundEvent quarantined(String id, String author) {
    return new MessageReceived(
        key("message:" + id),
        SQUARE,
        new NativeId("t1"),
        TownChannel.BRAND,
        message(id, author, 0, null).flagged(Flag.quarantine("forged", "x")),
        true);
  }

  private static InboundEvent echoed(String id, int second, String answers) {
    return new MessageEchoed(
        key("message:" + id), SQUARE, new NativeId(answers), message(id, "acme", second, answers));
  }

  private static InboundEvent edited(String id, int second, String text) {
    return new MessageEdited(
        key("edited:" + id + ":" + second),
        SQUARE,
        new NativeId("t1"),
        new NativeId(id),
        text,
        NOW.plusSeconds(second));
  }

  private static InboundEvent removed(String id) {
    return new MessageRemoved(
        key("removed:" + id), SQUARE, Optional.empty(), new NativeId(id), NOW.plusSeconds(60));
  }
}
