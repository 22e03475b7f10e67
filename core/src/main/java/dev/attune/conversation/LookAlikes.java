package dev.attune.conversation;

import dev.attune.AttuneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Tells who is read as somebody else.
 *
 * <p>What it finds: letters of eight other scripts and letters with strokes and accents that look like Latin ones, full-width
 * and other styled letters, {@code 0} for {@code o}, {@code 1} and {@code i} for {@code l}, {@code 3} for {@code e}, {@code 5}
 * for {@code s}, {@code rn} for {@code m}, {@code vv} for {@code w}, dots, hyphens and underscores put in or left out, and a
 * handle that has all of the brand's handle at its beginning or end. What it does not find: other spellings ({@code acmme}),
 * other words ({@code official-acme-support} for a brand whose handle is {@code acme}), letters of scripts it does not know,
 * and pictures. A name that is found may be innocent: it is a mark for people, and nothing more follows from it.
 *
 * <p>Pure, and safe for use by many threads.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/#Confusable_Detection">UTS #39, confusable detection, read 2026-11-22</a>
 */
public final class LookAlikes {
  private static final int MIN_LENGTH = 3;
  private static final int MIN_PART = 6;
  private static final int MAX_LENGTH = 300;
  private static final Map<Integer, Character> LETTERS = letters();

  private LookAlikes() {}

  /**
   * Whether two names are read as the same.
   *
   * @param one a handle, domain or name
   * @param other another
   * @return true if they are alike, also if they are equal; false for names of fewer than three letters or digits
   */
  public static boolean areAlike(String one, String other) {
    String shape = shape(one);
    return shape.length() >= MIN_LENGTH && shape.equals(shape(other));
  }

  /**
   * What somebody has of the brand without being the brand.
   *
   * @param author somebody
   * @param brand our account
   * @return a flag that marks and does not quarantine; empty if it is the brand, or nothing of theirs is alike
   */
  public static Optional<Flag> of(Identity author, Identity brand) {
    if (author.isSameAs(brand) || !author.channel().equals(brand.channel())) {
      return Optional.empty();
    }
    return handle(author, brand).or(() -> domain(author, brand)).or(() -> name(author, brand));
  }

  private static Optional<Flag> handle(Identity author, Identity brand) {
    return author
        .handle()
        .flatMap(handle -> brand
            .handle()
            .filter(own -> areAlike(handle, own) || isWithin(shape(own), shape(handle)))
            .map(own -> Flag.warning(Flag.LOOK_ALIKE_HANDLE, cut(handle), cut(own))));
  }

  private static boolean isWithin(String own, String handle) {
    return own.length() >= MIN_PART && (handle.startsWith(own) || handle.endsWith(own));
  }

  private static Optional<Flag> domain(Identity author, Identity brand) {
    String domain = domainOf(author);
    String own = domainOf(brand);
    return !domain.equals(own) && areAlike(domain, own)
        ? Optional.of(Flag.warning(Flag.LOOK_ALIKE_DOMAIN, cut(domain), cut(own)))
        : Optional.empty();
  }

  private static Optional<Flag> name(Identity author, Identity brand) {
    boolean colleagues = !domainOf(brand).isEmpty() && domainOf(author).equals(domainOf(brand));
    return author
        .name()
        .filter(name -> !colleagues)
        .filter(name -> brand.name().filter(own -> areAlike(name, own)).isPresent()
            || brand.handle().filter(own -> areAlike(name, own)).isPresent())
        .map(name ->
            Flag.warning(Flag.IMPOSTOR_OF_BRAND, author.id().value(), brand.id().value()));
  }

  /** What stands after the at sign; empty if the id is no address. */
  private static String domainOf(Identity identity) {
    String id = identity.id().value();
    return id.substring(id.lastIndexOf('@') < 0 ? id.length() : id.lastIndexOf('@') + 1)
        .toLowerCase(Locale.ROOT);
  }

  private static String cut(String name) {
    return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
  }

  /** What is left of a name for a reader who does not look closely. */
  private static String shape(String name) {
    String plain = Normalizer.normalize(cut(name), Normalizer.Form.NFKD);
    StringBuilder shape = new StringBuilder(plain.length());
    plain
        .codePoints()
        .map(LookAlikes::letter)
        .filter(Character::isLetterOrDigit)
        .map(LookAlikes::folded)
        .forEach(shape::appendCodePoint);
    return shape.toString().replace("rn", "m").replace("vv", "w");
  }

  private static int letter(int codePoint) {
    Character direct = LETTERS.get(codePoint);
    return direct == null ? Character.toLowerCase(codePoint) : direct;
  }

  private static int folded(int letter) {
    return switch (letter) {
      case '0' -> 'o';
      case '1', 'i' -> 'l';
      case '3' -> 'e';
      case '5' -> 's';
      default -> letter;
    };
  }

  private static Map<Integer, Character> letters() {
    Map<Integer, Character> letters = new HashMap<>();
    Properties lines = lines();
    lines
        .stringPropertyNames()
        .forEach(letter -> lines
            .getProperty(letter)
            .codePoints()
            .forEach(alike -> letters.put(alike, letter.charAt(0))));
    return Map.copyOf(letters);
  }

  private static Properties lines() {
    try (InputStream in = LookAlikes.class.getResourceAsStream("look-alikes.properties")) {
      if (in == null) {
        throw new AttuneException("look-alikes.properties is missing from the jar of core");
      }
      Properties lines = new Properties();
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines;
    } catch (IOException e) {
      throw new AttuneException("look-alikes.properties cannot be read from the jar of core", e);
    }
  }
}
