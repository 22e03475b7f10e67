package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Capability;
import dev.attune.compose.Finding.Code;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the platform is believed to allow, and was read there too long ago. */
final class Datedness implements Inspection {
  private static final Period TRUSTED = Period.ofMonths(12);

  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    Set<SurfaceId> seen = new HashSet<>();
    for (Section section : plan.settled().sections()) {
      SurfaceId surface = section.stage().surface().id();
      if (seen.add(surface)) {
        look(plan, surface).ifPresent(found);
      }
    }
  }

  private static Optional<Finding> look(Inspected plan, SurfaceId surface) {
    return oldest(plan.surroundings().capabilities(), surface)
        .filter(oldest -> isOld(checked(oldest), plan.scene().context().at()))
        .map(oldest -> Finding.info(
            Code.PROFILE_OUT_OF_DATE,
            "What %s allows was read over 12 months ago, the oldest value, %s, on %s. Check it, and set it in the channel's settings."
                .formatted(surface, oldest.name(), checked(oldest))));
  }

  private static Optional<Capability> oldest(Capabilities capabilities, SurfaceId surface) {
    Capability oldest = null;
    for (Capability value : capabilities.declared()) {
      if (value.surface().equals(surface)
          && value.checked().isPresent()
          && (oldest == null || checked(value).isBefore(checked(oldest)))) {
        oldest = value;
      }
    }
    return Optional.ofNullable(oldest);
  }

  private static boolean isOld(LocalDate checked, Instant at) {
    return checked
        .plus(TRUSTED)
        .plusDays(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .isBefore(at);
  }

  private static LocalDate checked(Capability value) {
    return value.checked().orElseThrow();
  }
}
