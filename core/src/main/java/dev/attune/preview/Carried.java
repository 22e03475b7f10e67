package dev.attune.preview;

import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.compose.Shown;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.util.List;
import java.util.Locale;

/** What a message shows apart from its text. Nothing of it is loaded, and nothing happens when it is pressed. */
final class Carried {
  private final Shown shown;
  private final Locale locale;

  Carried(Shown shown, Locale locale) {
    this.shown = shown;
    this.locale = locale;
  }

  /** Pictures, videos and files, as boxes with their words. */
  Node media() {
    return Node.all(
        all(Picture.class).stream().map(Picture::media).map(Carried::box).toList());
  }

  private static Node box(Media media) {
    Icon icon = media.family().equals("image") ? Icon.PICTURE : Icon.FILE;
    return Element.of(
        "figure.media",
        Element.of("p.type", icon.node(), Element.of("bdi", media.type())),
        Element.of(
            "figcaption",
            Element.of("p", Written.of(media.alt())).with("dir", "auto"),
            target(media.href().toString())));
  }

  /** Links that are buttons. */
  Node links() {
    List<Element> links =
        all(Anchor.class).stream().map(Anchor::link).map(Carried::button).toList();
    return Node.when(!links.isEmpty(), Element.of("ul.links", links).with("aria-label", "Links"));
  }

  private static Element button(Link link) {
    return Element.of(
        "li", button(link.label(), Icon.OPENS.node()), target(link.href().toString()));
  }

  /** The button that leads to a private surface. */
  Node invitation() {
    return Node.maybe(shown
        .invitesTo()
        .map(surface -> Element.of(
                "div.invitation",
                button("Send a private message", Icon.CUSTOMER.node()),
                Element.of("p.caption", "The platform's own button, which leads to " + surface))
            .with("lang", "en")
            .with("dir", "ltr")));
  }

  /** Answers to tap. */
  Node picks() {
    List<Element> options = all(Picks.class).stream()
        .flatMap(picks -> picks.choices().options().stream())
        .map(Choices.Option::label)
        .map(label -> Element.of("li", button(label)))
        .toList();
    return Node.when(
        !options.isEmpty(),
        Language.mark(Element.of("ul.picks", options), locale)
            .with("aria-label", "Answers to tap"));
  }

  private static Node button(String label, Node... beside) {
    return Element.of(
            "button",
            Element.of("span", Written.of(label)).with("dir", "auto"),
            Node.all(List.of(beside)))
        .with("type", "button")
        .with("disabled", "");
  }

  private static Node target(String address) {
    return Element.of("p.target", Element.of("bdi", address)).with("dir", "ltr");
  }

  private <T extends Content> List<T> all(Class<T> type) {
    return shown.carried().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
