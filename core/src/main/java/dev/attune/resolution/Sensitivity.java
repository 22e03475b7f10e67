package dev.attune.resolution;

/** Who may know a part. */
public enum Sensitivity {
  /** Everyone. */
  PUBLIC,
  /** The customer and the staff. Never shown on a surface where others listen. */
  CUSTOMER,
  /** The staff alone. Never part of any message. */
  STAFF
}
