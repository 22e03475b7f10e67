package dev.attune;

import static dev.attune.TownChannel.BOOTH;
import static dev.attune.TownChannel.NOW;
import static dev.attune.TownChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.Reply.Outcome;
import dev.attune.cases.AgentId;
import dev.attune.cases.Anchor;
import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.PartStopped;
import dev.attune.cases.CaseEvent.Stop;
import dev.attune.cases.CaseId;
import dev.attune.cases.MessageKey;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.channel.Author;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.GateRequest;
import dev.attune.compose.Fidelity;
import dev.attune.compose.Preferences;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Flag;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.Origin;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.store.CaseStore;
import dev.attune.store.Commit;
import dev.attune.store.MemoryCaseStore;
import dev.attune.store.QueuedMessage;
import dev.attune.store.RawDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CareDeskTest {
  private static final AccountId TOWN = new AccountId("town");
  private static final AgentId RS = new AgentId("rs");
  private static final AgentId KM = new AgentId("km");
  private static final String LONG =
      "Your refund was booked this morning. Banks take up to two working days to show it. "
          + "If it is not there by Thursday, tell us here, and we will call the bank for you.";

  private final TownChannel town = new TownChannel();
  private Instant now = NOW.plusSeconds(600);
  private CareDesk desk = desk(new MemoryCaseStore());

  @AfterEach
  void close() {
    desk.close();
  }

  private CareDesk desk(CaseStore store) {
    return CareDesk.builder()
        .channel(town)
        .clock(() -> now)
        .store(store)
        .account(TownChannel.KIND, ChannelSettings.builder().account(TOWN).build())
        .build();
  }

  private static GateRequest signed(String... lines) {
    return GateRequest.post(
        Map.of("Signature", "sesame"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private CaseId only() {
    List<CaseId> cases = desk.list(TOWN, Optional.empty(), 10);
    assertThat(cases).hasSize(1);
    return cases.get(0);
  }

  private Case known() {
    return desk.find(only()).orElseThrow();
  }

  private void deliver() {
    while (desk.dispatcher().tick(3) > 0) {
      continue;
    }
  }

  private static Resolution says(Purpose purpose, String text) {
    return Resolution.of(purpose, Locale.UK, Say.of(text));
  }

  @Nested
  class Receiving {
    @Test
    void aMessageForUsOpensACase() {
      assertThat(desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"))
              .status())
          .isEqualTo(200);

      assertThat(known().customer()).isEqualTo(Identity.of(TownChannel.KIND, "robin"));
      assertThat(known().status()).isEqualTo(Case.Status.OPEN);
      assertThat(known().timeline())
          .extracting(CaseEvent::kind)
          .containsExactly(
              CaseEvent.Kind.OPENED,
              CaseEvent.Kind.CONVERSATION_JOINED,
              CaseEvent.Kind.MESSAGE_ADDED);
    }

    @Test
    void othersInAThreadAreKeptApartFromTheCustomer() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      Message tip = new Message(
          new NativeId("m2"),
          Identity.of(TownChannel.KIND, "sam"),
          NOW,
          "Look in the app, Robin",
          Optional.of(new NativeId("m1")),
          List.of(),
          Map.of());

      desk.take(List.of(new InboundEvent.MessageReceived(
          key("message:m2"), SQUARE, new NativeId("t1"), TownChannel.BRAND, tip, false)));

      var conversation = known().conversations().get(0).conversation();
      assertThat(conversation.customer().id()).hasToString("robin");
      assertThat(conversation.others()).containsExactly(Identity.of(TownChannel.KIND, "sam"));
      assertThat(conversation.lastFromCustomer().orElseThrow().id()).hasToString("m1");
    }

    @Test
    void whoSpeaksToUsInAPublicThreadHasACaseOfTheirOwn() {
      desk.receive(
          TOWN,
          signed("town/square|t1|m1|robin|Where is my refund?", "town/square|t1|m2|sam|Same here"));

      List<CaseId> cases = desk.list(TOWN, Optional.empty(), 10);
      assertThat(cases)
          .extracting(id -> desk.find(id).orElseThrow().customer().id().value())
          .containsExactly("robin", "sam");
      assertThat(desk.related(cases.get(0), 10)).containsExactly(cases.get(1));
      assertThat(desk.related(cases.get(1), 10)).containsExactly(cases.get(0));
    }

    @Test
    void whatAMachineWroteOpensNoCaseAndNoneAgainAndCountsForNobody() {
      take("t1", written("m1", "robin").from(Origin.AUTO_REPLY));
      assertThat(desk.list(TOWN, Optional.empty(), 10)).isEmpty();

      take("t1", written("m2", "robin"));
      desk.reply(only(), RS, says(Purpose.RESOLVE, "It is booked."));
      deliver();
      take("t1", written("m900", "robin").from(Origin.AUTO_REPLY));

      assertThat(known().status()).isEqualTo(Case.Status.RESOLVED);
      assertThat(known().timeline().get(known().timeline().size() - 1))
          .isInstanceOfSatisfying(
              CaseEvent.MessageAdded.class,
              added -> assertThat(added.voice()).isEqualTo(CaseEvent.Voice.MACHINE));
      assertThat(known().latest().orElseThrow().conversation().lastFromCustomer())
          .map(message -> message.id().value())
          .contains("m2");
    }

    @Test
    void whatIsSuspectedMovesNoCaseAndIsKeptForAPerson() {
      take("t1", written("m1", "robin"));
      Case before = known();
      Message forged = written("m2", "eve")
          .flagged(Flag.quarantine(Flag.REPLY_TOKEN_OF_ANOTHER_SENDER, "eve", "m1"));

      take("t1", forged);
      take("t2", written("m3", "eve").flagged(Flag.quarantine("x")));

      assertThat(known()).isEqualTo(before);
      assertThat(desk.setAside(TOWN, 10)).hasSize(2).allMatch(InboundEvent::isQuarantined);
    }

    @Test
    void whoIsReadAsTheBrandIsMarkedWhateverTheChannel() {
      Identity impostor = new Identity(
          TownChannel.KIND, new NativeId("eve"), Optional.empty(), Optional.of("Acme Саre"));
      Identity brand = new Identity(
          TownChannel.KIND, new NativeId("acme"), Optional.empty(), Optional.of("Acme Care"));
      Message message = Message.of(new NativeId("m2"), impostor, NOW, "Send us your card.");
      NativeId thread = new NativeId("t1");

      desk.take(List.of(new InboundEvent.MessageReceived(
          key("message:m2"), SQUARE, thread, brand, message, true)));

      assertThat(known().conversations().get(0).conversation().messages())
          .filteredOn(each -> each.id().value().equals("m2"))
          .singleElement()
          .satisfies(each -> assertThat(each.flags())
              .containsExactly(Flag.warning(Flag.IMPOSTOR_OF_BRAND, "eve", "acme")));
    }

    private Message written(String id, String author) {
      return town.received(SQUARE, "t1", id, author, "Where is my refund?").message();
    }

    private void take(String thread, Message message) {
      desk.take(List.of(new InboundEvent.MessageReceived(
          key("message:" + message.id()),
          SQUARE,
          new NativeId(thread),
          TownChannel.BRAND,
          message,
          true)));
    }

    @Test
    void anAccountThatIsNotThereIsNamed() {
      assertThatThrownBy(() -> desk.receive(new AccountId("village"), signed()))
          .hasMessage(
              "No account \"village\". In use: [town]. Add it by CareDesk.builder().account(...).");
    }

    @Test
    void whatSomebodyTookAwayIsForgottenEverywhere() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|My card is 4421"));
      desk.take(List.of(new MessageEdited(
          key("edit"), SQUARE, new NativeId("t1"), new NativeId("m1"), "My card 4421!", NOW)));
      desk.take(List.of(
          new MessageRemoved(key("gone"), SQUARE, Optional.empty(), new NativeId("m1"), NOW)));

      assertThat(known().conversations().get(0).conversation().messages()).isEmpty();
      assertThat(texts(known())).isNotEmpty().allMatch(String::isEmpty);
    }

    private List<String> texts(Case known) {
      List<String> texts = new ArrayList<>();
      for (CaseEvent event : known.timeline()) {
        if (event instanceof CaseEvent.MessageAdded added) {
          texts.add(added.message().text());
        } else if (event instanceof CaseEvent.MessageEdited edited) {
          texts.add(edited.text());
        }
      }
      return texts;
    }
  }

  @Nested
  class Answering {
    @Test
    void aPreviewChangesNothing() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      Case before = known();

      assertThat(desk.preview(before.id(), says(Purpose.RESOLVE, LONG)).fidelity())
          .isEqualTo(Fidelity.SPLIT);
      deliver();

      assertThat(known()).isEqualTo(before);
      assertThat(town.journal).isEmpty();
    }

    @Test
    void aRefusedPlanChangesNothingAndSaysWhy() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      Case before = known();

      Reply reply = desk.reply(before.id(), RS, says(Purpose.RESOLVE, "x".repeat(2000)));

      assertThat(reply.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reply.reason()).isPresent().isEqualTo(reply.plan().reason());
      assertThat(known()).isEqualTo(before);
    }

    @Test
    void anAnswerThatArrivedResolvesTheCase() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));

      Reply reply = desk.reply(only(), RS, says(Purpose.RESOLVE, "It is booked."));
      assertThat(reply.outcome()).isEqualTo(Outcome.QUEUED);
      assertThat(known().status()).as("sent is not resolved").isEqualTo(Case.Status.OPEN);
      deliver();

      assertThat(town.journal).containsExactly(only() + "/1/0 square - It is booked.");
      assertThat(known().status()).isEqualTo(Case.Status.RESOLVED);
      assertThat(known().owner()).contains(RS);
    }

    @Test
    void anAnswerThatSendsTheCustomerElsewhereDoesNotResolveTheCase() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));

      desk.reply(only(), RS, says(Purpose.RESOLVE, "Please mail us at care@example.com"));
      deliver();

      assertThat(known().status()).isEqualTo(Case.Status.ANSWERED);
      assertThat(known().timeline()).extracting(CaseEvent::kind).contains(CaseEvent.Kind.DEFLECTED);
    }

    @Test
    void theCustomerWritingAgainOpensAResolvedCaseAgain() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.RESOLVE, "It is booked."));
      deliver();

      desk.receive(TOWN, signed("town/square|t1|m900|robin|It is not!"));

      assertThat(known().status()).isEqualTo(Case.Status.OPEN);
    }

    @Test
    void aPrivatePartWaitsUntilTheCustomerWritesInPrivate() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      Resolution resolution = Resolution.of(
          Purpose.RESOLVE,
          Locale.UK,
          Say.of("It is booked."),
          Fact.forCustomer("Refund", "EUR 25.00 to card 4421"));

      desk.reply(only(), RS, resolution);
      deliver();
      assertThat(town.journal)
          .hasSize(1)
          .allMatch(line -> line.contains(" square ") && !line.contains("4421"));

      desk.receive(TOWN, signed("town/booth|sam|m700|sam|Hello"));
      deliver();
      assertThat(town.journal).as("somebody else wrote").hasSize(1);

      desk.receive(TOWN, signed("town/booth|robin|m701|robin|Here I am"));
      deliver();
      assertThat(town.journal).hasSize(2);
      assertThat(town.journal.get(1))
          .endsWith("booth - This is for you alone:\nRefund: EUR 25.00 to card 4421");
      Case robins = desk.find(desk.list(TOWN, Optional.empty(), 10).get(0)).orElseThrow();
      assertThat(robins.conversations())
          .extracting(each -> each.conversation().surface())
          .containsExactly(SQUARE, BOOTH);
      assertThat(robins.status())
          .as("now the customer has all of it")
          .isEqualTo(Case.Status.RESOLVED);
    }

    @Test
    void thePublicIsToldAtTheEndOnceTheCustomerHasAnsweredInPrivate() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      Resolution resolution = Resolution.of(
          Purpose.RESOLVE, Locale.UK, Fact.forCustomer("Refund", "EUR 25.00 to card 4421"));
      desk.reply(only(), RS, resolution, Author.PERSON, Preferences.standard().withPublicClosing());
      deliver();
      desk.receive(TOWN, signed("town/booth|robin|m701|robin|Here I am"));
      deliver();
      assertThat(town.journal).as("the private part is not answered yet").hasSize(2);
      assertThat(known().status()).isEqualTo(Case.Status.RESOLVED);

      desk.receive(TOWN, signed("town/booth|robin|m702|robin|Thanks!"));
      deliver();

      assertThat(town.journal).hasSize(3);
      assertThat(town.journal.get(2))
          .endsWith(
              "square town-1 We are in touch by private message now. Thank you for your patience.");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheLastAnswer() {
      town.edits();
      desk = desk(new MemoryCaseStore());
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.UPDATE, "You get EUR 52."));
      deliver();
      town.platform =
          dispatch -> new DeliveryOutcome.Delivered(new NativeId("town-1"), Optional.empty());

      desk.reply(only(), RS, says(Purpose.CORRECT, "You get EUR 25."));
      deliver();

      assertThat(town.journal.get(1)).endsWith("square - You get EUR 25.");
      assertThat(known().conversations().get(0).conversation().messages())
          .extracting(Message::text)
          .containsExactly("Where is my refund?", "You get EUR 25.");
    }

    @Test
    void noTwoPublicAnswersAreAlikeWhereThatIsForbidden() {
      town.forbidsIdenticalTexts();
      desk = desk(new MemoryCaseStore());
      Resolution resolution = Resolution.of(
          Purpose.UPDATE, Locale.UK, Say.of("We look into it.", "We are looking into it."));
      desk.receive(
          TOWN, signed("town/square|t1|m1|robin|Where is it?", "town/square|t2|m2|sam|And mine?"));

      for (CaseId id : desk.list(TOWN, Optional.empty(), 10)) {
        desk.reply(id, RS, resolution);
      }
      deliver();

      assertThat(town.journal)
          .satisfiesExactly(
              first -> assertThat(first).endsWith("We are looking into it."),
              second -> assertThat(second).endsWith("We look into it."));
    }

    @Test
    void whereTheCustomerWroteLatelyNoInvitationIsNeeded() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(
          only(),
          RS,
          Resolution.of(Purpose.ASK, Locale.UK, Ask.of("your order number", "to find it")));
      deliver();
      desk.receive(TOWN, signed("town/booth|robin|m701|robin|5512"));
      deliver();
      desk.receive(TOWN, signed("town/square|t1|m800|robin|And now?"));
      town.journal.clear();

      desk.reply(
          only(),
          RS,
          Resolution.of(Purpose.UPDATE, Locale.UK, Fact.forCustomer("Parcel", "found, 5512")));
      deliver();

      assertThat(town.journal).hasSize(2);
      assertThat(town.journal.get(0))
          .endsWith("booth - This is for you alone:\nParcel: found, 5512");
      assertThat(town.journal.get(1)).endsWith("square - We have sent you a private message.");
    }
  }

  @Nested
  class P6AcceptedMeansKept {
    @Test
    void aStoreThatFailsIsAnsweredWithAnErrorAndTheNextDeliveryHasOneEffect() {
      FailingStore failing = new FailingStore();
      desk.close();
      desk = desk(failing);
      GateRequest delivery = signed(
          "town/square|t1|m1|robin|One",
          "town/square|t1|m2|robin|Two",
          "town/square|t1|m3|robin|Three");

      for (int room : List.of(0, 1, 1)) {
        failing.commitsLeft = room;
        assertThat(desk.receive(TOWN, delivery).status()).isEqualTo(503);
      }
      failing.commitsLeft = Integer.MAX_VALUE;
      assertThat(desk.receive(TOWN, delivery).status()).isEqualTo(200);

      assertThat(known().conversations().get(0).conversation().messages())
          .extracting(message -> message.id().value())
          .containsExactly("m1", "m2", "m3");
      assertThat(known().version()).isEqualTo(5);
    }
  }

  @Nested
  class P6AcceptedMeansKeptAlsoIfNobodyHearsIt {
    @Test
    void aCommitWhoseAnswerIsLostHasOneEffect() {
      FailingStore failing = new FailingStore();
      failing.commitsLeft = Integer.MAX_VALUE;
      desk.close();
      desk = desk(failing);
      GateRequest delivery = signed("town/square|t1|m1|robin|One", "town/square|t1|m2|robin|Two");

      failing.losesAnswers = true;
      assertThat(desk.receive(TOWN, delivery).status()).isEqualTo(503);
      assertThat(desk.receive(TOWN, delivery).status()).isEqualTo(503);
      failing.losesAnswers = false;
      assertThat(desk.receive(TOWN, delivery).status()).isEqualTo(200);

      assertThat(known().conversations().get(0).conversation().messages()).hasSize(2);
      assertThat(known().version()).isEqualTo(4);
    }

    @Test
    void aMessageOfAnAccountThatIsGoneWaits() {
      MemoryCaseStore store = new MemoryCaseStore();
      desk.close();
      desk = desk(store);
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.UPDATE, "We look into it."));
      try (CareDesk without = CareDesk.builder().clock(() -> now).store(store).build()) {
        assertThat(without.dispatcher().tick(3)).isEqualTo(1);
        assertThat(without.dispatcher().tick(3)).isZero();
      }
      now = now.plusSeconds(61);
      deliver();

      assertThat(town.journal).hasSize(1);
    }
  }

  @Nested
  class P7Once {
    @Test
    void eventsDeliveredOftenAndInAnyOrderHaveOneEffect() throws Exception {
      long seed = Long.getLong("attune.seed", 20261122L);
      for (int round = 0; round < 60; round++) {
        Random random = new Random(seed + round);
        desk.close();
        desk = desk(new MemoryCaseStore());
        desk.receive(TOWN, signed("town/square|t1|m1|robin|0"));
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (int message = 2; message < 12; message++) {
          String line = "town/square|t1|m%d|%s|%d".formatted(message, "robin", message);
          for (int times = random.nextInt(1, 5); times > 0; times--) {
            deliveries.add(() -> desk.receive(TOWN, signed(line)).status());
          }
        }
        Collections.shuffle(deliveries, random);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
          for (Future<Integer> answer : threads.invokeAll(deliveries)) {
            assertThat(answer.get()).as("seed %d", seed + round).isEqualTo(200);
          }
        } finally {
          threads.shutdownNow();
        }
        assertThat(known().conversations().get(0).conversation().messages())
            .as("seed %d", seed + round)
            .extracting(message -> message.id().value())
            .containsExactly("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11");
        assertThat(known().version()).isEqualTo(13);
      }
    }
  }

  @Nested
  class P8InOrder {
    @Test
    void aPartGoesOutAfterTheOneBeforeArrivedAndContinuesIt() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.RESOLVE, LONG));
      town.platform = dispatch -> town.journal.size() == 1
          ? new DeliveryOutcome.Deferred(now.plusSeconds(60), "busy")
          : new DeliveryOutcome.Delivered(
              new NativeId("town-" + town.journal.size()), Optional.empty());

      deliver();
      assertThat(town.journal).as("the second waits for the first").hasSize(1);

      now = now.plusSeconds(61);
      deliver();
      assertThat(town.journal).hasSize(3);
      assertThat(town.journal.get(1)).startsWith(only() + "/1/0 square - ");
      assertThat(town.journal.get(2)).startsWith(only() + "/1/1 square town-2 ");
    }

    @Test
    void aRefusedPartStopsWhatDependsOnItAndNothingElse() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.RESOLVE, LONG));
      town.platform = dispatch -> new DeliveryOutcome.Refused("403", "not allowed");
      deliver();

      assertThat(stops())
          .containsExactly(
              "0 REFUSED 403: not allowed",
              "1 DEPENDS_ON_STOPPED depends on message 0, which did not go out");

      town.platform =
          dispatch -> new DeliveryOutcome.Delivered(new NativeId("town-9"), Optional.empty());
      desk.reply(only(), RS, says(Purpose.RESOLVE, "Once more."));
      deliver();
      assertThat(town.journal).hasSize(2);
      assertThat(known().status()).isEqualTo(Case.Status.RESOLVED);
    }
  }

  private List<String> stops() {
    return known().timeline().stream()
        .filter(PartStopped.class::isInstance)
        .map(PartStopped.class::cast)
        .map(stop -> stop.place() + " " + stop.stop() + " " + stop.reason())
        .toList();
  }

  @Nested
  class P9NoDoublePost {
    @Test
    void whatNobodyKnowsTheOutcomeOfIsNeverSentAgain() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.RESOLVE, "It is booked."));
      town.platform = dispatch -> new DeliveryOutcome.Unknown("no answer");

      for (int day = 0; day < 10; day++) {
        deliver();
        now = now.plusSeconds(86_400);
      }

      assertThat(town.journal).hasSize(1);
      assertThat(stops()).containsExactly("0 " + Stop.UNKNOWN + " no answer");
    }

    @Test
    void aCarrierThatThrowsLeavesTheOutcomeUnknown() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
      desk.reply(only(), RS, says(Purpose.RESOLVE, "It is booked."));
      town.platform = dispatch -> {
        throw new IllegalStateException("a token that must not be told");
      };

      deliver();
      deliver();

      assertThat(town.journal).hasSize(1);
      assertThat(stops())
          .containsExactly("0 UNKNOWN the carrier failed: java.lang.IllegalStateException");
    }
  }

  @Nested
  class P10OneOwner {
    @Test
    void theSecondToAnswerIsToldBeforeAnythingIsSent() {
      desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));

      desk.reply(only(), RS, says(Purpose.RESOLVE, "It is booked."));
      Reply second = desk.reply(only(), KM, says(Purpose.RESOLVE, "It is lost."));
      deliver();

      assertThat(second.outcome()).isEqualTo(Outcome.OWNED_BY_ANOTHER);
      assertThat(second.reason())
          .contains("Case %s is owned by rs. Ask them to answer.".formatted(only()));
      assertThat(town.journal).containsExactly(only() + "/1/0 square - It is booked.");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
      for (int round = 0; round < 100; round++) {
        desk.close();
        desk = desk(new MemoryCaseStore());
        town.journal.clear();
        desk.receive(TOWN, signed("town/square|t1|m1|robin|Where is my refund?"));
        CaseId id = only();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
          List<Future<Reply>> replies = threads.invokeAll(List.of(
              () -> desk.reply(id, RS, says(Purpose.RESOLVE, "From RS.")),
              () -> desk.reply(id, KM, says(Purpose.RESOLVE, "From KM."))));
          assertThat(
                  List.of(replies.get(0).get().outcome(), replies.get(1).get().outcome()))
              .containsExactlyInAnyOrder(Outcome.QUEUED, Outcome.OWNED_BY_ANOTHER);
        } finally {
          threads.shutdownNow();
        }
        deliver();
        assertThat(town.journal).hasSize(1);
      }
    }
  }

  @Nested
  class P11NothingUnansweredInSilence {
    @Test
    void whatIsMeantForUsIsInACaseThatIsOpenUntilItIsAnswered() {
      desk.receive(
          TOWN,
          signed(
              "town/square|t1|m1|robin|One",
              "town/square|t2|m2|sam|Two",
              "town/booth|kim|m3|kim|Three"));

      List<CaseId> cases = desk.list(TOWN, Optional.empty(), 10);
      assertThat(cases).hasSize(3);
      assertThat(cases).allMatch(id -> desk.find(id).orElseThrow().status() == Case.Status.OPEN);
      desk.reply(cases.get(0), RS, says(Purpose.UPDATE, "We look into it."));
      deliver();
      assertThat(cases)
          .extracting(id -> desk.find(id).orElseThrow().status())
          .containsExactly(Case.Status.ANSWERED, Case.Status.OPEN, Case.Status.OPEN);
    }
  }

  @Nested
  class P12NoForgedInput {
    @Test
    void aForgedDeliveryChangesNothing() {
      byte[] body = "town/square|t1|m1|robin|Where is my refund?".getBytes(StandardCharsets.UTF_8);

      assertThat(desk.receive(TOWN, GateRequest.post(Map.of("Signature", "Sesame"), body))
              .status())
          .isEqualTo(401);
      assertThat(desk.receive(TOWN, GateRequest.post(Map.of(), body)).status()).isEqualTo(401);

      assertThat(desk.list(TOWN, Optional.empty(), 10)).isEmpty();
    }
  }

  @Nested
  class Building {
    @Test
    void anAccountIsAddedOnce() {
      ChannelSettings settings = ChannelSettings.builder().account(TOWN).build();
      CareDesk.Builder builder = CareDesk.builder().account(TownChannel.KIND, settings);

      assertThatThrownBy(() -> builder.account(TownChannel.KIND, settings))
          .hasMessage("account town was already added");
    }

    @Test
    void aChannelThatIsMissingIsNamedAndWhatWasOpenedIsClosed() {
      TownChannel opened = new TownChannel();
      CareDesk.Builder builder = CareDesk.builder()
          .channel(opened)
          .account(TownChannel.KIND, ChannelSettings.builder().account(TOWN).build())
          .account(
              new ChannelKind("village"),
              ChannelSettings.builder().account(new AccountId("village")).build());

      assertThatThrownBy(builder::build)
          .hasMessage(
              "No channel \"village\". In use: [town]. Add its module to the class path, or pass its provider to Channels.of(...).");
      assertThat(opened.closed).isTrue();
    }

    @Test
    void closingTheDeskClosesItsChannels() {
      desk.close();

      assertThat(town.closed).isTrue();
    }
  }

  private static EventKey key(String value) {
    return new EventKey(TOWN, value);
  }

  /** A store that runs out of disk after so many commits. */
  private static final class FailingStore implements CaseStore {
    private final MemoryCaseStore kept = new MemoryCaseStore();
    private int commitsLeft;
    private boolean losesAnswers;

    @Override
    public Commit.Outcome commit(Commit commit) {
      if (commitsLeft-- <= 0) {
        throw new IllegalStateException("disk full");
      }
      Commit.Outcome outcome = kept.commit(commit);
      if (losesAnswers) {
        throw new IllegalStateException("connection dropped after commit");
      }
      return outcome;
    }

    @Override
    public Optional<Case> find(CaseId id) {
      return kept.find(id);
    }

    @Override
    public Optional<CaseId> findBySeat(Seat seat) {
      return kept.findBySeat(seat);
    }

    @Override
    public List<CaseId> findAnswering(MessageKey key, int limit) {
      return kept.findAnswering(key, limit);
    }

    @Override
    public List<CaseId> findInThread(ThreadKey thread, int limit) {
      return kept.findInThread(thread, limit);
    }

    @Override
    public Optional<CaseId> findByMessage(MessageKey key) {
      return kept.findByMessage(key);
    }

    @Override
    public List<CaseId> list(AccountId account, Optional<CaseId> after, int limit) {
      return kept.list(account, after, limit);
    }

    @Override
    public boolean isKnown(EventKey key) {
      return kept.isKnown(key);
    }

    @Override
    public List<InboundEvent> waitingFor(Anchor anchor) {
      return kept.waitingFor(anchor);
    }

    @Override
    public Optional<InboundEvent> setAside(EventKey key) {
      return kept.setAside(key);
    }

    @Override
    public Map<String, Long> unrecognized(AccountId account) {
      return kept.unrecognized(account);
    }

    @Override
    public List<InboundEvent> setAside(AccountId account, int limit) {
      return kept.setAside(account, limit);
    }

    @Override
    public void keep(RawDelivery delivery) {
      kept.keep(delivery);
    }

    @Override
    public List<RawDelivery> rawDeliveries(AccountId account, int limit) {
      return kept.rawDeliveries(account, limit);
    }

    @Override
    public int purgeRawDeliveries(Instant before) {
      return kept.purgeRawDeliveries(before);
    }

    @Override
    public List<QueuedMessage> queued(CaseId id) {
      return kept.queued(id);
    }

    @Override
    public List<QueuedMessage> claim(Instant moment, int limit) {
      return kept.claim(moment, limit);
    }

    @Override
    public void close() {
      kept.close();
    }
  }
}
