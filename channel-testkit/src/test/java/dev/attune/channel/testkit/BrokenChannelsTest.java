package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A check that never fails is worth nothing: each has a channel here that fails it, and it alone. */
class BrokenChannelsTest {
  @ParameterizedTest
  @MethodSource("channels")
  void failsTheCheckNamedAfterWhatItBreaks(
      Class<? extends ChannelKit> kit, String check, String sentence) {
    Map<String, String> failures = failures(kit);

    assertThat(failures).containsOnlyKeys(check);
    assertThat(failures.get(check)).contains(sentence);
  }

  static Stream<Arguments> channels() {
    return Stream.of(
        Arguments.of(
            BrokenKits.ThrowsOnRightToLeft.class,
            "Every resolution becomes a plan: nothing that may be said makes the channel throw",
            "Composing threw java.lang.IllegalStateException: right to left."),
        Arguments.of(
            BrokenKits.DropsFacts.class,
            "P1 no loss: what must be said stands in the message that is said to say it, or the plan is refused with a reason",
            "says the plan; but its label is not there: \""),
        Arguments.of(
            BrokenKits.LeaksInAPreview.class,
            "P2 no leak: nothing private stands anywhere in a public payload, and the private one has it",
            "on loopback/square is for everyone, but its payload holds \"zqxv"),
        Arguments.of(
            BrokenKits.AddsAFooter.class,
            "P3 no overflow: every payload, counted as its platform counts it, is within the limit, and reads as it was planned",
            "Sent with loopback.\"."),
        Arguments.of(
            BrokenKits.WrapsLines.class,
            "P4 no broken token: addresses, mentions, hashtags, numbers with what they count, words, characters and steps stand in one piece",
            "does not stand there in one piece."),
        Arguments.of(
            BrokenKits.NumbersEachAttempt.class,
            "P5 same in, same out: the same resolution in the same situation is the same plan, whoever composes it and wherever",
            "Composed a second time, the same resolution for the same conversation became another plan."),
        Arguments.of(
            BrokenKits.WritesTheLanguageOfTheMachine.class,
            "P5 same in, same out: the same resolution in the same situation is the same plan, whoever composes it and wherever",
            "Composed on a machine set to tr-TR and Pacific/Kiritimati, the same resolution"),
        Arguments.of(
            BrokenKits.NamesNoSource.class,
            "Profile: every value tells the page it was read on and the day, and every limit is declared with its unit",
            "The value audience of loopback/booth lacks a source that can be opened."),
        Arguments.of(
            BrokenKits.IgnoresTheHostsProfile.class,
            "Profile: a host overrides what the channel declares",
            "Opened with the profile {\"surfaces\":{\"square\":{\"forms\":{\"post\":{\"text\":{\"value\":279}}}}}}, the channel must go by it."),
        Arguments.of(
            BrokenKits.IgnoresUnknownSettings.class,
            "Settings: the kind is the profile's, an unknown setting is refused by name, and without settings nothing leaves the house",
            "A setting that is misspelt must not be passed over."),
        Arguments.of(
            BrokenKits.SpeaksUnasked.class,
            "Settings: the kind is the profile's, an unknown setting is refused by name, and without settings nothing leaves the house",
            "Without settings nothing may leave the house."),
        Arguments.of(
            BrokenKits.HasAFormNobodyNeeds.class,
            "Forms: every form that is declared can be reached",
            "No resolution that was tried makes a message on loopback/booth take the form poem."),
        Arguments.of(
            BrokenKits.AddsAButton.class,
            "Forms: what can be tapped and shown goes up to its declared limit, and not beyond",
            "loopback/booth"),
        Arguments.of(
            BrokenKits.HidesAddresses.class,
            "Forms: what a surface cannot carry stands in the text instead",
            "loopback/square cannot carry LINK such as this, so all of it must stand in the text: [Track it, https://example.com/track/5512]."),
        Arguments.of(
            BrokenKits.HasAHeadingNobodyDeclared.class,
            "Forms: what can be tapped and shown goes up to its declared limit, and not beyond",
            "its payload has a heading, which no declared value is for."),
        Arguments.of(
            BrokenKits.CannotMakeItsEdits.class,
            "Edits: a correction changes the earlier message where and as long as that is declared, and is a message of its own elsewhere",
            "loopback/square declares that a message can be edited, so a correction must be one payload that names the earlier message"),
        Arguments.of(
            BrokenKits.NamesNobody.class,
            "Mentions: an author who wants it names the customer where that is declared, and nowhere else",
            "loopback/square declares that the customer can be named in the text, but an author who wants that gets"),
        Arguments.of(
            BrokenKits.ComparesTheFirstDigits.class,
            "P12 no forged input: a delivery with one bit changed is refused, whichever bit it is",
            "A delivery must be refused when one bit of its body or signature is changed"),
        Arguments.of(
            BrokenKits.TakesAnEmptySignature.class,
            "P12 no forged input: a delivery without signature, with an empty one or with two is refused",
            "A delivery must be refused when its signature is missing, empty or there twice"),
        Arguments.of(
            BrokenKits.HasABackDoor.class,
            "P12 no forged input: a delivery signed with a foreign secret is refused",
            "A delivery must be refused when it is signed with a secret of somebody else"),
        Arguments.of(
            BrokenKits.TakesEverythingWithoutSecret.class,
            "P12 no forged input: without a secret everything is refused",
            "A delivery must be refused when the host has no secret to check it with"),
        Arguments.of(
            BrokenKits.ForgetsTheFormerSecret.class,
            "Gate: while the secret is changed, the former one is accepted as well",
            "both the new and the former one must be accepted; the former one was answered GateResponse[401]."),
        Arguments.of(
            BrokenKits.ReadsWithoutEnd.class,
            "Gate: a delivery over the size that is read is refused",
            "A delivery must be refused when it has more than 100000 octets"),
        Arguments.of(
            BrokenKits.NamesEachDeliveryAnew.class,
            "P7 once: the same delivery again has the same event keys",
            "The same delivery again, also to a channel opened anew, must have the same event keys."),
        Arguments.of(
            BrokenKits.LosesABatch.class,
            "Gate: an entry that means nothing does not stop the others, and is told",
            "A batch with one entry that means nothing must be accepted, or the platform brings it again for ever; it was answered GateResponse[400]."),
        Arguments.of(
            BrokenKits.PassesOverPoison.class,
            "Gate: an entry that means nothing does not stop the others, and is told",
            "What means nothing must be told as UNRECOGNIZED, so that nothing vanishes in silence."),
        Arguments.of(
            BrokenKits.TakesItsEchoForACustomer.class,
            "Gate: what the brand wrote itself is an echo, and no customer's message",
            "What we wrote ourselves must come back as MESSAGE_ECHOED, and never as a customer's message."),
        Arguments.of(
            BrokenKits.ThrowsOnOtherMethods.class,
            "Gate: whatever comes in becomes an answer, and what is refused has no events",
            "A gate must answer whatever comes, but for GateRequest[GET, 0 octets]"),
        Arguments.of(
            BrokenKits.QuotesInItsRefusals.class,
            "Gate: a refusal quotes nothing of what was delivered",
            "A refusal must not quote what was delivered: it may be shown to anybody, and logged."),
        Arguments.of(
            BrokenKits.DecodesCarelessly.class,
            "Decoder: what cannot be read is refused by UnreadableDeliveryException and by nothing else",
            "A decoder must read what it gets or throw UnreadableDeliveryException"));
  }

  @Test
  void aGateThatTheKitCannotDeliverToFailsEveryCheckOfGates() {
    Map<String, String> failures = failures(BrokenKits.TellsNoSamples.class);

    assertThat(failures.keySet())
        .allMatch(check -> check.matches("(Gate|Decoder|P7 once|P12 no forged input): .*"))
        .hasSize(13);
    assertThat(failures.values())
        .allMatch(
            sentence -> sentence.contains(
                "A channel that listens must be heard by the kit: gateSamples() must tell what its platform delivers."));
  }

  /** The display names of the checks that fail, with what they say. */
  private static Map<String, String> failures(Class<? extends ChannelKit> kit) {
    Map<String, String> failures = new TreeMap<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(kit)).build();
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier check, TestExecutionResult result) {
        if (result.getStatus() != Status.SUCCESSFUL) {
          failures.put(
              check.getDisplayName(),
              String.valueOf(result.getThrowable().orElseThrow().getMessage()));
        }
      }
    });
    return failures;
  }
}
