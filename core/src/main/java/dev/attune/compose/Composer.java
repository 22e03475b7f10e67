package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Channel;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Resolution;
import java.util.Objects;

/**
 * Turns resolutions into plans for one channel.
 *
 * <p>Immutable, pure, safe for use by many threads. Every part that must be said is in the plan, or the plan is refused; no
 * message shows what its audience may not know; every message, counted the platform's way, is within its limit; nothing is
 * broken inside a word, address, number or character; the same inputs give the same plan.
 */
public final class Composer {
  private final Capabilities capabilities;
  private final Renderer renderer;

  private Composer(Capabilities capabilities, Renderer renderer) {
    this.capabilities = Objects.requireNonNull(capabilities, "capabilities");
    this.renderer = Objects.requireNonNull(renderer, "renderer");
  }

  /**
   * A composer for a channel.
   *
   * @param channel the channel; may be closed once the composer is made
   * @return the composer
   */
  public static Composer of(Channel channel) {
    return new Composer(channel.capabilities(), channel.renderer());
  }

  /**
   * Composes a resolution as the answer in a conversation.
   *
   * @param resolution what is to be said
   * @param context what it answers, and when
   * @return the plan, which may be a refusal with a reason
   * @throws IllegalArgumentException if the channel has no such surface as the conversation's
   */
  public Plan compose(Resolution resolution, ReplyContext context) {
    requireSurface(context.conversation().surface());
    SaidLately lately = new SaidLately(capabilities, context.saidLately());
    FindingPolicy policy = context.preferences().findings();
    Variation written = Variation.none(resolution, context);
    Plan plan = compose(written, lately);
    return Repetition.isIn(plan)
        ? written
            .others(plan)
            .map(other -> compose(other, lately))
            .filter(other -> !Repetition.isIn(other))
            .map(policy::applied)
            .filter(other -> !other.isRefused())
            .findFirst()
            .orElseGet(() -> policy.applied(plan))
        : policy.applied(plan);
  }

  private Plan compose(Variation variation, SaidLately lately) {
    return new Composition(capabilities, renderer, variation, lately).plan();
  }

  private void requireSurface(SurfaceId id) {
    if (capabilities.surface(id).isEmpty()) {
      throw new IllegalArgumentException("No surface %s. In use: %s"
          .formatted(id, capabilities.surfaces().stream().map(Surface::id).toList()));
    }
  }
}
