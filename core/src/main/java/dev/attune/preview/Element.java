package dev.attune.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An element of a page with what is in it. Immutable. */
final class Element implements Node {
  private static final Set<String> VOID = Set.of("meta");

  private final String name;
  private final List<Attribute> attributes;
  private final List<Node> content;

  private record Attribute(String name, String value) {}

  private Element(String name, List<Attribute> attributes, List<Node> content) {
    this.name = name;
    this.attributes = List.copyOf(attributes);
    this.content = List.copyOf(content);
  }

  /** An element by its name, and by its classes after dots: {@code ul.findings.open}. */
  static Element of(String selector, Node... content) {
    return of(selector, List.of(content));
  }

  /** An element with pieces in it. */
  static Element of(String selector, List<? extends Node> content) {
    int dot = selector.indexOf('.');
    Element plain = new Element(
        dot < 0 ? selector : selector.substring(0, dot), List.of(), List.copyOf(content));
    return dot < 0 ? plain : plain.with("class", selector.substring(dot + 1).replace('.', ' '));
  }

  /** An element with a text in it. */
  static Element of(String selector, String text) {
    return of(selector, Node.text(text));
  }

  /** The same with one more attribute. */
  Element with(String attribute, String value) {
    List<Attribute> all = new ArrayList<>(attributes);
    all.add(new Attribute(attribute, value));
    return new Element(name, all, content);
  }

  @Override
  public void write(StringBuilder page) {
    page.append('<').append(name);
    attributes.forEach(attribute -> write(page, attribute));
    page.append('>');
    content.forEach(piece -> piece.write(page));
    if (!VOID.contains(name)) {
      page.append("</").append(name).append('>');
    }
  }

  private static void write(StringBuilder page, Attribute attribute) {
    page.append(' ').append(attribute.name()).append("=\"");
    Escape.into(page, attribute.value());
    page.append('"');
  }
}
