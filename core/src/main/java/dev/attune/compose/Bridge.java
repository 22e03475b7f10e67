package dev.attune.compose;

/**
 * A way to somewhere private, with the stages at both of its ends.
 *
 * @param leading where the customer asked, ending with the sentence that leads over
 * @param arriving the private surface
 */
record Bridge(Ways.Private way, Stage leading, Stage arriving) {}
