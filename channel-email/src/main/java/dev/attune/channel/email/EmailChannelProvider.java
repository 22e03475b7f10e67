package dev.attune.channel.email;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;

/**
 * Mail, kind {@code email}, with the one surface {@code mail}.
 *
 * <p>Without settings it formats and reads. {@link #SIGNING_KEY} opens the gate for raw mail that Mailgun routes bring,
 * {@link #PARSE_KEY} for what SendGrid's Inbound Parse brings;
 * {@link #SMTP_HOST} opens the way out. A host that fetches mail another way hands the raw octets to the decoder.
 *
 * <p>Messages keep what only mail understands in their details, by these names:
 *
 * <ul>
 *   <li>{@code subject}: as it was written, decoded, in one line
 *   <li>{@code references}: the ids before this message, in angle brackets, oldest first
 *   <li>{@code reply-to}: where the sender asks answers to go, if that is another address
 *   <li>{@code from}: the sender's address as it was spelled, if that differs from the identity's id
 *   <li>{@code authentication}: {@code passed} or {@code failed}, what a trusted mail host found out about the sender's domain
 *   <li>{@code inline-images}: where attached pictures stand in the text, as {@code attachment:offset} with spaces between,
 *       attachments from 0 and offsets in UTF-16 units
 *   <li>{@code truncated}: {@code true} if the text was longer than is kept
 *   <li>{@code thread-topic}, {@code thread-index}: what Outlook groups by
 * </ul>
 *
 * <p>Somebody's id is their address in lower case, with its domain in A-labels. Ids of messages and threads are message ids
 * without angle brackets.
 *
 * <p>Safe for use by many threads.
 */
public final class EmailChannelProvider implements ChannelProvider {

  static final ChannelKind KIND = new ChannelKind("email");

  /** Setting: our address, for instance {@code care@example.com}. Without it, the first address a mail is sent to. */
  public static final String ADDRESS = "address";

  /** Setting: the name shown beside {@link #ADDRESS}, for instance {@code Example Care}. */
  public static final String NAME = "name";

  /** Setting: the subject where the customer gave none. Without it, the brand's name or address. */
  public static final String SUBJECT = "subject";

  /** Setting: the domain of our message ids. Without it, the domain of the sender's address. */
  public static final String MESSAGE_ID_DOMAIN = "message-id-domain";

  /** Setting: {@code last} (the default) to quote the customer's last message beneath an answer, or {@code none}. */
  public static final String QUOTE = "quote";

  /**
   * Setting: whether an answer goes to the address that the customer's mail asks for: {@code same-domain} (the default: only
   * if its domain is the sender's own), {@code always}, or {@code never}.
   */
  public static final String REPLY_TO = "reply-to";

  /**
   * Setting: where answers to our mail go, with {@code {token}} where a signed token stands, for instance
   * {@code care+{token}@example.com} or {@code {token}@replies.example.com}. Needs {@link #REPLY_KEY}. Without it, answers are
   * matched by their references alone.
   */
  public static final String REPLY_ADDRESS = "reply-address";

  /**
   * Setting: the mail hosts whose {@code Authentication-Results} are believed, by the names they write there, with commas between
   * them. They must be our own: the ones that take mail from outside and remove what others wrote in their name. Without it,
   * nobody is believed.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8601#section-5">RFC 8601 section 5, read 2026-11-22</a>
   */
  public static final String TRUSTED_HOSTS = "trusted-mail-hosts";

  /**
   * Setting: which mail from {@link #ADDRESS} is our own: {@code proven} (the default), if a trusted host authenticated it or its
   * id is one that we signed, or {@code trusted}, all of it, for a mailbox that only our own systems write to, such as a folder
   * of sent mail. What is not proven is quarantined.
   */
  public static final String OWN_MAIL = "own-mail";

  /** Setting: how large a mail or a request may be, in octets; 35,000,000 if not set. */
  public static final String MAX_OCTETS = "max-octets";

  /**
   * Setting: how large a file that comes with a mail may be, in octets, to be handed to the host's
   * {@link dev.attune.channel.AttachmentSink}; 25,000,000 if not set. A larger one stays named in the message.
   */
  public static final String MAX_ATTACHMENT_OCTETS = "max-attachment-octets";

  /** Setting: how far a webhook's time may be off ours, in seconds, before or after; 300 if not set. */
  public static final String WEBHOOK_WINDOW = "webhook-window-seconds";

  /**
   * Setting: how many octets the pictures and files of one mail may have together, before they are encoded; 14,000,000 if not
   * set. In Base64 that is a mail of not quite 20 MB, which most mailboxes take; no official page states a number for all.
   */
  public static final String MEDIA_OCTETS = "media-octets";

  /** Setting: the IMAP server that a {@link Mailbox} reads. */
  public static final String IMAP_HOST = "imap-host";

  /** Setting: the IMAP server's port. Without it, 993, or 143 for {@code starttls} and {@code none}. */
  public static final String IMAP_PORT = "imap-port";

  /** Setting: {@code tls} (the default), {@code starttls}, or {@code none}, which is for the loopback host alone. */
  public static final String IMAP_TLS = "imap-tls";

  /** Setting: the user to log in to the IMAP server as. */
  public static final String IMAP_USER = "imap-user";

  /** Setting: {@code password} (the default), or {@code xoauth2} if {@link #IMAP_PASSWORD} is an access token. */
  public static final String IMAP_AUTH = "imap-auth";

  /** Setting: the folder that is read; {@code INBOX} if not set. */
  public static final String IMAP_FOLDER = "imap-folder";

  /** Setting: how long to wait for a connection to the IMAP server, in seconds; 30 if not set. */
  public static final String IMAP_CONNECT_TIMEOUT = "imap-connect-seconds";

  /** Setting: how long to wait for the IMAP server's answers, in seconds; 60 if not set. */
  public static final String IMAP_READ_TIMEOUT = "imap-read-seconds";

  /** Setting: the mail server that takes our mail. Without it nothing is sent. */
  public static final String SMTP_HOST = "smtp-host";

  /** Setting: the server's port. Without it, 587, or 465 for {@code tls}. */
  public static final String SMTP_PORT = "smtp-port";

  /**
   * Setting: {@code starttls} (the default; a server that does not offer it gets no mail), {@code tls}, or {@code none},
   * which is for the loopback host alone.
   */
  public static final String SMTP_TLS = "smtp-tls";

  /** Setting: the user to log in as. Without it there is no log-in. */
  public static final String SMTP_USER = "smtp-user";

  /** Setting: {@code password} (the default), or {@code xoauth2} if {@link #SMTP_PASSWORD} is an access token. */
  public static final String SMTP_AUTH = "smtp-auth";

  /** Setting: how long to wait for a connection, in seconds; 30 if not set. */
  public static final String SMTP_CONNECT_TIMEOUT = "smtp-connect-seconds";

  /** Setting: how long to wait for the server's answers, in seconds; 60 if not set. */
  public static final String SMTP_READ_TIMEOUT = "smtp-read-seconds";

  /**
   * Setting: how long to wait for the answer to a whole mail, in seconds; 600 if not set. A shorter time makes more outcomes
   * unknown.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.2.6">RFC 5321 section 4.5.3.2.6, read 2026-11-22</a>
   */
  public static final String SMTP_FINAL_TIMEOUT = "smtp-final-seconds";

  /** Setting: the address that bounces go to. Without it, the sender's. */
  public static final String ENVELOPE_FROM = "envelope-from";

  /** Secret: the password, or the access token for {@code xoauth2}. */
  public static final String SMTP_PASSWORD = "smtp-password";

  /** Secret: the password of {@link #IMAP_USER}, or the access token for {@code xoauth2}. */
  public static final String IMAP_PASSWORD = "imap-password";

  /** Secret: the public key that SendGrid's Inbound Parse shows for its signed requests, in Base64. */
  public static final String PARSE_KEY = "parse-public-key";

  /** Secret: the key that webhooks of Mailgun are signed with. */
  public static final String SIGNING_KEY = "signing-key";

  /**
   * Secret: signs the tokens of {@link #REPLY_ADDRESS}; 32 random octets or more. Former keys stay accepted as long as they are
   * given: customers answer old mail.
   */
  public static final String REPLY_KEY = "reply-key";

  /** A provider; it holds nothing. */
  public EmailChannelProvider() {}

  @Override
  public ChannelKind kind() {
    return KIND;
  }

  @Override
  public Channel open(ChannelSettings settings) {
    return new EmailChannel(new EmailSettings(settings));
  }
}
