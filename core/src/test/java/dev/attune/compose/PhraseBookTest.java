package dev.attune.compose;

import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.resolution.Ask;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  private static final Ask ORDER =
      new Ask("your order number", Optional.empty(), Weight.MUST, Sensitivity.PUBLIC);

  private static Plan asking(PhraseBook book, Locale locale) {
    Preferences preferences = Preferences.standard().withPhrases(book);
    return Composer.of(new PlainChannel())
        .compose(
            Resolution.of(Purpose.ASK, locale, ORDER),
            ReplyContext.of(PlainChannel.conversation(SQUARE), NOW).with(preferences));
  }

  @Test
  void saysWhatTheHostPrefers() {
    PhraseBook book = PhraseBook.standard()
        .with(Locale.ENGLISH, Phrase.ASK, "Would you tell us {what}?")
        .with(Locale.GERMAN, Phrase.ASK, "Nennen Sie uns {what}?");
    assertThat(Town.messages(asking(book, Locale.UK)))
        .containsExactly("square: Would you tell us your order number?");
    assertThat(Town.messages(asking(book, Locale.FRENCH)))
        .containsExactly("square: Merci de nous envoyer your order number.");
  }

  @Test
  void theCloserLanguageIsTaken() {
    PhraseBook book = PhraseBook.standard()
        .with(Locale.GERMAN, Phrase.ASK, "Bitte {what}.")
        .with(Locale.forLanguageTag("de-AT"), Phrase.ASK, "Geh bitte, {what}.");
    assertThat(Town.messages(asking(book, Locale.forLanguageTag("de-AT"))))
        .containsExactly("square: Geh bitte, your order number.");
    assertThat(Town.messages(asking(book, Locale.forLanguageTag("de-CH"))))
        .containsExactly("square: Bitte your order number.");
  }

  @Test
  void givesALanguageThatTheLibraryHasNot() {
    Locale basque = Locale.forLanguageTag("eu");
    PhraseBook book = PhraseBook.standard().with(basque, Phrase.ASK, "Bidali {what}.");

    assertThat(Town.codes(asking(PhraseBook.standard(), basque)))
        .contains(Finding.Code.PHRASES_IN_ENGLISH);
    assertThat(Town.messages(asking(book, basque)))
        .containsExactly("square: Bidali your order number.");
    assertThat(Town.codes(asking(book, basque))).doesNotContain(Finding.Code.PHRASES_IN_ENGLISH);
  }

  @Test
  void refusesASentenceThatWouldLoseSomething() {
    PhraseBook book = PhraseBook.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.with(Locale.ENGLISH, Phrase.ASK_WHY, "Send {what}."))
        .withMessage("phrase ASK_WHY must have {why} in it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.with(Locale.ENGLISH, Phrase.CORRECTION, " "))
        .withMessage("phrase CORRECTION must have 1 to 200 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.with(Locale.ENGLISH, Phrase.CORRECTION))
        .withMessage("phrase CORRECTION must have a sentence");
  }

  @Test
  void booksOfTheSameSentencesAreEqual() {
    PhraseBook one = PhraseBook.standard().with(Locale.ENGLISH, Phrase.CORRECTION, "Oh.");
    assertThat(one)
        .isEqualTo(PhraseBook.standard().with(Locale.ENGLISH, Phrase.CORRECTION, "Oh."))
        .hasSameHashCodeAs(PhraseBook.standard().with(Locale.ENGLISH, Phrase.CORRECTION, "Oh."))
        .isNotEqualTo(PhraseBook.standard())
        .hasToString("PhraseBook[1 of the host's own]");
    assertThat(List.of(Phrase.values())).allMatch(phrase -> !phrase.key().isEmpty());
  }
}
