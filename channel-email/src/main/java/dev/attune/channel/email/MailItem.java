package dev.attune.channel.email;

import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.Passage.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing a mail says, where it says it.
 *
 * @param passage what is said
 * @param isButton whether it is a link that stands alone
 * @param file the picture or file that goes out with the mail; empty if nothing is enclosed
 */
record MailItem(Passage passage, boolean isButton, Optional<MailFile> file) {

  /** What a draft says, with what its form carries apart from the text in the place where the author put it. */
  static List<MailItem> of(Draft draft, String domain) {
    List<MailItem> items = new ArrayList<>();
    draft.flow().stream()
        .filter(passage -> !isCaption(passage, draft))
        .forEach(passage -> items.add(new MailItem(passage, false, Optional.empty())));
    int files = 0;
    for (Passage passage : draft.carried()) {
      Optional<MailFile> file = passage.content() instanceof Picture picture
          ? Optional.of(MailFile.of(files++, picture.media(), draft, domain))
          : Optional.empty();
      items.add(place(items, passage), new MailItem(passage, file.isEmpty(), file));
    }
    return items;
  }

  /** The files among them, by number. */
  static List<MailFile> files(List<MailItem> items) {
    return items.stream()
        .flatMap(item -> item.file().stream())
        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
        .toList();
  }

  /** Before the first part that comes after it; else behind the last part. */
  private static int place(List<MailItem> items, Passage carried) {
    int own = carried.part().orElse(Integer.MAX_VALUE);
    int last = items.size();
    for (int i = items.size() - 1; i >= 0; i--) {
      OptionalInt part = items.get(i).passage().part();
      if (part.isPresent() && part.getAsInt() <= own) {
        return i + 1;
      }
      last = part.isPresent() ? i : last;
    }
    return last;
  }

  /** The words of a message that has nothing but a link or a file, which a mail shows with it anyway. */
  private static boolean isCaption(Passage passage, Draft draft) {
    return passage.part().isPresent()
        && passage.content() instanceof Prose prose
        && draft.carried().stream()
            .filter(carried -> carried.part().equals(passage.part()))
            .anyMatch(carried -> words(carried.content()).equals(prose.text()));
  }

  private static String words(Content content) {
    return switch (content.kind()) {
      case ANCHOR -> ((Anchor) content).link().label();
      case PICTURE -> ((Picture) content).media().alt();
      case PROSE, STEP, PAIR, PICKS -> "";
    };
  }
}
