package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com", "http://example.com/a?b=c#d", "https://example.com/%F0%9F"})
  void leadsToTheWeb(String text) {
    assertThat(WebAddress.isOne(text)).isTrue();
    assertThat(WebAddress.read(text)).hasToString("Optional[" + text + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "https://",
        "https:///path",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://exa mple.com",
        "https://example.com/\"onclick",
        "https://exämple.com"
      })
  void isNoneThatMayBeShown(String text) {
    assertThat(WebAddress.isOne(text)).isFalse();
    assertThat(WebAddress.read(text)).isEmpty();
  }
}
