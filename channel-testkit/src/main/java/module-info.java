/** The kit that every channel of Attune must pass, and fakes for tests of hosts. */
module dev.attune.channel.testkit {
  requires transitive dev.attune.core;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;
  requires static org.assertj.core;

  exports dev.attune.channel.testkit;
}
