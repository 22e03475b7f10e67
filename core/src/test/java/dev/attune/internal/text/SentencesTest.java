package dev.attune.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One. |Two! |Three?| Four",
        "Bis ca. 15 Uhr am 24. November. |Danke.",
        "Das gilt z. B. in Wien und u. U. hier. |Gut.",
        "See example.com/a.b for it. |Then go.",
        "今日届きます。|明日かもしれません。",
        "(It is done.) |Next.",
        "Line\n|Line",
        "At 5 p.m. we call. |Then not.",
        "It costs 3.50 today.",
        "...and so on"
      })
  void endWherePeopleEndThem(String marked) {
    String text = marked.replace("|", "");
    assertThat(Sentences.of(text).stream().map(String::strip).collect(Collectors.joining("|")))
        .isEqualTo(
            Arrays.stream(marked.split("\\|")).map(String::strip).collect(Collectors.joining("|")));
  }

  @Test
  void haveWordsWithoutCaseAndNumbersAndSigns() {
    assertThat(FoldedWords.of("E-Mail: IŞIK ıŞık L’AN 14h30, ２０ % ¿Qué?").folded())
        .isEqualTo("e mail işik işik l an # h # # qué ");
    assertThat(FoldedWords.of("こちらのページへ").folded()).isEqualTo("こ ち ら の ページ へ ");
    assertThat(FoldedWords.of("e\u0301te\u0301").folded()).isEqualTo("été ");
    assertThat(FoldedWords.of("x".repeat(100)).folded()).isEqualTo("x".repeat(64) + " ");
    assertThat(FoldedWords.of("ÉTÉ".toLowerCase(Locale.ROOT)).folded())
        .isEqualTo(FoldedWords.of("ÉTÉ").folded());
    assertThat(FoldedWords.of("Is it 14h30?").count()).isEqualTo(5);
  }
}
