package dev.attune.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "ar, rtl",
    "ar-EG, rtl",
    "he-IL, rtl",
    "fa, rtl",
    "ur-PK, rtl",
    "ja, ltr",
    "ks-Deva, ltr",
    "az, ltr",
    "az-Arab-IR, rtl",
    "ur-Latn, ltr",
    "iw, rtl",
    "ckb-IQ, rtl",
    "zh-Hant-TW, ltr"
  })
  void knowsWhereLinesBegin(String tag, String direction) {
    assertThat(Language.direction(Locale.forLanguageTag(tag))).isEqualTo(direction);
  }
}
