package dev.attune.preview;

import java.util.List;

/** The places of a page that links lead to. Each plan has its own. */
record Anchors(int plan) {
  String resolution() {
    return "resolution-" + plan;
  }

  String article() {
    return "plan-" + plan;
  }

  String title() {
    return article() + "-title";
  }

  String lane(int number) {
    return article() + "-lane-" + number;
  }

  String message(int place) {
    return article() + "-message-" + place;
  }

  String part(int index) {
    return article() + "-part-" + index;
  }

  /** A link with a text to a place. */
  static Element link(String place, String text) {
    return Element.of("a", text).with("href", "#" + place);
  }

  /** {@code message 0}, {@code messages 0 and 2}: each number a link. */
  Node messages(List<Integer> places) {
    List<Element> links = places.stream()
        .map(place -> link(message(place), String.valueOf(place)))
        .toList();
    return page -> {
      page.append(links.size() == 1 ? "message " : "messages ");
      for (int i = 0; i < links.size(); i++) {
        page.append(i == 0 ? "" : i == links.size() - 1 ? " and " : ", ");
        links.get(i).write(page);
      }
    };
  }
}
