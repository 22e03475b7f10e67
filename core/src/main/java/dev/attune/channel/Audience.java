package dev.attune.channel;

import dev.attune.resolution.Sensitivity;

/** Who can listen on a surface. */
public enum Audience {
  /** Anybody. */
  EVERYONE(Sensitivity.PUBLIC),
  /** The customer, and the staff of the brand. */
  CUSTOMER(Sensitivity.CUSTOMER);

  private final Sensitivity highest;

  Audience(Sensitivity highest) {
    this.highest = highest;
  }

  /**
   * Whether this audience may know a part of that sensitivity.
   *
   * @param sensitivity of the part
   * @return true if nobody listens who may not know it
   */
  public boolean mayKnow(Sensitivity sensitivity) {
    return sensitivity.compareTo(highest) <= 0;
  }
}
