package dev.attune.compose;

import dev.attune.conversation.Conversation;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Composes for the made-up channel, and shows what came out. */
final class Town {
  static final List<Overflow> STANDARD = Preferences.standard().overflow();

  /** The resolution that the format's own page shows. */
  static final Resolution REFUND = ResolutionJson.read("""
      {"purpose": "resolve", "locale": "en-GB", "goal": "Where is my refund?", "parts": [
        {"say": ["Sorry for the wait, Robin.",
          "Sorry for the wait, Robin. You should have heard from us on Monday."], "weight": "should"},
        {"say": ["Your refund is on its way."]},
        {"fact": {"label": "Refund", "value": "EUR 25.00 to the card ending 4421"}, "sensitivity": "customer"},
        {"steps": ["Open the app", "Choose Orders", "Tap Refund status"], "weight": "may"},
        {"link": {"label": "Track it", "href": "https://example.com/track/5512", "role": "detail"}},
        {"ask": {"what": "your order number", "why": "so that we can find the parcel"}, "sensitivity": "customer"},
        {"choices": {"prompt": "Did that solve it?",
          "options": [{"label": "Yes", "value": "solved"}, {"label": "Not yet", "value": "open"}]}},
        {"media": {"href": "https://example.com/map.png", "type": "image/png", "alt": "Map of the pick-up point"}}]}
      """);

  private Town() {}

  static Plan compose(SurfaceId surface, Part... parts) {
    return compose(surface, STANDARD, parts);
  }

  static Plan compose(SurfaceId surface, List<Overflow> overflow, Part... parts) {
    return compose(resolution(parts), PlainChannel.conversation(surface), overflow);
  }

  static Plan compose(Resolution resolution, Conversation conversation, List<Overflow> overflow) {
    return compose(new PlainChannel(), resolution, conversation, overflow, Optional.empty());
  }

  static Plan compose(
      PlainChannel channel,
      Resolution resolution,
      Conversation conversation,
      List<Overflow> overflow,
      Optional<String> signOff) {
    Preferences unsigned = Preferences.standard().withOverflow(overflow);
    Preferences preferences = signOff.map(unsigned::withSignOff).orElse(unsigned);
    return Composer.of(channel)
        .compose(resolution, ReplyContext.of(conversation, PlainChannel.NOW).with(preferences));
  }

  static Resolution resolution(Part... parts) {
    return Resolution.of(Purpose.UPDATE, Locale.UK, parts);
  }

  static Say secret(String... wordings) {
    return new Say(List.of(wordings), Weight.MUST, Sensitivity.CUSTOMER);
  }

  static Say say(Weight weight, String... wordings) {
    return new Say(List.of(wordings), weight, Sensitivity.PUBLIC);
  }

  static Media picture() {
    return Media.of(URI.create("https://example.com/map.png"), "image/png", "A map");
  }

  /** Each message as its surface and what the platform gets. */
  static List<String> messages(Plan plan) {
    return plan.messages().stream()
        .map(message -> message.surface().name() + ": " + message.payload().body())
        .toList();
  }

  static List<String> forms(Plan plan) {
    return plan.messages().stream().map(PlannedMessage::form).toList();
  }

  static List<Finding.Code> codes(Plan plan) {
    return plan.findings().stream().map(Finding::code).toList();
  }
}
