package dev.attune.compose;

import dev.attune.internal.text.FoldedWords;
import dev.attune.internal.text.Links;
import dev.attune.internal.text.MailAddresses;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence that is said, with its words: links and mail addresses are none. For one thread; read when it is needed. */
final class Sentence {
  private final String text;
  private final Locale locale;
  private @Nullable FoldedWords words;
  private @Nullable Set<Sense> senses;

  Sentence(String text, Locale locale) {
    this.text = text;
    this.locale = locale;
  }

  String text() {
    return text;
  }

  FoldedWords words() {
    if (words == null) {
      words = FoldedWords.of(MailAddresses.without(Links.without(text)));
    }
    return words;
  }

  /** What the words tell, as far as the language is known. */
  boolean has(Sense sense) {
    if (senses == null) {
      senses = Lexicon.in(locale).senses(words());
    }
    return senses.contains(sense);
  }
}
