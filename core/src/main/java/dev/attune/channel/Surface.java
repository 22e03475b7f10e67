package dev.attune.channel;

import dev.attune.conversation.SurfaceId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one surface can do. What is empty, the surface does not have.
 *
 * @param id its name
 * @param audience who can listen
 * @param threading how messages hang together
 * @param markup what a message is written in
 * @param numbered whether the parts of a long answer are customarily numbered, as {@code 1/3}
 * @param forms the shapes a message may take, the richest first, the plainest last; at least one
 * @param mentions how the person who is answered gets to know
 * @param window how long after the customer's last message we may write; empty if there is no such rule
 * @param handOffs the bridges that lead from here to more private surfaces
 * @param revisions what can be done to a message later
 * @param editWindow how long after it was sent a message can be edited; empty if always, where it can be at all
 * @param restrictions what the platform forbids
 */
public record Surface(
    SurfaceId id,
    Audience audience,
    Threading threading,
    Markup markup,
    boolean numbered,
    List<Form> forms,
    Mentions mentions,
    Optional<ReplyWindow> window,
    List<HandOff> handOffs,
    Set<Revision> revisions,
    Optional<Duration> editWindow,
    Set<Restriction> restrictions) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no form, two have one name, or a hand-off leads to another channel
   */
  public Surface {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(threading, "threading");
    Objects.requireNonNull(markup, "markup");
    Objects.requireNonNull(mentions, "mentions");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(editWindow, "editWindow");
    forms = List.copyOf(forms);
    handOffs = List.copyOf(handOffs);
    revisions = Set.copyOf(revisions);
    restrictions = Set.copyOf(restrictions);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("surface " + id + " must have at least one form");
    }
    List<String> names = forms.stream().map(Form::name).toList();
    if (new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "forms of surface " + id + " must have different names, but have " + names);
    }
    for (HandOff handOff : handOffs) {
      if (!handOff.to().channel().equals(id.channel())) {
        throw new IllegalArgumentException(
            "surface " + id + " must not hand off to another channel, " + handOff.to());
      }
    }
  }

  /**
   * The form of that name.
   *
   * @param name the form's name
   * @return the form, if the surface has it
   */
  public Optional<Form> form(String name) {
    return forms.stream().filter(form -> form.name().equals(name)).findFirst();
  }
}
