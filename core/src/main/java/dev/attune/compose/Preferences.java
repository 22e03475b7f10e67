package dev.attune.compose;

import java.util.List;
import java.util.Optional;

/**
 * What the author wants, where a channel leaves a choice.
 *
 * @param overflow what may be done when not all fits into one message, in order of preference; when none of it helps, the
 *     plan is refused
 * @param signOff who signs, for instance {@code ^RS}; stands at the end of the last message on each surface
 */
public record Preferences(List<Overflow> overflow, Optional<String> signOff) {
  private static final int MAX_SIGN_OFF = 40;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the sign-off is blank, has a line break or another control character, half a
   *     surrogate pair, or more than 40 characters
   */
  public Preferences {
    overflow = List.copyOf(overflow);
    signOff.ifPresent(Preferences::requireShort);
  }

  /**
   * Says everything, in several messages if need be, and in private what no public message can hold. Nobody signs.
   *
   * @return preferences that lose nothing
   */
  public static Preferences standard() {
    return new Preferences(List.of(Overflow.SPLIT, Overflow.MOVE), Optional.empty());
  }

  private static void requireShort(String signOff) {
    boolean plain = signOff.codePoints().noneMatch(Preferences::isControl);
    if (signOff.isBlank() || signOff.length() > MAX_SIGN_OFF || !plain) {
      throw new IllegalArgumentException(
          "signOff must have 1 to 40 characters in one line, for instance ^RS");
    }
  }

  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
