/** The channel-neutral heart of Attune: cases, conversations, resolutions, and what a channel is and can do. */
module dev.attune.core {
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports dev.attune;
  exports dev.attune.channel;
  exports dev.attune.compose;
  exports dev.attune.conversation;
  exports dev.attune.resolution;

  uses dev.attune.channel.ChannelProvider;
}
