package dev.attune.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in aligned columns. Not thread-safe. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... heads) {
    add(heads);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** The rows as lines, the heads first. */
  List<String> lines() {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size()).mapToObj(this::width).toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i))
          .append(" ".repeat(widths.get(i) - width(row.get(i))))
          .append(GAP);
    }
    return Visible.of(line.toString().stripTrailing());
  }
}
