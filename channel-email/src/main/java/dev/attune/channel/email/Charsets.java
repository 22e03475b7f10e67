package dev.attune.channel.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the characters in the octets of a mail: by what the mail declares if that can be, else as UTF-8 if it is, else as
 * windows-1252.
 */
final class Charsets {

  static final Charset WESTERN = known("windows-1252", StandardCharsets.ISO_8859_1);

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

  private static final Map<Charset, Charset> SUBSTITUTES = substitutes();

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

  /** For words in headers: the charset to read instead of one that is narrower in Java than in mail. */
  static Map<Charset, Charset> wider() {
    return SUBSTITUTES;
  }

  private static Map<Charset, Charset> substitutes() {
    Map<Charset, Charset> substitutes = new HashMap<>();
    MEANT.forEach((declared, meant) -> {
      if (isSupported(declared) && isSupported(meant)) {
        substitutes.put(Charset.forName(declared), Charset.forName(meant));
      }
    });
    return Map.copyOf(substitutes);
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
    String name = declared.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.:-]", "");
    String meant = MEANT.getOrDefault(name, name);
    return Optional.of(meant)
        .filter(Charsets::isSupported)
        .map(Charset::forName)
        .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
  }

  private static Charset known(String name, Charset otherwise) {
    return isSupported(name) ? Charset.forName(name) : otherwise;
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
