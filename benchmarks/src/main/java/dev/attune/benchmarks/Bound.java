package dev.attune.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The obvious way by hand: the same deliveries bound to records that have no more than what a turn of a conversation needs. */
final class Bound {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();
  private static final ObjectReader X = MAPPER.readerFor(Account.class);
  private static final ObjectReader FACEBOOK = MAPPER.readerFor(Page.class);

  record Account(
      @JsonProperty("for_user_id") String user,
      @JsonProperty("tweet_create_events") List<Post> posts) {}

  record Post(
      @JsonProperty("id_str") String id,
      String text,
      @JsonProperty("display_text_range") List<Integer> range,
      @JsonProperty("timestamp_ms") String at,
      @JsonProperty("created_at") String created,
      @JsonProperty("in_reply_to_status_id_str") String parent,
      @JsonProperty("in_reply_to_user_id_str") String parentAuthor,
      User user,
      Entities entities,
      @JsonProperty("extended_tweet") Whole whole,
      @JsonProperty("quoted_status_id_str") String quoted) {}

  record Whole(
      @JsonProperty("full_text") String text,
      @JsonProperty("display_text_range") List<Integer> range,
      Entities entities) {}

  record User(
      @JsonProperty("id_str") String id,
      String name,
      @JsonProperty("screen_name") String handle) {}

  record Entities(
      List<Url> urls, @JsonProperty("user_mentions") List<User> mentions, List<Medium> media) {}

  record Url(String url, @JsonProperty("expanded_url") String expanded) {}

  record Medium(
      String type, @JsonProperty("media_url_https") String url) {}

  record Page(String object, List<Entry> entry) {}

  record Entry(String id, long time, List<Change> changes) {}

  record Change(String field, Comment value) {}

  record Comment(
      Person from,
      Place post,
      String message,
      String item,
      String verb,
      @JsonProperty("post_id") String postId,
      @JsonProperty("comment_id") String id,
      @JsonProperty("parent_id") String parent,
      @JsonProperty("created_time") long at,
      String photo,
      String video,
      String link) {}

  record Person(String id, String name) {}

  record Place(@JsonProperty("permalink_url") String page) {}

  private Bound() {}

  static Object read(String name, byte[] body) {
    try {
      return (name.startsWith("facebook") ? FACEBOOK : X).readValue(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
