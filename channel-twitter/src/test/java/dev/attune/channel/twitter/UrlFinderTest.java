package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See https://example.com/help/returns. | https://example.com/help/returns",
        "(see example.com/a_(b)) | example.com/a_(b)",
        "HTTPS://EXAMPLE.COM:8080/a?b=c! | HTTPS://EXAMPLE.COM:8080/a?b=c",
        "http://\u4F8B\u3048.com/\u0444 | http://\u4F8B\u3048.com/\u0444",
        "\u65E5\u672Cexample.com\u3092 | example.com",
        "caf\u00E9.com | caf\u00E9.com",
        "\u00E9a.com | a.com",
        "a_b.example.com | a_b.example.com",
        "http://t.co/abc/def?g=h | http://t.co/abc",
        "http://t.co/abc?g=h, | http://t.co/abc?g=h",
        "example.com.invalidtld | example.com",
        "a.xn--p1ai/b | a.xn--p1ai/b",
        "a.com?b.com | a.com?b.com"
      })
  void findsTheOne(String text, String url) {
    assertThat(urls(text)).containsExactly(url).isEqualTo(new Extractor().extractURLs(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "care@example.com",
        "#example.com",
        "$example.com",
        "\uFF20example.com",
        "-example.com",
        "_example.com",
        "/example.com",
        "a_b.com",
        "example.comx",
        "example.com@",
        "localhost",
        "127.0.0.1",
        "ftp://example.com",
        "xhttp://example.com",
        "\u65E5.com",
        "end of one.Beginning of another",
        "v1.2.3",
        "http://t.co/aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx",
        "..."
      })
  void findsNone(String text) {
    assertThat(urls(text)).isEmpty();
    assertThat(new Extractor().extractURLs(text)).isEmpty();
  }

  @Test
  void findsOneAfterTheOther() {
    assertThat(urls("a.com b.com,c.com http://d.com/e,f.com http://g.com\u3002h.com"))
        .containsExactly(
            "a.com", "b.com", "c.com", "http://d.com/e,f.com", "http://g.com", "h.com");
  }

  @Test
  void findsThemWhereXDoes() {
    TextGenerator texts = new TextGenerator(20261122);
    for (int i = 0; i < 5_000; i++) {
      String text = Normalizer.normalize(texts.next(), Form.NFC);
      assertThat(urls(text)).isEqualTo(new Extractor().extractURLs(text));
    }
  }

  private static List<String> urls(String text) {
    List<String> urls = new ArrayList<>();
    for (UrlFinder finder = new UrlFinder(text); finder.next(); ) {
      urls.add(text.substring(finder.start(), finder.end()));
    }
    return urls;
  }
}
