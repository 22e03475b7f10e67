package dev.attune.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which mail programs of many languages introduce what is not the sender's, as {@code quote-words.txt} has them.
 */
final class QuoteWords {

  private static final Map<String, List<String>> WORDS = read();
  private static final List<String> VERBS = all("wrote");

  /** How an attribution begins that may be broken over several lines. */
  private static final Set<String> STARTS = Set.copyOf(all("starts"));

  private static final Set<String> ORIGINAL = Set.copyOf(all("original"));
  private static final Set<String> FORWARDED = Set.copyOf(all("forwarded"));
  static final Set<String> FROM = Set.copyOf(all("from"));
  static final Set<String> SENT = Set.copyOf(all("sent"));
  static final Set<String> TO = Set.copyOf(all("to"));
  static final Set<String> SUBJECT = Set.copyOf(all("subject"));
  private static final List<String> DEVICES = all("device");

  private static final int MAX_DEVICE = 60;
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d{2}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\\[\\]()\"]{1,64}@[^\\s<>\\[\\]()\"]{1,255}");
  private static final Pattern TARGET = Pattern.compile("<[^<>]{0,500}>");

  private QuoteWords() {}

  /** The words of all languages together, by what they are: mail comes in other languages than its author's program speaks. */
  private static Map<String, List<String>> read() {
    Map<String, List<String>> words = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(
        QuoteWords.class.getResourceAsStream("quote-words.txt"), "quote-words.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#")) {
          words
              .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
              .addAll(List.of(line.substring(colon + 2).split(" \\| ", -1)));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException("quote-words.txt of the mail channel cannot be read", e);
    }
    return words;
  }

  private static List<String> all(String kind) {
    return WORDS.getOrDefault(kind, List.of()).stream().distinct().toList();
  }

  /** Whether a line can be the last of those that say who wrote what follows. */
  static boolean endsAttribution(String line) {
    return line.endsWith(":") || line.endsWith("----");
  }

  /** Whether a line says that somebody wrote what follows, and when. */
  static boolean isAttribution(String line) {
    boolean dashed = line.startsWith("----") && line.endsWith("----");
    if (!dashed && !line.endsWith(":")) {
      return false;
    }
    String text = line.toLowerCase(Locale.ROOT);
    boolean dated = text.chars().filter(Character::isDigit).count() >= 2;
    boolean said = VERBS.stream().anyMatch(text::contains);
    return dated
        && (dashed ? said : text.endsWith(":") && (said || ADDRESS.matcher(text).find()));
  }

  /** Whether an attribution names a time or an address, which people hardly write themselves. */
  static boolean isCertain(String attribution) {
    return TIME.matcher(attribution).find() || ADDRESS.matcher(attribution).find();
  }

  static boolean startsAttribution(String line) {
    String text = line.toLowerCase(Locale.ROOT).strip();
    int space = text.indexOf(' ');
    return STARTS.contains(space < 0 ? text : text.substring(0, space));
  }

  static boolean isOriginalMarker(String line) {
    return isRuled(line) && ORIGINAL.contains(inner(line));
  }

  static boolean isForwardMarker(String line) {
    return isRuled(line) && FORWARDED.contains(inner(line));
  }

  private static boolean isRuled(String line) {
    return line.startsWith("--") || line.startsWith("__");
  }

  private static String inner(String line) {
    String text = line.toLowerCase(Locale.ROOT);
    int start = 0;
    int end = text.length();
    while (start < end && isRule(text.charAt(start))) {
      start++;
    }
    while (end > start && isRule(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isRule(char c) {
    return c == '-' || c == '_' || c == '*' || c == '=' || c == ' ';
  }

  /** Whether the line is drawn, and nothing else. */
  static boolean isRule(String line) {
    return line.length() >= 5 && inner(line).isEmpty();
  }

  /** The label before the first colon, without the stars of bold type; empty if there is none. */
  static String label(String line) {
    int colon = line.indexOf(':');
    return colon < 1 || colon > 20
        ? ""
        : line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
  }

  static boolean namesAddress(String line) {
    return line.indexOf('@') >= 0;
  }

  /** What telephones and mail programs sign with. */
  static boolean isDeviceSignature(String line) {
    if (line.length() > MAX_DEVICE && line.indexOf('<') < 0) {
      return false;
    }
    String text = TARGET.matcher(line).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return text.length() <= MAX_DEVICE
        && DEVICES.stream().anyMatch(words -> beginsWith(text, words));
  }

  private static boolean beginsWith(String text, String words) {
    return text.startsWith(words)
        && (text.length() == words.length() || !Character.isLetter(text.charAt(words.length())));
  }
}
