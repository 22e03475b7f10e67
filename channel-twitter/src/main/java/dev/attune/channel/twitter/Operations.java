package dev.attune.channel.twitter;

import dev.attune.conversation.NativeId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls that are made, and the fields that renderer and carrier both know.
 *
 * @see <a href="https://docs.x.com/x-api/posts/manage-tweets/integrate">Manage posts, read 2026-11-22</a>
 * @see <a href="https://docs.x.com/x-api/direct-messages/manage/integrate">Manage direct messages, read 2026-11-22</a>
 */
final class Operations {
  static final String POST = "POST /2/tweets";
  static final String REPLY = "reply";
  static final String IN_REPLY_TO = "in_reply_to_tweet_id";
  static final String MEDIA = "media";
  static final String MEDIA_IDS = "media_ids";
  static final String ATTACHMENTS = "attachments";
  static final String MEDIA_ID = "media_id";

  private static final String MESSAGE = "POST /2/dm_conversations/with/%s/messages";
  private static final Pattern MESSAGES =
      Pattern.compile("POST /2/dm_conversations/with/([0-9]{1,19})/messages");

  private Operations() {}

  static String message(String participant) {
    return MESSAGE.formatted(participant);
  }

  /** Whom a direct message goes to; empty if the operation is none. */
  static Optional<NativeId> participant(String operation) {
    Matcher matcher = MESSAGES.matcher(operation);
    return matcher.matches() ? Optional.of(new NativeId(matcher.group(1))) : Optional.empty();
  }

  static String path(String operation) {
    return operation.substring(operation.indexOf('/'));
  }
}
