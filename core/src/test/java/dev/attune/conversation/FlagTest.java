package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "Impostor", "-x", "9x", "a_b", "a b"})
  void refusesACodeOfAnotherShape(String code) {
    assertThatThrownBy(() -> Flag.warning(code))
        .hasMessage(
            "code must have 1 to 64 lower-case letters, digits or hyphens, a letter first, for instance look-alike-handle");
  }

  @Test
  void refusesMoreEvidenceThanAPersonReads() {
    List<String> many = Collections.nCopies(17, "a");

    assertThatThrownBy(() -> new Flag("x", true, many))
        .hasMessage("evidence must have at most 16 entries, each of at most 998 characters");
    assertThatThrownBy(() -> Flag.warning("x", "a".repeat(999)))
        .hasMessage("evidence must have at most 16 entries, each of at most 998 characters");
  }

  @Test
  void keepsEvidenceAsEveryStoreDoesAndShowsNoneOfIt() {
    Flag flag = Flag.quarantine(Flag.REPLY_TOKEN_OF_ANOTHER_SENDER, "eve@example.org\u0000");

    assertThat(flag.evidence()).containsExactly("eve@example.org\ufffd");
    assertThat(flag).hasToString("Flag[reply-token-of-another-sender, quarantined]");
    assertThat(Flag.warning("x")).hasToString("Flag[x]");
  }
}
