package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class RefusalTest {
  @Test
  @ResourceLock(Resources.LOCALE)
  void readsTheSameOnEveryMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(refusal())
          .contains(
              "Part 0 has something that is never broken and needs 101 code-points on town/square, limit 100. Allow move, or make it shorter.");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Optional<String> refusal() {
    Preferences refusing = Preferences.standard().withOverflow(List.of(Overflow.REFUSE));
    ReplyContext context = ReplyContext.of(
            PlainChannel.conversation(PlainChannel.SQUARE), PlainChannel.NOW)
        .with(refusing);
    Resolution resolution = Resolution.of(Purpose.UPDATE, Locale.UK, Say.of("x".repeat(101)));
    return Composer.of(new PlainChannel()).compose(resolution, context).reason();
  }
}
