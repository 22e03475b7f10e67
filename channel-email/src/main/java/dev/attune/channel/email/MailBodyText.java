package dev.attune.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the lines a mail says in its parts: of alternatives the one that is understood best. */
final class MailBodyText {

  private static final int MAX_STUB = 400;

  private final InlineImages images;

  private MailBodyText(InlineImages images) {
    this.images = images;
  }

  static List<Line> of(MailPart root, InlineImages images) {
    List<Line> lines = new MailBodyText(images).lines(root);
    return lines.stream().allMatch(Line::isBlank) ? fallback(root) : lines;
  }

  /** Whether a part inside a mail is shown as text, and so is no attachment. */
  static boolean isShown(MailPart part) {
    return part.isText() && !part.isAttached() && part.fileName().isEmpty();
  }

  private List<Line> lines(MailPart part) {
    if (part.is("multipart/alternative")) {
      return alternative(part);
    }
    if (part.is("multipart/related") || part.is("multipart/signed")) {
      return part.children().stream().findFirst().map(this::lines).orElseGet(List::of);
    }
    if (part.isMultipart()) {
      List<Line> all = new ArrayList<>();
      part.children().stream()
          .filter(child -> child.isMultipart() || isShown(child))
          .forEach(child -> all.addAll(lines(child)));
      return all;
    }
    return leaf(part);
  }

  /** Plain text if it says something, since there quotes are clearest; else whatever does. HTML is read only if it is needed. */
  private List<Line> alternative(MailPart part) {
    List<Line> plain = List.of();
    for (MailPart child : part.children()) {
      if (plain.isEmpty() && child.is("text/plain")) {
        plain = said(child);
      }
    }
    return plain.isEmpty() || isStub(plain) ? richest(part, plain) : plain;
  }

  /** The last of the alternatives to plain text that says something. */
  private List<Line> richest(MailPart part, List<Line> plain) {
    for (int i = part.children().size() - 1; i >= 0; i--) {
      MailPart child = part.children().get(i);
      List<Line> lines = child.is("text/plain") ? List.of() : said(child);
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return plain;
  }

  /** The lines of a part; none if all are empty. */
  private List<Line> said(MailPart part) {
    List<Line> lines = lines(part);
    return lines.stream().allMatch(Line::isBlank) ? List.of() : lines;
  }

  /** A plain part that only says that the mail is to be read as HTML. */
  private static boolean isStub(List<Line> lines) {
    int length = lines.stream().mapToInt(line -> line.text().length()).sum();
    return length <= MAX_STUB
        && lines.stream().anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains("html"));
  }

  private List<Line> leaf(MailPart part) {
    if (part.is("text/html")) {
      return HtmlLines.of(part.text(), images);
    }
    if (!part.is("text/plain")) {
      return List.of();
    }
    return "flowed".equalsIgnoreCase(part.parameter("format"))
        ? Line.ofFlowed(images.marks(part.text()), "yes".equalsIgnoreCase(part.parameter("delsp")))
        : Line.ofPlain(images.marks(part.text()));
  }

  /** The text before the first part where there is no part: the boundary was not the one that was named. */
  private static List<Line> fallback(MailPart root) {
    if (root.isMultipart() && root.children().isEmpty()) {
      return Line.ofPlain(Charsets.sniffed(root.content()));
    }
    return List.of();
  }
}
