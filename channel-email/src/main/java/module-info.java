/** Mail for Attune: reads it, answers it in its thread, and hands it to a mail server. */
module dev.attune.channel.email {
  requires transitive dev.attune.core;
  requires apache.mime4j.core;
  requires apache.mime4j.dom;
  requires org.apache.commons.io;
  requires jakarta.mail;
  requires org.jsoup;
  requires org.eclipse.angus.mail;
  requires static org.jspecify;

  exports dev.attune.channel.email;

  provides dev.attune.channel.ChannelProvider with
      dev.attune.channel.email.EmailChannelProvider;
}
