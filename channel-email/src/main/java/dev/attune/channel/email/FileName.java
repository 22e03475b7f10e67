package dev.attune.channel.email;

import dev.attune.resolution.Media;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of enclosed files: the last step of their address, never a path, without what a file system or a reader could
 * stumble over, and with an ending that agrees with the type.
 */
final class FileName {

  private static final int MAX = 100;
  private static final int MAX_ENDING = 10;
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*%;]");
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*+)?", Pattern.CASE_INSENSITIVE);

  /** The endings of a type, the usual one first. */
  private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
      Map.entry("image/png", List.of("png")),
      Map.entry("image/jpeg", List.of("jpg", "jpeg", "jpe")),
      Map.entry("image/gif", List.of("gif")),
      Map.entry("image/webp", List.of("webp")),
      Map.entry("image/svg+xml", List.of("svg")),
      Map.entry("image/heic", List.of("heic")),
      Map.entry("image/tiff", List.of("tif", "tiff")),
      Map.entry("audio/mpeg", List.of("mp3")),
      Map.entry("audio/mp4", List.of("m4a", "mp4")),
      Map.entry("audio/ogg", List.of("ogg", "oga", "opus")),
      Map.entry("audio/wav", List.of("wav")),
      Map.entry("video/mp4", List.of("mp4", "m4v")),
      Map.entry("video/webm", List.of("webm")),
      Map.entry("text/plain", List.of("txt", "text", "log", "md")),
      Map.entry("text/csv", List.of("csv")),
      Map.entry("text/html", List.of("html", "htm")),
      Map.entry("text/calendar", List.of("ics")),
      Map.entry("text/vcard", List.of("vcf")),
      Map.entry("application/pdf", List.of("pdf")),
      Map.entry("application/zip", List.of("zip")),
      Map.entry("application/json", List.of("json")),
      Map.entry("application/xml", List.of("xml")),
      Map.entry("application/rtf", List.of("rtf")),
      Map.entry("application/msword", List.of("doc")),
      Map.entry("application/vnd.ms-excel", List.of("xls")),
      Map.entry("application/vnd.apple.pkpass", List.of("pkpass")),
      Map.entry(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          List.of("docx")),
      Map.entry(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
      Map.entry(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          List.of("pptx")));

  private FileName() {}

  /** The name of a file, or one made of its number if its address has none. */
  static String of(Media media, int number) {
    String name = clean(lastStep(media));
    String named = name.isEmpty() ? "file-" + (number + 1) : name;
    return withEnding(DEVICE.matcher(named).matches() ? "_" + named : named, media.type());
  }

  private static String lastStep(Media media) {
    String path = media.href().getRawPath() == null ? "" : media.href().getRawPath();
    String step = path.substring(path.lastIndexOf('/') + 1);
    String decoded = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    return decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
  }

  private static String clean(String name) {
    String shown = Clean.name(name).orElse("");
    String safe = FORBIDDEN.matcher(shown).replaceAll("_");
    int start = 0;
    int end = safe.length();
    while (start < end && isEdge(safe.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(safe.charAt(end - 1))) {
      end--;
    }
    return safe.substring(start, end);
  }

  /** A dot hides a file or is dropped, a blank is lost. */
  private static boolean isEdge(char c) {
    return c == '.' || Character.isWhitespace(c);
  }

  private static String withEnding(String name, String type) {
    int dot = name.lastIndexOf('.');
    boolean ended = dot > 0 && name.length() - dot - 1 <= MAX_ENDING;
    String ending = ended ? name.substring(dot + 1) : "";
    List<String> usual = ENDINGS.getOrDefault(type, List.of());
    if (ended && (usual.isEmpty() || usual.contains(ending.toLowerCase(Locale.ROOT)))) {
      return Clean.cut(name.substring(0, dot), MAX) + "." + ending;
    }
    return Clean.cut(name, MAX) + (usual.isEmpty() ? "" : "." + usual.get(0));
  }
}
