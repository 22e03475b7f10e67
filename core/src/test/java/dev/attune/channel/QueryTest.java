package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {
  @Test
  void isDecoded() {
    assertThat(Query.decoded("hub.mode=subscribe&hub.challenge=a%20b+c&x&a=1&a=2&b=%C3%A4=&&=v"))
        .containsEntry("hub.mode", List.of("subscribe"))
        .containsEntry("hub.challenge", List.of("a b c"))
        .containsEntry("x", List.of(""))
        .containsEntry("a", List.of("1", "2"))
        .containsEntry("b", List.of("\u00e4="));
  }

  @Test
  void losesWhatCannotBeDecodedAndNoMore() {
    assertThat(Query.decoded("a=%zz&%=1&b=%4&c=%41")).isEqualTo(Map.of("c", List.of("A")));
  }

  @Test
  void endsAfterAHundred() {
    assertThat(Query.decoded("a=1&".repeat(1_000)).get("a")).hasSize(100);
    assertThat(Query.decoded(null)).isEmpty();
    assertThat(Query.decoded("")).isEmpty();
  }

  @Test
  void belongsToTheRequest() {
    GateRequest request =
        GateRequest.received("GET", "crc_token=a%7Eb", Map.of("Host", List.of("x")), new byte[0]);

    assertThat(request.query("crc_token")).contains("a~b");
    assertThat(request.header("host")).contains("x");
  }
}
