/** Facebook as a channel of Attune: comments on a Page, and Messenger conversations with it. */
module dev.attune.channel.facebook {
  requires transitive dev.attune.core;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.attune.channel.facebook;

  provides dev.attune.channel.ChannelProvider with
      dev.attune.channel.facebook.FacebookChannelProvider;
}
