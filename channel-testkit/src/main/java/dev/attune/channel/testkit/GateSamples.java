package dev.attune.channel.testkit;

import dev.attune.channel.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a platform would deliver, made by a channel's own test. The texts that are passed in are letters, digits and spaces:
 * they need no escaping anywhere.
 */
public interface GateSamples {
  /**
   * The name under which the gate asks for the secret that deliveries are signed with.
   *
   * @return for instance {@code app-secret}
   */
  String secretName();

  /**
   * The largest delivery that is read.
   *
   * @return in octets
   */
  int maxOctets();

  /**
   * A delivery of one message that a customer wrote to the brand.
   *
   * @param text what the customer wrote
   * @return the raw octets, as the channel's decoder takes them
   */
  byte[] message(String text);

  /**
   * A delivery of several messages, with something between them that is well-formed and means nothing.
   *
   * @param texts what the customers wrote, in order
   * @return the raw octets; empty if the platform delivers one thing at a time
   */
  Optional<byte[]> batch(List<String> texts);

  /**
   * A delivery of what the brand itself wrote.
   *
   * @param text what the brand wrote
   * @return the raw octets; empty if the platform does not deliver that
   */
  Optional<byte[]> echo(String text);

  /**
   * The request that brings a delivery, signed as the platform signs it.
   *
   * @param delivery the raw octets
   * @param secret what to sign with
   * @param now the moment it is sent
   * @return the request
   */
  SignedDelivery sign(byte[] delivery, Secret secret, Instant now);
}
