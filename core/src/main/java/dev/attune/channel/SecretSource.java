package dev.attune.channel;

import java.util.List;

/**
 * Where a host keeps its secrets. Asked each time one is needed, so that a rotated secret works at once.
 *
 * <p>Must be safe for use by many threads.
 */
@FunctionalInterface
public interface SecretSource {
  /**
   * The secrets of one name.
   *
   * @param name as the channel documents it, for instance {@code app-secret}
   * @return the current one first, then former ones that are still accepted; none if there is none
   */
  List<Secret> secrets(String name);
}
