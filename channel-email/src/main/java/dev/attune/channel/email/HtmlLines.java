package dev.attune.channel.email;

import dev.attune.channel.email.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines that HTML shows, with what its marks tell of them. Fetches nothing. Used once. */
final class HtmlLines implements NodeVisitor {

  /** jsoup's time grows with the square of the depth of nested tables, so that the number of tags is limited. */
  static final int MAX_TAGS = 20_000;

  /** Stands between cells until spaces are tidied; text that comes in has no such character. */
  private static final String CELL_GAP = "\u001F";

  private static final int MAX_LENGTH = 1_000_000;
  private static final int MAX_DEPTH = 5;

  private static final Set<String> BLOCKS = Set.of(
      "address",
      "article",
      "aside",
      "blockquote",
      "body",
      "center",
      "dd",
      "div",
      "dl",
      "dt",
      "fieldset",
      "figcaption",
      "figure",
      "footer",
      "form",
      "header",
      "hr",
      "li",
      "main",
      "nav",
      "ol",
      "pre",
      "section",
      "tr",
      "ul");
  private static final Set<String> SPACED =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "table");
  private static final Set<String> UNSHOWN =
      Set.of("head", "title", "style", "script", "noscript", "template", "object", "iframe", "svg");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private Kind mark = Kind.TEXT;
  private int markDepth = -1;
  private int unshownDepth = -1;
  private int quotes;
  private int preformatted;

  private final InlineImages images;

  private HtmlLines(InlineImages images) {
    this.images = images;
  }

  static List<Line> of(String html, InlineImages images) {
    HtmlLines lines = new HtmlLines(images);
    Jsoup.parse(shortened(Clean.lines(html))).body().traverse(lines);
    lines.breakLine();
    return lines.lines;
  }

  private static String shortened(String html) {
    int tags = 0;
    int end = 0;
    for (; end < html.length() && end < MAX_LENGTH && tags < MAX_TAGS; end++) {
      tags += html.charAt(end) == '<' ? 1 : 0;
    }
    return html.substring(0, end);
  }

  @Override
  public void head(Node node, int depth) {
    if (unshownDepth >= 0) {
      return;
    }
    if (node instanceof TextNode text) {
      write(preformatted > 0 ? text.getWholeText() : text.getWholeText().replace('\n', ' '));
    } else if (node instanceof Element element) {
      begin(element, depth);
    }
  }

  private void begin(Element element, int depth) {
    String name = element.normalName();
    if (UNSHOWN.contains(name) || HtmlMarks.isHidden(element)) {
      unshownDepth = depth;
      return;
    }
    if (isBlock(name)) {
      breakLine();
    }
    if (SPACED.contains(name)) {
      space();
    }
    mark(element, depth);
    switch (name) {
      case "br" -> lines.add(taken());
      case "img" -> image(element);
      case "li" -> line.append(bullet(element));
      case "td", "th" -> line.append(line.toString().isBlank() ? "" : CELL_GAP);
      case "pre" -> preformatted++;
      case "blockquote" -> quotes += HtmlMarks.isIndent(element) ? 0 : 1;
      default -> {
        // Shown as the text in it.
      }
    }
  }

  /** The mark of a picture that came with the mail, else what its author says it shows. Nothing is fetched. */
  private void image(Element image) {
    String mark = images.mark(image.attr("src"));
    write(mark.isEmpty() ? image.attr("alt") : mark);
  }

  private void mark(Element element, int depth) {
    Kind found = HtmlMarks.of(element);
    if (markDepth >= 0 || found == Kind.TEXT) {
      return;
    }
    breakLine();
    if (found == Kind.CUT) {
      lines.add(new Line(Kind.CUT, ""));
      return;
    }
    mark = found;
    markDepth = depth;
  }

  @Override
  public void tail(Node node, int depth) {
    if (unshownDepth >= 0) {
      unshownDepth = unshownDepth == depth ? -1 : unshownDepth;
      return;
    }
    if (node instanceof Element element) {
      end(element, depth);
    }
  }

  private void end(Element element, int depth) {
    String name = element.normalName();
    if (name.equals("a")) {
      target(element);
    }
    if (isBlock(name) || markDepth == depth) {
      breakLine();
    }
    if (SPACED.contains(name)) {
      space();
    }
    if (name.equals("pre")) {
      preformatted--;
    }
    if (name.equals("blockquote")) {
      quotes -= HtmlMarks.isIndent(element) ? 0 : 1;
    }
    if (markDepth == depth) {
      markDepth = -1;
      mark = Kind.TEXT;
    }
  }

  /** Where a link leads, unless its words say so already. */
  private void target(Element link) {
    String href = link.attr("href").strip();
    boolean web = href.toLowerCase(Locale.ROOT).startsWith("http");
    if (web && !link.text().contains("://") && !link.text().isBlank()) {
      line.append(" <").append(Clean.line(href)).append('>');
    }
  }

  private static String bullet(Element item) {
    Element list = item.parent();
    return list != null && list.normalName().equals("ol")
        ? item.elementSiblingIndex() + 1 + ". "
        : "- ";
  }

  private void write(String text) {
    boolean first = true;
    for (String piece : text.split("\n", -1)) {
      if (!first) {
        lines.add(taken());
      }
      line.append(piece);
      first = false;
    }
  }

  private void breakLine() {
    if (!line.toString().isBlank()) {
      lines.add(taken());
    }
    line.setLength(0);
  }

  /** An empty line, unless there is one already. */
  private void space() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
      lines.add(new Line(kind(), ""));
    }
  }

  private Line taken() {
    String text = tidy(line.toString());
    line.setLength(0);
    return new Line(kind(), quoted(text));
  }

  private Kind kind() {
    return mark == Kind.TEXT && quotes > 0 ? Kind.QUOTE : mark;
  }

  private String quoted(String text) {
    return quotes > 0 ? ">".repeat(Math.min(quotes, MAX_DEPTH)) + " " + text : text;
  }

  /** Spaces as they show: none twice but in preformatted text, no-break spaces as spaces, none without width. */
  private String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '\u00A0' || text.charAt(i) == '\t' ? ' ' : text.charAt(i);
      boolean widthless = c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
      boolean again =
          c == ' ' && preformatted == 0 && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ';
      if (!widthless && !again) {
        tidy.append(c);
      }
    }
    // The delimiter of a signature keeps its space.
    String shown = preformatted > 0 ? tidy.toString() : tidy.toString().strip();
    shown = shown.replaceAll(" ?" + CELL_GAP + " ?", "  ");
    return shown.equals("--") ? "-- " : shown;
  }

  private static boolean isBlock(String name) {
    return BLOCKS.contains(name) || SPACED.contains(name);
  }
}
