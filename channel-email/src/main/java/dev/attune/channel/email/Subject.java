package dev.attune.channel.email;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subject of an answer: the customer's own, with one {@code Re: } however many prefixes stood there before. */
final class Subject {

  static final String REPLY = "Re: ";

  /** What mail programs put before the subject of an answer or a forwarded mail, in lower case. */
  private static final Set<String> PREFIXES = Set.of(
      "re",
      "aw",
      "antw",
      "sv",
      "vs",
      "er",
      "השב",
      "vá",
      "r",
      "ats.",
      "odp",
      "odp.",
      "rm",
      "odg",
      "për",
      "одг",
      "ynt",
      "yan",
      "回复",
      "rif",
      "res",
      "resp",
      "回覆",
      "答复",
      "回信",
      "返信",
      "답장",
      "회신",
      "답신",
      "απ",
      "σχετ",
      "رد",
      "bls",
      "atb.",
      "fw",
      "fwd",
      "wg",
      "tr",
      "i",
      "rv",
      "enc",
      "vl",
      "pd",
      "转发",
      "轉寄",
      "転送",
      "전달",
      "προθ",
      "πρθ",
      "i̇lt",
      "ilt",
      "trs",
      "doorst",
      "vb",
      "továbbítás",
      "إعادة توجيه",
      "הועבר");

  private static final Set<String> FORWARD_PREFIXES = Set.of(
      "fw",
      "fwd",
      "wg",
      "tr",
      "rv",
      "enc",
      "vl",
      "pd",
      "转发",
      "轉寄",
      "転送",
      "전달",
      "προθ",
      "πρθ",
      "i̇lt",
      "ilt",
      "trs",
      "doorst",
      "vb",
      "továbbítás",
      "إعادة توجيه",
      "הועבר");

  private static final Pattern PREFIX = Pattern.compile(
      "^(?<word>[\\p{L}.]{1,12}(?: [\\p{L}]{1,12})?)(?<counter>\\[\\d{1,4}\\]|\\(\\d{1,4}\\)|-\\d{1,4}|\\^\\d{1,4})?"
          + "(?<space> ?)[:：] ?");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern WAS =
      Pattern.compile(" \\((?:was|war): [^()]{0,300}\\)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORWARDED = Pattern.compile(" \\(fwd\\)$", Pattern.CASE_INSENSITIVE);
  private static final int MAX = 500;

  private Subject() {}

  /** The subject without prefixes and suffixes; empty if nothing else stood there. */
  static String base(String subject) {
    String rest =
        SPACES.matcher(Clean.cut(Clean.line(subject), MAX)).replaceAll(" ").strip();
    String before = "";
    while (!before.equals(rest)) {
      before = rest;
      rest = withoutPrefix(withoutSuffix(rest));
    }
    return rest;
  }

  /** The subject of an answer. */
  static String reply(String subject) {
    return REPLY + base(subject);
  }

  /** Whether the mail passes another on, so that what it quotes is what it says. */
  static boolean isForward(String subject) {
    Matcher prefix = PREFIX.matcher(subject);
    return prefix.find()
        && FORWARD_PREFIXES.contains(prefix.group("word").toLowerCase(Locale.ROOT));
  }

  private static String withoutSuffix(String subject) {
    return WAS.matcher(FORWARDED.matcher(subject).replaceFirst(""))
        .replaceFirst("")
        .strip();
  }

  private static String withoutPrefix(String subject) {
    Matcher prefix = PREFIX.matcher(subject);
    return prefix.find() && isPrefix(prefix) ? subject.substring(prefix.end()).strip() : subject;
  }

  /** One letter is a prefix only directly before the colon: {@code R: } is, {@code Plan I : } is not. */
  private static boolean isPrefix(Matcher prefix) {
    String word = prefix.group("word");
    return PREFIXES.contains(word.toLowerCase(Locale.ROOT))
        && (word.length() > 1 || prefix.group("space").isEmpty());
  }
}
