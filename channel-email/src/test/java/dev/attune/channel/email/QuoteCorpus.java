package dev.attune.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Answers as customers' mail programs send them: every program's way in every language. What is the customer's is known, since it
 * was put in.
 */
final class QuoteCorpus {

  /**
   * One mail.
   *
   * @param style how it is written, for instance {@code Gmail, HTML}
   * @param language in which, as a tag
   * @param octets the mail
   * @param own what of it is the customer's
   */
  record Sample(String style, String language, byte[] octets, String own) {}

  /** A language's texts. */
  private record Tongue(String tag, Map<String, String> texts) {

    String text(String name) {
      return Objects.requireNonNull(texts.get(name), tag + " " + name).replace("|", "\n");
    }

    String label(int number) {
      return Objects.requireNonNull(texts.get("labels"), tag).split(" \\| ", -1)[number];
    }

    String own() {
      return text("own");
    }

    String quoted() {
      return text("answered")
          .lines()
          .map(line -> line.isEmpty() ? ">" : "> " + line)
          .collect(Collectors.joining("\n"));
    }

    String block(String colon) {
      return label(0) + colon + " Example Care <care@example.com>\n" + label(1) + colon
          + " 20.11.2026 16:02\n" + label(2) + colon + " Robin <robin@example.org>\n" + label(3)
          + colon + " Re: 5512";
    }
  }

  private QuoteCorpus() {}

  /** All mails, by style and then by language. */
  static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    List<Tongue> tongues = tongues();
    styles()
        .forEach(
            (style, writer) -> tongues.forEach(tongue -> all.add(writer.write(style, tongue))));
    return all;
  }

  private static List<Tongue> tongues() {
    List<Tongue> tongues = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(
        QuoteCorpus.class.getResourceAsStream("quote-corpus.txt"), "quote-corpus.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
        if (line.startsWith("[")) {
          tongues.add(new Tongue(line.substring(1, line.length() - 1), new HashMap<>()));
        } else if (line.contains(": ") && !line.startsWith("#")) {
          int colon = line.indexOf(": ");
          tongues
              .get(tongues.size() - 1)
              .texts()
              .put(line.substring(0, colon), line.substring(colon + 2));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tongues;
  }

  @FunctionalInterface
  private interface Writer {
    Sample write(String style, Tongue tongue);
  }

  private static Map<String, Writer> styles() {
    Map<String, Writer> styles = new LinkedHashMap<>();
    styles.put(
        "Gmail, text",
        plain(t -> t.own() + "\n\n" + wrapped(t.text("mobile")) + "\n\n" + t.quoted()));
    styles.put(
        "Gmail, HTML",
        html(t ->
            divs(t.own()) + "<br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\""
                + " class=\"gmail_attr\">" + escaped(t.text("mobile"))
                + "<br></div><blockquote class=\"gmail_quote\""
                + " style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex\">"
                + divs(t.text("answered")) + "</blockquote></div>"));
    styles.put(
        "Apple Mail, text",
        plain(t -> t.own() + "\n\n> " + t.text("mobile") + "\n> \n" + t.quoted()));
    styles.put(
        "Apple Mail, HTML",
        html(t -> divs(t.own()) + "<div><br><blockquote type=\"cite\"><div>"
            + escaped(t.text("mobile")) + "</div><br class=\"Apple-interchange-newline\"><div>"
            + divs(t.text("answered")) + "</div></blockquote></div>"));
    styles.put(
        "iPhone, text",
        plain(t -> t.own() + "\n\n" + t.text("device") + "\n\n> " + t.text("mobile") + "\n> \n"
            + t.quoted()));
    styles.put(
        "Thunderbird, text", plain(t -> t.own() + "\n\n" + t.text("desktop") + "\n" + t.quoted()));
    styles.put(
        "Thunderbird, HTML",
        html(
            t -> "<p>" + lines(t.own()) + "</p><div class=\"moz-cite-prefix\">"
                + escaped(t.text("desktop"))
                + "<br></div><blockquote type=\"cite\" cite=\"mid:1@example.com\"><p>"
                + lines(t.text("answered"))
                + "</p></blockquote><div class=\"moz-signature\">-- <br>Robin Fictional<br>+49 30 1234567</div>"));
    styles.put(
        "Outlook, text",
        plain(t -> t.own() + "\n\n-----" + t.text("original") + "-----\n" + t.block(":") + "\n\n"
            + t.text("answered")));
    styles.put(
        "Outlook, text without rule",
        plain(t -> t.own() + "\n\n" + t.block(" :") + "\n\n" + t.text("answered")));
    styles.put(
        "Outlook for the desktop, HTML",
        html(t -> "<div class=WordSection1><p class=MsoNormal>" + lines(t.own())
            + "</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>"
            + lines(t.block(":")) + "</b></p></div></div><p class=MsoNormal>"
            + lines(t.text("answered")) + "</p></div>"));
    styles.put(
        "Outlook on the web, HTML",
        html(t -> divs(t.own()) + "<div id=\"appendonsend\"></div><hr tabindex=\"-1\"><div"
            + " id=\"divRplyFwdMsg\" dir=\"ltr\"><font><b>" + lines(t.block(":"))
            + "</b></font></div><div>" + divs(t.text("answered"))
            + "</div>"));
    styles.put(
        "Outlook on a telephone, HTML",
        html(t -> divs(t.own()) + "<div id=\"ms-outlook-mobile-signature\">"
            + "Get Outlook for iOS</div><hr><div id=\"x_divRplyFwdMsg\"><b>" + lines(t.block(":"))
            + "</b></div>"
            + divs(t.text("answered"))));
    styles.put(
        "Yahoo, HTML",
        html(t -> divs(t.own()) + "<div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>"
            + escaped(t.text("mobile")) + "</div><div>" + divs(t.text("answered"))
            + "</div></div>"));
    styles.put(
        "Proton, HTML",
        html(t -> divs(t.own()) + "<div class=\"protonmail_quote\">" + escaped(t.text("mobile"))
            + "<br><blockquote class=\"protonmail_quote\" type=\"cite\">" + divs(t.text("answered"))
            + "</blockquote></div>"));
    styles.put(
        "Zimbra, HTML",
        html(t ->
            divs(t.own()) + "<hr data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\"><b>"
                + lines(t.block(":")) + "</b></div><div data-marker=\"__QUOTED_TEXT__\">"
                + divs(t.text("answered")) + "</div>"));
    styles.put(
        "Zoho, text",
        plain(t -> t.own()
            + "\n\n\n---- On Fri, 20 Nov 2026 16:02:00 +0100 Example Care <care@example.com> wrote ----\n\n"
            + t.quoted()));
    styles.put(
        "Foxmail, text",
        plain(t -> t.own() + "\n\n------------------ 原始邮件 ------------------\n" + t.block(":")
            + "\n\n" + t.text("answered")));
    styles.put(
        "Samsung, text",
        plain(t -> t.own() + "\n\n-------- " + t.text("original") + " --------\n" + t.block(":")
            + "\n\n" + t.text("answered")));
    styles.put(
        "Any, flowed", flowed(t -> t.own() + "\n\n" + t.text("desktop") + "\n" + t.quoted()));
    styles.put(
        "Answer below the quote",
        plain(t -> t.text("desktop") + "\n" + t.quoted() + "\n\n" + t.own()));
    styles.put(
        "With a signature",
        plain(t -> t.own() + "\n\n-- \nRobin Fictional\nExample Street 1\n+49 30 1234567\n\n"
            + t.text("desktop") + "\n" + t.quoted()));
    styles.put(
        "Two hops",
        plain(t -> t.own() + "\n\n" + t.text("desktop") + "\n" + t.quoted() + "\n>\n> "
            + t.text("mobile") + "\n"
            + t.own().lines().map(line -> ">> " + line).collect(Collectors.joining("\n"))));
    styles.put(
        "A program nobody knows, HTML",
        html(t -> divs(t.own()) + "<br><div><b>" + lines(t.block(":")) + "</b></div><br>"
            + divs(t.text("answered"))));
    styles.put(
        "A footer below the quote",
        plain(t -> t.own() + "\n\n" + t.text("desktop") + "\n" + t.quoted()
            + "\n\nThis e-mail is confidential and meant for its addressee.\n"));
    styles.put(
        "A signature without a delimiter",
        plain(t -> t.own() + "\nExample Street 1\n+49 30 1234567\n\n" + t.text("desktop") + "\n"
            + t.quoted()));
    styles.put("Without a quote", plain(Tongue::own));
    styles.put(
        "Own words like a quote",
        own("like", plain(t -> t.text("like") + "\n\n" + t.text("desktop") + "\n" + t.quoted())));
    styles.put("Own words like a quote, alone", own("like", plain(t -> t.text("like"))));
    styles.put("Answers between the lines", (style, t) -> {
      String quote = t.quoted();
      String body = t.text("desktop") + "\n" + quote + "\n\n" + t.text("more") + "\n\n" + quote
          + "\n\n" + t.own();
      return new Sample(style, t.tag(), Mails.text(body), body);
    });
    return styles;
  }

  @FunctionalInterface
  private interface Body {
    String of(Tongue tongue);
  }

  private static Writer plain(Body body) {
    return (style, t) -> new Sample(style, t.tag(), Mails.text(body.of(t)), t.own());
  }

  private static Writer own(String name, Writer writer) {
    return (style, t) -> new Sample(style, t.tag(), writer.write(style, t).octets(), t.text(name));
  }

  private static Writer html(Body body) {
    return (style, t) -> new Sample(
        style, t.tag(), Mails.html("<html><body>" + body.of(t) + "</body></html>"), t.own());
  }

  private static Writer flowed(Body body) {
    return (style, t) -> new Sample(
        style,
        t.tag(),
        Mails.mail("Content-Type: text/plain; charset=utf-8; format=flowed\n", body.of(t)),
        t.own());
  }

  /** As programs break a long line: at the last blank before 78 characters. */
  private static String wrapped(String line) {
    int blank = line.lastIndexOf(' ');
    return line.length() < 60 || blank < 0
        ? line
        : line.substring(0, blank) + "\n" + line.substring(blank + 1);
  }

  private static String divs(String text) {
    return text.lines()
        .map(line -> "<div>" + (line.isEmpty() ? "<br>" : escaped(line)) + "</div>")
        .collect(Collectors.joining("\n"));
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
