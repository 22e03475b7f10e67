package dev.attune.compose;

import dev.attune.AttuneException;
import dev.attune.channel.Draft;
import dev.attune.channel.HandOff;
import dev.attune.channel.Passage;
import dev.attune.channel.TextLimit;
import dev.attune.compose.Coverage.Treatment;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Puts the sections of a settled composition in the order they go out, and accounts for every part. */
final class PlanAssembly {
  private final Resolution resolution;
  private final Scene scene;
  private final Ways ways;
  private final Settled settled;
  private final Surroundings surroundings;
  private final int before;
  private final List<Slot> slots;

  PlanAssembly(Resolution resolution, Scene scene, Surroundings surroundings, Settled settled) {
    this.resolution = resolution;
    this.scene = scene;
    this.settled = settled;
    this.ways = surroundings.ways();
    this.surroundings = surroundings;
    this.before = before(settled);
    this.slots = slots();
  }

  /** How many private messages go out before the open ones, which tell of them. */
  private static int before(Settled settled) {
    int all = settled.confidential().map(Section::size).orElse(0);
    if (all == 0 || settled.way().orElseThrow().isInvitation()) {
      return 0;
    }
    return settled.way().orElseThrow().isOneShot() ? 1 : all;
  }

  /** What a section is for. */
  private enum Role {
    /** Said where the customer asked. */
    OPEN,
    /** Said in private. */
    PRIVATE,
    /** Said where the customer asked, at the end. */
    CLOSING
  }

  /** One message of one section, in the order of going out. */
  private record Slot(Section section, Role role, int number) {
    Layout.Laid laid() {
      return section.messages().get(number);
    }

    boolean isPrivate() {
      return role == Role.PRIVATE;
    }

    Draft draft() {
      return section.stage().draft(laid().shape(), laid().place());
    }

    boolean says(int part) {
      Fitting.Shape shape = laid().shape();
      return says(shape.flow(), part) || says(shape.carried(), part);
    }

    private static boolean says(List<Passage> passages, int part) {
      for (Passage passage : passages) {
        if (passage.part().orElse(-1) == part) {
          return true;
        }
      }
      return false;
    }
  }

  Plan plan() {
    List<Draft> drafts = slots.stream().map(Slot::draft).toList();
    Optional<String> leak = new LeakGuard(resolution).leak(drafts);
    if (leak.isPresent()) {
      return Plan.refused(scene.conversation().surface(), leak.get(), List.of());
    }
    List<PlannedMessage> messages = IntStream.range(0, slots.size())
        .mapToObj(place -> message(slots.get(place), drafts.get(place)))
        .toList();
    List<Coverage> coverage =
        IntStream.range(0, resolution.parts().size()).mapToObj(this::coverage).toList();
    List<Finding> found = Findings.of(
        Inspected.of(resolution, scene, surroundings, settled, coverage, drafts, messages));
    return new Plan(
        scene.conversation().surface(),
        fidelity(found),
        messages,
        coverage,
        found,
        found.stream().anyMatch(Findings::deflects),
        Optional.empty(),
        List.of());
  }

  private List<Slot> slots() {
    List<Slot> confidential =
        settled.confidential().map(section -> slots(section, Role.PRIVATE)).orElse(List.of());
    List<Slot> all = new ArrayList<>(confidential.subList(0, before));
    all.addAll(slots(settled.open(), Role.OPEN));
    all.addAll(confidential.subList(before, confidential.size()));
    settled.closing().ifPresent(section -> all.addAll(slots(section, Role.CLOSING)));
    return all;
  }

  private static List<Slot> slots(Section section, Role role) {
    return IntStream.range(0, section.size())
        .mapToObj(number -> new Slot(section, role, number))
        .toList();
  }

  private PlannedMessage message(Slot slot, Draft draft) {
    Optional<TextLimit> limit = draft.form().text();
    int measure =
        limit.map(text -> text.meter().measure(scene.renderer().counted(draft))).orElse(0);
    limit.filter(text -> measure > text.max()).ifPresent(text -> tooLong(draft, measure, text));
    OptionalInt predecessor = predecessor(slot);
    return new PlannedMessage(
        draft.surface().id(),
        draft.form().name(),
        draft.surface().audience(),
        scene.renderer().payload(draft),
        shown(draft),
        measure,
        limit.map(text -> OptionalInt.of(text.max())).orElse(OptionalInt.empty()),
        limit.map(text -> text.meter().unit()).orElse(""),
        dependsOn(slot, predecessor),
        predecessor,
        draft.arrivesBy().map(HandOff::mode),
        awaits(slot),
        until(slot),
        draft.edits());
  }

  private Optional<Instant> until(Slot slot) {
    if (awaits(slot).isPresent()) {
      return Optional.empty();
    }
    Optional<Duration> left = slot.isPrivate()
        ? settled.way().flatMap(ways::left)
        : ways.left(slot.section().stage().surface());
    return left.map(scene.context().at()::plus);
  }

  private Shown shown(Draft draft) {
    return new Shown(
        scene.renderer().text(draft),
        scene.renderer().html(draft),
        draft.carried().stream().map(Passage::content).toList(),
        draft.invitesTo().map(HandOff::to));
  }

  /** The message before it on the same surface. */
  private OptionalInt predecessor(Slot slot) {
    if (slot.role() == Role.CLOSING) {
      return OptionalInt.of(placeOf(false, settled.open().size() - 1));
    }
    return slot.number() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(placeOf(slot.isPrivate(), slot.number() - 1));
  }

  private static void tooLong(Draft draft, int measure, TextLimit limit) {
    throw new AttuneException(
        "The renderer of %s gave a text of %s %s after it had fitted into %s. It must give the same text for the same draft."
            .formatted(draft.surface().id(), measure, limit.meter().unit(), limit.max()));
  }

  private List<Integer> dependsOn(Slot slot, OptionalInt predecessor) {
    if (slot.role() == Role.CLOSING) {
      int last = settled.confidential().orElseThrow().size() - 1;
      return List.of(predecessor.getAsInt(), placeOf(true, last));
    }
    if (predecessor.isPresent()) {
      return List.of(predecessor.getAsInt());
    }
    return settled.confidential().isPresent() ? firstDependsOn(slot) : List.of();
  }

  /** What is announced has happened before: the open messages wait for the private ones, an invited one for its invitation. */
  private List<Integer> firstDependsOn(Slot slot) {
    boolean invitation = settled.way().orElseThrow().isInvitation();
    if (slot.isPrivate() != invitation) {
      return List.of();
    }
    int other = invitation ? settled.open().size() - 1 : before - 1;
    return List.of(placeOf(!slot.isPrivate(), other));
  }

  private Optional<SurfaceId> awaits(Slot slot) {
    return settled
        .way()
        .filter(way -> awaits(slot, way))
        .map(way -> way.surface().id());
  }

  private static boolean awaits(Slot slot, Ways.Private way) {
    return switch (slot.role()) {
      case OPEN -> false;
      case PRIVATE ->
        way.isInvitation() ? slot.number() == 0 : way.isOneShot() && slot.number() == 1;
      case CLOSING -> true;
    };
  }

  private int placeOf(boolean isPrivate, int number) {
    if (isPrivate) {
      return number < before ? number : settled.open().size() + number;
    }
    return before + number;
  }

  private Coverage coverage(int index) {
    Part part = resolution.parts().get(index);
    if (part.sensitivity() == Sensitivity.STAFF) {
      return new Coverage(index, Treatment.WITHHELD, OptionalInt.empty(), List.of());
    }
    Optional<Told> open = told(Optional.of(settled.open()), index);
    Optional<Told> told = open.or(() -> told(settled.confidential(), index));
    List<Integer> messages = new ArrayList<>();
    for (int place = 0; place < slots.size(); place++) {
      if (slots.get(place).says(index)) {
        messages.add(place);
      }
    }
    Treatment treatment =
        open.isPresent() ? Treatment.SAID : told.isPresent() ? Treatment.MOVED : Treatment.LEFT_OUT;
    return new Coverage(index, treatment, written(index, told), messages);
  }

  private OptionalInt written(int index, Optional<Told> told) {
    return surroundings
        .variation()
        .written(index, told.map(Told::wordingTaken).orElse(OptionalInt.empty()));
  }

  private static Optional<Told> told(Optional<Section> section, int index) {
    if (section.isPresent()) {
      for (Told told : section.get().told()) {
        if (told.index() == index) {
          return Optional.of(told);
        }
      }
    }
    return Optional.empty();
  }

  private Fidelity fidelity(List<Finding> found) {
    if (settled.isSplit()) {
      return Fidelity.SPLIT;
    }
    return found.stream().anyMatch(Findings::isAdaptation) ? Fidelity.ADAPTED : Fidelity.EXACT;
  }
}
