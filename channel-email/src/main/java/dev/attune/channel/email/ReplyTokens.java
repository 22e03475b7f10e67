package dev.attune.channel.email;

import dev.attune.channel.Secret;
import dev.attune.conversation.NativeId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed part of our reply addresses and message ids. It names the mail that is answered and to whom that went, so that an
 * answer is matched without any field that a sender, or a relay that rewrites ids, can change.
 *
 * <p>A token is 37 letters and digits of base 32, since some senders change the case of addresses: 80 bits that name the mail, 64
 * bits of an HMAC over the account and that name, and 40 bits of one over these and the customer's address. The first two also
 * make the left side of the mail's id. Safe for use by many threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5233#section-4">RFC 5233 section 4, addresses with details</a>
 */
final class ReplyTokens {

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final String ID_START = "Am_";
  private static final String HOLE = "{token}";
  private static final int NAME = 16;
  private static final int SIGNED = NAME + 13;
  private static final int LENGTH = SIGNED + 8;
  private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{" + SIGNED + "," + LENGTH + "}");

  private final EmailSettings settings;
  private final String before;
  private final String after;
  private final String idDomain;

  private ReplyTokens(EmailSettings settings, MailAddress address) {
    int hole = address.local().indexOf(HOLE);
    this.settings = settings;
    this.before = address.local().substring(0, hole);
    this.after = address.local().substring(hole + HOLE.length()) + "@" + address.domain();
    this.idDomain = settings
        .messageIdDomain()
        .or(() -> settings.address().map(MailAddress::domain))
        .orElse(address.domain());
  }

  /** The tokens of an account whose settings say where they stand. */
  static Optional<ReplyTokens> of(EmailSettings settings) {
    return settings
        .address(EmailChannelProvider.REPLY_ADDRESS)
        .map(address -> new ReplyTokens(settings, checked(address)));
  }

  private static MailAddress checked(MailAddress address) {
    int hole = address.local().indexOf(HOLE);
    int length = address.local().length() - HOLE.length() + LENGTH;
    if (hole < 0 || length > 64) {
      throw new IllegalArgumentException(
          "setting " + EmailChannelProvider.REPLY_ADDRESS
              + " must hold {token} before the at sign, beside at most 27 characters, for instance care+{token}@example.com");
    }
    return address;
  }

  /**
   * What one mail is stamped with.
   *
   * @param id its message id
   * @param replyTo where answers to it go
   */
  record Stamp(String id, String replyTo) {}

  /** The stamp of a mail made of these inputs to that customer; empty without a key. */
  Optional<Stamp> stamp(List<String> inputs, String customer) {
    return keys().stream().findFirst().map(key -> {
      String name = base32(MessageIds.digest(inputs), NAME);
      String signed = name + signature(key, name);
      return new Stamp(
          ID_START + signed + "@" + idDomain,
          before + signed + binding(key, signed, customer) + after);
    });
  }

  /**
   * A token that we made.
   *
   * @param message the mail it names
   * @param binding what it says of whom that went to
   */
  record Token(NativeId message, String binding) {
    @Override
    public String toString() {
      return "Token[" + message + "]";
    }
  }

  /** The token in an address, if it holds one that we signed. */
  Optional<Token> in(String address) {
    String text = address.toLowerCase(Locale.ROOT);
    int end = text.length() - after.length();
    if (end < before.length()
        || !text.startsWith(before.toLowerCase(Locale.ROOT))
        || !text.endsWith(after.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String token = text.substring(before.length(), end);
    return token.length() == LENGTH && isSigned(token)
        ? Optional.of(new Token(
            new NativeId(ID_START + token.substring(0, SIGNED) + "@" + idDomain),
            token.substring(NAME)))
        : Optional.empty();
  }

  /** Whether a mail id is one that we signed. */
  boolean isOurs(String id) {
    int at = id.lastIndexOf('@');
    return at == ID_START.length() + SIGNED
        && id.startsWith(ID_START)
        && id.substring(at + 1).equalsIgnoreCase(idDomain)
        && isSigned(id.substring(ID_START.length(), at));
  }

  private boolean isSigned(String token) {
    if (!SHAPE.matcher(token).matches()) {
      return false;
    }
    String name = token.substring(0, NAME);
    boolean signed = false;
    for (Secret key : keys()) {
      signed |= isSame(signature(key, name), token.substring(NAME, SIGNED));
    }
    return signed;
  }

  /** Whether the mail that a token names went to that address. */
  boolean isOf(Token token, String customer) {
    String name = token.message().value().substring(ID_START.length(), ID_START.length() + NAME);
    String signature = token.binding().substring(0, SIGNED - NAME);
    boolean bound = false;
    for (Secret key : keys()) {
      bound |= isSame(
          binding(key, name + signature, customer), token.binding().substring(SIGNED - NAME));
    }
    return bound;
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private List<Secret> keys() {
    return settings.all().secrets(EmailChannelProvider.REPLY_KEY);
  }

  private String signature(Secret key, String name) {
    return base32(hmac(key, "name", name), SIGNED - NAME);
  }

  private String binding(Secret key, String signed, String customer) {
    return base32(hmac(key, "customer", signed, customer), LENGTH - SIGNED);
  }

  private byte[] hmac(Secret key, String... inputs) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.octets(), "HmacSHA256"));
      String account = settings.all().account().value();
      mac.update(
          ("attune mail\n" + account.length() + ":" + account).getBytes(StandardCharsets.UTF_8));
      Arrays.stream(inputs)
          .map(input -> "\n" + input.length() + ":" + input)
          .forEach(input -> mac.update(input.getBytes(StandardCharsets.UTF_8)));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** The first digits of some octets, five bits each. */
  private static String base32(byte[] octets, int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int bit = 0; digits.length() < length; bit += 5) {
      int pair = ((octets[bit / 8] & 0xFF) << 8) | (octets[bit / 8 + 1] & 0xFF);
      digits.append(DIGITS.charAt((pair >> (11 - bit % 8)) & 31));
    }
    return digits.toString();
  }
}
