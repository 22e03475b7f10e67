package dev.attune.channel;

import dev.attune.conversation.AccountId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of one account on one channel. Immutable, safe for use by many threads. */
public final class ChannelSettings {
  private static final AccountId NO_ACCOUNT = new AccountId("unnamed");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private final AccountId account;
  private final Map<String, String> values;
  private final Optional<String> profile;
  private final SecretSource secrets;
  private final InstantSource clock;
  private final MediaSource media;
  private final Optional<AttachmentSink> attachments;

  private ChannelSettings(Builder builder) {
    this.account = builder.account;
    this.values = Map.copyOf(builder.values);
    this.profile = builder.profile;
    this.secrets = builder.secrets;
    this.clock = builder.clock;
    this.media = builder.media;
    this.attachments = builder.attachments;
  }

  /**
   * No settings: the channel formats and reads, and neither listens nor speaks.
   *
   * @return the settings
   */
  public static ChannelSettings empty() {
    return builder().build();
  }

  /**
   * Settings to be made.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The account the channel is opened for; stands in the keys of its events.
   *
   * @return the host's name of the account; {@code unnamed} if none was given
   */
  public AccountId account() {
    return account;
  }

  /**
   * A setting.
   *
   * @param name as the channel documents it
   * @return its value, if it is set
   */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A setting that is an address.
   *
   * @param name as the channel documents it
   * @return the address, if it is set
   * @throws IllegalArgumentException if it is no address
   */
  public Optional<URI> address(String name) {
    return value(name).map(text -> address(name, text));
  }

  /**
   * A setting that is a whole number.
   *
   * @param name as the channel documents it
   * @return the number, if it is set
   * @throws IllegalArgumentException if it is no whole number from 0 to 2,147,483,647
   */
  public Optional<Integer> number(String name) {
    return value(name).map(text -> number(name, text));
  }

  /**
   * What the host overrides in the channel's profile.
   *
   * @return a JSON document for {@link CapabilitiesJson#read}
   */
  public Optional<String> profile() {
    return profile;
  }

  /**
   * The secrets of one name.
   *
   * @param name as the channel documents it
   * @return the current one first; none if there is none
   */
  public List<Secret> secrets(String name) {
    return secrets.secrets(name);
  }

  /**
   * The clock to go by.
   *
   * @return the clock
   */
  public InstantSource clock() {
    return clock;
  }

  /**
   * Where carriers get the octets of media that the platform does not fetch itself.
   *
   * @return the source; the open web if the host gave none
   */
  public MediaSource media() {
    return media;
  }

  /**
   * Where what comes in as octets is kept.
   *
   * @return the sink; empty if the host gave none, and nothing is kept
   */
  public Optional<AttachmentSink> attachments() {
    return attachments;
  }

  /**
   * Refuses settings that the channel does not know.
   *
   * @param known the names the channel knows
   * @throws IllegalArgumentException if another name is set
   */
  public void requireKnown(Collection<String> known) {
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException("setting " + name + " is not known. Known are "
              + known.stream().sorted().toList());
        });
  }

  private static URI address(String name, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // Without its cause, which quotes the value.
      throw new IllegalArgumentException(
          "setting " + name + " must be an address, for instance https://example.com");
    }
  }

  private static int number(String name, String text) {
    if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "setting " + name + " must be a whole number from 0 to " + Integer.MAX_VALUE);
    }
    return Integer.parseInt(text);
  }

  @Override
  public String toString() {
    return "ChannelSettings[" + account + ", "
        + values.keySet().stream().sorted().toList() + "]";
  }

  /** Makes settings. Not thread-safe. */
  public static final class Builder {
    private final Map<String, String> values = new LinkedHashMap<>();
    private AccountId account = NO_ACCOUNT;
    private Optional<String> profile = Optional.empty();
    private SecretSource secrets = name -> List.of();
    private InstantSource clock = InstantSource.system();
    private MediaSource media = MediaSource.web();
    private Optional<AttachmentSink> attachments = Optional.empty();

    private Builder() {}

    /**
     * The account the channel is opened for.
     *
     * @param id the host's name of the account
     * @return this builder
     */
    public Builder account(AccountId id) {
      account = Objects.requireNonNull(id, "id");
      return this;
    }

    /**
     * A setting.
     *
     * @param name as the channel documents it
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if it was set already
     */
    public Builder value(String name, String value) {
      if (values.putIfAbsent(name, Objects.requireNonNull(value, "value")) != null) {
        throw new IllegalArgumentException("setting " + name + " was already set");
      }
      return this;
    }

    /**
     * What differs from the channel's own profile.
     *
     * @param json an RFC 7396 merge patch of the profile
     * @return this builder
     */
    public Builder profile(String json) {
      profile = Optional.of(json);
      return this;
    }

    /**
     * Where the secrets are.
     *
     * @param source asked each time a secret is needed
     * @return this builder
     */
    public Builder secrets(SecretSource source) {
      secrets = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * The clock to go by, instead of the system's.
     *
     * @param source the clock
     * @return this builder
     */
    public Builder clock(InstantSource source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Where the octets of media come from, instead of the open web.
     *
     * @param source asked when a message that encloses media is sent
     * @return this builder
     */
    public Builder media(MediaSource source) {
      media = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Where what comes in as octets, such as files in mails, is kept.
     *
     * @param sink asked while a delivery is read
     * @return this builder
     */
    public Builder attachments(AttachmentSink sink) {
      attachments = Optional.of(sink);
      return this;
    }

    /**
     * The settings.
     *
     * @return immutable settings
     */
    public ChannelSettings build() {
      return new ChannelSettings(this);
    }
  }
}
