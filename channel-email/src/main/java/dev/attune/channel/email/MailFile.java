package dev.attune.channel.email;

import dev.attune.channel.Draft;
import dev.attune.channel.Enclosure;
import dev.attune.resolution.Media;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A picture or file that goes out with a mail.
 *
 * @param number which of the mail's files, from 0
 * @param media what it is
 * @param name its file name
 * @param contentId by which the HTML shows it; empty if it is attached
 */
record MailFile(int number, Media media, String name, Optional<String> contentId) {

  /** Picture types that every mail program shows. */
  private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif");

  static MailFile of(int number, Media media, Draft draft, String domain) {
    Optional<String> id = SHOWN.contains(media.type())
        ? Optional.of(contentId(number, media, draft, domain))
        : Optional.empty();
    return new MailFile(number, media, FileName.of(media, number), id);
  }

  private static String contentId(int number, Media media, Draft draft, String domain) {
    List<String> inputs = List.of(
        draft.at().toString(),
        draft.conversation().customer().id().value(),
        draft.conversation().thread().value(),
        String.valueOf(number),
        media.href().toString());
    return MessageIds.made("i", domain, inputs);
  }

  boolean isShown() {
    return contentId.isPresent();
  }

  Enclosure enclosure() {
    return Enclosure.of(number, media);
  }
}
