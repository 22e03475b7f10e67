package dev.attune.channel.facebook;

import java.util.List;

/**
 * The names of the fields that are read.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/reference/page">Webhooks of Pages, read
 *     2026-11-22</a>
 */
final class DeliveryNames {
  static final List<String> ALL = List.of(
      // Envelopes.
      "object",
      "entry",
      "id",
      "time",
      "changes",
      "messaging",
      "standby",
      // Changes.
      "field",
      "value",
      "item",
      "verb",
      "comment_id",
      "post_id",
      "parent_id",
      "from",
      "name",
      "sender_id",
      "sender_name",
      "message",
      "created_time",
      "photo",
      "video",
      "link",
      "post",
      "permalink_url",
      "reaction_type",
      "open_graph_story_id",
      "reviewer_id",
      "reviewer_name",
      "rating",
      "review_text",
      "recommendation_type",
      // Messenger.
      "sender",
      "recipient",
      "timestamp",
      "mid",
      "text",
      "attachments",
      "type",
      "payload",
      "url",
      "title",
      "sticker_id",
      "coordinates",
      "lat",
      "long",
      "quick_reply",
      "reply_to",
      "is_deleted",
      "is_unsupported",
      "is_echo",
      "app_id",
      "metadata",
      "message_edit",
      "num_edit",
      "postback",
      "referral",
      "ref",
      "source",
      "ad_id",
      "reaction",
      "action",
      "delivery",
      "mids",
      "watermark",
      "read",
      "pass_thread_control",
      "take_thread_control",
      "request_thread_control",
      "previous_owner_app_id",
      "new_owner_app_id",
      "requested_owner_app_id");

  private DeliveryNames() {}
}
