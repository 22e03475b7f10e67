package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailgunGateTest {

  private static final String KEY = "key-example-0001";
  private static final String TIMESTAMP = "1790000000";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef0123456789abcdef01";
  private static final String SIGNATURE =
      "9908cd90f212599487075765ce249048f2b067ff689cc60a3650878b8f2f53b4";
  private static final Instant SIGNED = Instant.ofEpochSecond(1790000000);

  private final Map<String, String> fields = new LinkedHashMap<>(Map.of(
      "timestamp", TIMESTAMP,
      "token", TOKEN,
      "signature", SIGNATURE,
      "recipient", "care@example.com",
      "body-mime",
          new String(Mails.text("Wo ist mein Geld? Grüße & 100% = +"), StandardCharsets.UTF_8)));

  private static Gate gate(Instant now, String... keys) {
    return new EmailChannelProvider()
        .open(ChannelSettings.builder()
            .value("max-octets", "1000000")
            .clock(() -> now)
            .secrets(name -> name.equals("signing-key")
                ? java.util.Arrays.stream(keys).map(Secret::of).toList()
                : List.of())
            .build())
        .gate()
        .orElseThrow();
  }

  private GateRequest urlEncoded() {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return post(
        "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private GateRequest multipart() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(
        ("--xYz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
            .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes("--xYz--\r\n".getBytes(StandardCharsets.UTF_8));
    return post("multipart/form-data; boundary=xYz", body.toByteArray());
  }

  private static GateRequest post(String type, byte[] body) {
    return GateRequest.post(Map.of("Content-Type", type), body);
  }

  private static void refuses(Gate.Result result, int status, String reason) {
    assertThat(result.response().status()).isEqualTo(status);
    assertThat(result.response().body()).isEqualTo(reason);
    assertThat(result.events()).isEmpty();
  }

  @Test
  void takesASignedMailInEitherForm() {
    for (GateRequest request : List.of(urlEncoded(), multipart())) {
      Gate.Result result = gate(SIGNED, KEY).accept(request);

      assertThat(result.response().status()).isEqualTo(200);
      assertThat(result.response().body()).isEmpty();
      assertThat(((MessageReceived) result.events().get(0)).message().text())
          .isEqualTo("Wo ist mein Geld? Grüße & 100% = +");
    }
  }

  @Test
  void takesAFormerKey() {
    assertThat(gate(SIGNED, "key-new", KEY).accept(urlEncoded()).response().isSuccess())
        .isTrue();
  }

  @Test
  void refusesEverythingWithoutAKey() {
    refuses(gate(SIGNED).accept(urlEncoded()), 403, "no secret signing-key to verify with");
  }

  @Test
  void refusesAnotherKey() {
    refuses(
        gate(SIGNED, "key-example-0002").accept(urlEncoded()), 403, "the signature is not ours");
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp, 1790000001",
    "timestamp, ''",
    "token, 1123456789abcdef0123456789abcdef0123456789abcdef01",
    "token, ''",
    "signature, ''",
    "signature, 9908cd90f212599487075765ce249048f2b067ff689cc60a3650878b8f2f53b5",
    "signature, 9908CD90F212599487075765CE249048F2B067FF689CC60A3650878B8F2F53B4",
    "signature, 9908cd90",
    "signature, ' 9908cd90f212599487075765ce249048f2b067ff689cc60a3650878b8f2f53b4'"
  })
  void refusesWhatWasChanged(String field, String value) {
    fields.put(field, value);

    refuses(gate(SIGNED, KEY).accept(urlEncoded()), 403, "the signature is not ours");
    refuses(gate(SIGNED, KEY).accept(multipart()), 403, "the signature is not ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "token", "signature"})
  void refusesWhatIsMissing(String field) {
    fields.remove(field);

    refuses(gate(SIGNED, KEY).accept(urlEncoded()), 403, "the signature is not ours");
  }

  @Test
  void refusesAFieldThatComesTwice() {
    String twice = new String(urlEncoded().body(), StandardCharsets.UTF_8) + "&token=" + TOKEN;

    refuses(
        gate(SIGNED, KEY)
            .accept(
                post("application/x-www-form-urlencoded", twice.getBytes(StandardCharsets.UTF_8))),
        403,
        "the signature is not ours");
  }

  @Test
  void takesFiveMinutesEitherWay() {
    assertThat(
            gate(SIGNED.plusSeconds(300), KEY).accept(urlEncoded()).response().isSuccess())
        .isTrue();
    assertThat(
            gate(SIGNED.minusSeconds(300), KEY).accept(urlEncoded()).response().isSuccess())
        .isTrue();
    refuses(
        gate(SIGNED.plusSeconds(301), KEY).accept(urlEncoded()),
        403,
        "the signature's time is more than 300 seconds off");
    refuses(
        gate(SIGNED.minusSeconds(301), KEY).accept(urlEncoded()),
        403,
        "the signature's time is more than 300 seconds off");
  }

  @Test
  void refusesARequestThatIsTooLargeBeforeAnythingElse() {
    refuses(
        gate(SIGNED).accept(new GateRequest("GET", Map.of(), Map.of(), new byte[1_000_001])),
        413,
        "a request has at most 1000000 octets");
  }

  @Test
  void refusesOtherMethodsAndTypes() {
    refuses(
        gate(SIGNED, KEY).accept(new GateRequest("GET", Map.of(), Map.of(), new byte[0])),
        405,
        "mail is delivered by POST");
    refuses(
        gate(SIGNED, KEY).accept(post("application/json", "{}".getBytes(StandardCharsets.UTF_8))),
        415,
        "mail is delivered as a form: multipart/form-data or application/x-www-form-urlencoded");
  }

  @Test
  void saysHowToGetTheWholeMail() {
    fields.remove("body-mime");

    refuses(
        gate(SIGNED, KEY).accept(urlEncoded()),
        400,
        "no field body-mime: let the address of the route end in mime");
  }

  @Test
  void asksNotToBeSentRubbishAgain() {
    fields.put("body-mime", "hello");

    refuses(
        gate(SIGNED, KEY).accept(urlEncoded()),
        406,
        "these octets are no mail: they do not begin with header fields such as From and Date");
  }

  @Test
  void doesNotReadMailThatIsNotSigned() {
    fields.put("body-mime", "hello");
    fields.put("signature", "00");

    refuses(gate(SIGNED, KEY).accept(urlEncoded()), 403, "the signature is not ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"",
        "multipart/form-data;;",
        "multipart/form-data; boundary=other",
        "multipart/form-data; boundary=xYz\r\nX: y"
      })
  void answersHalfAForm(String type) {
    Gate.Result result = gate(SIGNED, KEY).accept(post(type, multipart().body()));

    assertThat(result.response().status()).isIn(200, 403, 406);
    assertThat(result.response().status() == 200).isEqualTo(!result.events().isEmpty());
  }

  @Test
  void refusesAFormWithMoreFieldsThanAnyHas() {
    for (GateRequest request : List.of(
        post(
            "application/x-www-form-urlencoded",
            "a=b&".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
        post(
            "application/x-www-form-urlencoded",
            "&".repeat(500_000).getBytes(StandardCharsets.UTF_8)),
        post(
            "multipart/form-data; boundary=b",
            "--b\r\n\r\n\r\n".repeat(50_000).getBytes(StandardCharsets.UTF_8)))) {
      refuses(
          gate(SIGNED, KEY).accept(request),
          406,
          "a form has at most 200 fields, this one has more");
    }
  }

  @Test
  void refusesAFormInAForm() {
    byte[] body = ("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")
        .repeat(3_000)
        .getBytes(StandardCharsets.UTF_8);

    refuses(
        gate(SIGNED, KEY).accept(post("multipart/form-data; boundary=b", body)),
        406,
        "the request's body is not the form its type says");
  }
}
