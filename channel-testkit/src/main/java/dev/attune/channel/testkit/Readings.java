package dev.attune.channel.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it stands, and as everything it might be a disguise of. */
final class Readings {
  private static final int DEPTH = 2;
  private static final int MIN_RUN = 16;
  private static final Pattern JSON = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
  private static final Pattern HTML = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
  private static final Pattern SOFT_BREAK = Pattern.compile("=\r?\n");
  private static final List<UnaryOperator<String>> DECODERS = List.of(
      Readings::json,
      Readings::html,
      text -> octets(text, '%'),
      text -> octets(SOFT_BREAK.matcher(text).replaceAll(""), '='),
      Readings::base64,
      Readings::hex);

  private Readings() {}

  static Set<String> of(String text) {
    Set<String> all = new LinkedHashSet<>(List.of(text));
    List<String> latest = List.of(text);
    for (int depth = 0; depth < DEPTH; depth++) {
      latest = latest.stream()
          .flatMap(reading -> DECODERS.stream().map(decoder -> decoder.apply(reading)))
          .filter(all::add)
          .toList();
    }
    return all;
  }

  /** The text with the escapes of a JSON string read. */
  static String json(String text) {
    return text.indexOf('\\') < 0
        ? text
        : replaced(
            JSON,
            text,
            match -> match.group(1) == null
                ? match.group(2)
                : String.valueOf((char) Integer.parseInt(match.group(1), 16)));
  }

  private static String html(String text) {
    return text.indexOf('&') < 0
        ? text
        : replaced(HTML, text, Readings::character)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
  }

  private static String character(MatchResult match) {
    int codePoint = match.group(1) == null
        ? Integer.parseInt(match.group(2))
        : Integer.parseInt(match.group(1), 16);
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : match.group();
  }

  /** The text with octets that are written as two hexadecimal digits after a sign. */
  private static String octets(String text, char sign) {
    if (text.indexOf(sign) < 0) {
      return text;
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      boolean escaped = raw[i] == sign
          && i + 2 < raw.length
          && Character.digit(raw[i + 1], 16) >= 0
          && Character.digit(raw[i + 2], 16) >= 0;
      out.write(
          escaped ? Character.digit(raw[++i], 16) * 16 + Character.digit(raw[++i], 16) : raw[i]);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Everything that could be Base64, decoded, one right after the other: a word may be spread over several runs. */
  private static String base64(String text) {
    StringBuilder decoded = new StringBuilder();
    runs(text, Readings::isBase64).forEach(run -> decoded.append(base64Run(run)));
    return decoded.toString();
  }

  private static String base64Run(String run) {
    String whole = run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run;
    byte[] octets = Base64.getDecoder().decode(whole.replace('-', '+').replace('_', '/'));
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static String hex(String text) {
    StringBuilder decoded = new StringBuilder();
    runs(text, c -> Character.digit(c, 16) >= 0)
        .forEach(run -> decoded.append(octets(run.replaceAll("(..)", "%$1"), '%')));
    return decoded.toString();
  }

  private static boolean isBase64(int c) {
    boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return letter || c == '+' || c == '/' || c == '-' || c == '_';
  }

  /** The long runs of such characters; a line may end in the middle of one. */
  private static List<String> runs(String text, IntPredicate belongs) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c < 0x80 && belongs.test(c)) {
        run.append(c);
      } else if (run.length() < MIN_RUN || (c != '\r' && c != '\n')) {
        if (run.length() >= MIN_RUN) {
          runs.add(run.toString());
        }
        run.setLength(0);
      }
    }
    return runs;
  }

  private static String replaced(
      Pattern pattern, String text, Function<MatchResult, String> reading) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(reading.apply(match)));
  }
}
