package dev.attune.channel.email;

import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Content;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTML body of one mail. Sets no colours of its own, so that a mail program may show it dark; holds no scripts, no style
 * sheets and nothing that is fetched but pictures the author linked. Not thread-safe.
 */
final class MailHtml {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  /** Picture types that every mail program shows. */
  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");

  private final StringBuilder html = new StringBuilder();
  private final boolean rightToLeft;
  private Block open = Block.NONE;
  private @Nullable Passage before;

  /** What stands open, and how it is closed. */
  private enum Block {
    NONE(""),
    PARAGRAPH("</p>\n"),
    STEPS("</ol>\n"),
    FACTS("</table>\n");

    private final String end;

    Block(String end) {
      this.end = end;
    }
  }

  private MailHtml(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  static String of(Draft draft, String title, Optional<Quote> quote) {
    return new MailHtml(isRightToLeft(draft.locale())).whole(draft, title, quote);
  }

  private String whole(Draft draft, String title, Optional<Quote> quote) {
    String language = draft.locale().toLanguageTag();
    String direction = direction(rightToLeft);
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(escape(language))
        .append("\" dir=\"")
        .append(direction)
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .append(escape(title))
        .append("</title>\n</head>\n<body dir=\"")
        .append(direction)
        .append(
            "\">\n<div data-attune=\"answer\" style=\"font-family:sans-serif;font-size:16px;line-height:1.5;")
        .append("max-width:640px\">\n");
    draft.flow().forEach(this::add);
    draft.carried().forEach(this::add);
    close();
    draft.position().ifPresent(position -> paragraph(position.toString()));
    draft.signOff().ifPresent(this::paragraph);
    html.append("</div>\n");
    quote.ifPresent(this::add);
    return html.append("</body>\n</html>\n").toString();
  }

  private void add(Passage passage) {
    Content content = passage.content();
    switch (content.kind()) {
      case PROSE -> prose(passage, ((Passage.Prose) content).text());
      case STEP -> step((Passage.Step) content);
      case PAIR -> pair((Passage.Pair) content);
      case ANCHOR -> anchor(((Passage.Anchor) content).link());
      case PICKS -> picks(((Passage.Picks) content).choices());
      case PICTURE -> picture(((Passage.Picture) content).media());
    }
    before = passage;
  }

  /** Pieces of one part stay in one paragraph. */
  private void prose(Passage passage, String text) {
    if (open == Block.PARAGRAPH && isSamePart(passage)) {
      html.append(' ');
    } else {
      close();
      open(Block.PARAGRAPH, "<p>");
    }
    html.append(broken(text));
  }

  private boolean isSamePart(Passage passage) {
    return before != null && passage.part().isPresent() && passage.part().equals(before.part());
  }

  private void step(Passage.Step step) {
    open(Block.STEPS, "<ol>\n");
    html.append("<li value=\"")
        .append(step.number())
        .append("\">")
        .append(broken(step.text()))
        .append("</li>\n");
  }

  private void pair(Passage.Pair pair) {
    open(Block.FACTS, "<table style=\"border-collapse:collapse;font-size:16px\">\n");
    html.append("<tr><th scope=\"row\" style=\"")
        .append(cell())
        .append("\">")
        .append(broken(pair.label()))
        .append("</th><td style=\"")
        .append(cell())
        .append("\"><bdi>")
        .append(broken(pair.value()))
        .append("</bdi></td></tr>\n");
  }

  /** Outlook knows neither start nor end, so that left and right are said. */
  private String cell() {
    String sides = rightToLeft
        ? "padding:2px 0 2px 16px;text-align:right"
        : "padding:2px 16px 2px 0;text-align:left";
    return sides + ";vertical-align:top";
  }

  private void anchor(Link link) {
    close();
    html.append("<p>");
    link(link.href().toString(), escape(link.label()));
    html.append("</p>\n");
  }

  private void picks(Choices choices) {
    close();
    choices.prompt().ifPresent(this::paragraph);
    html.append("<ol type=\"A\">\n");
    choices
        .options()
        .forEach(option -> html.append("<li>").append(broken(option.label())).append("</li>\n"));
    html.append("</ol>\n");
  }

  /** A picture that mail programs show, linked to itself in full size; every other file is a link. */
  private void picture(Media media) {
    close();
    String href = media.href().toString();
    String alt = escape(media.alt());
    html.append("<p>");
    link(
        href,
        PICTURES.contains(media.type())
            ? "<img src=\"" + escape(href) + "\" alt=\"" + alt
                + "\" style=\"max-width:100%;height:auto;border:0\">"
            : alt);
    html.append("</p>\n");
  }

  private void link(String href, String inner) {
    html.append("<a href=\"").append(escape(href)).append("\">").append(inner).append("</a>");
  }

  private void add(Quote quote) {
    html.append(
            "<div data-attune=\"quote\" style=\"margin-top:24px;font-family:sans-serif;font-size:14px\">\n<p><bdi dir=\"ltr\">")
        .append(escape(quote.header()))
        .append("</bdi></p>\n<blockquote type=\"cite\" dir=\"")
        .append(direction(quote.isRightToLeft()))
        .append("\" style=\"margin:0;padding:0 12px;border:solid #888888;border-width:")
        .append(quote.isRightToLeft() ? "0 2px 0 0" : "0 0 0 2px")
        .append("\">\n<p>")
        .append(broken(quote.text()))
        .append("</p>\n</blockquote>\n</div>\n");
  }

  private static String direction(boolean rightToLeft) {
    return rightToLeft ? "rtl" : "ltr";
  }

  private void paragraph(String text) {
    html.append("<p>").append(broken(text)).append("</p>\n");
  }

  private void open(Block block, String start) {
    if (open != block) {
      close();
      html.append(start);
      open = block;
    }
  }

  private void close() {
    html.append(open.end);
    open = Block.NONE;
  }

  /** Text with its line breaks. */
  private static String broken(String text) {
    return escape(Clean.lines(text)).replace("\n", "<br>\n");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isRightToLeft(Locale locale) {
    if (!locale.getScript().isEmpty()) {
      return RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }
    String tag = locale.toLanguageTag();
    return RIGHT_TO_LEFT.contains(Objects.requireNonNull(tag.split("-", 2)[0]));
  }
}
