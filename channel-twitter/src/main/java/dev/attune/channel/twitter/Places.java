package dev.attune.channel.twitter;

import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.SurfaceId;

/** The names of the channel and its surfaces. */
final class Places {
  static final ChannelKind TWITTER = new ChannelKind("twitter");
  static final SurfaceId POST = new SurfaceId(TWITTER, "post");
  static final SurfaceId DM = new SurfaceId(TWITTER, "dm");

  private Places() {}
}
