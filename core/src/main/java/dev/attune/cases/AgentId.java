package dev.attune.cases;

/**
 * Somebody who answers, as the host knows them: a person, a team or an automation.
 *
 * @param value 1 to 128 characters, not blank
 */
public record AgentId(String value) {
  private static final int MAX_LENGTH = 128;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value is blank or too long
   */
  public AgentId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("an agent must have 1 to 128 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
