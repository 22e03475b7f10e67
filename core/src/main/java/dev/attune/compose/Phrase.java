package dev.attune.compose;

import java.util.Set;

/** The few sentences the library says itself. */
public enum Phrase {
  /** In public: the rest was sent in private. Has variants. */
  SENT_PRIVATELY("sent-privately"),
  /** In public: the customer was asked for something in private. Has variants. */
  ASKED_PRIVATELY("asked-privately"),
  /** In public: the customer is asked for a private message, in which all goes on. Has variants. */
  INVITE_PRIVATELY("invite-privately"),
  /** In public: the customer is asked for a private message, to be told facts or given files there. Has variants. */
  INVITE_FOR_DETAILS("invite-for-details"),
  /** In public: the customer is asked for a private message, to be asked for something there. Has variants. */
  INVITE_TO_ANSWER("invite-to-answer"),
  /** In public: the matter goes on in private, and the customer has answered there. Has variants. */
  CLOSED_PRIVATELY("closed-privately"),
  /** Begins a private message that else were facts without a sentence. */
  DETAILS("details"),
  /** Begins an answer that takes back what was said before. */
  CORRECTION("correction"),
  /** Asks for something: <code>{what}</code>. */
  ASK("ask"),
  /** Asks for something and says what for: <code>{what}</code>, <code>{why}</code>. */
  ASK_WHY("ask-why");

  private final String key;

  Phrase(String key) {
    this.key = key;
  }

  /** Its name in the files of the languages. */
  String key() {
    return key;
  }

  /**
   * What is filled in.
   *
   * @return each place as it stands in the sentence, with its braces
   */
  public Set<String> places() {
    return switch (this) {
      case SENT_PRIVATELY,
          ASKED_PRIVATELY,
          INVITE_PRIVATELY,
          INVITE_FOR_DETAILS,
          INVITE_TO_ANSWER,
          CLOSED_PRIVATELY,
          DETAILS,
          CORRECTION -> Set.of();
      case ASK -> Set.of("{what}");
      case ASK_WHY -> Set.of("{what}", "{why}");
    };
  }

  /**
   * The sentence that is true as well, if less telling. A host's own way to say that one is taken where it has none for this.
   *
   * @return the other sentence; itself if there is none
   */
  public Phrase general() {
    return switch (this) {
      case ASKED_PRIVATELY -> SENT_PRIVATELY;
      case INVITE_FOR_DETAILS, INVITE_TO_ANSWER -> INVITE_PRIVATELY;
      case ASK_WHY, SENT_PRIVATELY, INVITE_PRIVATELY, CLOSED_PRIVATELY, DETAILS, CORRECTION, ASK ->
        this;
    };
  }
}
