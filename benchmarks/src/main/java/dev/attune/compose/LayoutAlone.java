package dev.attune.compose;

import dev.attune.channel.Channel;
import dev.attune.channel.Surface;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The layout of a thread without the plan around it: no payloads, no findings. It stands in the package of what it measures,
 * because a host has no use for a layout alone.
 */
public final class LayoutAlone {
  private final Surface surface;
  private final Scene scene;
  private final SortedMap<Integer, Part> parts = new TreeMap<>();

  /**
   * Prepares a layout.
   *
   * @param channel where it is said
   * @param resolution what is said
   * @param context what it answers
   */
  public LayoutAlone(Channel channel, Resolution resolution, ReplyContext context) {
    this.surface =
        channel.capabilities().surface(context.conversation().surface()).orElseThrow();
    this.scene = new Scene(
        channel.renderer(), context, resolution.locale(), Phrases.in(resolution.locale()), 0);
    for (int i = 0; i < resolution.parts().size(); i++) {
      parts.put(i, resolution.parts().get(i));
    }
  }

  /**
   * Lays it out.
   *
   * @return how many messages it takes
   */
  public int messages() {
    return Fullest.inSeveral(Stage.of(surface, scene), Ladder.saying(parts))
        .orElseThrow()
        .size();
  }
}
