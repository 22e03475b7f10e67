package dev.attune.channel.email;

/** The names of what a message keeps for its answer. Documented at {@link EmailChannelProvider}. */
final class Details {

  static final String SUBJECT = "subject";
  static final String REFERENCES = "references";
  static final String REPLY_TO = "reply-to";
  static final String FROM = "from";
  static final String AUTHENTICATION = "authentication";
  static final String INLINE = "inline-images";
  static final String TRUNCATED = "truncated";
  static final String THREAD_TOPIC = "thread-topic";
  static final String THREAD_INDEX = "thread-index";

  private Details() {}
}
