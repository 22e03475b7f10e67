package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.channel.Carrier;
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
import dev.attune.channel.SecretSource;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterCarrierTest {
  private static final Instant NOW = Drafts.NOW;
  private static final String JSON = "application/json";
  private static final String CREATED =
      "{\"data\":{\"id\":\"900200000000000002\",\"text\":\"@robin_example Hi https://t.co/aaa\"}}";
  private static final Dispatch POST =
      dispatch(Places.POST, "POST /2/tweets", "{\"text\":\"secret words\"}", "");

  @Nested
  class Calls {
    @Test
    void postAsThePayloadSays() {
      try (Platform platform = Platform.answering(201, CREATED)) {
        assertThat(carrier(platform.address()).deliver(POST))
            .isEqualTo(new Delivered(new NativeId("900200000000000002"), Optional.empty()));
        assertThat(platform.asked())
            .containsExactly(new Platform.Asked(
                "POST", "/2/tweets", "Bearer example-token", JSON, "{\"text\":\"secret words\"}"));
      }
    }

    @Test
    void sendMessagesToTheCustomer() {
      String answer =
          "{\"data\":{\"dm_conversation_id\":\"900200111-900200222\",\"dm_event_id\":\"900200000000000010\"}}";
      Dispatch message = dispatch(
          Places.DM,
          "POST /2/dm_conversations/with/900200222/messages",
          "{\"text\":\"\uD83D\uDC4B & <ok>\"}",
          "");
      try (Platform platform = Platform.answering(201, answer)) {
        assertThat(carrier(platform.address()).deliver(message))
            .isEqualTo(new Delivered(
                new NativeId("900200000000000010"), Optional.of(new NativeId("900200222"))));
        assertThat(platform.asked())
            .extracting(Platform.Asked::path, Platform.Asked::body)
            .containsExactly(tuple(
                "/2/dm_conversations/with/900200222/messages",
                "{\"text\":\"\uD83D\uDC4B & <ok>\"}"));
      }
    }

    @Test
    void nameThePredecessorInItsFieldAlone() {
      String body =
          "{\"text\":\"${predecessor}\",\"reply\":{\"in_reply_to_tweet_id\":\"${predecessor}\"}}";
      try (Platform platform = Platform.answering(201, CREATED)) {
        carrier(platform.address())
            .deliver(dispatch(Places.POST, "POST /2/tweets", body, "900200000000000001"));

        assertThat(platform.asked())
            .extracting(Platform.Asked::body)
            .containsExactly(
                "{\"text\":\"${predecessor}\",\"reply\":{\"in_reply_to_tweet_id\":\"900200000000000001\"}}");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "DELETE /2/tweets/1 | {} | its operation is none of this channel's",
          "POST /2/dm_conversations/with/../messages | {} | its operation is none of this channel's",
          "POST /2/tweets | [] | its body is no JSON object",
          "POST /2/tweets | {\"reply\":{\"in_reply_to_tweet_id\":\"${predecessor}\"}} | the message before it has no id of 1 to 19 digits"
        })
    void areNotMadeOfWhatCannotBeSent(String operation, String body, String problem) {
      try (Platform platform = Platform.answering(201, CREATED)) {
        assertThat(carrier(platform.address()).deliver(dispatch(Places.POST, operation, body, "")))
            .isEqualTo(new Refused("unsendable", "the message cannot be sent: " + problem));
        assertThat(platform.asked()).isEmpty();
      }
    }

    @Test
    void areNotMadeWithoutAToken() {
      Deferred noToken = new Deferred(
          NOW.plusSeconds(60),
          "there is no access-token, or one with characters that no token has");
      try (Platform platform = Platform.answering(201, CREATED)) {
        assertThat(carrier(platform.address(), name -> List.of()).deliver(POST)).isEqualTo(noToken);
        assertThat(carrier(platform.address(), name -> List.of(Secret.of("a\r\nX: y")))
                .deliver(POST))
            .isEqualTo(noToken);
        assertThat(carrier(platform.address(), name -> {
                  throw new IllegalStateException("the vault is closed");
                })
                .deliver(POST))
            .isEqualTo(noToken);
        assertThat(platform.asked()).isEmpty();
      }
    }

    @Test
    void areMadeWithTheTokenOfTheMoment() {
      List<Secret> tokens = new ArrayList<>(List.of(Secret.of("first")));
      try (Platform platform = Platform.answering(201, CREATED)) {
        Carrier carrier = carrier(platform.address(), name -> tokens);
        carrier.deliver(POST);
        tokens.set(0, Secret.of("second"));
        carrier.deliver(POST);

        assertThat(platform.asked())
            .extracting(Platform.Asked::authorization)
            .containsExactly("Bearer first", "Bearer second");
      }
    }
  }

  @Nested
  class Successes {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"data\":{\"id\":900200000000000002}}",
          "{\"data\":{\"id\":\"900200000000000002\"},\"errors\":[{\"code\":187}]}"
        })
    void haveAnId(String body) {
      assertThat(outcome(200, body))
          .isEqualTo(new Delivered(new NativeId("900200000000000002"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "<html></html>",
          "{}",
          "{\"data\":{\"id\":null}}",
          "{\"data\":{\"id\":\"\"}}",
          "{\"data\":{\"id\":9.002e17}}",
          "{\"errors\":[{\"title\":\"Forbidden\"}]}"
        })
    void withoutOneAreUnknown(String body) {
      assertThat(outcome(201, body))
          .isEqualTo(new Unknown("the answer does not say whether the message was taken"));
    }

    @Test
    void thatNeverEndAreReadAsFarAsTheCap() {
      assertThat(outcome(201, "{\"data\":{\"text\":\"" + "a".repeat(5_000_000)))
          .isEqualTo(new Unknown("the answer does not say whether the message was taken"));
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "403 | {\"title\":\"Forbidden\",\"type\":\"about:blank\",\"detail\":\"Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author\"} | 403 | X lets this account answer only those who mention or quote it. Ask the customer to do so or to write in private, or send again if the mention is seconds old (HTTP 403, Forbidden)",
          "403 | {\"errors\":[{\"code\":433,\"message\":\"x\"}]} | 433 | the author limits who may reply (HTTP 403)",
          "403 | {\"title\":\"Forbidden\",\"detail\":\"You are not permitted to reply to this conversation\"} | 403 | the author limits who may reply (HTTP 403, Forbidden)",
          "403 | {\"detail\":\"The post is Deleted or not visible to you\"} | 403 | what is answered, or its author, is gone or not visible to this account (HTTP 403)",
          "404 | {\"errors\":[{\"type\":\"https://api.twitter.com/2/problems/resource-not-found\",\"detail\":\"secret words\"}]} | resource-not-found | what is answered, or its author, is gone or not visible to this account (HTTP 404)",
          "403 | {\"type\":\"https://api.x.com/2/problems/oauth1-permissions\",\"title\":\"Forbidden\"} | oauth1-permissions | the app, its plan or its permissions do not allow this call (HTTP 403, Forbidden)",
          "402 | {\"title\":\"CreditsDepleted\",\"type\":\"https://api.x.com/2/problems/credits\"} | credits | the credits are used up. Buy more (HTTP 402, CreditsDepleted)",
          "403 | {\"errors\":[{\"code\":349}]} | 349 | the customer takes no messages from this account. Answer in public and ask for one (HTTP 403)",
          "403 | {\"errors\":[{\"code\":186}]} | 186 | the text is too long for X (HTTP 403)",
          "403 | {\"errors\":[{\"code\":326}]} | 326 | X has suspended or locked this account, or takes it for a machine. See to it in X (HTTP 403)",
          "400 | {\"title\":\"Invalid Request\",\"type\":\"https://api.x.com/2/problems/invalid-request\",\"errors\":[{\"message\":\"secret words\"}]} | invalid-request | X refused the message (HTTP 400, Invalid Request)",
          "400 | {\"title\":\"<b>secret words</b>\"} | 400 | X refused the message (HTTP 400)",
          "409 | '' | 409 | X refused the message (HTTP 409)",
          "418 | <html>secret words</html> | 418 | X refused the message (HTTP 418)"
        })
    void sayWhy(int status, String body, String code, String reason) {
      assertThat(outcome(status, body)).isEqualTo(new Refused(code, reason));
    }

    @Test
    void areMadeOfRedirectionsWhichAreNotFollowed() {
      try (Platform elsewhere = Platform.answering(201, CREATED);
          Platform platform = new Platform(307, Map.of("Location", elsewhere.address()), "")) {
        assertThat(carrier(platform.address()).deliver(POST))
            .isEqualTo(new Refused(
                "307", "the API answered with a redirection. Check setting api (HTTP 307)"));
        assertThat(elsewhere.asked()).isEmpty();
      }
    }
  }

  @Nested
  class Doubts {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "403 | {\"errors\":[{\"code\":187}]} | X has this text already: this message of an earlier attempt, or another's. Look for it (HTTP 403)",
          "403 | {\"title\":\"Forbidden\",\"type\":\"about:blank\",\"detail\":\"You are not allowed to create a Tweet with duplicate content.\"} | X has this text already: this message of an earlier attempt, or another's. Look for it (HTTP 403, Forbidden)",
          "500 | {\"errors\":[{\"code\":131}]} | X failed inside and may have published the message. Look for it (HTTP 500)",
          "500 | '' | X failed inside and may have published the message. Look for it (HTTP 500)",
          "502 | <html></html> | X failed inside and may have published the message. Look for it (HTTP 502)",
          "504 | {\"title\":\"Gateway Timeout\"} | X failed inside and may have published the message. Look for it (HTTP 504, Gateway Timeout)",
          "503 | <html></html> | the answer does not say whether the message was taken (HTTP 503)",
          "408 | '' | the answer does not say whether the message was taken (HTTP 408)"
        })
    void staySoUntilSomebodyLooks(int status, String body, String reason) {
      assertThat(outcome(status, body)).isEqualTo(new Unknown(reason));
    }
  }

  @Nested
  class Delays {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "401 | {\"title\":\"Unauthorized\",\"type\":\"about:blank\"} | PT1M | the access-token was not accepted. Renew it (HTTP 401, Unauthorized)",
          "403 | {\"errors\":[{\"code\":89}]} | PT1M | the access-token was not accepted. Renew it (HTTP 403)",
          "503 | {\"title\":\"Service Unavailable\",\"type\":\"about:blank\"} | PT1M | X is overloaded (HTTP 503, Service Unavailable)",
          "503 | {\"errors\":[{\"code\":130}]} | PT1M | X is overloaded (HTTP 503)",
          "403 | {\"errors\":[{\"code\":185}]} | PT1H | the account or its plan has no more messages for now (HTTP 403)",
          "429 | {\"type\":\"https://api.twitter.com/2/problems/usage-capped\"} | PT1H | the account or its plan has no more messages for now (HTTP 429)",
          "429 | '' | PT15M | too many messages in a short time (HTTP 429)",
          "400 | {\"errors\":[{\"code\":88}]} | PT15M | too many messages in a short time (HTTP 400)"
        })
    void endAtTheirTime(int status, String body, Duration delay, String reason) {
      assertThat(outcome(status, body)).isEqualTo(new Deferred(NOW.plus(delay), reason));
    }

    @ParameterizedTest
    @CsvSource({
      "300, PT5M",
      "-300, PT1M",
      "0, PT1M",
      "315360000, PT25H",
    })
    void lastUntilTheLimitIsReset(long seconds, Duration delay) {
      long reset = NOW.getEpochSecond() + seconds;

      assertThat(until(Map.of("x-rate-limit-reset", String.valueOf(reset))))
          .isEqualTo(NOW.plus(delay));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "-5", "1.5", "soon", "Fri, 20 Nov 2026 10:05:00 GMT", "99999999999999999999"
        })
    void lastAQuarterOfAnHourWhenNobodySaysSo(String reset) {
      assertThat(until(Map.of("x-rate-limit-reset", reset))).isEqualTo(NOW.plusSeconds(900));
    }

    @Test
    void lastUntilTheLastExhaustedLimitIsReset() {
      long now = NOW.getEpochSecond();

      assertThat(until(Map.of(
              "x-rate-limit-remaining",
              "0",
              "x-rate-limit-reset",
              String.valueOf(now + 300),
              "x-user-limit-24hour-remaining",
              "0",
              "x-user-limit-24hour-reset",
              String.valueOf(now + 7200),
              "x-app-limit-24hour-remaining",
              "5",
              "x-app-limit-24hour-reset",
              String.valueOf(now + 9000))))
          .isEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void comeOfAnAddressWhereNobodyListens() throws IOException {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }

      assertThat(carrier("http://127.0.0.1:" + port).deliver(POST))
          .isEqualTo(new Deferred(NOW.plusSeconds(60), "X could not be reached"));
    }

    private Instant until(Map<String, String> headers) {
      try (Platform platform = new Platform(429, headers, "{\"errors\":[{\"code\":88}]}")) {
        return ((Deferred) carrier(platform.address()).deliver(POST)).until();
      }
    }
  }

  @Nested
  class BrokenConnections {
    private static final String ANSWER =
        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n" + "Content-Length: "
            + CREATED.length() + "\r\n\r\n" + CREATED;

    @Test
    void thatBringTheWholeAnswerDeliver() throws IOException {
      try (Line line = Line.saying(ANSWER)) {
        assertThat(carrier(line.address()).deliver(POST))
            .isEqualTo(new Delivered(new NativeId("900200000000000002"), Optional.empty()));
      }
    }

    @Test
    void leaveDoubtWhereverTheyBreak() throws IOException {
      for (int cut = 0; cut < ANSWER.length(); cut += 7) {
        try (Line line = Line.saying(ANSWER.substring(0, cut))) {
          assertThat(carrier(line.address()).deliver(POST))
              .isEqualTo(new Unknown("the connection broke before the whole answer came"));
          assertThat(line.calls()).isEqualTo(1);
        }
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "random octets\r\n\r\n",
          "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nMALFORMED\r\n",
          "HTTP/1.1 201 Created\r\nContent-Length: 99999\r\n\r\n{\"data\":{}}"
        })
    void leaveDoubtWhenTheySayNonsense(String said) throws IOException {
      try (Line line = Line.saying(said)) {
        assertThat(carrier(line.address()).deliver(POST))
            .isEqualTo(new Unknown("the connection broke before the whole answer came"));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "HTTP/1.1 201", "HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{\"data\""
        })
    void leaveDoubtWhenTheyFallSilent(String said) throws IOException {
      try (Line line = Line.silentAfter(said)) {
        assertThat(impatient(line.address()).deliver(POST))
            .isEqualTo(new Unknown("no answer within 1 seconds"));
        assertThat(line.calls()).isEqualTo(1);
      }
    }

    @Test
    void areNotReadBeyondTheCap() throws IOException {
      String endless =
          "HTTP/1.1 201 Created\r\nContent-Length: 9000000\r\n\r\n" + "a".repeat(1_500_000);
      try (Line line = Line.silentAfter(endless)) {
        assertThat(carrier(line.address()).deliver(POST))
            .isEqualTo(new Unknown("the answer does not say whether the message was taken"));
      }
    }

    @Test
    void leaveDoubtWhenTheThreadIsInterrupted() throws IOException {
      try (Line line = Line.silentAfter("")) {
        Thread.currentThread().interrupt();

        assertThat(carrier(line.address()).deliver(POST))
            .isEqualTo(new Unknown("interrupted while waiting for the answer"));
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  private static DeliveryOutcome outcome(int status, String body) {
    try (Platform platform = Platform.answering(status, body)) {
      return carrier(platform.address()).deliver(POST);
    }
  }

  private static Carrier carrier(String api) {
    return carrier(
        api, name -> name.equals("access-token") ? List.of(Secret.of("example-token")) : List.of());
  }

  private static Carrier carrier(String api, SecretSource secrets) {
    return carrier(api, secrets, "60");
  }

  private static Carrier impatient(String api) {
    return carrier(api, name -> List.of(Secret.of("example-token")), "1");
  }

  private static Carrier carrier(String api, SecretSource secrets, String seconds) {
    ChannelSettings settings = ChannelSettings.builder()
        .value(TwitterChannelProvider.API, api)
        .value(TwitterChannelProvider.REQUEST_TIMEOUT, seconds)
        .secrets(secrets)
        .clock(InstantSource.fixed(NOW))
        .build();
    try (Channel channel = new TwitterChannelProvider().open(settings)) {
      return channel.carrier().orElseThrow();
    }
  }

  private static Dispatch dispatch(
      SurfaceId surface, String operation, String body, String predecessor) {
    return new Dispatch(
        "reply-1/1",
        surface,
        new Payload(operation, JSON, body),
        Optional.of(predecessor).filter(id -> !id.isEmpty()).map(NativeId::new));
  }
}
