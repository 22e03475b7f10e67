package dev.attune.benchmarks.corpus;

/**
 * What was counted of some texts that were cut.
 *
 * @param messages how many messages
 * @param breaks how many places where a text goes on in the next message
 * @param sentences how many of them are inside a sentence
 * @param tokens how many of them are inside a word, link or number
 * @param over how many messages are over the limit
 */
record Score(int messages, int breaks, int sentences, int tokens, int over) {
  static final Score NONE = new Score(0, 0, 0, 0, 0);

  Score plus(Score other) {
    return new Score(
        messages + other.messages,
        breaks + other.breaks,
        sentences + other.sentences,
        tokens + other.tokens,
        over + other.over);
  }
}
