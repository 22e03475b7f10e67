package dev.attune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every document that differs from another in the shape of one place: a field gone, renamed or too many, a value of another type. */
public final class Mutations {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final List<JsonNode> OTHERS = List.of(
      MAKE.numberNode(7),
      MAKE.numberNode(0.5),
      MAKE.booleanNode(true),
      MAKE.nullNode(),
      MAKE.textNode(""),
      MAKE.textNode(" "),
      MAKE.textNode("?"),
      MAKE.arrayNode(),
      MAKE.objectNode());

  private Mutations() {}

  /** All of them, as text. */
  public static List<String> of(String document) {
    JsonNode root = Schemas.json(document);
    List<List<Object>> places = new ArrayList<>();
    collect(root, List.of(), places);
    return places.stream()
        .flatMap(place -> at(root, place))
        .map(JsonNode::toString)
        .toList();
  }

  private static void collect(JsonNode node, List<Object> path, List<List<Object>> places) {
    places.add(path);
    node.fieldNames().forEachRemaining(name -> collect(node.get(name), with(path, name), places));
    if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> collect(node.get(i), with(path, i), places));
    }
  }

  private static Stream<JsonNode> at(JsonNode root, List<Object> place) {
    Stream<JsonNode> grown = follow(root, place) instanceof ObjectNode
        ? Stream.of(changed(root, place, node -> ((ObjectNode) node).put("unheardOf", 1)))
        : Stream.of();
    if (place.isEmpty()) {
      return grown;
    }
    List<Object> parent = place.subList(0, place.size() - 1);
    Object last = place.get(place.size() - 1);
    Stream<JsonNode> replaced =
        OTHERS.stream().map(other -> changed(root, parent, node -> set(node, last, other)));
    Stream<JsonNode> gone = Stream.of(changed(root, parent, node -> remove(node, last)));
    Stream<JsonNode> renamed = last instanceof String name
        ? Stream.of(changed(
            root,
            parent,
            node -> ((ObjectNode) node).set(name + "Too", ((ObjectNode) node).remove(name))))
        : Stream.of();
    return Stream.of(grown, replaced, gone, renamed).flatMap(all -> all);
  }

  private static JsonNode changed(JsonNode root, List<Object> place, Consumer<JsonNode> change) {
    JsonNode copy = root.deepCopy();
    change.accept(follow(copy, place));
    return copy;
  }

  private static JsonNode follow(JsonNode root, List<Object> place) {
    JsonNode node = root;
    for (Object step : place) {
      node = step instanceof Integer index ? node.get(index) : node.get((String) step);
    }
    return node;
  }

  private static void set(JsonNode node, Object step, JsonNode value) {
    if (step instanceof Integer index) {
      ((ArrayNode) node).set(index, value);
    } else {
      ((ObjectNode) node).set((String) step, value);
    }
  }

  private static void remove(JsonNode node, Object step) {
    if (step instanceof Integer index) {
      ((ArrayNode) node).remove(index);
    } else {
      ((ObjectNode) node).remove((String) step);
    }
  }

  private static List<Object> with(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
