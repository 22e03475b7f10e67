package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.internal.text.Links;
import dev.attune.internal.text.MailAddresses;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import java.util.function.Consumer;

/** An old answer squeezed through the channel: cut off, sent elsewhere, or a page instead of words. */
final class LipService implements Inspection {
  private static final int SHORT_SENTENCE = 80;
  private static final int FEW_WORDS = 6;
  private static final int GREETING = 8;
  private static final String ELSEWHERE =
      "The customer is sent elsewhere. Answer here, where they asked.";

  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    Purpose purpose = plan.resolution().purpose();
    Lexicon words = Lexicon.in(plan.scene().locale());
    cutOff(plan, found);
    if (purpose == Purpose.RESOLVE || purpose == Purpose.ASK) {
      mailbox(plan, words, found);
      phone(plan, words, found);
    }
    if (purpose == Purpose.RESOLVE) {
      page(plan, words, found);
    }
  }

  private static void cutOff(Inspected plan, Consumer<Finding> found) {
    for (Said said : plan.said()) {
      if (said.kind() == Part.Kind.SAY && isCutOff(said.texts().get(0))) {
        found.accept(Finding.warning(
            Code.LIP_SERVICE_CUT_OFF,
            said.index(),
            "This looks cut off. Say it whole, or offer a shorter wording."));
      }
    }
  }

  private static boolean isCutOff(String text) {
    return text.endsWith("…") || text.endsWith("...");
  }

  private static void mailbox(Inspected plan, Lexicon words, Consumer<Finding> found) {
    for (Said said : plan.said()) {
      if (said.kind() == Part.Kind.SAY && sendsToMailbox(said, words)) {
        found.accept(Finding.warning(Code.LIP_SERVICE_OTHER_CHANNEL, said.index(), ELSEWHERE));
      }
    }
  }

  /** Whether a sentence has a mail address and, as far as its language is known, asks to write there. */
  private static boolean sendsToMailbox(Said said, Lexicon words) {
    for (Sentence sentence : said.sentences()) {
      if (MailAddresses.isIn(sentence.text()) && (!words.isKnown() || sentence.has(Sense.WRITE))) {
        return true;
      }
    }
    return false;
  }

  /** A phone as the whole answer. */
  private static void phone(Inspected plan, Lexicon words, Consumer<Finding> found) {
    for (Said said : plan.said()) {
      if (words.isKnown() && said.kind() == Part.Kind.SAY && said.has(Sense.CALL)) {
        if (saysNothing(plan, words)) {
          found.accept(Finding.warning(Code.LIP_SERVICE_OTHER_CHANNEL, said.index(), ELSEWHERE));
        }
        return;
      }
    }
  }

  /** A page as the whole answer. */
  private static void page(Inspected plan, Lexicon words, Consumer<Finding> found) {
    for (Said said : plan.said()) {
      if (leadsToPage(said)) {
        if (saysNothing(plan, words)) {
          found.accept(Finding.warning(
              Code.LIP_SERVICE_SEE_PAGE,
              said.index(),
              "The whole answer is a page. Say what stands there that helps."));
        }
        return;
      }
    }
  }

  private static boolean leadsToPage(Said said) {
    return said.kind() == Part.Kind.LINK
        || (said.kind() == Part.Kind.SAY && Links.isIn(said.texts().get(0)));
  }

  private static boolean saysNothing(Inspected plan, Lexicon words) {
    for (Said said : plan.said()) {
      boolean empty = said.kind() == Part.Kind.LINK
          || (said.kind() == Part.Kind.SAY && saysNothing(said, words));
      if (!empty) {
        return false;
      }
    }
    return true;
  }

  private static boolean saysNothing(Said said, Lexicon words) {
    if (!words.isKnown()) {
      return said.texts().get(0).length() <= SHORT_SENTENCE;
    }
    for (Sentence sentence : said.sentences()) {
      if (!saysNothing(sentence)) {
        return false;
      }
    }
    return true;
  }

  private static boolean saysNothing(Sentence sentence) {
    String text = sentence.text().strip();
    int words = sentence.words().count();
    boolean bare = words <= FEW_WORDS && Links.isIn(text);
    boolean polite = words <= GREETING && sentence.has(Sense.POLITE);
    boolean pointing = text.length() <= 2 * SHORT_SENTENCE
        && (sentence.has(Sense.SEE) || sentence.has(Sense.CALL));
    return words == 0 || bare || polite || pointing || text.endsWith(":");
  }
}
