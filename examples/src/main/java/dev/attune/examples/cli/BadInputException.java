package dev.attune.examples.cli;

/** Thrown when something given is wrong: says where, what, and what would work. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String problem;

  /** A mistake that tells its place itself. */
  BadInputException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** A mistake in a file, or another place that has a name. */
  BadInputException(String where, String problem) {
    super(where + ": " + problem);
    this.problem = problem;
  }

  /** What is wrong, without where. */
  String problem() {
    return problem;
  }
}
