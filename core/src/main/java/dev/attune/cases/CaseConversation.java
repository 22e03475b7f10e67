package dev.attune.cases;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.Conversation;
import java.util.Objects;

/**
 * A conversation of a case, and the account it is held with.
 *
 * @param account the account
 * @param conversation the conversation
 */
public record CaseConversation(AccountId account, Conversation conversation) {
  /** Checks that nothing is null. */
  public CaseConversation {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(conversation, "conversation");
  }

  /**
   * Where its thread is.
   *
   * @return the key
   */
  public ThreadKey key() {
    return new ThreadKey(account, conversation.surface(), conversation.thread());
  }
}
