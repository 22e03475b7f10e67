package dev.attune.channel;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One shape a message may take on a surface, with the limits of that shape. What is empty, the form cannot carry.
 *
 * @param name the platform's word for it, unique on the surface
 * @param heading the heading above its text; what the message says first stands there
 * @param text the text it carries
 * @param customary a length, in the unit of the text, up to which people read a message here; longer ones fit as well
 * @param choices the answers it offers natively
 * @param links the links it shows as buttons
 * @param media the media it carries
 */
public record Form(
    String name,
    Optional<TextLimit> heading,
    Optional<TextLimit> text,
    OptionalInt customary,
    Optional<ChoiceLimit> choices,
    Optional<LinkLimit> links,
    Optional<MediaLimit> media) {
  /** Checks that nothing is null. */
  public Form {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(customary, "customary");
    Objects.requireNonNull(choices, "choices");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(media, "media");
  }
}
