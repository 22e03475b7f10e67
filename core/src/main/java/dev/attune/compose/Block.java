package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.PlainText;
import dev.attune.channel.TextMeter;
import dev.attune.internal.text.Breaks;
import dev.attune.internal.text.Cuts;
import dev.attune.resolution.Part;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A part as it is said on one surface, or a sentence of the library's own: a row of atoms, which are the smallest things a
 * message is made of and never broken. For one thread; what is dear to find out is found out once, and when it is needed.
 */
final class Block {
  private final String text;
  private final List<Passage> wholes;
  private final @Nullable Prose prose;
  private final boolean alone;
  private @Nullable Cuts cuts;
  private TextMeter.@Nullable Tally tally;
  private int length = -1;
  private @Nullable Passage passage;

  /** Running text of a part. */
  private record Prose(int index, Part part, Audience audience) {}

  private Block(
      String text,
      List<Passage> wholes,
      @Nullable Prose prose,
      boolean alone,
      @Nullable Cuts cuts) {
    this.text = text;
    this.wholes = wholes;
    this.prose = prose;
    this.alone = alone;
    this.cuts = cuts;
  }

  /** Running text, which is broken where texts are. */
  static Block prose(int index, Part part, String text, Audience audience) {
    return new Block(text.strip(), List.of(), new Prose(index, part, audience), false, null);
  }

  /**
   * Passages that are said whole.
   *
   * @param locale the language they are written in
   * @param cost how bad it is to end a message before the first of them; before the others a line ends
   * @param alone whether each has to be a message of its own
   */
  static Block whole(List<Passage> passages, Locale locale, int cost, boolean alone) {
    Cuts.Builder cuts = new Cuts.Builder(passages.size());
    StringBuilder text = new StringBuilder();
    for (Passage passage : passages) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(PlainText.of(passage, locale));
      cuts.add(start, text.length(), start == 0 ? cost : Breaks.LINE);
    }
    return new Block(text.toString(), passages, null, alone, cuts.build(new int[0]));
  }

  /** How many atoms it has. */
  int count() {
    return cuts().count();
  }

  /** How bad it is to end a message right before an atom. */
  int cost(int atom) {
    return cuts().cost(atom);
  }

  Cuts cuts() {
    if (cuts == null) {
      cuts = Breaks.of(text);
    }
    return cuts;
  }

  /** Whether it has to be a message of its own. */
  boolean isAlone() {
    return alone;
  }

  /** The part it says; empty for a sentence of the library's own. */
  OptionalInt part() {
    return prose != null ? OptionalInt.of(prose.index) : wholes.get(0).part();
  }

  /** The passages that are said whole; none if it is running text of a part. */
  List<Passage> wholes() {
    return wholes;
  }

  /** All of it. */
  void addAll(List<Passage> to) {
    if (prose == null) {
      to.addAll(wholes);
    } else {
      to.add(passage());
    }
  }

  /** Its running text, or the first of the passages that are said whole: the others are of the same kind. */
  Passage passage() {
    if (passage == null) {
      passage = prose == null
          ? wholes.get(0)
          : Passage.prose(prose.index, prose.part, text, prose.audience);
    }
    return passage;
  }

  /** Some atoms of it; pieces of a text become one passage, with the space between them. */
  void add(List<Passage> to, int from, int end) {
    if (prose == null) {
      to.addAll(wholes.subList(from, end));
    } else {
      String piece = text.substring(cuts().start(from), cuts().end(end - 1));
      to.add(Passage.prose(prose.index, prose.part, piece, prose.audience));
    }
  }

  /** The length of all of it, as a meter counts it. */
  int length(TextMeter meter) {
    if (length < 0) {
      length = meter.measure(text);
    }
    return length;
  }

  /** The length of some atoms of it, as a meter counts them: always the same meter. */
  int length(TextMeter meter, int from, int end) {
    if (tally == null) {
      tally = meter.tally(text);
    }
    return tally.measure(cuts().start(from), cuts().end(end - 1));
  }

  boolean isProse() {
    return prose != null || wholes.get(0).content().kind() == Content.Kind.PROSE;
  }

  /** All that it says, as plain text. */
  String text() {
    return text;
  }
}
