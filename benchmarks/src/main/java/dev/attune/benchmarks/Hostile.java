package dev.attune.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** Texts that are meant to be slow, by name, without their length. */
final class Hostile {
  private static final String LETTER = "x";
  private static final Map<String, String> UNITS = new TreeMap<>(Map.ofEntries(
      Map.entry("prose", ""),
      Map.entry("spaces", "                                       x"),
      Map.entry("line-breaks", "\n\nx"),
      Map.entry("marks", "e\u0301\u0323 "),
      Map.entry("mark-runs", "e" + "\u0300\u0323".repeat(40) + " "),
      Map.entry("brackets", "( "),
      Map.entry("open-quotes", "“a "),
      Map.entry("quotes", "\"a b\" "),
      Map.entry("urls", "https://example.com/a?b=c "),
      Map.entry("dots", "a. "),
      Map.entry("joined-dots", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p "),
      Map.entry("digits", "12 "),
      Map.entry("hashtags", "#a "),
      Map.entry("thai", "เราได้ส่งเงินคืนของคุณแล้ว"),
      Map.entry("chinese", "退款已经在路上了"),
      Map.entry("emoji", "👨‍👩‍👧‍👦"),
      Map.entry("one-word", LETTER),
      Map.entry("one-cluster", "\u0300"),
      Map.entry("one-address", "a.")));

  private Hostile() {}

  static String of(String name, int length) {
    String unit = UNITS.get(name);
    if (unit == null) {
      throw new IllegalArgumentException("No such text. There are: " + UNITS.keySet());
    }
    if (unit.isEmpty()) {
      return Prose.of(length);
    }
    String text = LETTER + unit.repeat(length / unit.length());
    return text.substring(0, Math.min(length, text.length()));
  }
}
