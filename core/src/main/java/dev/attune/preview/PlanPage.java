package dev.attune.preview;

import dev.attune.channel.Capabilities;
import dev.attune.compose.Coverage;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Plans as one HTML document, to be looked at by those who write, approve or wonder. Begin with {@link #titled}.
 *
 * <p>For each plan it shows the messages as their readers will see them, in the order they go out, with what they wait for and
 * how long they are; beside them what became of each part and what the author should know. Messages and parts are counted
 * from 0, as in the plan's JSON. Its own words are English, as the findings are; what is said has the language and direction
 * of its resolution. The platforms' own looks are not imitated.
 *
 * <p>The document stands alone. It has no script, loads nothing (pictures are boxes with their words; buttons do nothing), and
 * what was written stays text, whatever is in it. It adapts to narrow and wide windows, light and dark, keyboard, screen
 * reader and paper. It shows what the customer alone may know: keep it as you keep the messages themselves. What is for the
 * staff alone is not in it.
 *
 * <p>Immutable, pure, safe for use by many threads: the same plans give the same document.
 */
public final class PlanPage {
  private final String title;
  private final List<Entry> entries;

  /** A plan with all that is needed to show it. */
  record Entry(String name, Resolution resolution, Plan plan, Capabilities capabilities) {
    boolean isOfSameResolutionAs(Entry other) {
      return name.equals(other.name) && resolution.equals(other.resolution);
    }
  }

  private PlanPage(String title, List<Entry> entries) {
    this.title = title;
    this.entries = List.copyOf(entries);
  }

  /**
   * A page without plans.
   *
   * @param title what it is called
   * @return the page
   * @throws IllegalArgumentException if the title is blank
   */
  public static PlanPage titled(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    return new PlanPage(title, List.of());
  }

  /**
   * The same with one more plan. Plans of one resolution stand together if they are given one after the other.
   *
   * @param name where the resolution comes from, for instance the name of a file or the number of a case
   * @param resolution what was to be said
   * @param plan what it becomes
   * @param capabilities of the channel that the plan is for
   * @return the page
   * @throws IllegalArgumentException if the plan is of another resolution or another channel
   */
  public PlanPage with(String name, Resolution resolution, Plan plan, Capabilities capabilities) {
    Objects.requireNonNull(name, "name");
    requireSurfaces(plan, capabilities);
    requireParts(plan, resolution);
    List<Entry> all = new ArrayList<>(entries);
    all.add(new Entry(name, resolution, plan, capabilities));
    return new PlanPage(title, all);
  }

  private static void requireSurfaces(Plan plan, Capabilities capabilities) {
    Stream.concat(Stream.of(plan.surface()), plan.messages().stream().map(PlannedMessage::surface))
        .filter(id -> capabilities.surface(id).isEmpty())
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException(
              "capabilities must be of the plan's channel, but have no " + id + ". In use: "
                  + surfaces(capabilities));
        });
  }

  private static List<SurfaceId> surfaces(Capabilities capabilities) {
    return capabilities.surfaces().stream().map(surface -> surface.id()).toList();
  }

  private static void requireParts(Plan plan, Resolution resolution) {
    int parts = resolution.parts().size();
    if (!plan.isRefused() && plan.coverage().size() != parts) {
      throw new IllegalArgumentException(
          "the plan must be of this resolution, which has %s parts, but tells of %s"
              .formatted(parts, plan.coverage().size()));
    }
    if (!plan.coverage().stream().allMatch(told -> isOf(resolution, told))) {
      throw new IllegalArgumentException(
          "the plan must be of this resolution, but tells of a part or wording it does not have");
    }
  }

  private static boolean isOf(Resolution resolution, Coverage told) {
    if (told.part() >= resolution.parts().size()) {
      return false;
    }
    int wordings =
        resolution.parts().get(told.part()) instanceof Say say ? say.wordings().size() : 1;
    return told.wording().orElse(0) < wordings;
  }

  /**
   * The document.
   *
   * @return HTML, to be stored or served as {@code text/html; charset=utf-8}
   */
  public String html() {
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    new Document(title, entries).node().write(page);
    return page.append('\n').toString();
  }

  @Override
  public String toString() {
    return "PlanPage[" + entries.size() + " plans]";
  }
}
