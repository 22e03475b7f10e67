package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.resolution.Media;

/**
 * The body of a comment.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/reference/object/comments">Comments on an object, read
 *     2026-11-22</a>
 */
final class CommentBody {
  private static final String ANIMATION = "image/gif";

  private CommentBody() {}

  static String of(String text, Carried carried) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (!text.isEmpty()) {
      body.put("message", text);
    }
    carried.media().forEach(media -> body.put(field(media), media.href().toString()));
    return body.toString();
  }

  /** A GIF given as a mere picture would stand still. */
  private static String field(Media media) {
    return media.type().equals(ANIMATION) ? "attachment_share_url" : "attachment_url";
  }
}
