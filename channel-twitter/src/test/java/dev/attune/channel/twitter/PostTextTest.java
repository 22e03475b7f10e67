package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTextTest {
  private static final JsonNode NONE = MissingNode.getInstance();

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
    assertThat(PostText.of(delivered, NONE, NONE)).isEqualTo(text);
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
    assertThat(PostText.of(delivered, range(start, end), NONE)).isEqualTo(text);
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
    assertThat(PostText.of(delivered, range(start, end), NONE)).isEqualTo(delivered);
  }

  @Test
  void hasTheLinksThatWereWritten() {
    ArrayNode urls = JsonNodeFactory.instance.arrayNode();
    urls.addObject()
        .put("url", "https://t.co/abc")
        .put("expanded_url", "https://example.com/$1?a=1&b=2");
    urls.addObject().put("url", "https://t.co/def").put("expanded_url", "javascript:alert(1)");
    urls.addObject().put("url", "https://t.co/ghi");

    assertThat(PostText.of(
            "https://t.co/abc https://t.co/abcd https://t.co/def https://t.co/ghi", NONE, urls))
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
    JsonNode range = range(text.length() / 2, text.length() / 2);

    assertTimeout(Duration.ofSeconds(5), () -> PostText.of(text, range, NONE));
  }

  private static JsonNode range(int start, int end) {
    return JsonNodeFactory.instance.arrayNode().add(start).add(end);
  }
}
