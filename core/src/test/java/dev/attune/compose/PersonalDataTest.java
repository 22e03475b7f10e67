package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Steps;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  private static final String CARD = "4111 1111 1111 1111";
  private static final PlainChannel ROOMY = new PlainChannel("""
      {"surfaces": {"board": {"forms": {"note": {"text": {"value": 1000000}}}}}}""");

  private static Plan plan(FindingPolicy policy, String language, Part... parts) {
    Resolution resolution = Resolution.of(Purpose.UPDATE, Locale.forLanguageTag(language), parts);
    ReplyContext context = ReplyContext.of(PlainChannel.conversation(BOARD), NOW)
        .with(Preferences.standard().withFindings(policy));
    return Composer.of(ROOMY).compose(resolution, context);
  }

  private static List<Code> codes(Part... parts) {
    return Town.codes(plan(FindingPolicy.standard(), "en-GB", parts)).stream()
        .filter(code -> code.name().endsWith("IN_PUBLIC"))
        .toList();
  }

  private static List<Code> codes(String text) {
    return codes(Say.of(text));
  }

  @Test
  void refusesThePlanForACard() {
    Plan plan = plan(FindingPolicy.standard(), "en", Say.of("Hello."), Say.of("It is " + CARD));
    String sentence =
        "The number of a payment card stands where everyone reads it. Take it out, or make this part private.";
    assertThat(plan.reason()).contains("Part 1: " + sentence);
    assertThat(plan.findings())
        .containsExactly(Finding.warning(Code.CARD_NUMBER_IN_PUBLIC, 1, sentence));
    assertThat(plan.messages()).isEmpty();
  }

  @Test
  void doesNotLookAtWhatTheCustomerAloneReads() {
    Plan plan = Town.compose(BOOTH, Say.of("It is " + CARD + " and +44 7700 900123"));
    assertThat(plan.isRefused()).isFalse();
    assertThat(plan.findings()).isEmpty();
    assertThat(
            Town.compose(BOARD, Say.of("Hello."), Town.secret("It is " + CARD)).isRefused())
        .isFalse();
  }

  @Test
  void looksAtEveryKindOfPart() {
    URI page = URI.create("https://example.com/c?mail=robin%40example.org");
    assertThat(codes(Fact.forEveryone("Card", CARD))).containsExactly(Code.CARD_NUMBER_IN_PUBLIC);
    assertThat(codes(Steps.of("Enter it", CARD))).containsExactly(Code.CARD_NUMBER_IN_PUBLIC);
    assertThat(codes(Choices.of("Yours?", new Option(CARD, "y"), new Option("No", "n"))))
        .containsExactly(Code.CARD_NUMBER_IN_PUBLIC);
    assertThat(codes(Choices.of("Ok?", new Option("Y", "card " + CARD), new Option("No", "n"))))
        .containsExactly(Code.CARD_NUMBER_IN_PUBLIC);
    assertThat(codes(Media.of(URI.create("https://example.com/a.png"), "image/png", CARD)))
        .containsExactly(Code.CARD_NUMBER_IN_PUBLIC);
    assertThat(codes(Link.of("Yours", page))).containsExactly(Code.MAIL_ADDRESS_IN_PUBLIC);
    assertThat(codes("See " + page)).containsExactly(Code.MAIL_ADDRESS_IN_PUBLIC);
    assertThat(codes("See https://example.com/?iban=DE89%203704%200044%200532%200130%2000"))
        .containsExactly(Code.BANK_ACCOUNT_IN_PUBLIC);
  }

  @Nested
  class Cards {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "4111111111111111",
          "4111-1111-1111-1111",
          "4111\u00a01111\u202f1111\u20091111",
          "４１１１　1111 1111 1111",
          "٤١١١ ١١١١ ١١١١ ١١١١",
          "4111\u200b1111\u200b1111\u200b1111",
          "Card 2026 4111 1111 1111 1111 12/27",
          "3782 822463 10005",
          "5555.5555.5555.4444",
          "6011 0009 9013 9424",
          "2223 0031 2200 3222"
        })
    void areFoundHoweverTheyAreWritten(String text) {
      assertThat(codes(text.replace('\u3000', ' '))).contains(Code.CARD_NUMBER_IN_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "4111 1111 1111 1112",
          "4111, 1111, 1111, 1111",
          "**** **** **** 1111",
          "Parcel 1111111111111117",
          "IMEI 490154203237518",
          "Order A4111111111111111",
          "00340434161094022115",
          "From 10:00 2026-11-22 to 12:00 2026-11-24",
          "See https://example.com/posts/4111111111111111 for more"
        })
    void areNotTakenFromOtherNumbers(String text) {
      assertThat(codes(text)).doesNotContain(Code.CARD_NUMBER_IN_PUBLIC);
    }
  }

  @Nested
  class Accounts {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "DE89 3704 0044 0532 0130 00",
          "de89370400440532013000",
          "GB29 NWBK 6016 1331 9268 19",
          "(NL91-ABNA-0417-1643-00)",
          "FR14 2004 1010 0505 0001 3M02 606",
          "ＤＥ８９ ３７０４ ００４４ ０５３２ ０１３０ ００"
        })
    void areFoundHoweverTheyAreWritten(String text) {
      assertThat(codes("It is " + text + ".")).contains(Code.BANK_ACCOUNT_IN_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "DE89 3704 0044 0532 0130 01",
          "DE89 3704 0044 0532 0130 0",
          "DE89 3704 0044 0532 0130 000",
          "ZZ89 3704 0044 0532 0130 00",
          "XDE89 3704 0044 0532 0130 00",
          "DE 2026"
        })
    void areNotTakenFromOtherNumbers(String text) {
      assertThat(codes("It is " + text + ".")).doesNotContain(Code.BANK_ACCOUNT_IN_PUBLIC);
    }

    @Test
    void mayBeTheBrandsOwn() {
      FindingPolicy policy = FindingPolicy.standard().withOwn("DE89370400440532013000");
      assertThat(plan(policy, "de", Say.of("Bitte auf DE89 3704 0044 0532 0130 00."))
              .isRefused())
          .isFalse();
      assertThat(plan(policy, "de", Say.of("Oder GB29 NWBK 6016 1331 9268 19.")).isRefused())
          .isTrue();
    }
  }

  @Nested
  class Tokens {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
          "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
          "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
          "xoxb-123456789012-abcdef",
          "EAAGm0PX4ZCpsBAKZCg3ZBd9QZBZA",
          "Authorization: Bearer abc.def-ghi_jkl~mno",
          "AKIAIOSFODNN7EXAMPLE",
          "Key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
          "Key aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY",
          "https://example.com/reset?token=a1b2c3d4e5f6g7h8",
          "https://example.com/reset?lang=en&access_token=a1b2c3d4e5f6g7h8"
        })
    void areFound(String text) {
      assertThat(codes("Use " + text + " now")).contains(Code.ACCESS_TOKEN_IN_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Donaudampfschifffahrtsgesellschaftskapitän",
          "123e4567-e89b-12d3-a456-426614174000",
          "------------------------------------------ 2026",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
          "Bearer of good news",
          "EAA member since 1999",
          "https://example.com/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit",
          "https://example.com/a?utm_source=newsletter&ref=a1b2c3d4e5f6g7h8",
          "this-is-a-very-long-word-with-many-hyphens-in-2026"
        })
    void areNotTakenFromWordsAndOrdinaryLinks(String text) {
      assertThat(codes("See " + text + " now")).doesNotContain(Code.ACCESS_TOKEN_IN_PUBLIC);
    }
  }

  @Nested
  class PhoneNumbers {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Is +44 7700 900123 still yours?",
          "Is +49 (0) 171 1234567 still yours?",
          "We rang 07700 900 123 today.",
          "We rang (0171) 1234567 today.",
          "We rang 415-555-0132 today.",
          "We rang (415) 555-0132 today.",
          "We'll call you on 06 12 34 56 78."
        })
    void areFound(String text) {
      assertThat(codes(text)).containsExactly(Code.PHONE_NUMBER_IN_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Call us on +44 20 7946 0000.",
          "Our line is 0800 123 4567.",
          "Free: 1-800-555-0199.",
          "Open 09:00-17:00 on 22.11.2026.",
          "Order 123-456-789.",
          "Between 07-11-2026 and 08-11-2026.",
          "It costs 0.99 or 1 000 000 000.",
          "Ring 999 or 112.",
          "+10 % from +5 to +20",
          "Flight 0417 10 20",
          "Weight 003 kg"
        })
    void areNotTakenFromOtherNumbersNorIfTheyAreOurs(String text) {
      assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "ja | 相続センター　03-0000-5678（平日9時～17時）",
          "he | התקשרו אלינו: 03-000-1234",
          "ar | اتصل بنا على +966 11 000 1234",
          "th | โทร 02-000-1234 ได้ทุกวัน",
          "de | Tel. 030 1234567, rund um die Uhr"
        })
    void thatCustomersAreToCallAreKnownInOtherLanguages(String language, String text) {
      assertThat(Town.codes(plan(FindingPolicy.standard(), language, Say.of(text))))
          .doesNotContain(Code.PHONE_NUMBER_IN_PUBLIC);
    }

    @Test
    void mayBeTheBrandsOwn() {
      FindingPolicy policy = FindingPolicy.standard().withOwn("+44 20 7946 0000");
      assertThat(plan(policy, "en", Say.of("We are at +44 (20) 7946-0000.")).findings())
          .isEmpty();
    }
  }

  @Nested
  class Mail {
    @Test
    void isFoundUnlessCustomersAreToWriteThere() {
      assertThat(codes("Is robin@example.org still yours?"))
          .containsExactly(Code.MAIL_ADDRESS_IN_PUBLIC);
      assertThat(codes("Write to care@example.com.")).isEmpty();
      assertThat(codes("Ask @robin or me@home")).isEmpty();
    }

    @Test
    void mayBeTheBrandsOwn() {
      FindingPolicy policy = FindingPolicy.standard().withOwn("example.com");
      assertThat(plan(policy, "en", Say.of("We are at care@uk.example.com.")).findings())
          .isEmpty();
      assertThat(plan(policy, "en", Say.of("We are at care@notexample.com.")).findings())
          .hasSize(1);
    }
  }

  @Nested
  class PrivateNumbers {
    @Test
    void areFoundInPublicParts() {
      Plan plan = plan(
          FindingPolicy.standard(),
          "en",
          Say.of("Your case is 774-412-34."),
          Town.secret("Quote 77441234 when you pay."));
      assertThat(plan.findings())
          .contains(
              Finding.warning(
                  Code.PRIVATE_NUMBER_IN_PUBLIC,
                  0,
                  "A long number of a private part also stands here, where everyone reads it. Take it out if it is the customer's."));
      assertThat(plan.isRefused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "It was 22.11.2026. | Since 22.11.2026.",
          "It was 2026-11-22. | Since 2026-11-22.",
          "It costs 12345. | For 12345.",
          "It is 123456. | For 654321.",
          "Buy A123456B. | For A123456B."
        })
    void areNoDatesShortNumbersNorOthers(String secret, String open) {
      assertThat(codes(Say.of(open), Town.secret(secret))).isEmpty();
    }

    @Test
    void mayBeTheBrandsOwn() {
      FindingPolicy policy = FindingPolicy.standard().withOwn("020 7946 0000");
      assertThat(Town.codes(plan(
              policy, "en", Say.of("Ring 020 7946 0000."), Town.secret("Ring 020 7946 0000."))))
          .doesNotContain(Code.PRIVATE_NUMBER_IN_PUBLIC);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 ", "4111 ", "a.", "+1", "0 ", "(0", "A1", "DE89", "eyJ.", "Bearer ", "@", "#a ", "xox",
        "www."
      })
  void longTextsAreReadInPassing(String piece) {
    Plan plan = plan(FindingPolicy.standard(), "en", Say.of("x" + piece.repeat(140_000)));
    assertThat(plan.surface()).isEqualTo(BOARD);
  }
}
