package dev.attune.channel.facebook;

import dev.attune.conversation.Attachment;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came with a message.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages">Message events,
 *     read 2026-11-22</a>
 */
final class Attachments {
  private static final String STICKER = "sticker";
  private static final String LINK = "link";
  private static final List<String> FIELDS = List.of("photo", "video", LINK);
  private static final Set<String> MEDIA = Set.of("photo", "video");

  private Attachments() {}

  /** With a Messenger message. What Messenger does not show to applications is named and has no address. */
  static List<Attachment> ofMessage(Given message) {
    List<Attachment> all = new ArrayList<>();
    message.list("attachments").forEach(attachment -> all.add(of(attachment)));
    if (message.flag("is_unsupported")) {
      all.add(new Attachment("unsupported", Optional.empty(), Optional.empty()));
    }
    return all;
  }

  /** With a comment or a post, where each kind has a field of its own; a picture that is a post comes as a link. */
  static List<Attachment> ofPost(Given value, String item) {
    if (!value.has("photo") && !value.has("video") && !value.has(LINK)) {
      return List.of();
    }
    List<Attachment> all = new ArrayList<>();
    for (String field : FIELDS) {
      String type = field.equals(LINK) && MEDIA.contains(item) ? item : field;
      if (value.text(field).isPresent()) {
        all.add(new Attachment(type, value.webAddress(field), Optional.empty()));
      }
    }
    return all;
  }

  private static Attachment of(Given attachment) {
    Given payload = attachment.object("payload");
    String type = payload.has("sticker_id") ? STICKER : attachment.word("type");
    Optional<URI> href =
        payload.webAddress("url").or(() -> attachment.webAddress("url")).or(() -> place(payload));
    return new Attachment(type, href, payload.text("title").or(() -> attachment.text("title")));
  }

  /**
   * A place on earth as a {@code geo} address.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5870">RFC 5870</a>
   */
  private static Optional<URI> place(Given payload) {
    Given coordinates = payload.object("coordinates");
    double latitude = coordinates.node().number("lat").orElse(Double.NaN);
    double longitude = coordinates.node().number("long").orElse(Double.NaN);
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onEarth
        ? Optional.of(URI.create("geo:" + plain(latitude) + "," + plain(longitude)))
        : Optional.empty();
  }

  private static String plain(double degrees) {
    return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }
}
