package dev.attune.channel.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the characters in the octets of a mail: by what the mail declares if that can be, else as UTF-8 if it is, else as
 * windows-1252.
 */
final class Charsets {

  private static final Charset WESTERN = Charset.isSupported("windows-1252")
      ? Charset.forName("windows-1252")
      : StandardCharsets.ISO_8859_1;

  private static final Pattern NOISE = Pattern.compile("[^a-z0-9_.:-]");

  /** What mails declare and what they mean by it, where Java has no such name or a narrower table. */
  private static final Map<String, String> MEANT = Map.ofEntries(
      Map.entry("iso-8859-1", "windows-1252"),
      Map.entry("latin1", "windows-1252"),
      Map.entry("x-cp1252", "windows-1252"),
      Map.entry("gb2312", "GB18030"),
      Map.entry("gb_2312-80", "GB18030"),
      Map.entry("iso-gb2312", "GB18030"),
      Map.entry("chinese", "GB18030"),
      Map.entry("gbk", "GB18030"),
      Map.entry("x-gbk", "GB18030"),
      Map.entry("cp936", "GB18030"),
      Map.entry("ks_c_5601-1987", "x-windows-949"),
      Map.entry("euc-kr", "x-windows-949"),
      Map.entry("korean", "x-windows-949"),
      Map.entry("iso-ir-149", "x-windows-949"),
      Map.entry("shift_jis", "windows-31j"),
      Map.entry("x-sjis", "windows-31j"),
      Map.entry("cp932", "windows-31j"),
      Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
      Map.entry("big5", "Big5-HKSCS"),
      Map.entry("iso-8859-8-i", "ISO-8859-8"),
      Map.entry("iso-8859-8-e", "ISO-8859-8"),
      Map.entry("iso-8859-10", "windows-1257"),
      Map.entry("iso-8859-14", "windows-1252"),
      Map.entry("macintosh", "x-MacRoman"),
      Map.entry("x-mac-roman", "x-MacRoman"),
      Map.entry("utf_8", "UTF-8"),
      Map.entry("x-utf-8", "UTF-8"),
      Map.entry("utf-8-bom", "UTF-8"),
      Map.entry("unicode-2-0-utf-8", "UTF-8"),
      Map.entry("cp-850", "IBM850"));

  private Charsets() {}

  /** The text of these octets. */
  static String decode(byte[] octets, String declared) {
    Optional<Charset> charset = find(declared);
    if (charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)) {
      return sniffed(octets);
    }
    return new String(octets, charset.get());
  }

  /** The text of octets of which nothing is known. */
  static String sniffed(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      return new String(octets, isNearlyUtf8(octets) ? StandardCharsets.UTF_8 : WESTERN);
    }
  }

  /** For words in headers: the name of a charset that Java has, whatever name was declared. */
  static String name(String declared) {
    return find(declared).orElse(StandardCharsets.UTF_8).name();
  }

  /** Cut in the middle of a character, or with one broken: most of what is not ASCII is still well formed. */
  private static boolean isNearlyUtf8(byte[] octets) {
    String text = new String(octets, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long foreign = text.chars().filter(c -> c >= 0x80).count();
    return broken * 4 <= foreign;
  }

  /** Empty if it is unknown, or one that cannot hold what is not ASCII. */
  private static Optional<Charset> find(String declared) {
    String name = NOISE.matcher(declared.toLowerCase(Locale.ROOT)).replaceAll("");
    String meant = MEANT.getOrDefault(name, name);
    if (meant.equals("utf-8") || meant.equals("utf8")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return Known.NAMES.contains(meant.toLowerCase(Locale.ROOT))
        ? Optional.of(Charset.forName(meant)).filter(Charsets::isWiderThanAscii)
        : Optional.empty();
  }

  private static boolean isWiderThanAscii(Charset charset) {
    return !charset.equals(StandardCharsets.US_ASCII);
  }

  /** Every name Java has. Asking Java for one it has not is slow, and mails may name thousands. */
  private static final class Known {

    private static final Set<String> NAMES = Charset.availableCharsets().values().stream()
        .flatMap(charset -> Stream.concat(Stream.of(charset.name()), charset.aliases().stream()))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
