package dev.attune.benchmarks.corpus;

/**
 * Prints what becomes of the corpus on three surfaces, by Attune and by the splitters one would write or find, as a table.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.attune.benchmarks.corpus.CorpusMain}. Fewer messages and fewer breaks
 * inside sentences are better; nothing may be broken inside a word, and nothing may be over a limit.
 */
public final class CorpusMain {
  private CorpusMain() {}

  /**
   * Prints the table.
   *
   * @param args none
   */
  public static void main(String... args) {
    System.out.print(Results.of(Corpus.read()).table());
  }
}
