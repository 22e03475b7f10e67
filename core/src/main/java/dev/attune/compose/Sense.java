package dev.attune.compose;

/** What words and phrases of a language tell. The name in small letters is that of the list in the language's file. */
enum Sense {
  /** Something will follow. */
  PROMISE,

  /** No time, though it sounds like one. */
  VAGUE,

  /** We will do it. */
  FUTURE,

  /** A promise depends on something. */
  CONDITION,

  /** When. */
  TIME,

  /** The customer is sent to the phone. */
  CALL,

  /** The customer is sent to a mailbox. */
  WRITE,

  /** The customer is sent to a page. */
  SEE,

  /** Said beside a bare link. */
  LOOK,

  /** Said instead of what a link is for. */
  CLICK,

  /** Said without answering, at the start of a sentence. */
  POLITE
}
