package dev.attune.preview;

/** A drawing beside a word that says the same; those who listen to the page do not miss it. */
enum Icon {
  EVERYONE("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18Z M3 12h18 M12 3c-5 5-5 13 0 18c5-5 5-13 0-18Z"),
  CUSTOMER("M6 11h12v9H6Z M8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"),
  WAITS("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18Z M12 7v5l3.5 2"),
  LEADS("M5 12h14 M13 6l6 6l-6 6"),
  EDITS("M4 20l1-4L16 5l3 3L8 19Z M14 7l3 3"),
  PICTURE("M3 5h18v14H3Z M3 16l5-5l5 5l3-3l5 5 M15 9h.01"),
  FILE("M6 3h8l4 4v14H6Z M14 3v4h4"),
  OPENS("M9 5H5v14h14v-4 M13 5h6v6 M19 5l-8 8"),
  STOPS("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18Z M6 6l12 12");

  private final String strokes;

  Icon(String strokes) {
    this.strokes = strokes;
  }

  /** The drawing. */
  Node node() {
    return Element.of("svg.icon", Element.of("path").with("d", strokes))
        .with("viewBox", "0 0 24 24")
        .with("aria-hidden", "true");
  }
}
