package dev.attune.channel;

/** The ways of counting that many platforms share. */
public enum TextMeters implements TextMeter {
  /** UTF-16 units, as Java and JavaScript count: a character outside the basic plane counts 2. */
  UTF_16_UNITS("utf-16-units") {
    @Override
    public int measure(CharSequence text) {
      return text.length();
    }

    @Override
    int units(int codePoint) {
      return Character.charCount(codePoint);
    }

    @Override
    public Tally tally(String text) {
      return (start, end) -> end - start;
    }
  },
  /** Unicode code points: every character counts 1, whatever its encoding. */
  CODE_POINTS("code-points") {
    @Override
    public int measure(CharSequence text) {
      return Character.codePointCount(text, 0, text.length());
    }

    @Override
    int units(int codePoint) {
      return 1;
    }
  },
  /** Octets of UTF-8. Half a surrogate pair counts 3, as the replacement character that stands for it. */
  UTF_8_OCTETS("utf-8-octets") {
    @Override
    public int measure(CharSequence text) {
      int octets = 0;
      for (int i = 0; i < text.length(); i++) {
        int codePoint = Character.codePointAt(text, i);
        octets += units(codePoint);
        i += Character.charCount(codePoint) - 1;
      }
      return octets;
    }

    @Override
    int units(int codePoint) {
      if (codePoint < 0x80) {
        return 1;
      }
      if (codePoint < 0x800) {
        return 2;
      }
      return codePoint < 0x10000 ? 3 : 4;
    }
  };

  private final String unit;

  TextMeters(String unit) {
    this.unit = unit;
  }

  abstract int units(int codePoint);

  /** Counts once from the start, and then takes differences. */
  @Override
  public Tally tally(String text) {
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      before[next] = before[i] + units(text.codePointAt(i));
      i = next;
    }
    return (start, end) -> before[end] - before[start];
  }

  @Override
  public String unit() {
    return unit;
  }
}
