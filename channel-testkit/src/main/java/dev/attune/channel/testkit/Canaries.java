package dev.attune.channel.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that occur nowhere by chance. One that was put where it must not get out tells, wherever it turns up, that it did.
 *
 * <p>A canary is made of small letters and digits, so that it may stand in a sentence, an address or a value.
 */
public final class Canaries {
  private static final String STEM = "zqxv";
  private static final int LENGTH = 10;
  private static final Pattern CANARY = Pattern.compile(STEM + "[a-z0-9]{0," + LENGTH + "}");

  private Canaries() {}

  /**
   * A new canary.
   *
   * @param random decides which one; the same state gives the same canary
   * @return 14 small letters and digits
   */
  public static String next(RandomGenerator random) {
    StringBuilder canary = new StringBuilder(STEM);
    for (int i = 0; i < LENGTH; i++) {
      canary.append(Character.forDigit(random.nextInt(36), 36));
    }
    return canary.toString();
  }

  /**
   * The canaries in a text, in whatever case, and also where the text hides them: as escapes of JSON, HTML or addresses, in
   * quoted-printable, Base64 or hexadecimal, and these in each other.
   *
   * @param text any text
   * @return each once, in alphabetical order; one that was cut is given as far as it goes
   */
  public static List<String> in(String text) {
    TreeSet<String> found = new TreeSet<>();
    Readings.of(text).forEach(reading -> collect(reading, found));
    return List.copyOf(found);
  }

  /** Only those that stand there openly. */
  static Set<String> plainlyIn(String text) {
    Set<String> found = new TreeSet<>();
    collect(text, found);
    return found;
  }

  private static void collect(String text, Set<String> found) {
    Matcher matcher = CANARY.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      found.add(matcher.group());
    }
  }
}
