package dev.attune.channel;

import dev.attune.conversation.ChannelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of channel a host has. Immutable, safe for use by many threads. */
public final class Channels {
  private final Map<String, ChannelProvider> providers;

  private Channels(Map<String, ChannelProvider> providers) {
    this.providers = providers;
  }

  /**
   * The channels on the class path or module path.
   *
   * @return the channels that {@link ServiceLoader} finds
   * @throws IllegalArgumentException if two claim the same kind
   */
  public static Channels discover() {
    List<ChannelProvider> found = new ArrayList<>();
    ServiceLoader.load(ChannelProvider.class).forEach(found::add);
    return of(found.toArray(ChannelProvider[]::new));
  }

  /**
   * These channels and no others.
   *
   * @param providers one for each kind
   * @return the channels
   * @throws IllegalArgumentException if two claim the same kind
   */
  public static Channels of(ChannelProvider... providers) {
    Map<String, ChannelProvider> byKind = new TreeMap<>();
    for (ChannelProvider provider : providers) {
      ChannelProvider other = byKind.putIfAbsent(provider.kind().id(), provider);
      if (other != null) {
        throw new IllegalArgumentException("Two providers claim channel \"%s\": %s and %s"
            .formatted(
                provider.kind(), other.getClass().getName(), provider.getClass().getName()));
      }
    }
    return new Channels(byKind);
  }

  /**
   * These channels and others. A kind that both have is taken from these.
   *
   * @param others further channels
   * @return all of them
   */
  public Channels and(Channels others) {
    Map<String, ChannelProvider> all = new TreeMap<>(others.providers);
    all.putAll(providers);
    return new Channels(all);
  }

  /**
   * The kinds of channel there are.
   *
   * @return in alphabetical order
   */
  public List<ChannelKind> kinds() {
    return providers.values().stream().map(ChannelProvider::kind).toList();
  }

  /**
   * Opens an account.
   *
   * @param kind the kind of channel
   * @param settings the account's settings
   * @return the channel, to be closed by the caller
   * @throws IllegalArgumentException if there is no such kind, or a setting is wrong
   */
  public Channel open(ChannelKind kind, ChannelSettings settings) {
    ChannelProvider provider = providers.get(kind.id());
    if (provider == null) {
      throw new IllegalArgumentException(
          "No channel \"%s\". In use: %s. Add its module to the class path, or pass its provider to Channels.of(...)."
              .formatted(kind, providers.keySet()));
    }
    return provider.open(settings);
  }
}
