package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.SecretSource;
import dev.attune.channel.Surface;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * What every channel must keep. A channel's own test extends this class, says which channel it is and what a reader sees of
 * a payload, and inherits the checks.
 *
 * <p>The checks of {@code P1} to {@code P4} share one run over generated resolutions: {@value #DEFAULT_CASES} on each
 * surface unless the system property {@value #CASES} says otherwise, made from the seed {@value #DEFAULT_SEED} unless {@value
 * #SEED} does. A failure names the seed of its case. One instance serves all checks of a class.
 *
 * <p>Payloads are judged as bytes: nothing here calls the renderer again, or believes what a plan says of itself.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ChannelKit {
  /** System property: how many resolutions are composed on each surface. */
  public static final String CASES = "attune.kit.cases";

  /** System property: what the first resolution is made from; the next ones from the numbers after it. */
  public static final String SEED = "attune.kit.seed";

  /** How many resolutions are composed on each surface. */
  public static final int DEFAULT_CASES = 4000;

  /** What the first resolution is made from. */
  public static final long DEFAULT_SEED = 20_261_122L;

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private @Nullable Trial trial;

  /** For subclasses. */
  protected ChannelKit() {}

  /**
   * The channel that is judged.
   *
   * @return its provider
   */
  protected abstract ChannelProvider provider();

  /**
   * What a reader sees of a message, pulled out of its payload and out of nothing else.
   *
   * @param message the message; of it, only {@code payload()}, {@code surface()} and {@code form()} may be used
   * @return one, or one for each body of the payload that says the same, as the plain text and the HTML of a mail
   */
  protected abstract List<Shown> shown(PlannedMessage message);

  /**
   * What the platform counts against the limit of the form, pulled out of the payload.
   *
   * @param message the message
   * @return the text that is seen, unless the platform counts something else
   */
  protected String counted(PlannedMessage message) {
    return shown(message).get(0).text();
  }

  /**
   * The heading above the text, pulled out of the payload.
   *
   * @param message the message
   * @return empty, as it is unless a subclass knows better, if there is none
   */
  protected Optional<String> heading(PlannedMessage message) {
    return Optional.empty();
  }

  /**
   * Asks a judge from outside, such as a platform's own library, whether a message has the right length. There is none
   * unless a subclass has one.
   *
   * @param message the message
   * @throws AssertionError if the judge refuses it
   */
  protected void judgeLength(PlannedMessage message) {}

  /**
   * The settings that the channel is opened with.
   *
   * @param secrets where the secrets are; to be passed on
   * @param clock the time; to be passed on
   * @return an account, the secrets and the clock, and nothing else
   */
  protected ChannelSettings settings(SecretSource secrets, InstantSource clock) {
    return ChannelSettings.builder()
        .account(new AccountId("kit"))
        .secrets(secrets)
        .clock(clock)
        .build();
  }

  /**
   * A conversation that a customer began with one message.
   *
   * @param surface where
   * @return a conversation with ids that are numbers, as many platforms give
   */
  protected Conversation conversation(SurfaceId surface) {
    ChannelKind channel = surface.channel();
    Identity brand = new Identity(
        channel, new NativeId("900100"), Optional.of("example_care"), Optional.of("Example Care"));
    Identity customer = new Identity(
        channel,
        new NativeId("900300"),
        Optional.of("robin_example"),
        Optional.of("Robin Example"));
    Message first =
        Message.of(new NativeId("900400001"), customer, now(), "Where is my parcel 5512?");
    return Conversation.begin(surface, new NativeId("900400001"), brand, first);
  }

  /**
   * What the platform would deliver.
   *
   * @return the samples; empty, as it is unless a subclass gives them, if the channel has no gate
   */
  protected Optional<GateSamples> gateSamples() {
    return Optional.empty();
  }

  /**
   * How many resolutions are composed on each surface.
   *
   * @return what the system property says, or {@value #DEFAULT_CASES}
   */
  protected int cases() {
    return Integer.getInteger(CASES, DEFAULT_CASES);
  }

  /** Composing never throws. */
  @Test
  @DisplayName("Every resolution becomes a plan: nothing that may be said makes the channel throw")
  public void composes() {
    assertNone(trial().crash());
  }

  /** P1. */
  @Test
  @DisplayName(
      "P1 no loss: what must be said stands in the message that is said to say it, or the plan is refused with a reason")
  public void losesNothing() {
    assertNone(trial().objection(Promise.NO_LOSS));
    for (Surface surface : surfaces()) {
      assertThat(trial().planned(surface.id()))
          .as(
              "A channel that refuses everything loses nothing either. On %s, of %d resolutions at least a quarter must become messages.",
              surface.id(), cases())
          .isGreaterThanOrEqualTo(cases() / 4);
    }
  }

  /** P2. */
  @Test
  @DisplayName(
      "P2 no leak: nothing private stands anywhere in a public payload, and the private one has it")
  public void leaksNothing() {
    assertNone(trial().objection(Promise.NO_LEAK));
  }

  /** P3. */
  @Test
  @DisplayName(
      "P3 no overflow: every payload, counted as its platform counts it, is within the limit, and reads as it was planned")
  public void overflowsNowhere() {
    assertNone(trial().objection(Promise.NO_OVERFLOW));
    assertNone(
        "A message that is filled up to its limit must still be within it.",
        withChannel(channel -> new FormTrial(this, channel).overBrim()));
  }

  /** P4. */
  @Test
  @DisplayName(
      "P4 no broken token: addresses, mentions, hashtags, numbers with what they count, words, characters and steps stand in one piece")
  public void breaksNoToken() {
    assertNone(trial().objection(Promise.NO_BROKEN_TOKEN));
  }

  /** P5. */
  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  @DisplayName(
      "P5 same in, same out: the same resolution in the same situation is the same plan, whoever composes it and wherever")
  public void composesTheSameAgain() {
    assertNone(new Sameness(this).objection());
  }

  /** Sources. */
  @Test
  @DisplayName(
      "Profile: every value tells the page it was read on and the day, and every limit is declared with its unit")
  public void declaresWithSource() {
    ProfileTrial profile = withChannel(channel -> new ProfileTrial(channel.capabilities()));
    assertThat(profile.unsourced())
        .as("Platforms change their numbers, so each must tell where and when it was read.")
        .isEmpty();
    assertThat(profile.undeclared())
        .as("What a surface goes by must be declared, or nobody can check or override it.")
        .isEmpty();
  }

  /** Overrides. */
  @Test
  @DisplayName("Profile: a host overrides what the channel declares")
  public void letsTheHostOverride() {
    Optional<ProfileTrial.Overridable> limit =
        withChannel(channel -> new ProfileTrial(channel.capabilities()).overridable());
    assertThat(limit).as("A channel must have a form with text.").isPresent();
    ChannelSettings overriding =
        ChannelSettings.builder().profile(limit.orElseThrow().patch()).build();
    try (Channel channel = provider().open(overriding)) {
      assertThat(limit.orElseThrow().in(channel.capabilities()))
          .as(
              "Opened with the profile %s, the channel must go by it.",
              limit.orElseThrow().patch())
          .contains(limit.orElseThrow().max() - 1);
    }
  }

  /** Settings. */
  @Test
  @DisplayName(
      "Settings: the kind is the profile's, an unknown setting is refused by name, and without settings nothing leaves the house")
  public void opensOnlyWhatIsSet() {
    try (Channel channel = provider().open(ChannelSettings.empty())) {
      assertThat(channel.capabilities().channel())
          .as("The profile and the provider must name the same kind of channel.")
          .isEqualTo(provider().kind());
      assertThat(channel.carrier())
          .as("Without settings nothing may leave the house.")
          .isEmpty();
    }
    assertThatIllegalArgumentException()
        .as("A setting that is misspelt must not be passed over.")
        .isThrownBy(() -> provider()
            .open(ChannelSettings.builder().value("no-such-setting", "1").build()))
        .withMessageContaining("no-such-setting");
  }

  /** Forms. */
  @Test
  @DisplayName("Forms: every form that is declared can be reached")
  public void reachesEveryForm() {
    assertNone(
        "A form that is never taken is a promise nobody keeps, or stands in the wrong place of the list.",
        withChannel(channel -> new FormTrial(this, channel).unreached()));
  }

  /** Limits of forms. */
  @Test
  @DisplayName("Forms: what can be tapped and shown goes up to its declared limit, and not beyond")
  public void keepsTheLimitsOfForms() {
    assertNone(trial().objection(Promise.WITHIN_FORM));
    assertNone(
        "What is declared must be used, up to the last one.",
        withChannel(channel -> new FormTrial(this, channel).unused()));
  }

  /** Degradation. */
  @Test
  @DisplayName("Forms: what a surface cannot carry stands in the text instead")
  public void writesOutWhatItCannotCarry() {
    assertNone(
        "What cannot be tapped must be readable.",
        withChannel(channel -> new FormTrial(this, channel).lost()));
  }

  /** Edits. */
  @Test
  @DisplayName(
      "Edits: a correction changes the earlier message where and as long as that is declared, and is a message of its own elsewhere")
  public void editsWhereItSaysSo() {
    assertNone(
        "An edit that is not declared fails; one that is declared and not made leaves the wrong words standing.",
        withChannel(channel -> new EditTrial(this, channel).objections()));
  }

  /** Mentions. */
  @Test
  @DisplayName(
      "Mentions: an author who wants it names the customer where that is declared, and nowhere else")
  public void mentionsWhereItSaysSo() {
    assertNone(
        "Who is named need not be named again, and who is not may miss the answer.",
        withChannel(channel -> new MentionTrial(this, channel).objections()));
  }

  /** A good delivery. */
  @Test
  @DisplayName("Gate: a delivery that is signed is accepted, and tells what the customer wrote")
  public void acceptsWhatIsSigned() {
    atGate(GateTrial::acceptsWhatIsSigned);
  }

  /** P12, bits. */
  @Test
  @DisplayName(
      "P12 no forged input: a delivery with one bit changed is refused, whichever bit it is")
  public void refusesEveryChangedBit() {
    atGate(GateTrial::refusesEveryChangedBit);
  }

  /** P12, signatures. */
  @Test
  @DisplayName(
      "P12 no forged input: a delivery without signature, with an empty one or with two is refused")
  public void refusesWithoutOneSignature() {
    atGate(GateTrial::refusesWithoutOneSignature);
  }

  /** P12, strangers. */
  @Test
  @DisplayName("P12 no forged input: a delivery signed with a foreign secret is refused")
  public void refusesWhatSomebodyElseSigned() {
    atGate(GateTrial::refusesWhatSomebodyElseSigned);
  }

  /** P12, no secret. */
  @Test
  @DisplayName("P12 no forged input: without a secret everything is refused")
  public void refusesEverythingWithoutSecret() {
    atGate(GateTrial::refusesEverythingWithoutSecret);
  }

  /** Rotation. */
  @Test
  @DisplayName("Gate: while the secret is changed, the former one is accepted as well")
  public void acceptsTheFormerSecret() {
    atGate(GateTrial::acceptsTheFormerSecret);
  }

  /** Size. */
  @Test
  @DisplayName("Gate: a delivery over the size that is read is refused")
  public void refusesWhatIsTooLarge() {
    atGate(GateTrial::refusesWhatIsTooLarge);
  }

  /** P7. */
  @Test
  @DisplayName("P7 once: the same delivery again has the same event keys")
  public void namesTheSameThingTheSame() {
    atGate(GateTrial::namesTheSameThingTheSame);
  }

  /** Poison. */
  @Test
  @DisplayName("Gate: an entry that means nothing does not stop the others, and is told")
  public void readsAroundPoison() {
    atGate(GateTrial::readsAroundPoison);
  }

  /** Echoes. */
  @Test
  @DisplayName("Gate: what the brand wrote itself is an echo, and no customer's message")
  public void knowsItsOwnVoice() {
    atGate(GateTrial::knowsItsOwnVoice);
  }

  /** Garbage. */
  @Test
  @DisplayName("Gate: whatever comes in becomes an answer, and what is refused has no events")
  public void neverThrows() {
    atGate(GateTrial::neverThrows);
  }

  /** Words of refusals. */
  @Test
  @DisplayName("Gate: a refusal quotes nothing of what was delivered")
  public void refusesInItsOwnWords() {
    atGate(GateTrial::refusesInItsOwnWords);
  }

  /** The decoder. */
  @Test
  @DisplayName(
      "Decoder: what cannot be read is refused by UnreadableDeliveryException and by nothing else")
  public void decodesOrSaysThatItCannot() {
    atGate(GateTrial::decoderReadsOrSaysThatItCannot);
  }

  Channel open(SecretSource secrets) {
    return provider().open(settings(secrets, this::now));
  }

  Channel open() {
    return open(name -> List.of());
  }

  Instant now() {
    return NOW;
  }

  long seed() {
    return Long.getLong(SEED, DEFAULT_SEED);
  }

  private synchronized Trial trial() {
    Trial run = trial;
    if (run == null) {
      run = withChannel(channel -> Trial.run(this, channel));
      trial = run;
    }
    return run;
  }

  private List<Surface> surfaces() {
    return withChannel(channel -> channel.capabilities().surfaces());
  }

  private <T> T withChannel(Function<Channel, T> use) {
    try (Channel channel = open()) {
      return use.apply(channel);
    }
  }

  private void atGate(Consumer<GateTrial> check) {
    Optional<GateSamples> samples = gateSamples();
    samples.ifPresent(given -> check.accept(new GateTrial(this, given)));
    assertThat(samples.isPresent() || withChannel(Channel::gate).isEmpty())
        .as(
            "A channel that listens must be heard by the kit: gateSamples() must tell what its platform delivers.")
        .isTrue();
  }

  private static void assertNone(String reason, List<String> objections) {
    assertThat(objections).as(reason).isEmpty();
  }

  private static void assertNone(Optional<String> objection) {
    objection.ifPresent(sentence -> fail(sentence));
  }
}
