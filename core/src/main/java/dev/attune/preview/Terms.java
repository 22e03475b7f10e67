package dev.attune.preview;

import dev.attune.channel.Audience;
import dev.attune.compose.Alternative;
import dev.attune.compose.Coverage;
import dev.attune.compose.Fidelity;
import dev.attune.internal.Words;
import dev.attune.resolution.Part;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the page calls things. */
final class Terms {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

  private Terms() {}

  static String of(Fidelity fidelity) {
    return switch (fidelity) {
      case EXACT -> "Exact";
      case ADAPTED -> "Adapted";
      case SPLIT -> "Split";
      case REFUSED -> "Refused";
    };
  }

  static String meaning(Fidelity fidelity) {
    return switch (fidelity) {
      case EXACT -> "Everything is said as it was meant, in one message.";
      case ADAPTED ->
        "Everything that must be said is said; a wording, a shape or a place was changed.";
      case SPLIT -> "It takes several messages on one surface.";
      case REFUSED -> "Nothing is said.";
    };
  }

  static String of(Audience audience) {
    return switch (audience) {
      case EVERYONE -> "Everyone can read this";
      case CUSTOMER -> "Only the customer reads this";
    };
  }

  static String of(Part.Kind kind) {
    return switch (kind) {
      case SAY -> "Say";
      case STEPS -> "Steps";
      case FACT -> "Fact";
      case LINK -> "Link";
      case ASK -> "Ask";
      case CHOICES -> "Choices";
      case MEDIA -> "Media";
    };
  }

  static String of(Weight weight) {
    return Words.of(weight);
  }

  static String of(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case PUBLIC -> "for everyone";
      case CUSTOMER -> "for the customer";
      case STAFF -> "for the staff";
    };
  }

  static String of(Coverage.Treatment treatment) {
    return switch (treatment) {
      case SAID -> "Said";
      case MOVED -> "Moved to private";
      case LEFT_OUT -> "Left out";
      case WITHHELD -> "Withheld";
    };
  }

  static String of(Alternative.Kind kind) {
    return switch (kind) {
      case ANSWER_AS_PERSON -> "Answer as a person";
      case ANSWER_ON_SURFACE -> "Answer on another surface";
      case ANSWER_ON_CHANNEL -> "Answer on another channel";
      case ASK_FOR_PRIVATE_MESSAGE -> "Ask for a private message";
      case WAIT_FOR_CUSTOMER -> "Wait for the customer";
    };
  }

  /** A number of things. */
  static String count(int number, String one, String several) {
    return number(number) + " " + (number == 1 ? one : several);
  }

  /** A moment, in words and for machines. */
  static Element moment(Instant moment) {
    return Element.of("time", MOMENT.format(moment) + " UTC").with("datetime", moment.toString());
  }

  static String number(int number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
