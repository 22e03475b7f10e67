package dev.attune.channel.twitter;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The classes by which combining marks are sorted when a text is composed.
 *
 * <p>They are not read from a table of ours, but from how {@link Normalizer} sorts two marks, so that they are those of the
 * Unicode version that this JDK has. It takes some hundredths of a second, once, when the first text needs it.
 */
final class MarkClasses {
  /** Above every class: Unicode has 55 of them besides 0. */
  static final int LIMIT = 127;

  private static final int FIRST_MARK = 0x300;
  private static final int LAST_MARK = 0x1FFFF;

  /** Of the lowest class, and of the highest. */
  private static final String TILDE_OVERLAY = "\u0334";

  private static final String IOTA_BELOW = "\u0345";

  private static final byte DECOMPOSES = -1;

  private static final byte[] CLASSES = classes();

  private MarkClasses() {}

  /** Whether a code point is a mark, with a class or without. */
  static boolean isMark(int codePoint) {
    return codePoint >= FIRST_MARK && isMarkType(Character.getType(codePoint));
  }

  /** The class of a mark, from 1 up in the order of sorting; 0 if it has none, and is not to be moved. */
  static int classOf(int mark) {
    return Math.max(0, mark <= LAST_MARK ? CLASSES[mark] : 0);
  }

  /** The code points of a run of marks, each decomposed. */
  static int[] decompose(String marks) {
    StringBuilder decomposed = new StringBuilder(marks.length());
    int next;
    for (int i = 0; i < marks.length(); i = next) {
      int mark = marks.codePointAt(i);
      next = i + Character.charCount(mark);
      if (mark <= LAST_MARK && CLASSES[mark] == DECOMPOSES) {
        decomposed.append(Normalizer.normalize(marks.substring(i, next), Form.NFD));
      } else {
        decomposed.appendCodePoint(mark);
      }
    }
    return decomposed.codePoints().toArray();
  }

  private static boolean isMarkType(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static byte[] classes() {
    byte[] classes = new byte[LAST_MARK + 1];
    List<String> ofEachClass = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      for (int codePoint = FIRST_MARK; codePoint <= LAST_MARK; codePoint++) {
        if (isMark(codePoint)) {
          classes[codePoint] = (byte) classOf(Character.toString(codePoint), ofEachClass);
        }
      }
    }
    return classes;
  }

  /** The class of a mark among those known so far, of which it may become one. */
  private static int classOf(String mark, List<String> ofEachClass) {
    if (!Normalizer.isNormalized(mark, Form.NFD)) {
      return DECOMPOSES;
    }
    if (order(mark, TILDE_OVERLAY) == 0 && order(mark, IOTA_BELOW) == 0) {
      return 0;
    }
    int place = Collections.binarySearch(ofEachClass, mark, MarkClasses::order);
    if (place < 0) {
      place = -place - 1;
      ofEachClass.add(place, mark);
    }
    return place + 1;
  }

  /** How two marks are sorted: 0 if they stay in the order they come in. */
  private static int order(String one, String other) {
    if (!Normalizer.isNormalized(one + other, Form.NFD)) {
      return 1;
    }
    return Normalizer.isNormalized(other + one, Form.NFD) ? 0 : -1;
  }
}
