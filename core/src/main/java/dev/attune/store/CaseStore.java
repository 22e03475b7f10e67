package dev.attune.store;

import dev.attune.cases.Case;
import dev.attune.cases.CaseId;
import dev.attune.cases.MessageKey;
import dev.attune.cases.ThreadKey;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where cases are kept, with their outbox.
 *
 * <p>Safe for use by many threads. A commit is kept whole or not at all, and what is kept is seen by every later call.
 * {@link MemoryCaseStore} keeps everything in the process; a host may bring its own.
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
   * The case a thread belongs to.
   *
   * @param key the thread
   * @return the case that claimed the thread last
   */
  Optional<CaseId> findByThread(ThreadKey key);

  /**
   * The case a message belongs to.
   *
   * @param key the message
   * @return the case whose timeline has the message
   */
  Optional<CaseId> findByMessage(MessageKey key);

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
   * Whether an inbound event was kept or set aside already.
   *
   * @param key the event
   * @return true if it is known
   */
  boolean isKnown(EventKey key);

  /**
   * Keeps what happened.
   *
   * @param commit what is kept together
   * @return what became of it
   */
  Commit.Outcome commit(Commit commit);

  /**
   * Keeps an inbound event that belongs to no case.
   *
   * @param event the event
   * @return {@code KEPT}, or {@code KNOWN} if it is known already
   */
  Commit.Outcome setAside(InboundEvent event);

  /**
   * The events of an account that belong to no case.
   *
   * @param account the account
   * @param limit how many at most, 1 or more
   * @return the latest first; a store may forget the oldest
   */
  List<InboundEvent> setAside(AccountId account, int limit);

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
