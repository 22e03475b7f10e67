package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Payload;
import dev.attune.channel.Secret;
import dev.attune.conversation.NativeId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookCarrierTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String TOKEN = "EXAMPLE-PAGE-TOKEN";
  private static final Map<String, String> SECRETS =
      Map.of("page-access-token", TOKEN, "app-secret", "example-app-secret");
  private static final String PROOF =
      "94179bb12ac48235e397629ad75743ac37fd9684cfd9595998fb6f089f7ed61d";
  private static final Dispatch COMMENT = dispatch(
      "POST /900101_900102/comments",
      "{\"message\":\"Your parcel left today. Caf\u00e9 \ud83d\ude42\"}");
  private static final Dispatch MESSAGE = dispatch(
      "POST /900100/messages",
      "{\"recipient\":{\"comment_id\":\"900101_900102\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Hi\"}}");
  private static final String ID = "{\"id\":\"900101_900103\"}";

  private final Graph graph = new Graph();

  @AfterEach
  void close() {
    graph.close();
  }

  @Nested
  class Calls {
    @Test
    void carryTokenAndProof() {
      graph.answering(200, ID);
      assertThat(deliver(COMMENT))
          .isEqualTo(new Delivered(new NativeId("900101_900103"), Optional.empty()));
      assertThat(graph.asked())
          .containsExactly(new Graph.Asked(
              "POST /v25.0/900101_900102/comments?appsecret_proof=" + PROOF,
              "Bearer " + TOKEN,
              "application/json; charset=utf-8",
              COMMENT.payload().body()));
    }

    /** The second sample is of the form with a time, which is not sent: it holds the sum to the platform's word. */
    @Test
    void proveWhatThePlatformsSamplesProve() {
      assertThat(proof(TOKEN)).isEqualTo(PROOF);
      assertThat(proof(TOKEN + "|1766000000"))
          .isEqualTo("705695d24709fe2e533181936124fc65092075605f5956625004b84e49ba781a");
    }

    private static String proof(String text) {
      return FacebookCarrier.proof(Secret.of("example-app-secret"), Secret.of(text));
    }

    @Test
    void goWithoutProofWhereThereIsNoAppSecret() {
      graph.answering(200, ID);
      deliver(settings(graph.address(), Map.of("page-access-token", TOKEN)), COMMENT);
      assertThat(graph.asked())
          .extracting(Graph.Asked::line)
          .containsExactly("POST /v25.0/900101_900102/comments");
    }

    @Test
    void goToTheVersionAndPlaceOfTheHost() {
      graph.answering(200, ID);
      deliver(
          settings(graph.address() + "/proxy/", Map.of("page-access-token", TOKEN))
              .value("graph-version", "v26.0"),
          COMMENT);
      assertThat(graph.asked())
          .extracting(Graph.Asked::line)
          .containsExactly("POST /proxy/v26.0/900101_900102/comments");
    }

    @Test
    void nameTheDispatchInAMessage() {
      graph.answering(200, "{\"recipient_id\":\"900300\",\"message_id\":\"m_example-001\"}");
      assertThat(deliver(MESSAGE))
          .isEqualTo(
              new Delivered(new NativeId("m_example-001"), Optional.of(new NativeId("900300"))));
      assertThat(graph.asked())
          .extracting(Graph.Asked::body)
          .containsExactly(
              "{\"recipient\":{\"comment_id\":\"900101_900102\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Hi\",\"metadata\":\"dispatch-7\"}}");
    }

    @Test
    void leaveMetadataOfTheHostAlone() {
      graph.answering(200, ID);
      Dispatch own = dispatch(
          "POST /900100/messages", "{\"message\":{\"text\":\"Hi\",\"metadata\":\"case-5512\"}}");
      deliver(own);
      assertThat(graph.asked().get(0).body()).isEqualTo(own.payload().body());
    }

    @Test
    void takeTheSecretOfTheMoment() {
      graph.answering(200, ID);
      List<Secret> tokens = new ArrayList<>(List.of(Secret.of("first-token")));
      ChannelSettings settings = ChannelSettings.builder()
          .value("graph", graph.address())
          .secrets(name -> name.equals("page-access-token") ? List.copyOf(tokens) : List.of())
          .build();
      try (Channel channel = new FacebookChannelProvider().open(settings)) {
        channel.carrier().orElseThrow().deliver(COMMENT);
        tokens.add(0, Secret.of("second-token"));
        channel.carrier().orElseThrow().deliver(COMMENT);
      }
      assertThat(graph.asked())
          .extracting(Graph.Asked::authorization)
          .containsExactly("Bearer first-token", "Bearer second-token");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GET /900100/messages",
          "POST /900100/subscribed_apps",
          "POST //example.com/messages",
          "POST /a/b/messages",
          "POST /a?x=1/messages",
          "POST /2/tweets",
          "POST /..",
          "POST /"
        })
    void areOfThisChannel(String operation) {
      assertThat(deliver(dispatch(operation, "{}")))
          .isEqualTo(new Refused("operation", "the payload is not of this channel. Plan it anew"));
      assertThat(graph.asked()).isEmpty();
    }
  }

  @Nested
  class Edits {
    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":true}", "{\"id\":\"900101_900103\"}", "{\"id\":\"1\"}"})
    void keepTheIdOfTheComment(String body) {
      graph.answering(200, body);
      assertThat(deliver(dispatch("POST /900101_900103", "{\"message\":\"EUR 25\"}")))
          .isEqualTo(new Delivered(new NativeId("900101_900103"), Optional.empty()));
      assertThat(graph.asked())
          .extracting(Graph.Asked::line, Graph.Asked::body)
          .containsExactly(org.assertj.core.api.Assertions.tuple(
              "POST /v25.0/900101_900103?appsecret_proof=" + PROOF, "{\"message\":\"EUR 25\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":false}", "{}", "", "<html>ok</html>"})
    void areInDoubtWithoutAWordOfSuccess(String body) {
      graph.answering(200, body);
      assertThat(deliver(dispatch("POST /900101_900103", "{\"message\":\"EUR 25\"}")))
          .hasToString("Unknown[reason=HTTP 200 without an id that can be read]");
    }
  }

  @Nested
  class Secrets {
    @Test
    void areNeeded() {
      assertThat(deliver(settings(graph.address(), Map.of()), COMMENT))
          .isEqualTo(new Refused(
              "token",
              "the secret page-access-token is missing, or holds what no token has. Set it"));
    }

    @Test
    void cannotSplitTheHeader() {
      DeliveryOutcome outcome = deliver(
          settings(graph.address(), Map.of("page-access-token", "TOKEN\r\nX-Evil: 1")), COMMENT);
      assertThat(outcome.kind()).isEqualTo(DeliveryOutcome.Kind.REFUSED);
      assertThat(outcome.toString()).doesNotContain("Evil");
      assertThat(graph.asked()).isEmpty();
    }

    @Test
    void areWaitedForWhenTheyCannotBeHad() {
      ChannelSettings.Builder settings = ChannelSettings.builder()
          .value("graph", graph.address())
          .clock(() -> NOW)
          .secrets(name -> {
            throw new IllegalStateException("the vault is closed");
          });
      assertThat(deliver(settings, COMMENT))
          .isEqualTo(new Deferred(
              NOW.plusSeconds(30), "the secrets cannot be had: IllegalStateException"));
    }

    @Test
    void areNeverInAnOutcome() {
      String longToken = "EAAB" + "x9Q_".repeat(40);
      graph.answering(
          400,
          "{\"error\":{\"message\":\"Malformed access token " + longToken
              + " in request\",\"code\":4711}}");
      assertThat(deliver(COMMENT))
          .isEqualTo(
              new Refused(
                  "4711",
                  "Facebook 4711: an error that is not in the table. Facebook says: Malformed access token ... in request"));
      graph.answering(
          400, "{\"error\":{\"message\":\"Malformed access token " + TOKEN + "\",\"code\":190}}");
      assertThat(deliver(COMMENT).toString()).doesNotContain(TOKEN);
    }
  }

  @Nested
  class Answers {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "200|{\"id\":90071992547409930001}|Delivered[id=90071992547409930001, thread=Optional.empty]",
          "201|{\"message_id\":\"m_1\"}|Delivered[id=m_1, thread=Optional.empty]",
          "200|{\"message_id\":\"m_1\",\"recipient_id\":\"\"}|Delivered[id=m_1, thread=Optional.empty]",
          "200|{\"id\":null}|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|{\"id\":\"\"}|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|{\"id\":1.5}|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|{\"id\":\"\\u0000\"}|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|{}|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|``|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|<html>ok</html>|Unknown[reason=HTTP 200 without an id that can be read]",
          "200|[{\"id\":\"1\"}]|Unknown[reason=HTTP 200 without an id that can be read]",
          "204|``|Unknown[reason=HTTP 204 without an id that can be read]",
          "200|{\"id\":\"1\",\"error\":{\"code\":100}}|Refused[code=100, reason=Facebook 100: a parameter is not valid.]",
          "200|{\"id\":\"1\",\"error\":null}|Delivered[id=1, thread=Optional.empty]",
          "303|``|Unknown[reason=HTTP 303 without an error that can be read]",
          "400|<html>no</html>|Refused[code=HTTP 400, reason=HTTP 400 without an error that can be read. Check the settings graph and graph-version]",
          "404|``|Refused[code=HTTP 404, reason=HTTP 404 without an error that can be read. Check the settings graph and graph-version]",
          "408|``|Unknown[reason=HTTP 408 without an error that can be read]",
          "409|``|Unknown[reason=HTTP 409 without an error that can be read]",
          "429|``|Deferred[until=2026-11-22T13:00:00Z, reason=HTTP 429 without an error: too many calls]",
          "500|``|Unknown[reason=HTTP 500 without an error that can be read]",
          "502|<html>bad gateway</html>|Unknown[reason=HTTP 502 without an error that can be read]",
          "503|``|Unknown[reason=HTTP 503 without an error that can be read]",
          "500|{\"error\":{\"code\":4711}}|Unknown[reason=Facebook 4711: an error that is not in the table.]",
          "500|{\"error\":{\"code\":4711,\"is_transient\":true}}|Deferred[until=2026-11-22T12:00:30Z, reason=Facebook 4711: an error that is not in the table.]",
          "500|{\"error\":\"broken\"}|Unknown[reason=HTTP 500 without an error that can be read]",
          "400|{\"error\":{\"message\":\"No code\"}}|Refused[code=none, reason=Facebook none: an error that is not in the table. Facebook says: No code]",
          "403|{\"error\":{\"code\":\"10\",\"error_subcode\":\"2018278\",\"fbtrace_id\":\"AExampleTrace01\"}}|Refused[code=10/2018278, reason=Facebook 10/2018278: outside the window in which the customer may be written to. Answer in a comment or by e-mail. Trace AExampleTrace01]"
        })
    void areJudged(int status, String body, String outcome) {
      graph.answering(status, body == null ? "" : body);
      assertThat(deliver(COMMENT)).hasToString(outcome);
    }

    @Test
    void mayBePacked() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(ID.getBytes(StandardCharsets.UTF_8));
      }
      graph.with("Content-Encoding", "gzip").answering(200, packed.toByteArray());
      assertThat(deliver(COMMENT))
          .isEqualTo(new Unknown("HTTP 200 without an id that can be read"));
    }

    @Test
    void areReadUpToACap() {
      byte[] largest = Arrays.copyOf(ID.getBytes(StandardCharsets.UTF_8), 1_000_000);
      Arrays.fill(largest, ID.length(), largest.length, (byte) ' ');
      graph.answering(200, largest);
      assertThat(deliver(COMMENT).kind()).isEqualTo(DeliveryOutcome.Kind.DELIVERED);
      byte[] larger = Arrays.copyOf(largest, largest.length + 1);
      larger[larger.length - 1] = ' ';
      graph.answering(200, larger);
      assertThat(deliver(COMMENT))
          .isEqualTo(
              new Unknown("the connection broke before the whole answer was there: IOException"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void areNeverFollowedElsewhere(int status) {
      try (Graph elsewhere = new Graph().answering(200, ID)) {
        graph.with("Location", elsewhere.address() + "/v25.0/me").answering(status, "");
        assertThat(deliver(COMMENT))
            .isEqualTo(
                new Refused(
                    "HTTP " + status,
                    "HTTP " + status
                        + " without an error that can be read. Check the settings graph and graph-version"));
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(graph.asked()).hasSize(1);
      }
    }
  }

  @Nested
  class Connections {
    @Test
    void thatAreRefusedSentNothing() {
      String nobody = graph.address();
      graph.close();
      assertThat(deliver(settings(nobody, SECRETS), COMMENT))
          .isEqualTo(new Deferred(NOW.plusSeconds(30), "no connection: ConnectException"));
    }

    @Test
    void thatAreCutAtAnyOctetLeaveADoubt() {
      byte[] whole = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              + ID.length() + "\r\n\r\n" + ID)
          .getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < whole.length; length++) {
        try (Wire wire = Wire.closingAfter(Arrays.copyOf(whole, length))) {
          assertThat(deliver(settings(wire.address(), SECRETS), COMMENT).kind())
              .isEqualTo(DeliveryOutcome.Kind.UNKNOWN);
          assertThat(wire.requests()).isEqualTo(1);
        }
      }
      try (Wire wire = Wire.closingAfter(whole)) {
        assertThat(deliver(settings(wire.address(), SECRETS), COMMENT).kind())
            .isEqualTo(DeliveryOutcome.Kind.DELIVERED);
      }
    }

    @Test
    void thatAreCutWhenUsedAgainLeaveADoubt() {
      try (Wire wire = Wire.answeringOnceOnEach(
              ("HTTP/1.1 200 OK\r\nContent-Length: " + ID.length() + "\r\n\r\n" + ID));
          Channel channel = new FacebookChannelProvider()
              .open(settings(wire.address(), SECRETS).build())) {
        assertThat(channel.carrier().orElseThrow().deliver(COMMENT).kind())
            .isEqualTo(DeliveryOutcome.Kind.DELIVERED);
        assertThat(channel.carrier().orElseThrow().deliver(COMMENT).kind())
            .isEqualTo(DeliveryOutcome.Kind.UNKNOWN);
        assertThat(wire.requests()).isEqualTo(2);
      }
    }

    @Test
    void thatTalkNonsenseLeaveADoubt() {
      try (Wire wire = Wire.closingAfter(new byte[] {1, 2, 3, 13, 10, 13, 10})) {
        assertThat(deliver(settings(wire.address(), SECRETS), COMMENT).kind())
            .isEqualTo(DeliveryOutcome.Kind.UNKNOWN);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "HTTP/1.1 200 OK\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n{\"id\":"
        })
    void thatFallSilentLeaveADoubt(String beginning) {
      try (Wire wire = Wire.hangingAfter(beginning)) {
        ChannelSettings.Builder settings =
            settings(wire.address(), SECRETS).value("answer-timeout-seconds", "1");
        assertThat(deliver(settings, COMMENT)).isEqualTo(new Unknown("no answer within 1 s"));
        assertThat(wire.requests()).isEqualTo(1);
      }
    }

    @Test
    void thatAreInterruptedLeaveADoubt() {
      try (Wire wire = Wire.hangingAfter("")) {
        Thread.currentThread().interrupt();
        assertThat(deliver(settings(wire.address(), SECRETS), COMMENT))
            .isEqualTo(new Unknown("interrupted while waiting for the answer"));
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Nested
  class Pauses {
    @Test
    void areAsLongAsThePlatformSays() {
      assertThat(
              pauseAfter(
                  "{\"900100\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":3},"
                      + "{\"type\":\"messenger\",\"call_count\":100,\"estimated_time_to_regain_access\":17}]}"))
          .isEqualTo(Duration.ofMinutes(17));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "[]",
          "nonsense",
          "{\"900100\":[{\"estimated_time_to_regain_access\":0}]}",
          "{\"900100\":[{\"estimated_time_to_regain_access\":-5}]}",
          "{\"900100\":[{\"estimated_time_to_regain_access\":1.5}]}",
          "{\"900100\":[{\"estimated_time_to_regain_access\":\"9\"}]}",
          "{\"900100\":5}"
        })
    void areAnHourWhereThePlatformSaysNothing(String usage) {
      assertThat(pauseAfter(usage)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void areADayAtMost() {
      assertThat(pauseAfter("{\"900100\":[{\"estimated_time_to_regain_access\":5256000}]}"))
          .isEqualTo(Duration.ofHours(24));
    }

    private Duration pauseAfter(String usage) {
      graph
          .with("X-Business-Use-Case-Usage", usage)
          .answering(400, "{\"error\":{\"code\":80006,\"message\":\"(#80006) Too many calls\"}}");
      Deferred deferred = (Deferred) deliver(MESSAGE);
      assertThat(deferred.reason())
          .isEqualTo(
              "Facebook 80006: call limit of Messenger. Facebook says: (#80006) Too many calls");
      return Duration.between(NOW, deferred.until());
    }
  }

  private DeliveryOutcome deliver(Dispatch dispatch) {
    return deliver(settings(graph.address(), SECRETS), dispatch);
  }

  private static DeliveryOutcome deliver(ChannelSettings.Builder settings, Dispatch dispatch) {
    try (Channel channel = new FacebookChannelProvider().open(settings.build())) {
      return channel.carrier().orElseThrow().deliver(dispatch);
    }
  }

  private static ChannelSettings.Builder settings(String address, Map<String, String> secrets) {
    return ChannelSettings.builder()
        .value("graph", address)
        .clock(() -> NOW)
        .secrets(name ->
            Optional.ofNullable(secrets.get(name)).map(Secret::of).stream().toList());
  }

  private static Dispatch dispatch(String operation, String body) {
    return new Dispatch(
        "dispatch-7",
        operation.endsWith("messages") ? Places.MESSENGER : Places.COMMENT,
        new Payload(operation, "application/json", body),
        Optional.empty());
  }
}
