package dev.attune.channel.facebook;

import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.Optional;

/**
 * What a change is about.
 *
 * @param object what the id names: a comment, a post or a review
 * @param id the platform's id
 * @param place the thread, unless the platform leaves out what the subject stands beneath
 * @param parent what it stands beneath, if the platform says so
 */
record Subject(String object, NativeId id, Optional<NativeId> place, Optional<NativeId> parent) {
  private static final String COMMENT = "comment";
  private static final String REVIEW = "review";

  /** The subject of something written; empty if the item is of an unknown kind. */
  static Optional<Subject> of(String field, String item, Given value, Entry entry) {
    if (item.equals(COMMENT)) {
      return Optional.of(field.equals("ratings") ? onReview(value) : comment(value, entry));
    }
    if (item.equals("rating") && field.equals("ratings")) {
      return Optional.of(whole(REVIEW, value.requiredId("open_graph_story_id")));
    }
    return ChangeReader.isPost(item)
        ? Optional.of(whole(Details.POST, value.requiredId("post_id")))
        : Optional.empty();
  }

  /** The subject of a reaction: the innermost thing the platform names. */
  static Optional<Subject> ofReaction(String field, Given value, Entry entry) {
    if (value.has("comment_id")) {
      return of(field, COMMENT, value, entry);
    }
    Optional<Subject> review = value.id("open_graph_story_id").map(id -> whole(REVIEW, id));
    Optional<Subject> post = value.id("post_id").map(id -> whole(Details.POST, id));
    return field.equals("ratings") ? review : post;
  }

  private static Subject whole(String object, NativeId id) {
    return new Subject(object, id, Optional.of(id), Optional.empty());
  }

  private static Subject comment(Given value, Entry entry) {
    NativeId id = value.requiredId("comment_id");
    Optional<NativeId> parent = value.id("parent_id");
    Optional<NativeId> post = value.id("post_id");
    Optional<NativeId> place = parent.map(above -> isPost(above, post, entry) ? id : above);
    return new Subject(COMMENT, id, place, parent.or(() -> post));
  }

  private static boolean isPost(NativeId parent, Optional<NativeId> post, Entry entry) {
    return post.filter(parent::equals).isPresent() || entry.isOf(parent);
  }

  private static Subject onReview(Given value) {
    NativeId review = value.requiredId("open_graph_story_id");
    return new Subject(
        COMMENT,
        value.requiredId("comment_id"),
        Optional.of(review),
        Optional.of(value.id("parent_id").orElse(review)));
  }

  /** The comment at the top of the thread, or the post or review itself. */
  NativeId thread() {
    return place.orElse(id);
  }

  /** Somebody whom the platform does not name: nobody else, so that two strangers are never taken for one. */
  Identity somebody() {
    return Identity.of(Places.FACEBOOK, "author-of-" + id);
  }
}
