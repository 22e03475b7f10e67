/**
 * Tells what in a text belongs to one person or opens an account: numbers of cards, bank accounts and phones, access tokens.
 * In goes a text that nobody has checked, out comes whether or what; everything takes time in proportion to the text.
 */
@NullMarked
package dev.attune.internal.personal;

import org.jspecify.annotations.NullMarked;
