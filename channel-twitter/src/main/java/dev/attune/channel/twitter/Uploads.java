package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.Enclosure;
import dev.attune.channel.MediaSource;
import dev.attune.channel.MediaTooLargeException;
import dev.attune.resolution.Media;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Brings the media of a message to X before the message itself: begins each, sends it piece by piece, ends it, waits until X is
 * done with it, and says what it shows. Blocks. Safe for use by many threads.
 *
 * <p>Each attempt to deliver uploads anew. What was uploaded and then not published is forgotten by X after a day.
 *
 * @see <a href="https://docs.x.com/x-api/media/quickstart/media-upload-chunked">Chunked media upload, read 2026-11-22</a>
 */
final class Uploads {
  /** A piece may have 5 MB; so many pieces as a video needs may be sent. */
  private static final int PIECE = 4 * 1024 * 1024;

  /** X takes no longer description, see <a href="https://docs.x.com/x-api/media/introduction">its media pages</a>. */
  private static final int MAX_ALT = 1000;

  private static final String UPLOAD = "/2/media/upload";
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Api api;
  private final MediaSource source;
  private final TwitterSettings settings;
  private final Outcomes outcomes;
  private final Pause pause;

  Uploads(Api api, MediaSource source, TwitterSettings settings, Outcomes outcomes, Pause pause) {
    this.api = api;
    this.source = source;
    this.settings = settings;
    this.outcomes = outcomes;
    this.pause = pause;
  }

  /** The ids of what a message encloses, in order. */
  List<String> upload(Call call, String token) throws NotUploadedException {
    Instant deadline = outcomes.now().plus(settings.mediaTimeout());
    List<String> ids = new ArrayList<>();
    for (Enclosure enclosure : call.enclosures()) {
      boolean direct = call.participant().isPresent();
      ids.add(new Upload(enclosure.media(), direct, token, deadline).id());
    }
    return ids;
  }

  private NotUploadedException later(String reason) {
    return failed(outcomes.soon("the media could not be uploaded: " + reason));
  }

  private static NotUploadedException failed(DeliveryOutcome outcome) {
    return new NotUploadedException(outcome);
  }

  /** One picture or video on its way. */
  private final class Upload {
    private final Media media;
    private final MediaKind kind;
    private final boolean direct;
    private final String token;
    private final Instant deadline;

    Upload(Media media, boolean direct, String token, Instant deadline) {
      this.media = media;
      this.kind = MediaKind.of(media.type()).orElseThrow();
      this.direct = direct;
      this.token = token;
      this.deadline = deadline;
    }

    String id() throws NotUploadedException {
      byte[] octets = octets();
      String id = begin(octets.length);
      String boundary = "attune-" + UUID.nameUUIDFromBytes(octets);
      for (int piece = 0; piece * PIECE < octets.length; piece++) {
        append(id, piece, octets, boundary);
      }
      JsonNode ended = post(UPLOAD + "/" + id + "/finalize", "{}").data();
      await(id, ended.path("processing_info"));
      describe(id);
      return id;
    }

    private byte[] octets() throws NotUploadedException {
      int most = Math.min(kind.maxOctets(), settings.maxMediaOctets());
      try {
        byte[] octets = source.fetch(media, most);
        if (octets.length == 0) {
          throw failed(new Refused("media", "the media have no octets"));
        }
        return octets;
      } catch (MediaTooLargeException e) {
        throw failed(new Refused(
            "media", "the media have more than the %d octets that are taken".formatted(most)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw later("interrupted while they were fetched");
      } catch (IOException | RuntimeException e) {
        throw failed(
            outcomes.soon("the media could not be fetched: " + e.getClass().getSimpleName()));
      }
    }

    private String begin(int size) throws NotUploadedException {
      ObjectNode body = JsonNodeFactory.instance
          .objectNode()
          .put("media_type", media.type())
          .put("total_bytes", size)
          .put("media_category", kind.category(direct));
      return Fields.id(post(UPLOAD + "/initialize", body.toString()).data(), "id")
          .orElseThrow(() -> later("X gave no clear answer"))
          .value();
    }

    private void append(String id, int piece, byte[] octets, String boundary)
        throws NotUploadedException {
      int start = piece * PIECE;
      int length = Math.min(PIECE, octets.length - start);
      String head = """
          --%1$s\r
          Content-Disposition: form-data; name="segment_index"\r
          \r
          %2$d\r
          --%1$s\r
          Content-Disposition: form-data; name="media"; filename="media"\r
          Content-Type: application/octet-stream\r
          \r
          """.formatted(boundary, piece);
      BodyPublisher body = BodyPublishers.concat(
          BodyPublishers.ofString(head),
          BodyPublishers.ofByteArray(octets, start, length),
          BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
      answered(() -> api.post(
          UPLOAD + "/" + id + "/append", "multipart/form-data; boundary=" + boundary, body, token));
    }

    /** Waits as X asks for until it is done. */
    private void await(String id, JsonNode begun) throws NotUploadedException {
      JsonNode processing = begun;
      while (isUnderWay(processing)) {
        rest(processing.path("check_after_secs").asInt());
        processing = answered(() -> api.get(UPLOAD + "?command=STATUS&media_id=" + id, token))
            .data()
            .path("processing_info");
      }
      if (processing.path("state").asText().equals("failed")) {
        throw failed(new Refused("media", "X could not process the media"));
      }
    }

    private static boolean isUnderWay(JsonNode processing) {
      String state = processing.path("state").asText();
      return state.equals("pending") || state.equals("in_progress");
    }

    private void rest(int seconds) throws NotUploadedException {
      Duration asked = Duration.ofSeconds(seconds);
      Duration time =
          asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
      if (outcomes.now().plus(time).isAfter(deadline)) {
        throw later(
            "X was not done with them within " + settings.mediaTimeout().toSeconds() + " seconds");
      }
      try {
        pause.of(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw later("interrupted while X processed them");
      }
    }

    private void describe(String id) throws NotUploadedException {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
      body.putObject("metadata").putObject("alt_text").put("text", described(media.alt()));
      post("/2/media/metadata", body.toString());
    }

    private Answer post(String path, String json) throws NotUploadedException {
      return answered(() -> api.post(path, json, token));
    }

    private Answer answered(Step step) throws NotUploadedException {
      if (outcomes.now().isAfter(deadline)) {
        throw later("it took more than " + settings.mediaTimeout().toSeconds() + " seconds");
      }
      try {
        Answer answer = step.answer();
        if (!answer.isSuccess()) {
          throw failed(outcomes.ofUpload(answer));
        }
        return answer;
      } catch (NoAnswerException e) {
        throw later(String.valueOf(e.getMessage()));
      }
    }
  }

  private interface Step {
    Answer answer() throws NoAnswerException;
  }

  /** A description as far as X takes it: up to the end of a word, or of a character where words have no spaces. */
  static String described(String alt) {
    if (alt.length() <= MAX_ALT) {
      return alt;
    }
    int space = alt.lastIndexOf(' ', MAX_ALT);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(alt);
    return alt.substring(0, space > MAX_ALT / 2 ? space : characters.preceding(MAX_ALT + 1))
        .strip();
  }
}
