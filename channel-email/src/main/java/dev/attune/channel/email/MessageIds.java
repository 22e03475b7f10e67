package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Message ids: read, made, and chained. Held without their angle brackets; opaque and compared as they are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4">RFC 5322 section 3.6.4</a>
 */
final class MessageIds {

  /** The right side of the ids that are made for mail that came without one. */
  private static final String MISSING = "@missing-id.invalid";

  private static final int MAX_LENGTH = 900;
  private static final int MAX_CHAIN = 21;
  private static final int MAX_CHAIN_LENGTH = 1500;
  private static final int ALWAYS_KEPT = 2;
  private static final Pattern BRACKETED = Pattern.compile("<([!-;=?-~]{1,900})>");
  private static final Pattern BARE = Pattern.compile("[!-;=?-~]{1,450}@[!-;=?-~]{1,449}");

  private static final Pattern MADE = Pattern.compile("A[a-z]_(?:[0-9a-f]{32}|[a-z2-7]{29})");

  private MessageIds() {}

  /** Every id of a field, in order; words and quoted phrases of old mail are passed over. */
  static List<String> all(String field) {
    List<String> ids = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(field);
    while (bracketed.find()) {
      ids.add(bracketed.group(1));
    }
    return ids;
  }

  /** The id of a message, in brackets as it should be or bare as it sometimes is. */
  static Optional<String> only(String field) {
    List<String> ids = all(field);
    if (!ids.isEmpty()) {
      return Optional.of(ids.get(0));
    }
    return Optional.of(field.strip()).filter(text -> BARE.matcher(text).matches());
  }

  static boolean isId(String text) {
    return text.length() <= MAX_LENGTH && BARE.matcher(text).matches();
  }

  /** An id for mail that came without one, made of what it says. */
  static String missing(String words) {
    return hash(words.getBytes(StandardCharsets.UTF_8)) + MISSING;
  }

  static boolean isMissing(String id) {
    return id.endsWith(MISSING);
  }

  /**
   * An id of our own. The capital and the underscore keep it apart from the shapes that spam filters know: only letters, only
   * capitals, or lower case with digits and hyphens.
   */
  static String made(String kind, String domain, List<String> inputs) {
    return "A" + kind + "_" + HexFormat.of().formatHex(digest(inputs), 0, 16) + "@" + domain;
  }

  /** Whether an id has the shape of our own. */
  static boolean isMade(String id, String domain) {
    int at = id.lastIndexOf('@');
    return at >= 0
        && id.substring(at + 1).equalsIgnoreCase(domain)
        && MADE.matcher(id.substring(0, at)).matches();
  }

  static byte[] digest(List<String> inputs) {
    MessageDigest digest = digest();
    inputs.forEach(
        input -> digest.update((input.length() + ":" + input).getBytes(StandardCharsets.UTF_8)));
    return digest.digest();
  }

  /** The chain each id once, shortened from the second on until it is within the budget; root and parent always stay. */
  static List<String> chain(List<String> ids) {
    List<String> chain = new ArrayList<>(new LinkedHashSet<>(ids));
    while (chain.size() > 1 + ALWAYS_KEPT
        && (chain.size() > MAX_CHAIN || written(chain).length() > MAX_CHAIN_LENGTH)) {
      chain.remove(1);
    }
    return chain;
  }

  static String written(List<String> ids) {
    return "<" + String.join("> <", ids) + ">";
  }

  /** The first 128 bits of a SHA-256. */
  static String hash(byte[] octets) {
    return HexFormat.of().formatHex(digest().digest(octets), 0, 16);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
