package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.attune.channel.DeliveryObject;
import dev.attune.channel.DeliveryReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTextTest {
  private static final DeliveryObject NONE = holder("{}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom &amp; Jerry | Tom & Jerry",
        "1 &lt; 2 &gt; 0 | 1 < 2 > 0",
        "&amp;lt; | &lt;",
        "&quot; &nbsp; & &am | &quot; &nbsp; & &am"
      })
  void hasNoEntities(String delivered, String text) {
    assertThat(PostText.of(delivered, NONE)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@care still nothing | 6 | 19 | still nothing",
        "@care @sam_example hi | 19 | 21 | hi",
        "@care hi https://t.co/abc | 6 | 8 | hi",
        "@care hi https://t.co/abc https://t.co/def | 6 | 8 | hi",
        "\uD83D\uDC4B hi https://t.co/abc | 0 | 4 | \uD83D\uDC4B hi",
        "A &amp; B https://t.co/abc | 0 | 9 | A & B"
      })
  void leavesOutWhatThePlatformAdded(String delivered, int start, int end, String text) {
    assertThat(PostText.of(delivered, range(start, end))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my parcel never came | 3 | 20",
        "@care still nothing | 3 | 19",
        "@care still nothing | 5 | 19",
        "@care still nothing | 12 | 19",
        "@care still nothing | 0 | 12",
        "@care still nothing | 6 | 20",
        "@care still nothing | 19 | 6",
        "@care still nothing | -1 | 5",
        "see https://t.co/abc please | 0 | 3",
        "hi https://evil.example/t.co/abc | 0 | 2",
        "\uD83D\uDC4B | 0 | 2"
      })
  void keepsAllWhereTheRangeCannotBeBelieved(String delivered, int start, int end) {
    assertThat(PostText.of(delivered, range(start, end))).isEqualTo(delivered);
  }

  @Test
  void hasTheLinksThatWereWritten() {
    DeliveryObject urls = holder("""
        {"entities":{"urls":[
          {"url":"https://t.co/abc","expanded_url":"https://example.com/$1?a=1&b=2"},
          {"url":"https://t.co/def","expanded_url":"javascript:alert(1)"},
          {"url":"https://t.co/ghi"}]}}""");

    assertThat(PostText.of(
            "https://t.co/abc https://t.co/abcd https://t.co/def https://t.co/ghi", urls))
        .isEqualTo(
            "https://example.com/$1?a=1&b=2 https://t.co/abcd https://t.co/def https://t.co/ghi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "@a",
        "@a ",
        " ",
        "\n",
        "https://t.co/a",
        "https://t.co/a ",
        "&",
        "&amp",
        "@a\n\n"
      })
  void isFoundInLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    DeliveryObject range = range(text.length() / 2, text.length() / 2);

    assertTimeout(Duration.ofSeconds(5), () -> PostText.of(text, range));
  }

  private static DeliveryObject range(int start, int end) {
    return holder("{\"display_text_range\":[" + start + "," + end + "]}");
  }

  private static DeliveryObject holder(String json) {
    return DeliveryReader.of(DeliveryNames.all())
        .read(json.getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
