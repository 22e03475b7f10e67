package dev.attune.channel.testkit;

import java.util.Optional;

/** What every plan is judged by. */
enum Promise {
  /** P1. */
  NO_LOSS,
  /** P2. */
  NO_LEAK,
  /** P3. */
  NO_OVERFLOW,
  /** P4. */
  NO_BROKEN_TOKEN,
  /** What a form declares it carries. */
  WITHIN_FORM;

  Optional<String> objection(Judged judged) {
    return judge().objection(judged);
  }

  private Judge judge() {
    return switch (this) {
      case NO_LOSS -> new NoLoss();
      case NO_LEAK -> new NoLeak();
      case NO_OVERFLOW -> new NoOverflow();
      case NO_BROKEN_TOKEN -> new NoBrokenToken();
      case WITHIN_FORM -> new WithinForm();
    };
  }
}
