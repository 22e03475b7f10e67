package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody as one channel knows them.
 *
 * @param channel where
 * @param id the platform's id of the person or account, or the address
 * @param handle the name others type to reach them, without a leading at sign; changeable, never a key
 * @param name the name shown; changeable, chosen by the person, never a key
 */
public record Identity(
    ChannelKind channel, NativeId id, Optional<String> handle, Optional<String> name) {
  /**
   * Checks that nothing is null. Handle and name are made safe to stand in a line: what no store keeps as it is and what would
   * end the line becomes U+FFFD, and what turns the direction of writing turns only its own (between U+2068 and U+2069). Else
   * they are kept as they are, in the normal form they came in.
   */
  public Identity {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(id, "id");
    handle = handle.map(Unicode::name);
    name = name.map(Unicode::name);
  }

  /**
   * An identity of which the id alone is known.
   *
   * @param channel where
   * @param id the platform's id
   * @return the identity
   */
  public static Identity of(ChannelKind channel, String id) {
    return new Identity(channel, new NativeId(id), Optional.empty(), Optional.empty());
  }

  /**
   * Whether both are the same account on the same channel, whatever they are called at the moment.
   *
   * @param other the other
   * @return true if channel and id are equal
   */
  public boolean isSameAs(Identity other) {
    return channel.equals(other.channel) && id.equals(other.id);
  }

  @Override
  public String toString() {
    return channel + ":" + id;
  }
}
