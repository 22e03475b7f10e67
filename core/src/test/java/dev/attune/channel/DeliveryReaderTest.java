package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReaderTest {
  private final DeliveryReader reader =
      DeliveryReader.of(List.of("id", "text", "list", "entry", "inside", "deep"));

  @Nested
  class Fields {
    @Test
    void areHeldIfTheyAreAskedFor() {
      DeliveryObject object = read("{\"more\":{\"id\":7},\"id\":\"x\",\"text\":null,\"else\":[1]}");

      assertThat(object.names()).containsExactly("id");
      assertThat(object.others()).containsExactly("more", "else");
      assertThat(object.has("text")).isFalse();
      assertThat(object.text("id")).contains("x");
    }

    @Test
    void areHeldIfTheirNamesAreIds() {
      assertThat(read("{\"entry\":{\"900\":{\"id\":\"x\"}}}")
              .object("entry")
              .object("900")
              .text("id"))
          .contains("x");
    }

    @Test
    void ofAnotherTypeAreEmpty() {
      DeliveryObject object =
          read("{\"id\":{},\"text\":7,\"list\":\"x\",\"entry\":[],\"inside\":true,\"deep\":1.5}");

      assertThat(object.text("id")).isEmpty();
      assertThat(object.textOrWhole("id")).isEmpty();
      assertThat(object.text("text")).isEmpty();
      assertThat(object.textOrWhole("text")).contains("7");
      assertThat(object.textOrWhole("deep")).isEmpty();
      assertThat(object.number("deep")).hasValue(1.5);
      assertThat(object.number("id")).isEmpty();
      assertThat(object.objects("list")).isEmpty();
      assertThat(object.textsOrWholes("list")).isEmpty();
      assertThat(object.object("entry").names()).isEmpty();
      assertThat(object.isList("entry")).isTrue();
      assertThat(object.isObject("entry")).isFalse();
      assertThat(object.isObject("id")).isTrue();
      assertThat(object.isTrue("inside")).isTrue();
      assertThat(object.isTrue("id")).isFalse();
      assertThat(object.isTrue("missing")).isFalse();
    }

    @Test
    void keepTheDigitsOfLongNumbers() {
      DeliveryObject object = read("{\"id\":90071992547409930001,\"text\":-0,\"deep\":1e1000000}");

      assertThat(object.textOrWhole("id")).contains("90071992547409930001");
      assertThat(object.textOrWhole("text")).contains("-0");
      assertThat(object.number("deep")).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void areManyIfTheyAreMany() {
      String fields = IntStream.range(0, 256)
          .mapToObj(i -> "\"" + i + "\":" + i + ",\"x" + i + "\":1")
          .collect(Collectors.joining(",", "{", "}"));

      assertThat(read(fields).names()).hasSize(256).startsWith("0", "1").endsWith("255");
      assertThat(read(fields).others()).hasSize(100).startsWith("x0").endsWith("x99");
      assertThat(reader.read(utf8(fields.replace("{", "{\"256\":1,")))).isEmpty();
    }
  }

  @Nested
  class Lists {
    @Test
    void haveAnEntryForWhateverStandsThere() {
      List<DeliveryObject> list =
          read("{\"list\":[{\"id\":\"a\"},null,7,\"x\",[[1]],true]}").objects("list");

      assertThat(list).hasSize(6);
      assertThat(list)
          .extracting(item -> item.text("id").orElse(""))
          .containsExactly("a", "", "", "", "", "");
      assertThat(list)
          .extracting(DeliveryReaderTest::octets)
          .containsExactly("{\"id\":\"a\"}", "null", "7", "x", "[[1]]", "true");
    }

    @Test
    void ofTextsLeaveOutTheRest() {
      assertThat(read("{\"list\":[\"a\",7,1.5,null,{},[\"b\"]]}").textsOrWholes("list"))
          .containsExactly("a", "7");
    }
  }

  @Nested
  class Entries {
    @Test
    void tellWhatCame() {
      DeliveryObject whole =
          read(" {\"entry\": [ {\"id\" : \"\u00e4\", \"list\":[{\"id\":1} ] } ]} ");
      DeliveryObject entry = whole.objects("entry").get(0);

      assertThat(octets(whole)).startsWith("{\"entry\"").endsWith("]}");
      assertThat(octets(entry)).isEqualTo("{\"id\" : \"\u00e4\", \"list\":[{\"id\":1} ] }");
      assertThat(octets(entry.objects("list").get(0))).isEqualTo("{\"id\":1}");
    }

    @Test
    void areSpoiltAloneByAFieldThatIsThereTwice() {
      DeliveryObject whole = read(
          "{\"entry\":[{\"id\":1},{\"id\":1,\"id\":1},{\"inside\":{\"deep\":{\"id\":1,\"id\":2}}},{\"x\":1,\"x\":2}]}");

      assertThat(whole.isAmbiguous()).isFalse();
      assertThat(whole.objects("entry"))
          .extracting(DeliveryObject::isAmbiguous)
          .containsExactly(false, true, true, false);
      assertThat(reader.read(utf8("{\"id\":1,\"entry\":[{\"id\":1,\"id\":1}],\"id\":1}")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"x\"",
        "7",
        "{",
        "{}{}",
        "{}x",
        "{\"id\":1,}",
        "{'id':1}",
        "{id:1}",
        "{\"id\":NaN}",
        "{\"id\":01}",
        "{\"id\":+1}",
        "{\"id\":\"\t\"}",
        "{\"else\":\"\t\"}",
        "{\"id\":1/*c*/}",
        "{\"else\":[1,}",
        "\ufeff{}",
        "{\"id\":\"\\x\"}",
        "{\"else\":\"\\ud8\"}"
      })
  void nothingElseIsRead(String text) {
    assertThat(reader.read(utf8(text))).isEmpty();
  }

  @Test
  void moreThanIsReadIsNotRead() {
    assertThat(reader.read(utf8(nested("deep", 63)))).isPresent();
    assertThat(reader.read(utf8(nested("deep", 64)))).isEmpty();
    assertThat(reader.read(utf8(nested("else", 63)))).isPresent();
    assertThat(reader.read(utf8(nested("else", 64)))).isEmpty();
    assertThat(reader.read(utf8(nested("else", 100_000)))).isEmpty();
    assertThat(reader.read(utf8("{\"id\":" + "1".repeat(1_000) + "}"))).isPresent();
    assertThat(reader.read(utf8("{\"id\":" + "1".repeat(1_001) + "}"))).isEmpty();
    assertThat(reader.read(utf8("{\"" + "a".repeat(1_001) + "\":1}"))).isEmpty();
    assertThat(reader.read(utf8("{\"else\":[" + "1,".repeat(499_000) + "1]}"))).isPresent();
    assertThat(reader.read(utf8("{\"else\":[" + "1,".repeat(500_000) + "1]}"))).isEmpty();
    assertThat(reader.read(utf8("{\"list\":[" + "1,".repeat(9_999) + "1]}"))).isPresent();
    assertThat(reader.read(utf8("{\"list\":[" + "1,".repeat(10_000) + "1]}"))).isEmpty();
  }

  private static String nested(String name, int levels) {
    return "{\"" + name + "\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
  }

  private DeliveryObject read(String text) {
    Optional<DeliveryObject> object = reader.read(utf8(text));
    assertThat(object).as("%s", text).isPresent();
    return object.orElseThrow();
  }

  private static String octets(DeliveryObject object) {
    return new String(object.octets(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
