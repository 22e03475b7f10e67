package dev.attune.channel.facebook;

import dev.attune.conversation.NativeId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The calls that are made, as a payload names them.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/reference/object/comments">Comments on an object, read
 *     2026-11-22</a>
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/send-api">Send API, read 2026-11-22</a>
 */
final class Operations {
  static final String POST = "POST ";
  static final String MESSAGES = "/messages";
  private static final String COMMENTS = "/comments";

  private Operations() {}

  static String commentOn(NativeId object) {
    return POST + "/" + segment(object) + COMMENTS;
  }

  static String messageFrom(NativeId page) {
    return POST + "/" + segment(page) + MESSAGES;
  }

  /** An id as one step of a path, whatever stands in it. */
  private static String segment(NativeId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
