package dev.attune.channel.email;

import dev.attune.channel.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** How mail leaves the house, checked. */
final class SmtpSettings {

  /** How the connection is kept secret. */
  enum Tls {
    STARTTLS,
    TLS,
    NONE
  }

  /** How the log-in is proved. */
  enum Auth {
    PASSWORD,
    XOAUTH2
  }

  private final EmailSettings settings;
  private final String host;
  private final int port;
  private final Tls tls;
  private final Auth auth;
  private final Optional<String> user;
  private final Optional<MailAddress> envelopeFrom;
  private final Duration connect;
  private final Duration read;
  private final Duration last;

  SmtpSettings(EmailSettings settings, String host) {
    this.settings = settings;
    this.host = host;
    this.tls = settings.choice(EmailChannelProvider.SMTP_TLS, Tls.values(), Tls.STARTTLS);
    this.auth = settings.choice(EmailChannelProvider.SMTP_AUTH, Auth.values(), Auth.PASSWORD);
    this.port = settings.positive(EmailChannelProvider.SMTP_PORT, tls == Tls.TLS ? 465 : 587);
    this.user = settings.all().value(EmailChannelProvider.SMTP_USER);
    this.envelopeFrom = settings.address(EmailChannelProvider.ENVELOPE_FROM);
    this.connect = seconds(EmailChannelProvider.SMTP_CONNECT_TIMEOUT, 30);
    this.read = seconds(EmailChannelProvider.SMTP_READ_TIMEOUT, 60);
    this.last = seconds(EmailChannelProvider.SMTP_FINAL_TIMEOUT, 600);
    if (tls == Tls.NONE && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "setting " + EmailChannelProvider.SMTP_TLS
              + " must not be none for a host that is not localhost, 127.0.0.1 or ::1. Use starttls or tls");
    }
  }

  private Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(settings.positive(name, otherwise));
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  Optional<String> user() {
    return user;
  }

  /** The current password or access token. */
  Optional<String> password() {
    List<Secret> secrets = settings.all().secrets(EmailChannelProvider.SMTP_PASSWORD);
    return secrets.stream().findFirst().map(Secret::reveal);
  }

  MailAddress envelopeFrom(MailAddress from) {
    return envelopeFrom.orElse(from);
  }

  /** How long the answer to a whole mail may take. */
  int finalMillis() {
    return millis(last);
  }

  String protocol() {
    return tls == Tls.TLS ? "smtps" : "smtp";
  }

  /** The settings as Jakarta Mail names them; none is read from the machine. */
  Properties properties(MailAddress from) {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", millisText(connect));
    properties.put(prefix + "timeout", millisText(read));
    properties.put(prefix + "writetimeout", millisText(read));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
    properties.put(prefix + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
    properties.put(prefix + "auth", String.valueOf(user.isPresent()));
    properties.put(prefix + "from", from.toString());
    properties.put(prefix + "localhost", from.domain());
    properties.put(prefix + "quitwait", "false");
    if (auth == Auth.XOAUTH2) {
      properties.put(prefix + "auth.mechanisms", "XOAUTH2");
    }
    return properties;
  }

  private static int millis(Duration duration) {
    return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
  }

  private static String millisText(Duration duration) {
    return String.valueOf(millis(duration));
  }
}
