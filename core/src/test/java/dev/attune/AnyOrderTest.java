package dev.attune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.cases.Case;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.InboundEvent;
import dev.attune.store.CaseStore;
import dev.attune.store.MemoryCaseStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * P7, once: what happened, delivered in any order, in batches and again and again, comes to one end. {@code -Dattune.histories}
 * says how many histories are tried, {@code -Dattune.seed} where they begin.
 */
class AnyOrderTest {
  private static final AccountId TOWN = new AccountId("town");
  private static final long SEED = Long.getLong("attune.seed", 20261122L);
  private static final int HISTORIES = Integer.getInteger("attune.histories", 150);
  private static final int ORDERS = 20;
  private static final int THREADS = 4;

  @Test
  void comesToOneEnd() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      List<InboundEvent> history = HistoryGenerator.of(seed);
      String expected = Projection.of(delivered(history));
      for (int order = 0; order < ORDERS; order++) {
        List<InboundEvent> deliveries = shuffled(history, new Random(seed * ORDERS + order));

        assertThat(Projection.of(delivered(deliveries)))
            .as("seed %d, order %d", seed, order)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void comesToOneEndWhenSeveralThreadsTakeDeliveriesAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
        List<InboundEvent> history = HistoryGenerator.of(seed);
        CaseStore store = new MemoryCaseStore();
        try (CareDesk desk = desk(store)) {
          Random random = new Random(seed);
          List<Callable<Boolean>> work = new ArrayList<>();
          for (int thread = 0; thread < THREADS; thread++) {
            List<InboundEvent> deliveries = shuffled(history, random);
            work.add(() -> {
              deliveries.forEach(event -> desk.take(List.of(event)));
              return true;
            });
          }
          for (Future<Boolean> done : threads.invokeAll(work)) {
            assertThat(done.get()).as("seed %d", seed).isTrue();
          }
        }

        assertThat(Projection.of(store))
            .as("seed %d", seed)
            .isEqualTo(Projection.of(delivered(history)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void keepsNoWordOfWhatWasTakenAway() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      List<InboundEvent> deliveries = shuffled(HistoryGenerator.of(seed), new Random(seed));
      String words = Projection.words(delivered(deliveries));

      for (int gone : HistoryGenerator.removed(seed)) {
        assertThat(words).as("seed %d", seed).doesNotContain("w" + gone + "v");
      }
    }
  }

  @Test
  void keepsNoWordOfWhatAnEditTookThePlaceOf() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      List<InboundEvent> history = HistoryGenerator.of(seed);
      String words = Projection.words(delivered(shuffled(history, new Random(seed))));

      assertThat(HistoryGenerator.outdated(history))
          .as("seed %d", seed)
          .allSatisfy(text -> assertThat(words).doesNotContain(text));
    }
  }

  @Test
  void rebuildsEveryCaseFromItsTimeline() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      List<InboundEvent> deliveries = shuffled(HistoryGenerator.of(seed), new Random(seed));

      assertThat(Projection.cases(delivered(deliveries)))
          .as("seed %d", seed)
          .allSatisfy(known -> assertThat(Case.of(known.timeline())).isEqualTo(known));
    }
  }

  /** Everything at least once, some of it more often, in any order. */
  private static List<InboundEvent> shuffled(List<InboundEvent> history, Random random) {
    List<InboundEvent> deliveries = new ArrayList<>(history);
    history.stream().filter(event -> random.nextInt(3) == 0).forEach(deliveries::add);
    Collections.shuffle(deliveries, random);
    return deliveries;
  }

  private static CareDesk desk(CaseStore store) {
    return CareDesk.builder()
        .channel(new TownChannel())
        .store(store)
        .account(TownChannel.KIND, ChannelSettings.builder().account(TOWN).build())
        .build();
  }

  private static CaseStore delivered(List<InboundEvent> deliveries) {
    CaseStore store = new MemoryCaseStore();
    try (CareDesk desk = desk(store)) {
      Random batches = new Random(deliveries.size());
      for (int from = 0; from < deliveries.size(); ) {
        int to = Math.min(deliveries.size(), from + batches.nextInt(1, 6));
        desk.take(deliveries.subList(from, to));
        from = to;
      }
    }
    return store;
  }
}
