package dev.attune.compose;

import java.util.Optional;

/**
 * A way to somewhere private, with the stages at both of its ends.
 *
 * @param leading where the customer asked, ending with the sentence that leads over
 * @param arriving the private surface
 * @param closing where the customer asked, later: tells that all went on in private; empty if the author does not want that
 */
record Bridge(Ways.Private way, Stage leading, Stage arriving, Optional<Stage> closing) {}
