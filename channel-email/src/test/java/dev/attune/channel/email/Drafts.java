package dev.attune.channel.email;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Drafts and conversations to render. */
final class Drafts {

  static final SurfaceId MAIL = SurfaceId.parse("email/mail");
  static final Instant WRITTEN = Instant.parse("2026-11-21T09:15:00Z");
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final String ROOT = "CAF-first.1@mail.example.org";
  static final Identity BRAND = named("care@example.com", "Example Care");
  static final Identity ROBIN = named("robin@example.org", "Robin Fictional");

  private Drafts() {}

  static Identity named(String address, String name) {
    return new Identity(
        EmailChannelProvider.KIND, new NativeId(address), Optional.empty(), Optional.of(name));
  }

  static Message message(String text, Map<String, String> details) {
    return new Message(
        new NativeId(ROOT), ROBIN, WRITTEN, text, Optional.empty(), List.of(), details);
  }

  static Conversation conversation(Map<String, String> details) {
    return Conversation.begin(
        MAIL, new NativeId(ROOT), BRAND, message("Where is my refund?\n\nRobin", details));
  }

  static Conversation fresh() {
    return new Conversation(
        MAIL, new NativeId("case-5512"), BRAND, ROBIN, List.of(), Map.of(), java.util.Set.of());
  }

  static List<Passage> passages(Part... parts) {
    return passagesFrom(0, parts);
  }

  /** The same for parts that come after others. */
  static List<Passage> passagesFrom(int first, Part... parts) {
    List<Passage> passages = new ArrayList<>();
    for (int i = first; i < first + parts.length; i++) {
      Part part = parts[i - first];
      if (part instanceof Say say) {
        passages.add(Passage.prose(i, say, say.wordings().get(0), Audience.CUSTOMER));
      } else if (part instanceof Steps steps) {
        for (int step = 1; step <= steps.steps().size(); step++) {
          passages.add(Passage.step(i, steps, step, Audience.CUSTOMER));
        }
      } else {
        passages.add(Passage.of(i, part, Audience.CUSTOMER));
      }
    }
    return passages;
  }

  static List<Passage> everything() {
    return passages(
        Say.of("Sorry for the wait, Robin."),
        Say.of("Your refund is on its way."),
        Fact.forCustomer("Refund", "EUR 25.00 to the card ending 4421"),
        Fact.forCustomer("Order", "5512"),
        Steps.of("Open the app", "Choose Orders", "Tap Refund status"),
        Link.of("Track it", URI.create("https://example.com/track?id=5512&lang=en")),
        Choices.of(
            "Did that solve it?",
            new Choices.Option("Yes", "solved"),
            new Choices.Option("Not yet", "open")));
  }

  static Link button() {
    return new Link(
        "Track it",
        URI.create("https://example.com/track?id=5512&lang=en"),
        Link.Role.ACTION,
        Weight.MUST,
        Sensitivity.PUBLIC);
  }

  static Media terms() {
    return Media.of(URI.create("https://example.com/terms.pdf"), "application/pdf", "Our terms");
  }

  static Media map() {
    return Media.of(
        URI.create("https://example.com/map.png"), "image/png", "Map of the pick-up point");
  }

  static Draft draft(Conversation conversation, List<Passage> flow) {
    return draft(conversation, flow, List.of(), Locale.UK, Author.PERSON);
  }

  static Draft draft(
      Conversation conversation,
      List<Passage> flow,
      List<Passage> carried,
      Locale locale,
      Author author) {
    Surface surface = channel().capabilities().surface(MAIL).orElseThrow();
    return new Draft(
        surface,
        surface.forms().get(0),
        flow,
        carried,
        conversation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of("Sam, Example Care"),
        locale,
        author,
        NOW);
  }

  static Channel channel() {
    return new EmailChannelProvider().open(ChannelSettings.empty());
  }
}
