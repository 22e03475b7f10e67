package dev.attune.compose;

import java.util.function.Consumer;

/** Looks at a plan for one kind of thing that its author should know. */
interface Inspection {
  void look(Inspected plan, Consumer<Finding> found);
}
