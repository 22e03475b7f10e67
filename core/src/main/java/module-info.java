/** The channel-neutral heart of Attune: cases, conversations, resolutions, and what a channel is and can do. */
module dev.attune.core {
  requires com.github.benmanes.caffeine;
  requires java.net.http;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.attune;
  exports dev.attune.cases;
  exports dev.attune.channel;
  exports dev.attune.compose;
  exports dev.attune.conversation;
  exports dev.attune.delivery;
  exports dev.attune.preview;
  exports dev.attune.resolution;
  exports dev.attune.store;

  uses dev.attune.channel.ChannelProvider;
}
