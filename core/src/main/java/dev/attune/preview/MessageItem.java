package dev.attune.preview;

import dev.attune.channel.Form;
import dev.attune.channel.Surface;
import dev.attune.compose.PlannedMessage;
import dev.attune.preview.PlanPage.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One message as its readers see it, with what it waits for and how long it is. */
final class MessageItem {
  private final Entry entry;
  private final Surface surface;
  private final Anchors anchors;
  private final int place;
  private final PlannedMessage message;
  private final Carried carried;

  MessageItem(Entry entry, Surface surface, Anchors anchors, int place) {
    this.entry = entry;
    this.surface = surface;
    this.anchors = anchors;
    this.place = place;
    this.message = entry.plan().messages().get(place);
    this.carried = new Carried(message.shown(), entry.resolution().locale());
  }

  Node node() {
    return Element.of(
            "li.message",
            Node.when(waitsHere(), Element.of("p.turn.awaited", Icon.WAITS.node(), awaited())),
            head(),
            said(),
            carried.picks(),
            Node.maybe(length()))
        .with("id", anchors.message(place));
  }

  private Node head() {
    return Element.of(
        "div.message-head",
        Element.of("h5", "Message " + place),
        Element.of("p.form", Node.text("as "), Element.of("bdi", message.form())),
        Node.maybe(conditions()));
  }

  private Optional<Node> conditions() {
    List<Node> conditions = Stream.of(edit(), arrivals(), elsewhere(), until())
        .flatMap(Optional::stream)
        .toList();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(Element.of("ul.conditions", conditions));
  }

  private Optional<Node> edit() {
    return message
        .edits()
        .map(earlier -> Element.of(
            "li.edit",
            Icon.EDITS.node(),
            Node.text("Edit: takes the place of our earlier message "),
            Element.of("bdi.id", earlier.value())));
  }

  private Optional<Node> arrivals() {
    List<Integer> others = message.dependsOn();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Element.of(
            "li",
            Node.text("after "),
            anchors.messages(others),
            Node.text(others.size() == 1 ? " has arrived" : " have arrived")));
  }

  private Optional<Node> elsewhere() {
    return message
        .awaits()
        .filter(surface -> !waitsHere())
        .map(surface -> Element.of(
            "li.wait",
            Icon.WAITS.node(),
            Node.text("once the customer has written on " + surface)));
  }

  private Optional<Node> until() {
    return message
        .until()
        .map(end -> Element.of("li", Node.text("possible until "), Terms.moment(end)));
  }

  private boolean waitsHere() {
    return message.awaits().filter(message.surface()::equals).isPresent();
  }

  private Node awaited() {
    return Node.text("Waits here until the customer has written on " + message.surface() + ".");
  }

  private Node said() {
    return message
        .shown()
        .html()
        .<Node>map(html -> new TwoParts(entry, message, html, place).node())
        .orElseGet(this::bubble);
  }

  private Node bubble() {
    List<Node> pieces = new ArrayList<>(text());
    pieces.add(carried.media());
    pieces.add(carried.links());
    pieces.add(carried.invitation());
    return Language.mark(Element.of("div.said", pieces), entry.resolution().locale());
  }

  /** In a form with a heading, what is said first stands there. */
  private List<Node> text() {
    String text = message.text();
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    boolean headed = surface
        .form(message.form())
        .flatMap(Form::heading)
        .filter(heading -> end > 0 && heading.fits(text.substring(0, end)))
        .isPresent();
    return headed
        ? List.of(paragraph("p.text.heading", text.substring(0, end)), rest(text.substring(end)))
        : List.of(rest(text));
  }

  private static Node rest(String text) {
    return Node.when(!text.isBlank(), paragraph("p.text", text.strip()));
  }

  private static Node paragraph(String selector, String text) {
    return Element.of(selector, Written.of(text)).with("dir", "auto");
  }

  private Optional<Node> length() {
    return message.limit().isEmpty()
        ? Optional.empty()
        : Optional.of(new Length(message, customary()).node());
  }

  private int customary() {
    return surface
        .form(message.form())
        .map(form -> form.customary().orElse(Integer.MAX_VALUE))
        .orElse(Integer.MAX_VALUE);
  }
}
