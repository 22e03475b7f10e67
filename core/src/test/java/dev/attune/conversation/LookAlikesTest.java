package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  private static final ChannelKind PLAZA = new ChannelKind("plaza");
  private static final Set<Character.UnicodeScript> SCRIPTS = EnumSet.of(
      Character.UnicodeScript.LATIN,
      Character.UnicodeScript.GREEK,
      Character.UnicodeScript.CYRILLIC,
      Character.UnicodeScript.ARMENIAN,
      Character.UnicodeScript.HEBREW,
      Character.UnicodeScript.GEORGIAN,
      Character.UnicodeScript.CHEROKEE,
      Character.UnicodeScript.COPTIC,
      Character.UnicodeScript.LISU);

  @ParameterizedTest
  @CsvSource({
    "acme_care, аcme_care",
    "acme_care, acmecare",
    "acme_care, ACME.CARE",
    "acme_care, acrne_care",
    "acme_care, acme_cаrе",
    "acme_care, ａｃｍｅ＿ｃａｒｅ",
    "acme_care, acme_căre",
    "acme_care, acm3_care",
    "willow, vvillow",
    "willow, wi11ow",
    "bank0, banko",
    "Stadt Köln, stadtkoln",
    "iron, lron",
    "Łódź, lodz"
  })
  void readsAsTheSame(String own, String other) {
    assertThat(LookAlikes.areAlike(own, other)).isTrue();
    assertThat(LookAlikes.areAlike(other, own)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"acme_care, acme_cars", "acme_care, robin", "ab, ab", "---, ___", "acme, acmes"})
  void doesNotReadAsTheSame(String own, String other) {
    assertThat(LookAlikes.areAlike(own, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      7, acme_cаre,      -,           look-alike-handle
      7, acme_care_help, -,           look-alike-handle
      7, the_acme_care,  -,           look-alike-handle
      7, robin,          Acme Саre,   impostor-of-brand
      7, robin,          acme-care,   impostor-of-brand
      7, robin,          Robin,       -
      7, acme,           -,           -
      1, acme_care,      Acme Care,   -
      """)
  void marksWhoHasWhatIsTheBrands(String id, String handle, String name, String code) {
    Identity brand = person("1", "acme_care", "Acme Care");

    assertThat(LookAlikes.of(person(id, handle, name), brand))
        .map(Flag::code)
        .isEqualTo(Optional.ofNullable(code));
  }

  @Test
  void saysWhatItRestsOn() {
    assertThat(LookAlikes.of(person("7", "acme-care", null), person("1", "acme_care", null)))
        .contains(Flag.warning(Flag.LOOK_ALIKE_HANDLE, "acme-care", "acme_care"));
    assertThat(LookAlikes.of(person("7", null, "ACME"), person("1", null, "Acme")))
        .contains(Flag.warning(Flag.IMPOSTOR_OF_BRAND, "7", "1"));
  }

  @Test
  void readsTheDomainOfAnAddress() {
    Identity care = person("care@acme.example", null, "Acme");

    assertThat(LookAlikes.of(person("care@acrne.example", null, null), care))
        .contains(Flag.warning(Flag.LOOK_ALIKE_DOMAIN, "acrne.example", "acme.example"));
    assertThat(LookAlikes.of(person("bills@ACME.example", null, "Acme"), care)).isEmpty();
    assertThat(LookAlikes.of(person("robin@mail.example", null, "Acme"), care))
        .map(Flag::code)
        .contains(Flag.IMPOSTOR_OF_BRAND);
  }

  @Test
  void takesLongNamesInItsStride() {
    Identity endless = person("7", "acme_care" + "\u0315\u0300".repeat(100_000), null);

    assertThat(LookAlikes.of(endless, person("1", "acme_care", null)))
        .map(Flag::code)
        .contains(Flag.LOOK_ALIKE_HANDLE);
  }

  @Test
  void knowsTheLettersThatUnicodeHoldsToBeConfusableInItsScripts() throws IOException {
    Properties lines = lines();
    SpoofChecker unicode = new SpoofChecker.Builder().build();
    List<String> wrong = new ArrayList<>();
    for (int letter = 0x80; letter < 0x10000; letter++) {
      String text = Character.toString(letter);
      boolean concerns = SCRIPTS.contains(Character.UnicodeScript.of(letter))
          && Character.isLetterOrDigit(letter)
          && bare(Normalizer.normalize(text, Normalizer.Form.NFKD)).equals(text);
      String skeleton = bare(unicode.getSkeleton(text));
      if (concerns && !lookedUp(lines, text).equals(asciiOf(unicode, skeleton))) {
        wrong.add(text + " " + lookedUp(lines, text) + " " + asciiOf(unicode, skeleton));
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static String lookedUp(Properties lines, String letter) {
    return lines.stringPropertyNames().stream()
        .filter(name -> lines.getProperty(name).contains(letter))
        .findFirst()
        .orElse("");
  }

  /** The letter or digit with that skeleton, the lower-case letters first. */
  private static String asciiOf(SpoofChecker unicode, String skeleton) {
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        .chars()
        .mapToObj(Character::toString)
        .filter(ascii -> unicode.getSkeleton(ascii).equals(skeleton))
        .map(ascii -> Character.toString(Character.toLowerCase(ascii.codePointAt(0))))
        .findFirst()
        .orElse("");
  }

  private static String bare(String text) {
    return text.replaceAll("\\p{Mn}", "");
  }

  private static Properties lines() throws IOException {
    try (InputStream in = LookAlikes.class.getResourceAsStream("look-alikes.properties")) {
      Properties lines = new Properties();
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines;
    }
  }

  private static Identity person(String id, String handle, String name) {
    return new Identity(
        PLAZA, new NativeId(id), Optional.ofNullable(handle), Optional.ofNullable(name));
  }
}
