package dev.attune.compose;

import dev.attune.channel.Capability;
import dev.attune.channel.Surface;
import dev.attune.compose.Finding.Code;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the platform is believed to allow, and was read there too long ago. */
final class Datedness implements Inspection {
  private static final Period TRUSTED = Period.ofMonths(12);

  @Override
  public Stream<Finding> look(Inspected plan) {
    return plan.settled()
        .sections()
        .map(section -> section.stage().surface())
        .map(Surface::id)
        .distinct()
        .flatMap(surface -> finding(plan, surface).stream());
  }

  private static Optional<Finding> finding(Inspected plan, SurfaceId surface) {
    Instant at = plan.scene().context().at();
    return plan.surroundings().capabilities().declared().stream()
        .filter(value -> value.surface().equals(surface) && value.checked().isPresent())
        .min(Comparator.comparing(Datedness::checked))
        .filter(oldest -> isOld(checked(oldest), at))
        .map(oldest -> Finding.info(
            Code.PROFILE_OUT_OF_DATE,
            "What %s allows was read over 12 months ago, the oldest value, %s, on %s. Check it, and set it in the channel's settings."
                .formatted(surface, oldest.name(), checked(oldest))));
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
