package dev.attune.benchmarks.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.compose.PlannedMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** What stands in the payload of a message: the plain part of a mail, and what others carry apart from their text. */
final class Native {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLAIN = "text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ";

  private Native() {}

  static String text(PlannedMessage message) {
    return isMail(message) ? plainPart(message.payload().body()) : message.text();
  }

  static List<String> apart(PlannedMessage message) {
    List<String> apart = new ArrayList<>();
    if (!isMail(message)) {
      JsonNode body = body(message);
      add(apart, "leads to ", body.path("direct_message_deep_link"));
      add(apart, "picture ", body.path("attachment_url"));
      add(apart, "picture ", body.path("attachment_share_url"));
      JsonNode attachment = body.at("/message/attachment");
      add(apart, attachment.path("type").asText() + " ", attachment.at("/payload/url"));
      attachment
          .at("/payload/buttons")
          .forEach(button -> apart.add("button [%s] %s"
              .formatted(button.path("title").asText(), button.path("url").asText())));
      body.at("/message/quick_replies")
          .forEach(reply -> add(apart, "quick reply ", reply.path("title")));
    }
    return apart;
  }

  private static void add(List<String> apart, String what, JsonNode value) {
    if (value.isTextual()) {
      apart.add(what + value.asText());
    }
  }

  private static boolean isMail(PlannedMessage message) {
    return message.payload().mediaType().equals("message/rfc822");
  }

  private static String plainPart(String mail) {
    int start = mail.indexOf(PLAIN) + PLAIN.length();
    int blank = mail.indexOf("\r\n\r\n", start);
    byte[] encoded = mail.substring(blank + 4, mail.indexOf("\r\n--=_", start))
        .getBytes(StandardCharsets.US_ASCII);
    boolean base64 = mail.substring(start, blank).equals("base64");
    try (InputStream in = new ByteArrayInputStream(encoded);
        InputStream decoded =
            base64 ? Base64.getMimeDecoder().wrap(in) : new QuotedPrintableInputStream(in)) {
      return new String(decoded.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode body(PlannedMessage message) {
    try {
      return JSON.readTree(message.payload().body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
