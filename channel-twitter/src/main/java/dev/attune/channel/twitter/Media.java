package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.conversation.Attachment;
import java.util.Optional;

/** Pictures and videos that came with a post or message, in the shape of either dialect. */
final class Media {
  private static final String UNKNOWN = "media";

  private Media() {}

  static Attachment read(JsonNode media) {
    return new Attachment(
        Fields.text(media, "type").orElse(UNKNOWN),
        Fields.webAddress(media, "url_https", "media_url_https")
            .or(() -> Fields.webAddress(media, "url", "preview_image_url")),
        Optional.empty());
  }

  /** What is known of media by its key alone. */
  static Attachment unknown() {
    return new Attachment(UNKNOWN, Optional.empty(), Optional.empty());
  }
}
