package dev.attune.benchmarks;

import java.util.List;
import java.util.Random;

/** English prose of any length: the same for the same length. */
final class Prose {
  private static final long SEED = 20261122;
  private static final List<String> SENTENCES = List.of(
      "Your parcel left our warehouse on Monday and reached the depot the same evening.",
      "There it was scanned twice, which is why the page shows two dates.",
      "We have asked the courier to bring it tomorrow between 9 and 12, and to call you first.",
      "If that does not suit you, tell us here.",
      "You can also have it sent to a pick-up point, at no cost to you.",
      "Nothing was charged for the second attempt; the EUR 4.90 you saw was held by your bank and is free again within 3 days.",
      "Sorry for the trouble.",
      "A colleague looks at the depot's records tonight, and we write to you as soon as we know more.",
      "Please keep the slip with the number: the driver asks for it.",
      "The shop on the corner takes parcels until 8 in the evening, except on Sundays.");

  private Prose() {}

  /** Sentences up to so many characters, in paragraphs of five. */
  static String of(int length) {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(length + 200);
    for (int sentence = 0; text.length() < length; sentence++) {
      if (sentence > 0) {
        text.append(sentence % 5 == 0 ? "\n\n" : " ");
      }
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
    }
    return text.substring(0, length - 1).stripTrailing() + ".";
  }
}
