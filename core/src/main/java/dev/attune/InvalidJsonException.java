package dev.attune;

/** Thrown when JSON is not what its format asks for. Says where by a path such as {@code $.parts[2].weight}. */
public final class InvalidJsonException extends AttuneException {
  private static final long serialVersionUID = 1L;
  private final String path;

  /**
   * A refusal of one place in a document.
   *
   * @param path where: {@code $} for the whole document
   * @param problem what is wrong there, and what would work
   */
  public InvalidJsonException(String path, String problem) {
    super(path + ": " + problem);
    this.path = path;
  }

  /**
   * Where the document is wrong.
   *
   * @return a path that starts with {@code $}
   */
  public String path() {
    return path;
  }
}
