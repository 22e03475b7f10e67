package dev.attune.preview;

import dev.attune.compose.PlannedMessage;

/** How much of its room a message takes. */
final class Length {
  private static final int WIDTH = 1000;

  private final PlannedMessage message;
  private final int limit;
  private final int customary;

  /** The length of a message with a limit, and the length up to which people read one. */
  Length(PlannedMessage message, int customary) {
    this.message = message;
    this.limit = message.limit().orElseThrow();
    this.customary = Math.min(customary, limit);
  }

  Node node() {
    return Element.of("p.length", meter(), Element.of("span", words()));
  }

  /** A bar that says what the words beside it say. */
  private Element meter() {
    long taken = Math.min(WIDTH, (long) WIDTH * message.measure() / limit);
    return Element.of(
            "svg.meter",
            Element.of(message.measure() > customary ? "rect.much" : "rect.taken")
                .with("width", String.valueOf(taken))
                .with("height", "60"))
        .with("viewBox", "0 0 " + WIDTH + " 60")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true");
  }

  private String words() {
    String words = "%s of %s %s"
        .formatted(Terms.number(message.measure()), Terms.number(limit), message.unit());
    return message.measure() > customary
        ? words + ", more than the customary " + Terms.number(customary)
        : words;
  }
}
