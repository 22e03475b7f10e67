package dev.attune.channel.email;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address that can be written into a header and an envelope as it is.
 *
 * <p>The domain is in lower case and in A-labels. The local part keeps its spelling.
 *
 * @param local what stands before the at sign, without quotes
 * @param domain what stands behind it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1">RFC 5321 section 4.5.3.1, sizes</a>
 */
record MailAddress(String local, String domain) {

  private static final int MAX_LOCAL = 64;
  private static final int MAX_ADDRESS = 254;
  private static final Pattern ATOMS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+");
  private static final Pattern HOST = Pattern.compile(
      "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*+[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");

  /** The address, or why it cannot be one. The message names the role, never the address. */
  static MailAddress of(String role, String text) {
    int at = text.lastIndexOf('@');
    require(at > 0, role, "must be a mail address, for instance care@example.com");
    String local = unquoted(text.substring(0, at));
    require(
        local.chars().allMatch(c -> c < 0x7F),
        role,
        "has letters outside ASCII before the at sign. Mail servers need SMTPUTF8 for that, which is not spoken here; use an"
            + " address in ASCII");
    require(
        !local.isEmpty() && local.chars().allMatch(c -> c >= ' '),
        role,
        "must be a mail address, for instance care@example.com");
    MailAddress address = new MailAddress(local, domain(role, text.substring(at + 1)));
    require(
        local.length() <= MAX_LOCAL && address.toString().length() <= MAX_ADDRESS,
        role,
        "must have at most 64 characters before the at sign and 254 in all");
    return address;
  }

  /** The address, if the text is one. */
  static Optional<MailAddress> read(String text) {
    try {
      return Optional.of(of("address", text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The key of who it belongs to: in lower case as a whole, since hardly a host tells people apart by case. */
  String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  boolean isSameAs(MailAddress other) {
    return key().equals(other.key());
  }

  private static String domain(String role, String text) {
    require(
        text.chars().noneMatch(c -> c == 'ß' || c == 'ς' || c == '\u200C' || c == '\u200D'),
        role,
        "has a domain that older software reads as another one. Write its A-label form, which starts with xn--");
    String domain = ascii(text);
    require(
        HOST.matcher(domain).matches(),
        role,
        "must have a domain after the at sign, for instance example.com");
    return domain;
  }

  /** The domain in A-labels; empty if it cannot be written so. */
  private static String ascii(String text) {
    if (isPlain(text)) {
      return text;
    }
    try {
      return text.length() > MAX_ADDRESS ? "" : IDN.toASCII(text).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Whether it is in A-labels as it stands. */
  private static boolean isPlain(String domain) {
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-')) {
        return false;
      }
    }
    return !domain.contains("xn--");
  }

  private static String unquoted(String local) {
    boolean quoted = local.length() > 1 && local.startsWith("\"") && local.endsWith("\"");
    return quoted ? local.substring(1, local.length() - 1).replaceAll("\\\\(.)", "$1") : local;
  }

  private static void require(boolean holds, String role, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(role + " " + problem);
    }
  }

  /** The address as headers and envelopes write it. */
  @Override
  public String toString() {
    String written = ATOMS.matcher(local).matches()
        ? local
        : '"' + local.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return written + "@" + domain;
  }
}
