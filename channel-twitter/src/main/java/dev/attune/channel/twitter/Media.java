package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.Attachment;
import java.util.Optional;

/** Pictures and videos that came with a post or message, in the shape of either dialect. */
final class Media {
  /** A question with answers to choose from, of which no more is delivered than that it is there. */
  static final Attachment POLL = new Attachment("poll", Optional.empty(), Optional.empty());

  private static final String UNKNOWN = "media";

  private Media() {}

  static Attachment read(DeliveryObject media) {
    return new Attachment(
        Fields.text(media, "type").orElse(UNKNOWN),
        Fields.webAddress(media, "url_https", "media_url_https")
            .or(() -> Fields.webAddress(media, "url", "preview_image_url")),
        Optional.empty());
  }

  /** What was included for a key; no more than that there is something, if nothing was. */
  static Attachment find(String key, Scope scope) {
    for (DeliveryObject media : scope.includes().objects("media")) {
      if (media.text("media_key").filter(key::equals).isPresent()) {
        return read(media);
      }
    }
    return new Attachment(UNKNOWN, Optional.empty(), Optional.empty());
  }
}
