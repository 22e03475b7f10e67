package dev.attune.preview;

import dev.attune.preview.PlanPage.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The whole page. */
final class Document {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final String title;
  private final List<ResolutionSection> sections = new ArrayList<>();
  private final int plans;

  Document(String title, List<Entry> entries) {
    this.title = title;
    this.plans = entries.size();
    int from = 0;
    for (int i = 1; i <= entries.size(); i++) {
      if (i == entries.size() || !entries.get(i).isOfSameResolutionAs(entries.get(from))) {
        sections.add(new ResolutionSection(entries.subList(from, i), from));
        from = i;
      }
    }
  }

  Node node() {
    return Element.of("html", head(), body()).with("lang", "en");
  }

  private Node head() {
    return Element.of(
        "head",
        Element.of("meta").with("charset", "utf-8"),
        equivalent("Content-Security-Policy", POLICY),
        // Names of hosts in links are not even looked up.
        equivalent("x-dns-prefetch-control", "off"),
        meta("viewport", "width=device-width, initial-scale=1"),
        meta("color-scheme", "light dark"),
        meta("referrer", "no-referrer"),
        meta("robots", "noindex"),
        Element.of("title", title),
        Element.of("style", page -> page.append(style())));
  }

  private static Node meta(String name, String content) {
    return Element.of("meta").with("name", name).with("content", content);
  }

  /** A header that travels with the page. */
  static Element equivalent(String header, String content) {
    return Element.of("meta").with("http-equiv", header).with("content", content);
  }

  private Node body() {
    return Element.of(
        "body",
        Element.of("header.top", Element.of("h1", title).with("dir", "auto"), lead()),
        Node.when(plans > 1, nav()),
        Element.of("main", sections.stream().map(ResolutionSection::node).toList()),
        Element.of("footer.foot", Element.of("p", foot())));
  }

  private Node lead() {
    String lead = "%s of %s. Nothing was sent."
        .formatted(
            Terms.count(plans, "plan", "plans"),
            Terms.count(sections.size(), "resolution", "resolutions"));
    return Element.of("p.lead", lead);
  }

  private Node nav() {
    return Element.of(
            "nav.contents",
            Element.of("ul", sections.stream().map(ResolutionSection::link).toList()))
        .with("aria-label", "Plans");
  }

  private static String foot() {
    return "Messages and parts are counted from 0, as in the plan's JSON. Pictures are not loaded, buttons do nothing, "
        + "and the platforms' own looks are not imitated.";
  }

  private static String style() {
    try (InputStream style = Document.class.getResourceAsStream("page.css")) {
      if (style == null) {
        throw new IllegalStateException("page.css must be beside " + Document.class.getName());
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
