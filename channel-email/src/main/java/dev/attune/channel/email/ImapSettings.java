package dev.attune.channel.email;

import dev.attune.channel.Secret;
import dev.attune.channel.email.SmtpSettings.Auth;
import dev.attune.channel.email.SmtpSettings.Tls;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** How mail is fetched, checked. */
final class ImapSettings {

  /** How much of a mail is asked for at once, in octets. */
  private static final String PORTION = String.valueOf(64 * 1024);

  private final EmailSettings settings;
  private final String host;
  private final int port;
  private final Tls tls;
  private final Auth auth;
  private final String user;
  private final String folder;
  private final Duration connect;
  private final Duration read;

  ImapSettings(EmailSettings settings) {
    this.settings = settings;
    this.host = required(settings, EmailChannelProvider.IMAP_HOST);
    this.user = required(settings, EmailChannelProvider.IMAP_USER);
    this.tls = settings.choice(EmailChannelProvider.IMAP_TLS, Tls.values(), Tls.TLS);
    this.auth = settings.choice(EmailChannelProvider.IMAP_AUTH, Auth.values(), Auth.PASSWORD);
    this.port = settings.positive(EmailChannelProvider.IMAP_PORT, tls == Tls.TLS ? 993 : 143);
    this.folder = settings.all().value(EmailChannelProvider.IMAP_FOLDER).orElse("INBOX");
    this.connect =
        Duration.ofSeconds(settings.positive(EmailChannelProvider.IMAP_CONNECT_TIMEOUT, 30));
    this.read = Duration.ofSeconds(settings.positive(EmailChannelProvider.IMAP_READ_TIMEOUT, 60));
    if (tls == Tls.NONE && !SmtpSettings.isLoopback(host)) {
      throw new IllegalArgumentException(
          "setting " + EmailChannelProvider.IMAP_TLS
              + " must not be none for a host that is not localhost, 127.0.0.1 or ::1. Use tls or starttls");
    }
  }

  private static String required(EmailSettings settings, String name) {
    return settings
        .all()
        .value(name)
        .orElseThrow(() -> new IllegalArgumentException(
            "setting " + name + " must be set for mail to be fetched"));
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  String user() {
    return user;
  }

  String folder() {
    return folder;
  }

  int readMillis() {
    return (int) read.toMillis();
  }

  /** The current password or access token. */
  Optional<String> password() {
    return settings.all().secrets(EmailChannelProvider.IMAP_PASSWORD).stream()
        .findFirst()
        .map(Secret::reveal);
  }

  String protocol() {
    return tls == Tls.TLS ? "imaps" : "imap";
  }

  /** The settings as Jakarta Mail names them; none is read from the machine. */
  Properties properties() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", String.valueOf(connect.toMillis()));
    properties.put(prefix + "timeout", String.valueOf(read.toMillis()));
    properties.put(prefix + "writetimeout", String.valueOf(read.toMillis()));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
    properties.put(prefix + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
    properties.put(prefix + "connectionpoolsize", "1");
    properties.put(prefix + "fetchsize", PORTION);
    properties.put(prefix + "peek", "true");
    if (auth == Auth.XOAUTH2) {
      properties.put(prefix + "auth.mechanisms", "XOAUTH2");
    }
    return properties;
  }
}
