package dev.attune.internal.personal;

import dev.attune.internal.text.Glance;
import java.util.regex.Pattern;

/** What gives access to an account to whoever has it: keys of known looks, and long rows of letters and digits without a plan. */
public final class AccessTokens {
  private static final int LONG = 32;
  private static final int MAX_LOOKED_AT = 200;
  private static final double DISORDER = 3.5;
  private static final Pattern KNOWN = Pattern.compile("(?<![A-Za-z0-9_-])(?:"
      + "eyJ[A-Za-z0-9_-]{8,4000}+\\.[A-Za-z0-9_-]{4,8000}+\\.[A-Za-z0-9_-]{0,4000}+"
      + "|[sr]k_(?:live|test)_[A-Za-z0-9]{10,300}+"
      + "|gh[pousr]_[A-Za-z0-9]{20,300}+|github_pat_[A-Za-z0-9_]{20,300}+|glpat-[A-Za-z0-9_-]{15,300}+"
      + "|xox[abeprs]-[A-Za-z0-9-]{10,300}+|xapp-[A-Za-z0-9-]{10,300}+"
      + "|EAA[A-Za-z0-9]{20,500}+"
      + "|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,500}+"
      + "|SG\\.[A-Za-z0-9_-]{16,300}+\\.[A-Za-z0-9_-]{16,300}+|sk-[A-Za-z0-9_-]{20,300}+"
      + "|[Bb]earer +[A-Za-z0-9._~+/=-]{16,4000}+)");
  private static final Pattern ROW = Pattern.compile("[A-Za-z0-9_+/=-]{" + LONG + ",4000}+");
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Pattern NAMED = Pattern.compile(
      "[?&#;](?:access_?token|auth_?token|id_?token|refresh_?token|token|api_?key|secret|client_?secret|password|passwd|pwd|session(?:_?id)?|sid|signature|sig)=([^&#;\\s]{12,4000}+)",
      Pattern.CASE_INSENSITIVE);

  /** No known token has fewer characters in a row. */
  private static final int SHORTEST = 15;

  private AccessTokens() {}

  /** Whether one stands in running text. */
  public static boolean isIn(String text) {
    return Glance.hasLongWord(text, SHORTEST)
        && (KNOWN.matcher(text).find()
            || ROW.matcher(text)
                .results()
                .anyMatch(row -> !UUID.matcher(row.group()).matches() && isRandom(row.group())));
  }

  /** Whether one stands in a link: of a known look, or by the name of what it is. Other rows are what links are made of. */
  public static boolean isInLink(String link) {
    return KNOWN.matcher(link).find()
        || NAMED.matcher(link).results().anyMatch(named -> hasDigitAndLetter(named.group(1)));
  }

  /** Letters and digits mixed without a plan, as chance makes them and people do not. */
  private static boolean isRandom(String row) {
    String looked = row.substring(0, Math.min(row.length(), MAX_LOOKED_AT));
    return hasDigitAndLetter(looked)
        && changes(looked) * 5 >= looked.length()
        && disorder(looked) >= DISORDER;
  }

  private static boolean hasDigitAndLetter(String row) {
    return row.chars().anyMatch(Character::isDigit) && row.chars().anyMatch(Character::isLetter);
  }

  /** How often a letter and a digit, or a capital and a small letter, stand side by side. */
  private static int changes(String row) {
    int changes = 0;
    for (int i = 1; i < row.length(); i++) {
      changes += isChange(row.charAt(i - 1), row.charAt(i)) ? 1 : 0;
    }
    return changes;
  }

  private static boolean isChange(char before, char after) {
    return Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)
        && kind(before) != kind(after);
  }

  private static int kind(char c) {
    return Character.isDigit(c) ? 0 : Character.isLowerCase(c) ? 1 : 2;
  }

  /** The entropy in bits for each character. */
  private static double disorder(String row) {
    return row.chars()
        .distinct()
        .mapToDouble(c -> row.chars().filter(other -> other == c).count() / (double) row.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
