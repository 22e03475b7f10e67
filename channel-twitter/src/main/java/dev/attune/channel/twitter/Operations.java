package dev.attune.channel.twitter;

/**
 * The calls that are made, and the fields that renderer and carrier both know.
 *
 * @see <a href="https://docs.x.com/x-api/posts/manage-tweets/integrate">Manage posts, read 2026-08-22</a>
 * @see <a href="https://docs.x.com/x-api/direct-messages/manage/integrate">Manage direct messages, read 2026-08-22</a>
 */
final class Operations {
  static final String POST = "POST /2/tweets";
  static final String REPLY = "reply";
  static final String IN_REPLY_TO = "in_reply_to_tweet_id";

  private static final String MESSAGE = "POST /2/dm_conversations/with/%s/messages";

  private Operations() {}

  static String message(String participant) {
    return MESSAGE.formatted(participant);
  }
}
