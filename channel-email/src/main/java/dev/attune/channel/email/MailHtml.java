package dev.attune.channel.email;

import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.PlainText;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The HTML body of one mail: a letter. Text has no colours of its own, so that a mail program may show it dark; holds no
 * scripts, no foreign style sheets, and nothing that is fetched. Not thread-safe.
 *
 * <p>Styles stand on the elements, since programs drop those of the head; tables only lay out, and only where Outlook for
 * Windows knows no padding but that of cells.
 *
 * @see <a href="https://github.com/hteumeuleu/caniemail">caniemail, what mail programs support, read 2026-11-22</a>
 */
final class MailHtml {

  private static final String FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  private static final String PARAGRAPH = "<p style=\"margin:0 0 16px\">";
  private static final String BLOCK_TABLE =
      "<table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 16px\"><tr><td ";
  private static final String EMPTY_LINE = "<br>\n<br>\n";
  private static final String END_TABLE = "</td></tr></table>\n";

  /** Colours come in pairs, for a light page and for a dark one; each has a contrast of more than 4.5 to 1. */
  private static final String STYLE = """
      <style>
      :root{color-scheme:light dark;supported-color-schemes:light dark}
      @media (prefers-color-scheme:dark){
      .attune-act{background:#8ab4f8!important;border-color:#8ab4f8!important}
      .attune-act a{color:#0b1a33!important}
      }
      </style>
      """;

  private final HtmlText html;
  private final Locale locale;
  private final boolean preview;
  private Block open = Block.NONE;
  private @Nullable Passage before;

  /** What stands open, and how it is closed. */
  private enum Block {
    NONE(""),
    PARAGRAPH("</p>\n"),
    LIST("</ol>\n"),
    FACTS("</dl>" + END_TABLE);

    private final String end;

    Block(String end) {
      this.end = end;
    }
  }

  private MailHtml(Locale locale, boolean preview) {
    this.html = new HtmlText(Direction.isRightToLeft(locale));
    this.locale = locale;
    this.preview = preview;
  }

  /** As it is sent. */
  static String of(Draft draft, Letterhead letterhead, List<MailItem> items) {
    return new MailHtml(draft.locale(), false).whole(draft, letterhead, items);
  }

  /** The same with a box in the place of each picture, which loads nothing. */
  static String preview(Draft draft, Letterhead letterhead, List<MailItem> items) {
    return new MailHtml(draft.locale(), true).whole(draft, letterhead, items);
  }

  private String whole(Draft draft, Letterhead letterhead, List<MailItem> items) {
    begin(draft.locale().toLanguageTag(), letterhead.subject());
    items.forEach(this::add);
    close();
    draft.position().ifPresent(position -> paragraphs(position.toString()));
    draft.signOff().ifPresent(this::paragraphs);
    html.raw("</div>\n");
    letterhead.quote().ifPresent(this::add);
    return html.raw("</body>\n</html>\n").toString();
  }

  private void begin(String language, String title) {
    String direction = Direction.of(html.isRightToLeft());
    html.raw("<!DOCTYPE html>\n<html lang=\"").text(language);
    html.raw("\" dir=\"").raw(direction).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw("<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>");
    html.text(title).raw("</title>\n").raw(STYLE).raw("</head>\n<body dir=\"").raw(direction);
    // Programs that put mail into a page of their own keep neither html nor body.
    html.raw("\">\n<div data-attune=\"answer\" lang=\"").text(language);
    html.raw("\" dir=\"").raw(direction).raw("\" style=\"max-width:640px;").raw(FONT);
    html.raw(";font-size:16px;line-height:1.5;overflow-wrap:anywhere\">\n");
  }

  private void add(MailItem item) {
    Passage passage = item.passage();
    Content content = passage.content();
    switch (content.kind()) {
      case PROSE -> prose(passage, ((Passage.Prose) content).text());
      case STEP -> step(passage, (Passage.Step) content);
      case PAIR -> pair((Passage.Pair) content);
      case ANCHOR -> anchor(((Passage.Anchor) content).link(), item.isButton());
      case PICKS -> picks(((Passage.Picks) content).choices());
      case PICTURE -> picture(item, ((Passage.Picture) content).media());
    }
    before = passage;
  }

  /** Pieces of one part stay in one paragraph. */
  private void prose(Passage passage, String text) {
    if (open == Block.PARAGRAPH && isSamePart(passage)) {
      html.raw(PlainText.between(textOf(before), text));
    } else {
      open(Block.PARAGRAPH, PARAGRAPH);
    }
    html.prose(text, "</p>\n" + PARAGRAPH);
  }

  private static String textOf(@Nullable Passage passage) {
    return passage != null && passage.content() instanceof Passage.Prose prose ? prose.text() : " ";
  }

  private boolean isSamePart(Passage passage) {
    return before != null && passage.part().isPresent() && passage.part().equals(before.part());
  }

  private void step(Passage passage, Passage.Step step) {
    if (open != Block.LIST || !isSamePart(passage)) {
      open(Block.LIST, list());
    }
    html.raw("<li value=\"").raw(String.valueOf(step.number())).raw("\" style=\"margin:0 0 8px\">");
    html.prose(step.text(), EMPTY_LINE).raw("</li>\n");
  }

  /** Outlook knows neither start nor end, so that left and right are said. */
  private String list() {
    return "<ol style=\"margin:0 0 16px;padding:"
        + (html.isRightToLeft() ? "0 28px 0 0" : "0 0 0 28px") + "\">\n";
  }

  private void pair(Passage.Pair pair) {
    if (open != Block.FACTS) {
      String side = html.isRightToLeft() ? "right" : "left";
      open(
          Block.FACTS,
          BLOCK_TABLE + "style=\"" + FONT
              + ";font-size:16px;line-height:1.5;padding:2px 16px;border-" + side
              + ":4px solid #7d8796\">\n<dl style=\"margin:0\">\n");
    }
    html.raw("<dt style=\"margin:4px 0 0;font-size:14px\">").prose(pair.label(), EMPTY_LINE);
    html.raw("</dt>\n<dd style=\"margin:0 0 4px;font-weight:bold\">")
        .value(pair.value())
        .raw("</dd>\n");
  }

  private void anchor(Link link, boolean button) {
    close();
    String href = link.href().toString();
    if (button) {
      button(href, link.label(), link.role() == Link.Role.ACTION);
    } else {
      html.raw(PARAGRAPH).link(href, link.label()).raw("</p>\n");
    }
  }

  /** What the customer does stands out; other pages are offered. */
  private void button(String href, String label, boolean acts) {
    html.raw(BLOCK_TABLE);
    html.raw(
        acts ? "class=\"attune-act\" bgcolor=\"#1f5fbf\" style=\"background:#1f5fbf;" : "style=\"");
    html.raw("border:1px solid ").raw(acts ? "#1f5fbf" : "#7d8796");
    html.raw(";border-radius:6px;mso-padding-alt:10px 20px\"><a data-attune=\"button\" href=\"");
    html.text(href).raw("\" style=\"display:inline-block;padding:10px 20px;").raw(FONT);
    html.raw(";font-size:16px;line-height:1.5;font-weight:bold;text-decoration:none");
    html.raw(acts ? ";color:#ffffff\">" : "\">").text(label).raw("</a>").raw(END_TABLE);
  }

  /** Letters stand in the text: they are those of the language, and an answer that quotes them still has them. */
  private void picks(Choices choices) {
    close();
    choices.prompt().ifPresent(this::paragraphs);
    html.raw("<ul role=\"list\" style=\"margin:0 0 16px;padding:0;list-style:none\">\n");
    int number = 0;
    for (Choices.Option option : choices.options()) {
      html.raw("<li style=\"margin:0 0 8px\">")
          .text(PlainText.letter(locale, number++))
          .raw(") ");
      html.prose(option.label(), EMPTY_LINE).raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void picture(MailItem item, Media media) {
    close();
    html.raw(PARAGRAPH);
    if (item.file().filter(MailFile::isShown).isPresent()) {
      shown(item.file().get());
    } else {
      html.link(media.href().toString(), media.alt());
      item.file()
          .ifPresent(file -> html.raw(" <bdi dir=\"ltr\">(").text(file.name()).raw(")</bdi>"));
    }
    html.raw("</p>\n");
  }

  private void shown(MailFile file) {
    if (preview) {
      html.raw("<span role=\"img\" aria-label=\"").text(file.media().alt());
      html.raw("\" style=\"display:inline-block;padding:48px 24px;border:1px dashed #7d8796\">");
      html.text(file.media().alt()).raw("</span>");
    } else {
      html.raw("<img src=\"cid:").text(file.contentId().orElseThrow());
      html.raw("\" alt=\"").text(file.media().alt());
      html.raw("\" style=\"display:block;max-width:100%;height:auto;border:0\">");
    }
  }

  private void add(Quote quote) {
    boolean rightToLeft = quote.isRightToLeft();
    html.raw("<div data-attune=\"quote\" style=\"max-width:640px;margin:24px 0 0;")
        .raw(FONT);
    html.raw(
        ";font-size:14px;line-height:1.5;overflow-wrap:anywhere\">\n<p style=\"margin:0 0 8px\">");
    html.raw("<bdi dir=\"ltr\">").text(quote.header());
    html.raw("</bdi></p>\n<blockquote type=\"cite\" dir=\"").raw(Direction.of(rightToLeft));
    html.raw("\" style=\"margin:0;padding:0 12px;border:solid #7d8796;border-width:");
    html.raw(rightToLeft ? "0 2px 0 0" : "0 0 0 2px").raw("\">\n<p style=\"margin:0\">");
    html.lines(quote.text()).raw("</p>\n</blockquote>\n</div>\n");
  }

  private void paragraphs(String text) {
    html.raw(PARAGRAPH).prose(text, "</p>\n" + PARAGRAPH).raw("</p>\n");
  }

  private void open(Block block, String start) {
    close();
    html.raw(start);
    open = block;
  }

  private void close() {
    html.raw(open.end);
    open = Block.NONE;
  }
}
