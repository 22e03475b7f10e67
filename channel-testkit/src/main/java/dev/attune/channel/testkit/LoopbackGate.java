package dev.attune.channel.testkit;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Takes what was signed with the account's key, and nothing else. Safe for use by many threads. */
final class LoopbackGate implements Gate {
  private final ChannelSettings settings;
  private final Decoder decoder;

  LoopbackGate(ChannelSettings settings, Decoder decoder) {
    this.settings = settings;
    this.decoder = decoder;
  }

  @Override
  public Result accept(GateRequest request) {
    if (!isSigned(request)) {
      return refused(401, LoopbackDelivery.SIGNATURE + " must be the signature of the body");
    }
    try {
      return new Result(GateResponse.of(200), decoder.decode(request.body()));
    } catch (UnreadableDeliveryException e) {
      return refused(e.isTooLarge() ? 413 : 400, String.valueOf(e.getMessage()));
    }
  }

  /** Compares in constant time, with every secret there is. */
  private boolean isSigned(GateRequest request) {
    byte[] given = octets(request.header(LoopbackDelivery.SIGNATURE).orElse(""));
    boolean signed = false;
    for (Secret secret : settings.secrets(LoopbackChannelProvider.SIGNING_KEY)) {
      signed |= MessageDigest.isEqual(LoopbackDelivery.hmac(request.body(), secret), given);
    }
    return signed;
  }

  private static byte[] octets(String hex) {
    return hex.matches("[0-9a-f]{64}") ? HexFormat.of().parseHex(hex) : new byte[0];
  }

  private static Result refused(int status, String reason) {
    return Result.of(GateResponse.refused(status, reason));
  }
}
