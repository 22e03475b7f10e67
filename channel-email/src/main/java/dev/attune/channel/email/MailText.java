package dev.attune.channel.email;

import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The plain part of a mail: the same blocks as its HTML, with an empty line between them. Lines are as long as their sentences;
 * breaking them is left to the encoding, which readers do not see, and to whoever shows them.
 */
final class MailText {

  private MailText() {}

  /** The plain part. */
  static String of(Draft draft, List<MailItem> items, Optional<Quote> quote) {
    return of(draft, items) + quote.map(words -> "\n\n" + words.plain()).orElse("") + "\n";
  }

  /** What is said, without what is quoted. */
  static String of(Draft draft, List<MailItem> items) {
    List<String> blocks = blocks(items, draft.locale());
    draft.position().ifPresent(position -> blocks.add(position.toString()));
    draft.signOff().ifPresent(blocks::add);
    return String.join("\n\n", blocks);
  }

  /** Pieces of one part, and neighbours that make one list, stand in one block. */
  private static List<String> blocks(List<MailItem> items, Locale locale) {
    List<String> blocks = new ArrayList<>();
    List<Passage> block = new ArrayList<>();
    for (MailItem item : items) {
      Passage passage = item.passage();
      if (!block.isEmpty() && !belong(block.get(block.size() - 1), passage)) {
        blocks.add(PlainText.of(block, locale));
        block.clear();
      }
      block.add(passage);
    }
    if (!block.isEmpty()) {
      blocks.add(PlainText.of(block, locale));
    }
    return blocks;
  }

  private static boolean belong(Passage one, Passage next) {
    Content.Kind kind = next.content().kind();
    if (one.content().kind() != kind) {
      return false;
    }
    return switch (kind) {
      case PROSE -> one.part().isPresent() && one.part().equals(next.part());
      case STEP -> one.part().equals(next.part());
      case PAIR, ANCHOR, PICTURE -> true;
      case PICKS -> false;
    };
  }
}
