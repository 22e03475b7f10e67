package dev.attune.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.resolution.Choices.Option;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
  private static final URI PAGE = URI.create("https://example.com/track");
  private static final List<Part> ALL = List.of(
      Say.of("Hello"),
      Steps.of("Open the app"),
      Fact.forEveryone("Refund", "EUR 25.00"),
      Link.of("Track it", PAGE),
      Ask.of("your name", "so that we find you"),
      Choices.of("Solved?", new Option("Yes", "yes")),
      Media.of(PAGE, "image/png", "A map"));

  @Test
  void tellsItsAlternativesApart() {
    assertThat(ALL).extracting(Part::kind).containsExactly(Part.Kind.values());
  }

  @Test
  void isPublicAndMustBeSaidWhenMadeTheShortWayExceptWhatOnlyTheCustomerAnswers() {
    assertThat(ALL).extracting(Part::weight).containsOnly(Weight.MUST);
    assertThat(ALL)
        .filteredOn(part -> part.sensitivity() == Sensitivity.CUSTOMER)
        .containsExactly(Ask.of("your name", "so that we find you"));
    assertThat(Fact.forCustomer("Refund", "EUR 25.00").sensitivity())
        .isEqualTo(Sensitivity.CUSTOMER);
  }

  @Test
  void showsItsShapeAndNeverItsContent() {
    assertThat(ALL)
        .extracting(Part::toString)
        .containsExactly(
            "SAY[MUST, PUBLIC, 1 wordings]",
            "STEPS[MUST, PUBLIC, 1 steps]",
            "FACT[MUST, PUBLIC, label and value]",
            "LINK[MUST, PUBLIC, DETAIL]",
            "ASK[MUST, CUSTOMER, with a reason]",
            "CHOICES[MUST, PUBLIC, 1 options]",
            "MEDIA[MUST, PUBLIC, image/png]");
    assertThat(new Option("Yes", "yes")).hasToString("Option");
  }

  @Test
  void copiesWhatItIsGiven() {
    List<String> texts = new ArrayList<>(List.of("a"));
    List<Option> options = new ArrayList<>(List.of(new Option("Yes", "yes")));
    Say say = new Say(texts, Weight.MUST, Sensitivity.PUBLIC);
    Steps steps = new Steps(texts, Weight.MUST, Sensitivity.PUBLIC);
    Choices choices = new Choices(Optional.empty(), options, Weight.MUST, Sensitivity.PUBLIC);

    texts.clear();
    options.clear();

    assertThat(say.wordings()).containsExactly("a");
    assertThat(steps.steps()).containsExactly("a");
    assertThat(choices.options()).containsExactly(new Option("Yes", "yes"));
    assertThatThrownBy(() -> say.wordings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Nested
  class Texts {
    @Test
    void haveLineFeedsAsLineBreaksAndNoWhiteSpaceAtTheirEnds() {
      assertThat(Say.of(" a\r\nb\rc\n\t\u2028").wordings()).containsExactly("a\nb\nc");
      assertThat(Fact.forEveryone(" Refund ", "EUR\t25"))
          .isEqualTo(Fact.forEveryone("Refund", "EUR\t25"));
    }

    @Test
    void keepWhatWritingNeeds() {
      String text = "👩‍👩‍👧‍👦 e\u0301 \u202bשלום\u202c soft\u00adhyphen \u00a0 ﷺ";

      assertThat(Say.of(text).wordings()).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "\r\n", "\u00a0", "\u200b\u200d", "\u3000", "\u0000", "\ufeff"})
    void areNotBlank(String text) {
      assertRefused("wordings[0] must not be blank", () -> Say.of(text));
      assertRefused("wordings[1] must not be blank", () -> Say.of("a", text));
      assertRefused("steps[0] must not be blank", () -> Steps.of(text));
      assertRefused("label must not be blank", () -> Fact.forEveryone(text, "a"));
      assertRefused("value must not be blank", () -> Fact.forEveryone("a", text));
      assertRefused("label must not be blank", () -> Link.of(text, PAGE));
      assertRefused("what must not be blank", () -> Ask.of(text, "a"));
      assertRefused("why must not be blank", () -> Ask.of("a", text));
      assertRefused("prompt must not be blank", () -> Choices.of(text, new Option("Yes", "yes")));
      assertRefused("label must not be blank", () -> new Option(text, "a"));
      assertRefused("value must not be blank", () -> new Option("a", text));
      assertRefused("alt must not be blank", () -> Media.of(PAGE, "image/png", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\ufeff", "\ufffe", "\uffff"})
    void holdNoControlCharacters(String control) {
      assertRefused(
          "wordings[0] must not hold the control character at index 1. Take it out",
          () -> Say.of("a" + control + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "a\udc4b", "a\udc4b\ud83d", "a\ud83d b"})
    void areWellFormed(String text) {
      assertRefused(
          "wordings[0] must be well-formed Unicode, but has half a surrogate pair at index 1",
          () -> Say.of(text));
    }

    @Test
    void haveAtMostAMillionCharacters() {
      assertThat(Say.of("a".repeat(1_000_000)).wordings().get(0)).hasSize(1_000_000);
      assertRefused(
          "wordings[0] must have at most 1000000 characters, but has 1000001",
          () -> Say.of("a".repeat(1_000_001)));
    }
  }

  @Nested
  class Counts {
    @Test
    void areFromOneToWhatAPersonCanStillFollow() {
      assertThat(Say.of(texts(10)).wordings()).hasSize(10);
      assertThat(Steps.of(texts(50)).steps()).hasSize(50);
      assertThat(Choices.of("?", options(20)).options()).hasSize(20);
      assertRefused("wordings must have 1 to 10 entries, but has 0", () -> Say.of());
      assertRefused("wordings must have 1 to 10 entries, but has 11", () -> Say.of(texts(11)));
      assertRefused("steps must have 1 to 50 entries, but has 0", () -> Steps.of());
      assertRefused("steps must have 1 to 50 entries, but has 51", () -> Steps.of(texts(51)));
      assertRefused("options must have 1 to 20 entries, but has 0", () -> Choices.of("?"));
      assertRefused(
          "options must have 1 to 20 entries, but has 21", () -> Choices.of("?", options(21)));
    }

    private String[] texts(int count) {
      return Collections.nCopies(count, "a").toArray(String[]::new);
    }

    private Option[] options(int count) {
      return IntStream.range(0, count)
          .mapToObj(i -> new Option("Answer " + i, "v" + i))
          .toArray(Option[]::new);
    }
  }

  @Nested
  class Answers {
    @Test
    void differInLabelAndValue() {
      assertRefused(
          "labels of options must differ from each other",
          () -> Choices.of("?", new Option("Yes", "a"), new Option("Yes", "b")));
      assertRefused(
          "values of options must differ from each other",
          () -> Choices.of("?", new Option("Yes", "a"), new Option("No", "a")));
    }

    @Test
    void keepTheirValueAsItIs() {
      assertThat(new Option(" Yes ", " yes\n")).isEqualTo(new Option("Yes", " yes\n"));
      assertRefused(
          "value must not hold the control character at index 1. Take it out",
          () -> new Option("Yes", "a\r\n"));
    }

    @Test
    void haveAValueOfAtMost500Characters() {
      assertThat(new Option("Yes", "a".repeat(500)).value()).hasSize(500);
      assertRefused(
          "value must have 1 to 500 characters, but has 501",
          () -> new Option("Yes", "a".repeat(501)));
    }
  }

  @Nested
  class Addresses {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://example.com",
          "HTTP://EXAMPLE.com:8080/a?b#c",
          "https://xn--bcher-kva.example/",
          "https://192.0.2.1/a",
          "https://[2001:db8::1]/"
        })
    void areOfTheWeb(String address) {
      assertThat(Link.of("a", URI.create(address)).href()).hasToString(address);
      assertThat(Media.of(URI.create(address), "image/png", "a").href()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "example.com",
          "//example.com",
          "/track",
          "mailto:robin@example.com",
          "ftp://example.com/a",
          "javascript:alert(1)",
          "https:///a",
          "https:example.com",
          "https://bücher.example/",
          "https://my_files.example.com/"
        })
    void orAreRefused(String address) {
      String message =
          "href must be an absolute http or https address with a host of letters, digits and hyphens, an international one in its xn-- form";

      assertRefused(message, () -> Link.of("a", URI.create(address)));
      assertRefused(message, () -> Media.of(URI.create(address), "image/png", "a"));
    }

    @Test
    void holdNoPassword() {
      assertRefused(
          "href must not hold user information before the host",
          () -> Link.of("a", URI.create("https://robin:geheim@example.com/")));
    }

    @Test
    void areWellFormed() {
      assertRefused(
          "href must be well-formed Unicode, but has half a surrogate pair at index 20",
          () -> Link.of("a", URI.create("https://example.com/\ud83d")));
    }
  }

  @Nested
  class MediaTypes {
    @Test
    void areInLowerCaseAndHaveAFamily() {
      Media media = Media.of(PAGE, "Image/PNG", "a");

      assertThat(media.type()).isEqualTo("image/png");
      assertThat(media.family()).isEqualTo("image");
      assertThat(Media.of(PAGE, "application/vnd.ms-excel.sheet+xml", "a").family())
          .isEqualTo("application");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "png", "image/", "/png", "image/png; q=1", "image/*", "a b/c", "ımage/png"})
    void orAreRefused(String type) {
      assertRefused("type must be a media type such as image/png", () -> Media.of(PAGE, type, "a"));
    }
  }

  private static void assertRefused(String message, ThrowingCallable build) {
    assertThatThrownBy(build).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
