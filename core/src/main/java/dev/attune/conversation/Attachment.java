package dev.attune.conversation;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that came with a message. Its content is not held here.
 *
 * @param type the media type, or the platform's word when it gives no more, for instance {@code image}
 * @param href where the platform keeps it; may expire
 * @param name the file name as the sender gave it
 */
public record Attachment(String type, Optional<URI> href, Optional<String> name) {
  /** Checks that nothing is null. */
  public Attachment {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(href, "href");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return "Attachment[" + type + "]";
  }
}
