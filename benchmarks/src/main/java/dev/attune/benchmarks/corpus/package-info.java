/**
 * What care agents of several countries write, as resolutions, and what becomes of it: next to the splitters one would write by
 * hand. {@link dev.attune.benchmarks.corpus.CorpusMain} prints the comparison; golden files beside the tests hold every plan.
 */
@NullMarked
package dev.attune.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
