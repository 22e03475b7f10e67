package dev.attune.examples.cli;

import dev.attune.compose.Plan;
import dev.attune.examples.cli.ComposeCommand.Answering;
import dev.attune.preview.PlanPage;
import dev.attune.resolution.Resolution;
import java.nio.file.Path;

/** All plans on one page, which is written at the end; no page if there is no plan. Not thread-safe. */
final class PageOutput implements ComposeCommand.Output {
  private static final PlanPage EMPTY = PlanPage.titled("What the customer will see");

  private final Console console;
  private PlanPage page = EMPTY;

  PageOutput(Console console) {
    this.console = console;
  }

  @Override
  public void show(String file, Resolution resolution, Plan plan, Answering way) {
    String name = String.valueOf(Path.of(file).getFileName());
    page = page.with(name, resolution, plan, way.capabilities());
  }

  @Override
  public void end() {
    if (page != EMPTY) {
      console.result(page.html().stripTrailing());
    }
  }
}
