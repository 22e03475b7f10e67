package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An old answer squeezed through the channel: cut off, sent elsewhere, or a page instead of words. */
final class LipService implements Inspection {
  private static final int SHORT_SENTENCE = 80;
  private static final int FEW_WORDS = 6;
  private static final int GREETING = 8;
  private static final String ELSEWHERE =
      "The customer is sent elsewhere. Answer here, where they asked.";

  @Override
  public Stream<Finding> look(Inspected plan) {
    Optional<Lexicon> words = Lexicon.in(plan.scene().locale());
    Purpose purpose = plan.resolution().purpose();
    boolean answering = purpose == Purpose.RESOLVE || purpose == Purpose.ASK;
    return Stream.of(
            says(plan).filter(LipService::isCutOff).map(LipService::cutOff),
            answering ? mailbox(plan, words) : Stream.<Finding>empty(),
            answering
                ? words.stream().flatMap(lexicon -> phone(plan, lexicon))
                : Stream.<Finding>empty(),
            purpose == Purpose.RESOLVE ? page(plan, words) : Stream.<Finding>empty())
        .flatMap(Function.identity());
  }

  private static Stream<Told> says(Inspected plan) {
    return plan.told().filter(told -> told.part() instanceof Say);
  }

  private static boolean isCutOff(Told say) {
    return say.text().endsWith("…") || say.text().endsWith("...");
  }

  private static Finding cutOff(Told say) {
    return Finding.warning(
        Code.LIP_SERVICE_CUT_OFF,
        say.index(),
        "This looks cut off. Say it whole, or offer a shorter wording.");
  }

  private static Stream<Finding> mailbox(Inspected plan, Optional<Lexicon> words) {
    return says(plan)
        .filter(say ->
            Sentences.of(say.text()).stream().anyMatch(sentence -> sendsToMailbox(sentence, words)))
        .map(say -> Finding.warning(Code.LIP_SERVICE_OTHER_CHANNEL, say.index(), ELSEWHERE));
  }

  /** Whether a sentence has a mail address and, as far as its language is known, asks to write there. */
  private static boolean sendsToMailbox(String sentence, Optional<Lexicon> words) {
    return MailAddresses.isIn(sentence)
        && words
            .map(Lexicon::write)
            .map(write -> write.isIn(Tokens.of(MailAddresses.without(sentence))))
            .orElse(true);
  }

  /** A phone as the whole answer. */
  private static Stream<Finding> phone(Inspected plan, Lexicon words) {
    Optional<Told> calling = says(plan)
        .filter(say -> Sentences.of(say.text()).stream()
            .anyMatch(sentence -> words.call().isIn(Tokens.of(sentence))))
        .findFirst();
    return calling.filter(say -> saysNothing(plan, Optional.of(words))).stream()
        .map(say -> Finding.warning(Code.LIP_SERVICE_OTHER_CHANNEL, say.index(), ELSEWHERE));
  }

  /** A page as the whole answer. */
  private static Stream<Finding> page(Inspected plan, Optional<Lexicon> words) {
    Optional<Told> link = plan.told().filter(LipService::leadsToPage).findFirst();
    return link.filter(first -> saysNothing(plan, words)).stream()
        .map(first -> Finding.warning(
            Code.LIP_SERVICE_SEE_PAGE,
            first.index(),
            "The whole answer is a page. Say what stands there that helps."));
  }

  private static boolean leadsToPage(Told told) {
    return told.part().kind() == Part.Kind.LINK
        || (told.part() instanceof Say && Links.isIn(told.text()));
  }

  private static boolean saysNothing(Inspected plan, Optional<Lexicon> words) {
    return plan.told()
        .allMatch(told -> told.part().kind() == Part.Kind.LINK
            || (told.part() instanceof Say && saysNothing(told.text(), words)));
  }

  private static boolean saysNothing(String text, Optional<Lexicon> words) {
    return words
        .map(lexicon -> Sentences.of(text).stream()
            .allMatch(sentence -> saysNothing(sentence.strip(), lexicon)))
        .orElse(text.length() <= SHORT_SENTENCE);
  }

  private static boolean saysNothing(String sentence, Lexicon words) {
    List<String> tokens = Tokens.of(Links.without(sentence));
    boolean bare = Links.isIn(sentence) && tokens.size() <= FEW_WORDS;
    boolean polite = tokens.size() <= GREETING && words.polite().begins(tokens);
    boolean pointing = sentence.length() <= 2 * SHORT_SENTENCE
        && Stream.of(words.see(), words.call()).anyMatch(terms -> terms.isIn(tokens));
    return bare || polite || pointing || tokens.isEmpty() || sentence.endsWith(":");
  }
}
