/** X (Twitter) as a channel of Attune: posts, replies and direct messages. */
module dev.attune.channel.twitter {
  requires transitive dev.attune.core;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports dev.attune.channel.twitter;

  provides dev.attune.channel.ChannelProvider with
      dev.attune.channel.twitter.TwitterChannelProvider;
}
