package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.examples.cli.Attune.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilitiesCommandTest {
  private final Attune attune = Attune.in(Path.of(""));

  @Test
  void showsEveryValueWithUnitSourceAndDay() {
    Ran ran = attune.run("capabilities");

    assertThat(ran.exit()).isZero();
    assertThat(ran.messages()).isEmpty();
    assertThat(ran.lines())
        .contains(
            "{\"surface\":\"twitter/post\",\"name\":\"forms.post.text\",\"value\":\"280\",\"unit\":\"weighted-characters\",\"source\":\"https://docs.x.com/fundamentals/counting-characters\",\"checked\":\"2026-11-22\",\"verified\":true}");
    assertThat(ran.results()).contains("\"email/mail\"", "\"facebook/comment\"", "\"twitter/dm\"");
  }

  @Test
  void showsOneChannel() {
    List<String> lines = attune.run("capabilities", "--channel", "email").lines();

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("{\"surface\":\"email/mail\","));
  }

  @Test
  void alignsATableForPeople() {
    List<String> lines =
        attune.run("capabilities", "--channel", "twitter", "--format", "table").lines();

    int source = lines.get(0).indexOf("SOURCE");
    assertThat(lines.get(0)).startsWith("SURFACE ").contains(" NAME ", " VALUE ", " VERIFIED ");
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line.substring(source - 2)).startsWith("  http"));
  }

  @Test
  void namesTheChannelsInUse() {
    assertThat(attune.run("capabilities", "--channel", "fax"))
        .isEqualTo(new Ran(2, "", "attune: " + SurfacesTest.noChannel("fax") + "\n"));
  }

  @Test
  void refusesAFormatThatItDoesNotHave() {
    assertThat(attune.run("capabilities", "--format", "text"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "attune: Invalid value for option '--format': must be one of [json, table]. 'attune capabilities --help' shows what is possible.\n"));
  }
}
