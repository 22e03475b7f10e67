package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Carrier;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Kind;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Enclosure;
import dev.attune.channel.MediaSource;
import dev.attune.channel.MediaTooLargeException;
import dev.attune.channel.Payload;
import dev.attune.channel.Secret;
import dev.attune.channel.twitter.Platform.Asked;
import dev.attune.channel.twitter.Platform.Reply;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages with media, over real HTTP. */
class TwitterUploadTest {
  private static final Media MAP = Media.of(
      URI.create("https://example.com/map.png"), "image/png", "Map of the \"pick-up\" point");
  private static final Media FILM =
      Media.of(URI.create("https://example.com/film.mp4"), "video/mp4", "How to open it");
  private static final Media LOOP =
      Media.of(URI.create("https://example.com/loop.gif"), "image/gif", "A loop");
  private static final String STATUS = "GET /2/media/upload?command=STATUS&media_id=";

  private final Clock clock = new Clock();
  private final List<Duration> pauses = new ArrayList<>();
  private final Map<String, Reply> replies = new HashMap<>();
  private final Map<URI, byte[]> web = new HashMap<>(Map.of(
      MAP.href(), "a map".getBytes(StandardCharsets.UTF_8),
      FILM.href(), "a film".getBytes(StandardCharsets.UTF_8),
      LOOP.href(), "a loop".getBytes(StandardCharsets.UTF_8)));
  private MediaSource source = (media, most) -> {
    byte[] octets = Objects.requireNonNull(web.get(media.href()));
    if (octets.length > most) {
      throw new MediaTooLargeException(most);
    }
    return octets;
  };
  private final List<String> answered = Collections.synchronizedList(new ArrayList<>());

  /** A clock that only pauses move. */
  private static final class Clock implements InstantSource {
    private Instant now = Drafts.NOW;

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** X: each upload gets the next id, and every step succeeds unless something else was told. */
  private Reply answer(Asked asked) {
    String step = asked.method() + " " + asked.path();
    answered.add(step);
    if (replies.containsKey(step)) {
      return replies.get(step);
    }
    if (step.equals("POST /2/media/upload/initialize")) {
      long number = answered.stream().filter(step::equals).count();
      return Reply.of(200, "{\"data\":{\"id\":\"77" + number + "\",\"expires_after_secs\":86400}}");
    }
    if (step.endsWith("/append")) {
      return Reply.of(204, "");
    }
    return step.startsWith("POST /2/media")
        ? Reply.of(200, "{\"data\":{\"id\":\"771\"}}")
        : Reply.of(
            201,
            "{\"data\":{\"id\":\"900200000000000002\",\"dm_event_id\":\"900200000000000010\"}}");
  }

  @Test
  void bringsThePictureBeforeThePost() {
    try (Platform platform = new Platform(this::answer)) {
      assertThat(carrier(platform).deliver(post(MAP)))
          .isEqualTo(new Delivered(new NativeId("900200000000000002"), Optional.empty()));

      assertThat(platform.asked())
          .extracting(asked -> asked.method() + " " + asked.path())
          .containsExactly(
              "POST /2/media/upload/initialize",
              "POST /2/media/upload/771/append",
              "POST /2/media/upload/771/finalize",
              "POST /2/media/metadata",
              "POST /2/tweets");
      assertThat(platform.asked())
          .extracting(Asked::authorization)
          .containsOnly("Bearer example-token");
      assertThat(bodies(platform, "application/json"))
          .containsExactly(
              "{\"media_type\":\"image/png\",\"total_bytes\":5,\"media_category\":\"tweet_image\"}",
              "{}",
              "{\"id\":\"771\",\"metadata\":{\"alt_text\":{\"text\":\"Map of the \\\"pick-up\\\" point\"}}}",
              "{\"text\":\"See ${media.0}\",\"media\":{\"media_ids\":[\"771\"]}}");
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void sendsThePictureAsItIs() {
    byte[] octets = new byte[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    web.put(MAP.href(), octets);
    try (Platform platform = new Platform(this::answer)) {
      carrier(platform).deliver(post(MAP));

      Asked append = platform.asked().get(1);
      String boundary = append.type().substring("multipart/form-data; boundary=".length());
      assertThat(append.body())
          .isEqualTo("--" + boundary
              + "\r\nContent-Disposition: form-data; name=\"segment_index\"\r\n\r\n0\r\n--"
              + boundary
              + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"media\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\n"
              + new String(octets, StandardCharsets.ISO_8859_1) + "\r\n--" + boundary + "--\r\n");
    }
  }

  @Test
  void sendsALargeVideoInPieces() {
    web.put(FILM.href(), new byte[9 * 1024 * 1024]);
    try (Platform platform = new Platform(this::answer)) {
      assertThat(carrier(platform).deliver(post(FILM)).kind()).isEqualTo(Kind.DELIVERED);

      assertThat(platform.asked().stream().filter(asked -> asked.path().endsWith("/append")))
          .extracting(
              asked -> asked.body().split("\r\n", 5)[3] + ": " + asked.body().length() / 1_000_000)
          .containsExactly("0: 4", "1: 4", "2: 1");
    }
  }

  @Test
  void bringsEachPictureInItsPlace() {
    try (Platform platform = new Platform(this::answer)) {
      carrier(platform).deliver(post(MAP, MAP));

      assertThat(bodies(platform, "application/json"))
          .last()
          .asString()
          .endsWith("\"media\":{\"media_ids\":[\"771\",\"772\"]}}");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, dm_image", "1, dm_video", "2, dm_gif"})
  void attachesToAMessage(int which, String category) {
    Media media = List.of(MAP, FILM, LOOP).get(which);
    try (Platform platform = new Platform(this::answer)) {
      assertThat(carrier(platform).deliver(message(media)))
          .isEqualTo(new Delivered(
              new NativeId("900200000000000010"), Optional.of(new NativeId("900200222"))));

      assertThat(bodies(platform, "application/json"))
          .contains("{\"text\":\"Look.\",\"attachments\":[{\"media_id\":\"771\"}]}")
          .first()
          .asString()
          .contains("\"media_category\":\"" + category + "\"");
    }
  }

  @Test
  void waitsUntilXIsDone() {
    reply("POST /2/media/upload/771/finalize", processing("pending", 5));
    try (Platform platform = new Platform(asked -> {
      Reply reply = answer(asked);
      if (asked.path().contains("STATUS")) {
        int times = Collections.frequency(answered, STATUS + "771");
        return Reply.of(200, times < 2 ? processing("in_progress", 9) : processing("succeeded", 0));
      }
      return reply;
    })) {
      assertThat(carrier(platform).deliver(post(FILM)).kind()).isEqualTo(Kind.DELIVERED);
      assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(9));
    }
  }

  @Test
  void givesUpWaitingWithoutDoubt() {
    reply("POST /2/media/upload/771/finalize", processing("pending", 20));
    reply(STATUS + "771", processing("in_progress", 9999));
    try (Platform platform = new Platform(this::answer)) {
      assertThat(carrier(platform).deliver(post(FILM)))
          .isEqualTo(new Deferred(
              clock.now.plusSeconds(60),
              "the media could not be uploaded: X was not done with them within 120 seconds"));
      assertThat(pauses).hasSize(4);
      assertThat(answered).doesNotContain("POST /2/tweets");
    }
  }

  @Test
  void refusesWhatXCannotProcess() {
    reply("POST /2/media/upload/771/finalize", processing("failed", 0));
    assertThat(outcome(post(FILM)))
        .isEqualTo(new Refused("media", "X could not process the media"));
  }

  @Test
  void refusesWhatIsTooLarge() {
    web.put(MAP.href(), new byte[5 * 1024 * 1024 + 1]);
    assertThat(outcome(post(MAP)))
        .isEqualTo(
            new Refused("media", "the media have more than the 5242880 octets that are taken"));
    assertThat(answered).isEmpty();
  }

  @Test
  void refusesWhatHasNothing() {
    web.put(MAP.href(), new byte[0]);
    assertThat(outcome(post(MAP))).isEqualTo(new Refused("media", "the media have no octets"));
  }

  @Test
  void waitsForWhatCannotBeFetchedNow() {
    source = (media, most) -> {
      throw new IOException("secret words");
    };
    assertThat(outcome(post(MAP)))
        .isEqualTo(new Deferred(
            Drafts.NOW.plusSeconds(60), "the media could not be fetched: IOException"));
    assertThat(answered).isEmpty();
  }

  @Test
  void isNotSureOfNothingWhenInterrupted() {
    source = (media, most) -> {
      throw new InterruptedException();
    };
    // Read before the platform is closed: some runtimes end the interruption when they wait for it.
    try (Platform platform = new Platform(this::answer)) {
      assertThat(carrier(platform).deliver(post(MAP)))
          .isEqualTo(new Deferred(
              Drafts.NOW.plusSeconds(60),
              "the media could not be uploaded: interrupted while they were fetched"));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /2/media/upload/initialize",
        "POST /2/media/upload/771/append",
        "POST /2/media/upload/771/finalize",
        "POST /2/media/metadata"
      })
  void isNeverUnknownBeforeThePostIsSent(String step) {
    for (int status : List.of(300, 400, 401, 402, 403, 404, 408, 429, 500, 502, 503, 504)) {
      reply(step, new Reply(status, Map.of(), ""));
      assertThat(outcome(post(MAP)).kind())
          .as("%s %d", step, status)
          .isIn(Kind.DEFERRED, Kind.REFUSED);
      assertThat(answered).doesNotContain("POST /2/tweets");
      answered.clear();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"title\":\"Invalid Request\",\"errors\":[{\"message\":\"secret words\"}]} | REFUSED | the media could not be uploaded: X refused them (HTTP 400, Invalid Request)",
        "403 | {\"errors\":[{\"code\":453}]} | REFUSED | the media could not be uploaded: the app, its plan or its permissions do not allow this call (HTTP 403)",
        "404 | '' | REFUSED | the media could not be uploaded: X refused them (HTTP 404)",
        "429 | '' | DEFERRED | the media could not be uploaded: too many messages in a short time (HTTP 429)",
        "401 | '' | DEFERRED | the media could not be uploaded: the access-token was not accepted. Renew it (HTTP 401)",
        "500 | '' | DEFERRED | the media could not be uploaded: X gave no clear answer (HTTP 500)"
      })
  void saysWhy(int status, String body, Kind kind, String reason) {
    reply("POST /2/media/upload/initialize", new Reply(status, Map.of(), body));
    DeliveryOutcome outcome = outcome(post(MAP));

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(
            outcome instanceof Refused refused ? refused.reason() : ((Deferred) outcome).reason())
        .isEqualTo(reason);
  }

  @Test
  void postsNothingWithoutTheIdOfItsMedia() {
    reply("POST /2/media/upload/initialize", "{\"data\":{\"id\":\"../tweets\"}}");
    assertThat(outcome(post(MAP)))
        .isEqualTo(new Deferred(
            Drafts.NOW.plusSeconds(60), "the media could not be uploaded: X gave no clear answer"));
    assertThat(answered).hasSize(1);
  }

  @Test
  void isDeferredWhereNobodyListens() {
    Platform gone = new Platform(this::answer);
    gone.close();
    assertThat(carrier(gone).deliver(post(MAP)))
        .isEqualTo(new Deferred(
            Drafts.NOW.plusSeconds(60), "the media could not be uploaded: X could not be reached"));
  }

  @Test
  void refusesMediaWithoutAPlace() {
    Payload payload = new Payload(
        "POST /2/tweets",
        "application/json",
        "{\"text\":\"${media.0}\"}",
        List.of(Enclosure.of(0, MAP)));
    assertThat(outcome(new Dispatch("reply-1/1", Places.POST, payload, Optional.empty())))
        .isEqualTo(new Refused(
            "unsendable", "the message cannot be sent: its media have no place in its body"));
  }

  @Test
  void describesAsFarAsXTakes() {
    String cross = "\uD83D\uDC68";
    assertThat(Uploads.described("a".repeat(1000))).hasSize(1000);
    assertThat(Uploads.described("a".repeat(1001))).hasSize(1000);
    assertThat(Uploads.described("a".repeat(999) + cross)).isEqualTo("a".repeat(999));
    assertThat(Uploads.described("a".repeat(999) + "e\u0301")).isEqualTo("a".repeat(999));
    assertThat(Uploads.described("a map ".repeat(200))).hasSize(997).endsWith("a map a");
  }

  private void reply(String step, String body) {
    reply(step, Reply.of(200, body));
  }

  private void reply(String step, Reply reply) {
    replies.put(step, reply);
  }

  private static String processing(String state, int seconds) {
    return "{\"data\":{\"id\":\"771\",\"processing_info\":{\"state\":\"%s\",\"check_after_secs\":%d}}}"
        .formatted(state, seconds);
  }

  private static List<String> bodies(Platform platform, String type) {
    return platform.asked().stream()
        .filter(asked -> type.equals(asked.type()))
        .map(Asked::body)
        .toList();
  }

  private DeliveryOutcome outcome(Dispatch dispatch) {
    try (Platform platform = new Platform(this::answer)) {
      return carrier(platform).deliver(dispatch);
    }
  }

  private Carrier carrier(Platform platform) {
    ChannelSettings settings = ChannelSettings.builder()
        .value(TwitterChannelProvider.API, platform.address())
        .secrets(name -> List.of(Secret.of("example-token")))
        .clock(clock)
        .media((media, most) -> source.fetch(media, most))
        .build();
    return TwitterChannel.open(settings, this::pause).carrier().orElseThrow();
  }

  private void pause(Duration time) {
    pauses.add(time);
    clock.now = clock.now.plus(time);
  }

  private static Dispatch post(Media... media) {
    List<Enclosure> enclosures = enclosures(media);
    String ids = String.join(
        ",", enclosures.stream().map(one -> '"' + one.placeholder() + '"').toList());
    return dispatch(
        Places.POST,
        "POST /2/tweets",
        "{\"text\":\"See ${media.0}\",\"media\":{\"media_ids\":[" + ids + "]}}",
        enclosures);
  }

  private static Dispatch message(Media media) {
    return dispatch(
        Places.DM,
        "POST /2/dm_conversations/with/900200222/messages",
        "{\"text\":\"Look.\",\"attachments\":[{\"media_id\":\"${media.0}\"}]}",
        enclosures(media));
  }

  private static List<Enclosure> enclosures(Media... media) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (Media one : media) {
      enclosures.add(Enclosure.of(enclosures.size(), one));
    }
    return enclosures;
  }

  private static Dispatch dispatch(
      SurfaceId surface, String operation, String body, List<Enclosure> enclosures) {
    return new Dispatch(
        "reply-1/1",
        surface,
        new Payload(operation, "application/json", body, enclosures),
        Optional.empty());
  }
}
