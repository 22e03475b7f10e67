package dev.attune.channel.twitter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the fields that are read, in all dialects and vocabularies.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary">Data dictionary, read 2026-11-22</a>
 */
final class DeliveryNames {
  private static final List<String> ENVELOPES = List.of(
      "for_user_id",
      "replay_job_status",
      "data",
      "includes",
      "users",
      "tweets",
      "posts",
      "media",
      "event_type",
      "event_uuid",
      "filter",
      "user_id",
      "direction",
      "payload");
  private static final List<String> COMMON = List.of(
      "id",
      "id_str",
      "type",
      "text",
      "created_at",
      "created_timestamp",
      "timestamp_ms",
      "entities",
      "urls",
      "url",
      "expanded_url",
      "withheld");
  private static final List<String> POSTS = List.of(
      "author_id",
      "conversation_id",
      "note_tweet",
      "note_post",
      "display_text_range",
      "mentions",
      "in_reply_to_tweet_id",
      "in_reply_to_post_id",
      "in_reply_to_user_id",
      "referenced_tweets",
      "referenced_posts",
      "edit_history_tweet_ids",
      "edit_history_post_ids",
      "attachments",
      "media_keys",
      "media_key",
      "poll_ids",
      "preview_image_url");
  private static final List<String> OLD_POSTS = List.of(
      "full_text",
      "extended_tweet",
      "extended_entities",
      "user_mentions",
      "user",
      "in_reply_to_status_id",
      "in_reply_to_status_id_str",
      "in_reply_to_user_id_str",
      "retweeted_status",
      "quoted_status",
      "quoted_status_id",
      "quoted_status_id_str",
      "media_url_https",
      "status");
  private static final List<String> PEOPLE =
      List.of("username", "screen_name", "name", "protected", "source", "target");
  private static final List<String> MESSAGES = List.of(
      "message_create",
      "message_data",
      "sender_id",
      "recipient_id",
      "attachment",
      "url_https",
      "quick_reply_response",
      "metadata",
      "initiated_via",
      "tweet_id",
      "last_read_event_id",
      "dm_conversation_id",
      "favorited_status");

  private DeliveryNames() {}

  /** All of them, with the lists of events. */
  static List<String> all() {
    return Stream.of(ENVELOPES, COMMON, POSTS, OLD_POSTS, PEOPLE, MESSAGES, AccountActivity.lists())
        .flatMap(List::stream)
        .toList();
  }
}
