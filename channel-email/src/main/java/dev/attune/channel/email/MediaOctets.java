package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether octets are what their type says, as far as their beginning tells: a server that answers with a page where a picture
 * was should not have that page sent. Other types than those few are taken as they are.
 */
final class MediaOctets {

  private static final int BEGINNING = 256;
  private static final Map<String, String> MARKS = Map.of(
      "image/png", "\u0089PNG\r\n\u001a\n",
      "image/jpeg", "\u00ff\u00d8\u00ff",
      "image/gif", "GIF8",
      "application/pdf", "%PDF-",
      "application/zip", "PK");
  private static final List<String> PAGES = List.of("<!doctype html", "<html");

  private MediaOctets() {}

  static boolean agree(byte[] octets, String type) {
    String start =
        new String(octets, 0, Math.min(octets.length, BEGINNING), StandardCharsets.ISO_8859_1);
    String mark = MARKS.get(type);
    return mark == null ? !start.isEmpty() && !isStrangePage(start, type) : start.startsWith(mark);
  }

  private static boolean isStrangePage(String start, String type) {
    String words = start.stripLeading().toLowerCase(Locale.ROOT);
    return !type.startsWith("text/")
        && !type.contains("html")
        && PAGES.stream().anyMatch(words::startsWith);
  }
}
