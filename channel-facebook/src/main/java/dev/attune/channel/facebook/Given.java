package dev.attune.channel.facebook;

import dev.attune.channel.DeliveryObject;
import dev.attune.channel.WebAddress;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of a delivery, read with tolerance: what is missing or of another type is empty.
 *
 * @param node the object; one without fields if something else stood there
 */
record Given(DeliveryObject node) {
  /** Refuses what holds a field twice: nobody knows which is meant. */
  void requireUnambiguous() {
    if (node.isAmbiguous()) {
      throw new IllegalArgumentException("a field is there twice");
    }
  }

  boolean has(String name) {
    return node.has(name);
  }

  Given object(String name) {
    return new Given(node.object(name));
  }

  List<Given> list(String name) {
    List<DeliveryObject> objects = node.objects(name);
    List<Given> list = new ArrayList<>(objects.size());
    for (DeliveryObject object : objects) {
      list.add(new Given(object));
    }
    return list;
  }

  /** The texts of a list; what else stands in it is left out. */
  List<String> texts(String name) {
    return node.textsOrWholes(name);
  }

  Optional<String> text(String name) {
    return node.text(name);
  }

  /** A text or a whole number, which never goes through a floating one. */
  Optional<String> digitsOrText(String name) {
    return node.textOrWhole(name).filter(text -> !text.isEmpty());
  }

  /** An id; refused if there is one that cannot be. */
  Optional<NativeId> id(String name) {
    return digitsOrText(name).map(NativeId::new);
  }

  NativeId requiredId(String name) {
    return id(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  Optional<Instant> moment(String name) {
    return digitsOrText(name).flatMap(Moments::read);
  }

  boolean flag(String name) {
    return node.isTrue(name);
  }

  /** A word of the platform, safe to show. */
  String word(String name) {
    return Word.shown(node.text(name).orElse(""));
  }

  /** The names of the fields, safe to show. */
  List<String> names() {
    List<String> names = new ArrayList<>(node.names());
    names.addAll(node.others());
    return names.stream().map(Word::shown).toList();
  }

  /** A web address; empty if it leads anywhere else. */
  Optional<URI> webAddress(String name) {
    return text(name).flatMap(WebAddress::read);
  }
}
