package dev.attune.compose;

import dev.attune.internal.text.Links;
import dev.attune.internal.text.Sentences;
import dev.attune.resolution.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part as it is said, read once for all that look at it. For one thread; what is dear to find out is found out when it is needed. */
final class Said {
  private final Told told;
  private final Locale locale;
  private final List<String> texts;
  private @Nullable List<Sentence> sentences;

  Said(Told told, Locale locale) {
    this.told = told;
    this.locale = locale;
    this.texts = Wording.of(told);
  }

  /** The part's place in the resolution. */
  int index() {
    return told.index();
  }

  Part part() {
    return told.part();
  }

  Part.Kind kind() {
    return told.part().kind();
  }

  boolean isFullest() {
    return told.isFullest();
  }

  /** The words that are said, in the order they are read. */
  List<String> texts() {
    return texts;
  }

  /** The addresses of pages among the words, and those beside them. */
  List<String> links() {
    List<String> links = new ArrayList<>(Wording.beside(part()));
    for (String text : texts) {
      links.addAll(Links.in(text));
    }
    return links;
  }

  List<Sentence> sentences() {
    if (sentences == null) {
      sentences = new ArrayList<>();
      for (String text : texts) {
        for (String sentence : Sentences.of(text)) {
          sentences.add(new Sentence(sentence, locale));
        }
      }
    }
    return sentences;
  }

  /** What one of the sentences tells. */
  boolean has(Sense sense) {
    for (Sentence sentence : sentences()) {
      if (sentence.has(sense)) {
        return true;
      }
    }
    return false;
  }
}
