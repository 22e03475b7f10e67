package dev.attune.preview;

import dev.attune.channel.Passage.Picture;
import dev.attune.compose.PlannedMessage;
import dev.attune.preview.PlanPage.Entry;
import java.util.Locale;

/**
 * A message that is sent as HTML with plain text beside it. The HTML stands in a frame of its own, in which nothing runs
 * and nothing is loaded.
 */
final class TwoParts {
  private static final int LINE = 26;
  private static final int CHARACTERS_A_LINE = 52;
  private static final int LEAST_LINES = 5;
  private static final int MOST_LINES = 24;

  private final Entry entry;
  private final PlannedMessage message;
  private final String html;
  private final int place;

  TwoParts(Entry entry, PlannedMessage message, String html, int place) {
    this.entry = entry;
    this.message = message;
    this.html = html;
    this.place = place;
  }

  Node node() {
    Carried carried = new Carried(message.shown(), entry.resolution().locale());
    boolean enclosed = message.shown().carried().stream().anyMatch(Picture.class::isInstance);
    return Element.of(
        "div.parts",
        Element.of("p.part-name", "HTML part"),
        frame(),
        Node.when(enclosed, Element.of("p.part-name", "Enclosed")),
        Node.when(enclosed, Language.mark(Element.of("div.enclosed", carried.media()), locale())),
        Element.of("details", Element.of("summary.part-name", "Plain part"), plain())
            .with("open", ""));
  }

  private Node plain() {
    return Language.mark(Element.of("pre.text", Written.of(message.text())), locale());
  }

  private Locale locale() {
    return entry.resolution().locale();
  }

  private Node frame() {
    return Element.of("iframe")
        .with("title", "HTML part of message " + place)
        .with("sandbox", "")
        .with("height", String.valueOf(LINE * lines()))
        .with("srcdoc", Disarmed.of(html));
  }

  /** Nothing in the frame can say how high it is, so the plain part tells about how many lines it takes. */
  private int lines() {
    int lines = message.text().lines().mapToInt(TwoParts::rows).sum() + 3;
    return Math.max(LEAST_LINES, Math.min(MOST_LINES, lines));
  }

  private static int rows(String line) {
    int wide =
        line.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum();
    return 1 + wide / CHARACTERS_A_LINE;
  }
}
