/**
 * Reads texts as people do, whatever they are for: where a text may be broken ({@link dev.attune.internal.text.Breaks} gives
 * {@link dev.attune.internal.text.Cuts}), its sentences and words, the terms of a list in those words, links and mail
 * addresses. In goes a text that nobody has checked, out come places in it or copies of pieces; everything takes time in
 * proportion to the text. The word lists lie beside the classes.
 */
@NullMarked
package dev.attune.internal.text;

import org.jspecify.annotations.NullMarked;
