package dev.attune.channel.twitter;

import dev.attune.channel.Decoder;
import dev.attune.channel.DeliveryObject;
import dev.attune.channel.DeliveryReader;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.InboundEvent;
import java.util.List;

/**
 * Reads deliveries in either dialect, told apart by what they hold: those of the X Activity API and of the REST API have a
 * {@code data}, those of the Account Activity API have not. Immutable, safe for use by many threads.
 */
final class TwitterDecoder implements Decoder {
  private final AccountActivity accountActivity;
  private final XActivity activity;
  private final DeliveryReader reader;
  private final int maxOctets;

  TwitterDecoder(Accounts accounts, int maxOctets) {
    this.accountActivity = new AccountActivity(accounts);
    this.activity = new XActivity(accounts);
    this.reader = DeliveryReader.of(DeliveryNames.all());
    this.maxOctets = maxOctets;
  }

  @Override
  public List<InboundEvent> decode(byte[] delivery) {
    if (delivery.length > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(delivery.length, maxOctets);
    }
    DeliveryObject object = reader
        .read(delivery)
        .orElseThrow(
            () -> UnreadableDeliveryException.malformed(
                "a delivery is one JSON object in UTF-8, nested at most 64 levels deep, without repeated fields"));
    return object.has("data") ? activity.read(object) : accountActivity.read(object);
  }
}
