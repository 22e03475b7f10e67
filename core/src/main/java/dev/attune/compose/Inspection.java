package dev.attune.compose;

import java.util.stream.Stream;

/** Looks at a plan for one kind of thing that its author should know. */
interface Inspection {
  Stream<Finding> look(Inspected plan);
}
