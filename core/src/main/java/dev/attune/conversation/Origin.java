package dev.attune.conversation;

/** What wrote a message, as far as its channel can tell. */
public enum Origin {
  /** A person; nothing speaks against one. */
  PERSON,
  /** Perhaps a machine: people's words come like this too, for instance from a form. A person has to look. */
  UNCERTAIN,
  /** Somebody or something that writes to many, such as a list; people write to us that way too. */
  LIST,
  /** An automatic answer to something of ours: out of office, "we got your message". */
  AUTO_REPLY,
  /** A machine that tells something of its own accord. */
  NOTICE,
  /** A machine that tells what could not be delivered. */
  BOUNCE,
  /** A machine that tells what was delivered or opened. */
  RECEIPT;

  /**
   * Whether it is certain that no person wrote it. Such a message opens no case, opens none again, and never counts as what
   * the customer wrote last.
   *
   * @return true for {@code AUTO_REPLY}, {@code NOTICE}, {@code BOUNCE} and {@code RECEIPT}
   */
  public boolean isAutomatic() {
    return this != PERSON && this != UNCERTAIN && this != LIST;
  }
}
