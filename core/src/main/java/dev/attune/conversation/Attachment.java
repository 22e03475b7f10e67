package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.net.URI;
import java.util.Optional;

/**
 * Something that came with a message. Its content is not held here.
 *
 * @param type the media type, or the platform's word when it gives no more, for instance {@code image}
 * @param href where the platform keeps it, which may expire, or where the host does. Empty if nobody does, or if it is not
 *     well-formed Unicode
 * @param name the file name as the sender gave it
 */
public record Attachment(String type, Optional<URI> href, Optional<String> name) {
  /**
   * Checks that nothing is null. What no store keeps as it is becomes U+FFFD; in the name, so does what would end the line or
   * show the name's ending elsewhere.
   */
  public Attachment {
    type = Unicode.clean(type);
    href = href.filter(address -> Unicode.halfPair(address.toString()) < 0);
    name = name.map(Unicode::fileName);
  }

  @Override
  public String toString() {
    return "Attachment[" + type + "]";
  }
}
