package dev.attune.channel;

import dev.attune.conversation.SurfaceId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One declared value of a profile, with where it was read and when.
 *
 * @param surface the surface it belongs to
 * @param name what it is, as a path inside the surface, for instance {@code forms.post.text}
 * @param value the value, written as text
 * @param unit the unit of the value; empty if it has none
 * @param source the page it was read on, or {@code host} if the host set it
 * @param checked the day the page was last read; empty if the host set the value and gave no day
 * @param verified false if no official page states it: better overridden by a host that knows better
 */
public record Capability(
    SurfaceId surface,
    String name,
    String value,
    Optional<String> unit,
    String source,
    Optional<LocalDate> checked,
    boolean verified) {
  /** Checks that nothing is null. */
  public Capability {
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(checked, "checked");
  }
}
