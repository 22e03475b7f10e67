package dev.attune.cases;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.NativeId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A conversation of a case, and the account it is held with.
 *
 * @param account the account
 * @param conversation the conversation
 * @param alsoThreads further ids of its thread: platforms file some answers under another id than what they answer
 */
public record CaseConversation(
    AccountId account, Conversation conversation, Set<NativeId> alsoThreads) {
  /** Checks that nothing is null. */
  public CaseConversation {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(conversation, "conversation");
    alsoThreads = Set.copyOf(alsoThreads);
  }

  /**
   * A conversation whose thread has one id.
   *
   * @param account the account
   * @param conversation the conversation
   */
  public CaseConversation(AccountId account, Conversation conversation) {
    this(account, conversation, Set.of());
  }

  /**
   * Where its thread is.
   *
   * @return the key
   */
  public ThreadKey key() {
    return new ThreadKey(account, conversation.surface(), conversation.thread());
  }

  /**
   * Whether a thread is this one, by any of its ids.
   *
   * @param thread the thread
   * @return true if it is
   */
  public boolean isIn(ThreadKey thread) {
    return account.equals(thread.account())
        && conversation.surface().equals(thread.surface())
        && (conversation.thread().equals(thread.thread()) || alsoThreads.contains(thread.thread()));
  }

  /**
   * Whether a message is in it, as long as nobody took it away.
   *
   * @param message the platform's id of the message
   * @return true if it is
   */
  public boolean holds(NativeId message) {
    return conversation.messages().stream().anyMatch(each -> each.id().equals(message));
  }

  CaseConversation also(NativeId thread) {
    Set<NativeId> all = new HashSet<>(alsoThreads);
    all.add(thread);
    return new CaseConversation(account, conversation, all);
  }

  CaseConversation changed(UnaryOperator<Conversation> change) {
    return new CaseConversation(account, change.apply(conversation), alsoThreads);
  }
}
