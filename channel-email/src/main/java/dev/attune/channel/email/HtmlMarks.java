package dev.attune.channel.email;

import dev.attune.channel.email.Line.Kind;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The marks by which mail programs set quotes and signatures apart in HTML. Some programs put {@code x_} before names in what
 * they quote.
 */
final class HtmlMarks {

  private static final Set<String> CUT_IDS = Set.of(
      "divrplyfwdmsg",
      "appendonsend",
      "olk_src_body_section",
      "mail-editor-reference-message-container");
  private static final Set<String> CUT_CLASSES = Set.of("yahoo_quoted", "protonmail_quote");
  private static final Set<String> SIGNATURE_IDS =
      Set.of("signature", "applemailsignature", "ms-outlook-mobile-signature");
  private static final Set<String> SIGNATURE_CLASSES = Set.of("gmail_signature", "moz-signature");
  private static final Set<String> ATTRIBUTION_CLASSES = Set.of("gmail_attr", "moz-cite-prefix");

  private HtmlMarks() {}

  static Kind of(Element element) {
    String id = plain(element.id());
    if (CUT_IDS.contains(id) || id.startsWith("yahoo_quoted_") || isDivider(element)) {
      return Kind.CUT;
    }
    if (SIGNATURE_IDS.contains(id)) {
      return Kind.SIGNATURE;
    }
    for (String name : element.classNames()) {
      Kind kind = ofClass(plain(name));
      if (kind != Kind.TEXT) {
        return kind == Kind.ATTRIBUTION && isForward(element) ? Kind.TEXT : kind;
      }
    }
    return Kind.TEXT;
  }

  private static Kind ofClass(String name) {
    if (CUT_CLASSES.contains(name)) {
      return Kind.CUT;
    }
    if (SIGNATURE_CLASSES.contains(name)) {
      return Kind.SIGNATURE;
    }
    return ATTRIBUTION_CLASSES.contains(name) ? Kind.ATTRIBUTION : Kind.TEXT;
  }

  /** The line above a quote that Zimbra, Exchange and Outlook for the desktop draw. */
  private static boolean isDivider(Element element) {
    if (element.attr("data-marker").equals("__DIVIDER__")
        || element.attr("name").equals("messageReplySection")) {
      return true;
    }
    String style = style(element);
    return style.contains("border:none;border-top:solid#e1e1e11.0pt")
        || style.contains("border:none;border-top:solid#b5c4df1.0pt");
  }

  /** Gmail uses the same marks for what is passed on, which is what the sender wants to say. */
  private static boolean isForward(Element element) {
    return element.text().startsWith("-----");
  }

  /** A block set in without a line beside it is somebody's own words. */
  static boolean isIndent(Element blockquote) {
    boolean cited = blockquote.hasAttr("type") || blockquote.hasClass("gmail_quote");
    return !cited && style(blockquote).contains("border:none");
  }

  static boolean isHidden(Element element) {
    return style(element).contains("display:none");
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").replace("\n", "");
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("x_") ? lower.substring(2) : lower;
  }
}
