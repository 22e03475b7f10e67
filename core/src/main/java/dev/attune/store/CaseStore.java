package dev.attune.store;

import dev.attune.cases.Anchor;
import dev.attune.cases.Case;
import dev.attune.cases.CaseId;
import dev.attune.cases.MessageKey;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where cases are kept, with their outbox and with the inbound events that belong to none.
 *
 * <p>Safe for use by many threads. A commit is kept whole or not at all, and what is kept is seen by every later call.
 * {@link MemoryCaseStore} keeps everything in the process; a host may bring its own. Everything is found by a key; nothing
 * searches what was written.
 */
public interface CaseStore extends AutoCloseable {
  /**
   * A case.
   *
   * @param id its name
   * @return the case as of its last commit, if there is one of that name
   */
  Optional<Case> find(CaseId id);

  /**
   * The case a seat belongs to.
   *
   * @param seat the seat
   * @return the case that claimed the seat last
   */
  Optional<CaseId> findBySeat(Seat seat);

  /**
   * The case a message belongs to.
   *
   * @param key the message
   * @return the case that got the message last, also if somebody took it away since
   */
  Optional<CaseId> findByMessage(MessageKey key);

  /**
   * The cases in which a message is answered, whether or not the message itself is known.
   *
   * @param key the message
   * @param limit how many at most, 1 or more
   * @return each once
   */
  List<CaseId> findAnswering(MessageKey key, int limit);

  /**
   * The cases that have a seat in a thread.
   *
   * @param thread the thread
   * @param limit how many at most, 1 or more
   * @return each once
   */
  List<CaseId> findInThread(ThreadKey thread, int limit);

  /**
   * The cases of an account.
   *
   * @param account the account
   * @param after the last case of the page before; empty for the first page
   * @param limit how many at most, 1 or more
   * @return in the order they were opened
   */
  List<CaseId> list(AccountId account, Optional<CaseId> after, int limit);

  /**
   * Whether an inbound event was kept or set aside already, however long ago.
   *
   * @param key the event
   * @return true if it is known
   */
  boolean isKnown(EventKey key);

  /**
   * Keeps what happened. Of a message that is taken away, what it said is forgotten in the timelines it is in and in all
   * events that are set aside, also in those that come later. Raw deliveries of a message that is edited or taken away are
   * dropped.
   *
   * @param commit what is kept together
   * @return what became of it
   */
  Commit.Outcome commit(Commit commit);

  /**
   * The events that wait for something.
   *
   * @param anchor what they wait for
   * @return in the order they were set aside
   */
  List<InboundEvent> waitingFor(Anchor anchor);

  /**
   * The events of an account that belong to no case.
   *
   * @param account the account
   * @param limit how many at most, 1 or more
   * @return the latest first
   */
  List<InboundEvent> setAside(AccountId account, int limit);

  /**
   * An event that belongs to no case.
   *
   * @param key the event
   * @return the event, if it is set aside
   */
  Optional<InboundEvent> setAside(EventKey key);

  /**
   * How many events of an account no channel understood.
   *
   * @param account the account
   * @return how many of each type, ever
   */
  Map<String, Long> unrecognized(AccountId account);

  /**
   * Keeps a delivery as it came.
   *
   * @param delivery the delivery; takes the place of one with the same account and octets
   */
  void keep(RawDelivery delivery);

  /**
   * The deliveries to an account as they came.
   *
   * @param account the account
   * @param limit how many at most, 1 or more
   * @return those that are still kept, the latest first
   */
  List<RawDelivery> rawDeliveries(AccountId account, int limit);

  /**
   * Drops deliveries as they came.
   *
   * @param before those that came before this moment
   * @return how many there were
   */
  int purgeRawDeliveries(Instant before);

  /**
   * The messages of a case that are or were on their way out.
   *
   * @param id the case
   * @return in the order they were queued
   */
  List<QueuedMessage> queued(CaseId id);

  /**
   * Takes messages whose turn it is, and marks them as being sent. Nobody else gets them.
   *
   * <p>It is a message's turn when it is queued, not waiting for the customer, its moment has come, all it depends on has
   * arrived, and nothing that was queued earlier for the same thread is still to go out.
   *
   * @param now the moment
   * @param limit how many at most, 1 or more
   * @return messages in the order they were queued
   */
  List<QueuedMessage> claim(Instant now, int limit);

  @Override
  void close();
}
