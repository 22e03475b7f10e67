package dev.attune.channel.email;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.Renderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** One mail account. Holds no connection, so closing it changes nothing. */
final class EmailChannel implements Channel {

  /** What is left of the 20 MB that the smallest common mailboxes take, once it is in Base64. */
  private static final int MEDIA_OCTETS = 14_000_000;

  private final Capabilities capabilities;
  private final Renderer renderer;
  private final Decoder decoder;
  private final Gate gate;
  private final Optional<Carrier> carrier;

  EmailChannel(EmailSettings settings) {
    this.capabilities = CapabilitiesJson.read(profile(), settings.all().profile());
    this.renderer = new MailRenderer(settings);
    MailDecoder mail = new MailDecoder(settings);
    this.decoder = mail;
    Gate mailgun = new MailgunGate(settings, mail);
    Gate sendGrid = new SendGridGate(settings, mail);
    this.gate = request ->
        (request.header(SendGridGate.SIGNATURE).isPresent() ? sendGrid : mailgun).accept(request);
    int mediaOctets = settings.positive(EmailChannelProvider.MEDIA_OCTETS, MEDIA_OCTETS);
    this.carrier = settings
        .all()
        .value(EmailChannelProvider.SMTP_HOST)
        .map(host -> new SmtpCarrier(
            new SmtpSettings(settings, host),
            new MailMedia(settings.all().media(), mediaOctets),
            settings.all().clock()));
  }

  private static String profile() {
    try (InputStream in = Objects.requireNonNull(
        EmailChannel.class.getResourceAsStream("profile.json"), "profile.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("profile.json of the mail channel cannot be read", e);
    }
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Renderer renderer() {
    return renderer;
  }

  @Override
  public Optional<Decoder> decoder() {
    return Optional.of(decoder);
  }

  @Override
  public Optional<Gate> gate() {
    return Optional.of(gate);
  }

  @Override
  public Optional<Carrier> carrier() {
    return carrier;
  }

  @Override
  public void close() {}
}
