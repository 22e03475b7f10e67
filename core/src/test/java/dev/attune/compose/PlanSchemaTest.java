package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.Schemas;
import dev.attune.conversation.SurfaceId;
import dev.attune.internal.Words;
import dev.attune.resolution.ResolutionGenerator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanSchemaTest {
  private static final List<SurfaceId> ASKED =
      List.of(PlainChannel.SQUARE, PlainChannel.BOOTH, PlainChannel.BOARD, PlainChannel.HATCH);

  @Test
  void takesEveryPlan() {
    Composer composer = Composer.of(new PlainChannel());
    Set<Fidelity> seen = EnumSet.noneOf(Fidelity.class);
    for (long seed = 0; seed < 400; seed++) {
      SurfaceId asked = ASKED.get((int) (seed % ASKED.size()));
      Plan plan = composer.compose(
          ResolutionGenerator.of(seed),
          ReplyContext.of(PlainChannel.conversation(asked), PlainChannel.NOW));
      seen.add(plan.fidelity());

      assertThat(Schemas.errors("plan", PlanJson.write(plan)))
          .as("seed %d", seed)
          .isEmpty();
    }
    assertThat(seen).contains(Fidelity.ADAPTED, Fidelity.SPLIT, Fidelity.REFUSED);
  }

  @Test
  void knowsEveryWordThereIsAndNoOther() {
    assertWords("/properties/fidelity/enum", Fidelity.values());
    assertWords("/$defs/coverage/properties/treatment/enum", Coverage.Treatment.values());
    assertWords("/$defs/finding/properties/code/enum", Finding.Code.values());
    assertWords("/$defs/finding/properties/severity/enum", Finding.Severity.values());
    assertWords("/$defs/alternative/properties/kind/enum", Alternative.Kind.values());
  }

  @Test
  void refusesARefusalWithoutAReason() {
    String refused =
        "{\"surface\":\"town/square\",\"fidelity\":\"refused\",\"messages\":[],\"coverage\":[],\"findings\":[]";

    assertThat(Schemas.errors("plan", refused + ",\"reason\":\"no room\"}")).isEmpty();
    assertThat(Schemas.errors("plan", refused + "}")).isNotEmpty();
    assertThat(Schemas.errors(
            "plan", refused.replace("refused", "exact") + ",\"reason\":\"no room\"}"))
        .isNotEmpty();
  }

  private static void assertWords(String place, Enum<?>[] constants) {
    assertThat(Schemas.words("plan", place))
        .containsExactlyElementsOf(Arrays.stream(constants).map(Words::of).toList());
  }
}
