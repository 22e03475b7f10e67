package dev.attune.channel;

import java.util.Optional;

/**
 * Makes a composed message native. The one thing every channel has.
 *
 * <p>Pure and safe for use by many threads: the same draft gives the same bytes. A renderer adds nothing of its own that a
 * customer would read, and leaves nothing out of what the draft holds.
 */
public interface Renderer {
  /**
   * The message as the customer will read it: whom it mentions, everything in the draft's flow, and its
   * counter and sign-off.
   *
   * @param draft a message on one of the channel's surfaces
   * @return the text
   */
  String text(Draft draft);

  /**
   * The message as HTML, where customers get it as HTML.
   *
   * @param draft a message on one of the channel's surfaces
   * @return a whole page without scripts; empty if the platform shows the text
   */
  default Optional<String> html(Draft draft) {
    return Optional.empty();
  }

  /**
   * What the platform counts against the form's text limit.
   *
   * @param draft a message on one of the channel's surfaces
   * @return the text as it is counted; what the customer reads, unless the platform counts something else
   */
  default String counted(Draft draft) {
    return text(draft);
  }

  /**
   * Whether counting a message on a surface is counting its flow as {@link PlainText#of(java.util.List, java.util.Locale)} gives it, and then
   * something before and after it which does not depend on what it says. A composer then need not render each message it
   * considers. It still renders, and counts, each that it takes.
   *
   * @param surface one of the channel's surfaces
   * @return true if it is so for every form there that has a text; false to have everything rendered, which is never wrong
   */
  default boolean countsPlainText(Surface surface) {
    return false;
  }

  /**
   * The message exactly as the platform gets it.
   *
   * @param draft a message on one of the channel's surfaces
   * @return the payload
   */
  Payload payload(Draft draft);
}
