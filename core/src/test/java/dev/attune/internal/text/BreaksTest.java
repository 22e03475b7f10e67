package dev.attune.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTest {
  /** From start to end, after a break of that cost. */
  private record Stretch(int start, int end, int cost) {}

  private static List<Stretch> stretches(String text) {
    Cuts cuts = Breaks.of(text);
    return IntStream.range(0, cuts.count())
        .mapToObj(i -> new Stretch(cuts.start(i), cuts.end(i), cuts.cost(i)))
        .toList();
  }

  /** The stretches of a text with a bar where it may be broken. */
  private static String barred(String text) {
    return stretches(text).stream()
        .map(stretch -> text.substring(stretch.start(), stretch.end()))
        .collect(Collectors.joining("|"));
  }

  private static List<Integer> costs(String text) {
    return stretches(text).stream().map(Stretch::cost).toList();
  }

  private static void assertWhole(String text) {
    assertThat(barred(text)).isEqualTo(text);
  }

  @Nested
  class Words {
    @Test
    void areBrokenAtSpaces() {
      assertThat(barred("Sorry for the wait")).isEqualTo("Sorry|for|the|wait");
    }

    @Test
    void keepNoSpaceAtEitherEnd() {
      assertThat(barred(" \n Sorry \t\n for \n")).isEqualTo("Sorry|for");
    }

    @Test
    void areOneStretchIfThereIsNoSpace() {
      assertWhole("Donaudampfschifffahrtsgesellschaftskapitän");
    }

    @Test
    void areNotBrokenAtHyphens() {
      assertThat(barred("a state-of-the-art app")).isEqualTo("a|state-of-the-art|app");
    }

    @Test
    void areBrokenAtSpacesOfAnyWidthButNotAtNoBreakSpaces() {
      assertThat(barred("one\u2003two\u3000three\u2009four\u1680five"))
          .isEqualTo("one|two|three|four|five");
      assertWhole("one\u00a0two\u202fthree\u2007four\u2060five");
    }

    @Test
    void areBrokenAtZeroWidthSpacesWhichTheAuthorPutThere() {
      assertThat(barred("ពាក្យ\u200bខ្មែរ")).isEqualTo("ពាក្យ\u200b|ខ្មែរ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Bonjour !",
          "Bonjour ?",
          "« Bonjour",
          "Bonjour »",
          "« Bonjour »",
          "Bonjour :",
          "¿ Hola"
        })
    void keepTheirMarksInFrench(String text) {
      assertWhole(text);
    }

    @Test
    void keepOneMarkAndNotARowOfThem() {
      assertThat(barred("Bonjour ! ! !")).isEqualTo("Bonjour !|!|!");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1. Open",
          "12) Open",
          "(3) Open",
          "a) Open",
          "- Open",
          "• Open",
          "– Open",
          "1️⃣ Open",
          "👉 Open"
        })
    void keepTheMarkOfAListThatTheyFollow(String line) {
      assertWhole(line);
      assertThat(barred("First:\n  " + line)).isEqualTo("First:|" + line);
    }

    @Test
    void doNotKeepWhatLooksLikeAListMarkWithinALine() {
      assertThat(barred("Version - a) new")).isEqualTo("Version|-|a)|new");
    }
  }

  @Nested
  class Costs {
    @Test
    void growFromParagraphToWord() {
      String text = "One\n\nTwo\nthree. Four, five six";
      assertThat(barred(text)).isEqualTo("One|Two|three.|Four,|five|six");
      assertThat(costs(text))
          .containsExactly(
              0, Breaks.PARAGRAPH, Breaks.LINE, Breaks.SENTENCE, Breaks.CLAUSE, Breaks.WORD);
      assertThat(costs(text)).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Done. Next",
          "Done! Next",
          "Done? Next",
          "Done… Next",
          "“Done.” Next",
          "(Done.) Next",
          "完了。次",
          "完了！次",
          "完了。」次",
          "完了。”次",
          "हो गया। अगला",
          "تم؟ التالي",
          "ہو گیا۔ اگلا"
        })
    void knowWhereASentenceEnds(String text) {
      assertThat(stretches(text)).last().extracting(Stretch::cost).isEqualTo(Breaks.SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"done, next", "done; next", "done – next", "完了、次", "完了，次", "تم، التالي"})
    void knowWhereAClauseEnds(String text) {
      assertThat(stretches(text)).last().extracting(Stretch::cost).isEqualTo(Breaks.CLAUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a note", "в офисе", "w sklepie", "完了した"})
    void areHigherAfterWhatPointsToWhatFollows(String text) {
      assertThat(stretches(text)).last().extracting(Stretch::cost).isEqualTo(Breaks.POINTING);
    }

    @Test
    void areHigherAfterAColonThanAfterAComma() {
      assertThat(costs("done: next")).containsExactly(0, Breaks.COLON);
    }

    @Test
    void areThoseOfACommaAtASpaceInThai() {
      assertThat(stretches("เรียบร้อยแล้ว และ").get(1).cost()).isEqualTo(Breaks.WORD);
      assertThat(stretches("เรียบร้อยแล้ว และ"))
          .last()
          .extracting(Stretch::cost)
          .isEqualTo(Breaks.CLAUSE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "e.g. Paris",
          "i.e. Paris",
          "in the U.S. We",
          "ggf. Wien",
          "p.ej. Sevilla",
          "bzw. Köln",
          "dept. Paris"
        })
    void takeAbbreviationsForNoSentences(String text) {
      assertThat(stretches(text)).last().extracting(Stretch::cost).isEqualTo(Breaks.WORD);
    }

    @Test
    void takeAFullStopBeforeASmallLetterForAnAbbreviation() {
      assertThat(costs("approx. two")).containsExactly(0, Breaks.WORD);
    }

    @Test
    void countLineBreaksOfEveryKind() {
      assertThat(costs("a\u2028b\u2029c\n \nd"))
          .containsExactly(0, Breaks.LINE, Breaks.PARAGRAPH, Breaks.PARAGRAPH);
    }
  }

  @Nested
  class Tokens {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://example.com/a?b=c&d=e#f",
          "https://例え.jp/道路/地図?q=東京",
          "http://example.com/เส้นทาง/ไทย",
          "example.com/道路/地図",
          "www.example.co.jp/東京都",
          "robin@example.com",
          "@acme_care",
          "@山田太郎",
          "#返金",
          "#東京オリンピック",
          "＃ハッシュタグ",
          "#ประเทศไทย",
          "#स्वच्छभारत",
          "#환불",
          "#café_ole",
          "$ACME"
        })
    void areOneStretch(String token) {
      assertWhole(token);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Mr. Carr",
          "M. Diallo",
          "Eng. Matos",
          "ul. Lipowej",
          "godz. 10.12",
          "kl. 17.25",
          "mind. 7 °C",
          "Rs. C-28/20",
          "Tue. 24"
        })
    void areAbbreviationsWithWhatTheyStandBefore(String token) {
      assertWhole(token);
    }

    @Test
    void endAtPunctuationInChinese() {
      assertThat(barred("请看https://example.com/退款，谢谢您"))
          .isEqualTo("请|看https://example.com/退款，|谢|谢|您");
      assertThat(barred("请看#退款#。谢谢")).isEqualTo("请|看#退款#。|谢|谢");
    }

    @Test
    void endAtASpace() {
      assertThat(barred("#返金 ありがとう")).isEqualTo("#返金|あ|り|が|と|う");
    }
  }

  @Nested
  class Numbers {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "25 EUR",
          "25 €",
          "EUR 25",
          "€ 25",
          "US$ 25",
          "25 US$",
          "Rs. 25",
          "kr 25",
          "25 kr",
          "25 zł",
          "25 руб.",
          "25 km",
          "25 km/h",
          "25 °C",
          "25 %",
          "25 min",
          "25 kWh",
          "25 GB",
          "3 days",
          "3 Tage",
          "3 jours",
          "3 días",
          "3 giorni",
          "3 dni",
          "3 gün",
          "3 дня",
          "3 أيام",
          "3 ימים",
          "3 दिन",
          "3 วัน",
          "3 일",
          "10 a.m.",
          "10 Uhr",
          "25 EUR/Monat",
          "25 €/Monat",
          "25,- €",
          "25.– CHF",
          "½ kg",
          "2½ kg",
          "٢٥ ريال",
          "२५ रुपये",
          "25 Mio. €",
          "3.5 million USD",
          "1 000 000 EUR",
          "1\u00a0000 EUR",
          "25\u202f€",
          "No. 5",
          "Nr. 5",
          "n° 5",
          "± 5",
          "22. 11. 2026",
          "10 – 12 Uhr",
          "9:00 - 17:00",
          "5 × 5 cm",
          "25円",
          "２５円",
          "25キログラム",
          "約25ユーロ",
          "人民币25元",
          "25平方公里",
          "三千五百元",
          "2026年11月22日",
          "25 円",
          "25 元"
        })
    void stayWithTheirUnits(String number) {
      assertWhole(number);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "+49 30 123456",
          "+49 (0)30 12 34 56",
          "(030) 123 456",
          "030 / 12 34 56",
          "+1 (555) 010-9999",
          "0800 – 123 456",
          "+ 49 30 123",
          "01 23 45 67 89"
        })
    void areOnePhoneNumber(String number) {
      assertWhole(number);
    }

    @Test
    void endWhereTheyEnd() {
      assertThat(barred("We pay EUR 25.00, you wait 3 to 5 working days."))
          .isEqualTo("We|pay|EUR 25.00,|you|wait|3|to|5|working|days.");
      assertThat(barred("25 items")).isEqualTo("25|items");
      assertThat(barred("我们退款25元到您的卡")).isEqualTo("我|们退款25元到您的|卡");
    }

    @Test
    void keepThePunctuationAfterTheirUnit() {
      assertThat(barred("It takes (3 days), not 5 days."))
          .isEqualTo("It|takes|(3 days),|not|5 days.");
    }

    @Test
    void areBrokenIfTheyNeverEnd() {
      assertThat(stretches("12 ".repeat(100)))
          .allMatch(stretch -> stretch.end() - stretch.start() <= 50);
    }

    @Test
    void areWholeAfterALongWord() {
      assertThat(barred("https://example.com/a/rather/long/path/to/a/page 25 EUR"))
          .isEqualTo("https://example.com/a/rather/long/path/to/a/page|25 EUR");
    }
  }

  @Nested
  class Abbreviated {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Mr. Smith",
          "Dr. Meier",
          "Sra. López",
          "M. Diallo",
          "(Dr. Meier)",
          "z. B.",
          "p. ej.",
          "u. U.",
          "i. d. R.",
          "No. 5",
          "Art. 5",
          "No. ABC-1234-XY",
          "S. 12",
          "ca. 15",
          "10:30 Uhr",
          "5:00 p. m.",
          "3. Mai",
          "22 November",
          "November 22"
        })
    void wordsStayWithWhatTheyAbbreviateFor(String words) {
      assertWhole(words);
    }

    @Test
    void wordsAreBrokenIfTheyNeverEnd() {
      assertThat(stretches("z. ".repeat(100)))
          .allMatch(stretch -> stretch.end() - stretch.start() <= 60);
    }

    @Test
    void wordsEndWithTheirSentence() {
      assertThat(barred("Is it no. No. It is I. We are"))
          .isEqualTo("Is|it|no.|No.|It|is|I.|We|are");
      assertThat(costs("It is I. We")).endsWith(Breaks.SENTENCE);
    }
  }

  @Nested
  class Codes {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "ABC-1234-XY",
          "A/2026/55",
          "INV_2026.11",
          "$ACME",
          "robin.doe@example.com",
          "10:30"
        })
    void areOneStretch(String code) {
      assertWhole(code);
      assertThat(barred("注文" + code + "です")).contains(code);
    }
  }

  @Nested
  class Quoted {
    private static final Cuts.Fits SHORT = (from, to) -> to - from <= 3;

    private static int[] held(String text) {
      return Breaks.of(text).held(SHORT).stream().toArray();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "so “one two” now",
          "so \"one two\" now",
          "so «one two» now",
          "so »one two« now",
          "so „one two“ now",
          "so „one two” now",
          "so ‹one two› now",
          "so ‘one two’ now",
          "so ‚one two‘ now",
          "so ”one two” now",
          "so (“one two”) now",
          "so ‘don’t go’ now"
        })
    void phrasesAreHeldTogether(String text) {
      assertThat(held(text)).containsExactly(2);
    }

    @Test
    void phrasesAreHeldTogetherInWritingWithoutSpaces() {
      assertThat(held("请点「退款」吧")).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "it’s the dogs’ bowl",
          "a 5\" or 6\" screen",
          "so “one two now",
          "so one” two now",
          "‘90s and ’80s",
          "one \"\n\ntwo\" three",
          "rock ’n’ roll"
        })
    void marksWithoutAPartnerHoldNothing(String text) {
      assertThat(held(text)).isEmpty();
    }

    @Test
    void phrasesThatAreTooLongAreBrokenButThoseWithinThem() {
      assertThat(held("“one two ‘three four’ five”")).containsExactly(3);
    }

    @Test
    void phrasesThatShareAWordAreHeldTogetherOrNot() {
      assertThat(held("“a b”“c d”")).containsExactly(1, 2);
      assertThat(held("“a b”“c d”“e f”")).hasSize(2);
    }

    @Test
    void phrasesWithinPhrasesAreFoundToADepth() {
      String text = "「".repeat(20_000) + "退款" + "」".repeat(20_000);
      assertThat(Quotations.spans(text)).hasSizeLessThan(10);
      assertThat(Quotations.spans("“a ".repeat(20_000))).isEmpty();
    }
  }

  @Nested
  class Clusters {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "👨‍👩‍👧‍👦",
          "👍🏽",
          "🇩🇪",
          "🇩🇪🇫🇷",
          "1️⃣",
          "❤️‍🔥",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "한",
          "क्षि",
          "กำ",
          "น้ำ",
          "e\u0301",
          "か\u3099",
          "ｶﾞ",
          "葛\udb40\udd00",
          "a \u0301b",
          "☎️"
        })
    void areNeverBroken(String cluster) {
      assertWhole(cluster);
      assertThat(barred("a " + cluster + " b")).isEqualTo("a|" + cluster + "|b");
    }

    @Test
    void areBrokenApart() {
      assertThat(barred("👨‍👩‍👧👍🏽😀")).isEqualTo("👨‍👩‍👧|👍🏽|😀");
      assertThat(barred("🇩🇪 🇫🇷")).isEqualTo("🇩🇪|🇫🇷");
    }

    @Test
    void areWordsOfKorean() {
      assertThat(barred("환불이 처리되었습니다 漢字")).isEqualTo("환불이|처리되었습니다|漢|字");
    }
  }

  @Nested
  class WritingWithoutSpaces {
    @Test
    void isBrokenBetweenCharacters() {
      assertThat(barred("返金は済みました")).isEqualTo("返|金|は|済|み|ま|し|た");
    }

    @Test
    void beginsNoLineWithClosingPunctuation() {
      assertThat(barred("「返金」は、済み（完了）。はい！")).isEqualTo("「返|金」|は、|済|み|（完|了）。|は|い！");
    }

    @Test
    void beginsNoLineWithSmallKanaOrProlongation() {
      assertThat(barred("キャッシュサーバー々")).isEqualTo("キャッ|シュ|サー|バー々");
    }

    @Test
    void keepsDashesAndDotsTogether() {
      assertThat(barred("他说——好……再见")).isEqualTo("他|说——|好……|再|见");
    }

    @Test
    void breaksBeforeAndAfterCurlyQuotesOnly() {
      assertThat(barred("他说：“你好”然后")).isEqualTo("他|说：|“你|好”|然|后");
    }

    @Test
    void keepsLatinWordsWhole() {
      assertThat(barred("在iPhone上打开App")).isEqualTo("在iPhone上|打|开App");
      assertThat(barred("ＡＢＣ会社")).isEqualTo("ＡＢＣ会|社");
    }

    @Test
    void breaksThaiBetweenWords() {
      assertThat(barred("เราได้ส่งเงินคืนของคุณแล้ว กรุณารอ"))
          .isEqualTo("เรา|ได้|ส่ง|เงิน|คืน|ของ|คุณ|แล้ว|กรุณา|รอ");
    }

    @Test
    void breaksALongThaiTextLikeAShortOne() {
      String sentence = "เราได้ส่งเงินคืนของคุณแล้วกรุณารอสามถึงห้าวันทำการ";
      String once = barred(sentence);
      assertThat(barred(sentence.repeat(100))).isEqualTo((once + "|").repeat(99) + once);
    }
  }

  @Nested
  class RightToLeft {
    @Test
    void isBrokenAtSpaces() {
      assertThat(barred("تم رد المبلغ إلى بطاقتك")).isEqualTo("تم|رد|المبلغ|إلى|بطاقتك");
      assertThat(barred("ההחזר בדרך אליך")).isEqualTo("ההחזר|בדרך|אליך");
    }

    @Test
    void isBrokenBeforeMarksOfDirection() {
      assertThat(barred("المبلغ \u200fEUR 25\u200f إلى \u2066@acme\u2069"))
          .isEqualTo("المبلغ|\u200fEUR 25\u200f|إلى|\u2066@acme\u2069");
    }
  }

  @Nested
  class HostileTexts {
    private static final int MANY = 20_000;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#", "a", "\u0301", "\u200d", "@", "7", "一", "🇩", "(", "!", "ー", "・", "\u00a0", "://"
        })
    void areOneStretchWithoutABreak(String unit) {
      String text = "a" + unit.repeat(MANY);
      assertThat(stretches(text)).containsExactly(new Stretch(0, text.length(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\u3000"})
    void loseTheirSpaceAlone(String space) {
      String text = "a" + space.repeat(MANY) + "b";
      assertThat(barred(text)).isEqualTo("a|b");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1 ", "- ", "# ", "字", "ก", "กา", "😀", "👍🏽", "1 - ", "EUR ", "5 Mio. ", "! ", "« "
        })
    void keepEveryCharacterThatIsNoSpace(String unit) {
      String text = unit.repeat(MANY / unit.length());
      assertThat(barred(text).replaceAll("[| ]", "")).isEqualTo(text.replace(" ", ""));
    }
  }
}
