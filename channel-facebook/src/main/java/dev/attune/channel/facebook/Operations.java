package dev.attune.channel.facebook;

import dev.attune.conversation.NativeId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

  /**
   * The call that gives an own comment another text.
   *
   * @see <a href="https://developers.facebook.com/docs/graph-api/reference/comment">Comment, read 2026-11-22</a>
   */
  static String edit(NativeId comment) {
    return POST + "/" + segment(comment);
  }

  /** The comment that a path edits; empty if it is of another call. */
  static Optional<NativeId> edited(String path) {
    return path.indexOf('/', 1) < 0
        ? Optional.of(new NativeId(URLDecoder.decode(path.substring(1), StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  static String messageFrom(NativeId page) {
    return POST + "/" + segment(page) + MESSAGES;
  }

  /** An id as one step of a path, whatever stands in it. */
  private static String segment(NativeId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
