package dev.attune.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.conversation.ChannelKind;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Signed deliveries that are made to hurt end with an answer, and cost no more memory than others. Each bomb is as large as the
 * gate lets it be; memory is that of the whole way from the request to the events, once the code is warm.
 */
class HostileHooksTest {
  private static final String SECRET = "example-secret";
  private static final int ROOM = 1_900_000;
  private static final long MOST_OCTETS = 64L * 1024 * 1024;
  private static final int TRIES = 2;

  @TestFactory
  Stream<DynamicTest> endSoonOnX() {
    return bombs(
        "twitter",
        "{\"for_user_id\":\"1\",\"tweet_create_events\":[%s]}",
        "{\"id_str\":\"7\",\"user\":{\"id_str\":\"2\"},\"text\":%s}");
  }

  @TestFactory
  Stream<DynamicTest> endSoonOnFacebook() {
    return bombs(
        "facebook",
        "{\"object\":\"page\",\"entry\":[%s]}",
        "{\"id\":\"1\",\"messaging\":[{\"sender\":{\"id\":\"2\"},\"recipient\":{\"id\":\"1\"},\"message\":{\"mid\":\"m\",\"text\":%s}}]}");
  }

  private static Stream<DynamicTest> bombs(String channel, String delivery, String entry) {
    Map<String, String> bombs = new LinkedHashMap<>();
    texts().forEach((name, text) -> bombs.put(name, delivery.formatted(entry.formatted(text))));
    entries().forEach((name, entries) -> bombs.put(name, delivery.formatted(entries)));
    return bombs.entrySet().stream()
        .map(bomb -> DynamicTest.dynamicTest(
            channel + ": " + bomb.getKey(), () -> assertEnds(channel, bomb.getValue())));
  }

  /** What may stand in the place of a text. */
  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a megabyte of letters", text("a".repeat(ROOM)));
    texts.put("a megabyte of letters behind an escape", text("\\n" + "a".repeat(ROOM)));
    texts.put("a megabyte of escapes", text("\\u0000".repeat(ROOM / 6)));
    texts.put("a megabyte of half pairs", text("\\ud83d".repeat(ROOM / 6)));
    texts.put("a megabyte of entities", text("&amp;".repeat(ROOM / 5)));
    texts.put("a megabyte of ampersands", text("&".repeat(ROOM)));
    texts.put("a megabyte of short links", text("https://t.co/a ".repeat(ROOM / 15)));
    texts.put("a megabyte of handles", text("@a ".repeat(ROOM / 3)));
    texts.put("a megabyte of spaces", text(" ".repeat(ROOM)));
    texts.put("a megabyte of marks", text("a" + "\\u0301\\u0316".repeat(ROOM / 12)));
    texts.put("a megabyte of digits", "9".repeat(ROOM));
    texts.put("an exponent", "1e1000000");
    texts.put("a deep list", "[".repeat(ROOM / 2) + "]".repeat(ROOM / 2));
    texts.put("a deep object", "{\"a\":".repeat(ROOM / 6) + "1" + "}".repeat(ROOM / 6));
    texts.put("a deep list that never ends", "[".repeat(ROOM));
    texts.put(
        "many fields",
        IntStream.range(0, ROOM / 12)
            .mapToObj(i -> "\"f%d\":1".formatted(i))
            .collect(Collectors.joining(",", "{", "}")));
    texts.put("one field again and again", "{" + "\"text\":1,".repeat(ROOM / 9) + "\"a\":1}");
    texts.put(
        "many names of ids in many objects",
        IntStream.range(0, 900)
            .mapToObj(i -> IntStream.range(0, 250)
                .mapToObj(j -> "\"%d\":1".formatted(j))
                .collect(Collectors.joining(",", "{", "}")))
            .collect(Collectors.joining(",", "{\"attachments\":[", "]}")));
    texts.put(
        "many names of ids",
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"%d\":1".formatted(i))
            .collect(Collectors.joining(",", "{", "}")));
    return texts;
  }

  /** What may stand in the place of entries. */
  private static Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("a million entries", "7,".repeat(ROOM / 2) + "7");
    entries.put("as many entries as are read", "7,".repeat(9_900) + "7");
    entries.put("as many objects as are read", "{},".repeat(9_900) + "{}");
    entries.put("many lists", "[],".repeat(9_900) + "[]");
    return entries;
  }

  private static String text(String content) {
    return "\"" + content + "\"";
  }

  private static void assertEnds(String channel, String bomb) throws GeneralSecurityException {
    Gate gate = gate(channel);
    GateRequest request = signed(channel, bomb.getBytes(StandardCharsets.UTF_8));
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long octets = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      int status = gate.accept(request).response().status();
      octets = Math.min(octets, threads.getCurrentThreadAllocatedBytes() - before);
      assertThat(status).isIn(200, 400);
    }
    assertThat(octets).as("octets").isLessThanOrEqualTo(MOST_OCTETS);
  }

  private static Gate gate(String channel) {
    try (Channel opened = Channels.discover()
        .open(
            new ChannelKind(channel),
            ChannelSettings.builder()
                .secrets(name -> List.of(Secret.of(SECRET)))
                .build())) {
      return opened.gate().orElseThrow();
    }
  }

  private static GateRequest signed(String channel, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] sum = mac.doFinal(body);
    return channel.equals("facebook")
        ? GateRequest.post(
            Map.of("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(sum)), body)
        : GateRequest.post(
            Map.of(
                "x-twitter-webhooks-signature",
                "sha256=" + Base64.getEncoder().encodeToString(sum)),
            body);
  }
}
