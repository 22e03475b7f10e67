package dev.attune.channel.facebook;

import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.SurfaceId;

/** The names of the channel and its surfaces. */
final class Places {
  static final ChannelKind FACEBOOK = new ChannelKind("facebook");
  static final SurfaceId COMMENT = new SurfaceId(FACEBOOK, "comment");
  static final SurfaceId MESSENGER = new SurfaceId(FACEBOOK, "messenger");

  private Places() {}
}
