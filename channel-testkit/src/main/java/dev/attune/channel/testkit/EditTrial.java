package dev.attune.channel.testkit;

import dev.attune.channel.Channel;
import dev.attune.channel.MediaLimit;
import dev.attune.channel.Revision;
import dev.attune.channel.Surface;
import dev.attune.compose.Composer;
import dev.attune.compose.Correction;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes back an earlier message on each surface: by an edit where one is declared, as long as it is, and else anew. */
final class EditTrial {
  private static final NativeId EARLIER = new NativeId("900477712");
  private static final Say RIGHT = Say.of("The refund is EUR 25.");

  private final ChannelKit kit;
  private final Composer composer;
  private final List<Surface> surfaces;

  EditTrial(ChannelKit kit, Channel channel) {
    this.kit = kit;
    this.composer = Composer.of(channel);
    this.surfaces = channel.capabilities().surfaces();
  }

  List<String> objections() {
    return surfaces.stream()
        .flatMap(surface -> surface.revisions().contains(Revision.EDIT)
            ? edited(surface)
            : anew(surface, Duration.ofMinutes(1), "", RIGHT))
        .toList();
  }

  private Stream<String> edited(Surface surface) {
    Plan plan = plan(surface, Duration.ofMinutes(1), RIGHT);
    boolean edits = plan.messages().size() == 1
        && plan.messages().get(0).edits().filter(EARLIER::equals).isPresent()
        && names(plan.messages().get(0));
    Optional<String> refused = edits
        ? Optional.empty()
        : Optional.of(
            "%s declares that a message can be edited, so a correction must be one payload that names the earlier message, but the plan is %s."
                .formatted(surface.id(), plan.messages()));
    Stream<String> late = surface.editWindow().stream()
        .flatMap(window -> anew(surface, window.plusMillis(1), " after the declared time", RIGHT));
    Stream<String> more = picture(surface).stream()
        .flatMap(media ->
            anew(surface, Duration.ofMinutes(1), " when more than text is said", RIGHT, media));
    return Stream.of(refused.stream(), late, more).flatMap(objection -> objection);
  }

  private Stream<String> anew(Surface surface, Duration ago, String when, Part... parts) {
    return plan(surface, ago, parts).messages().stream()
        .filter(message -> message.edits().isPresent() || names(message))
        .limit(1)
        .map(message -> "%s cannot edit%s, but a correction edits or names the earlier message."
            .formatted(surface.id(), when));
  }

  private static boolean names(PlannedMessage message) {
    return (message.payload().operation() + message.payload().body()).contains(EARLIER.value());
  }

  private Plan plan(Surface surface, Duration ago, Part... parts) {
    Conversation conversation = kit.conversation(surface.id());
    Instant at = conversation.lastFromCustomer().orElseThrow().at().plusSeconds(60);
    ReplyContext context = ReplyContext.of(conversation, at)
        .correcting(new Correction(surface.id(), EARLIER, at.minus(ago)));
    return composer.compose(Resolution.of(Purpose.CORRECT, Locale.UK, parts), context);
  }

  private static Optional<Media> picture(Surface surface) {
    return surface.forms().stream()
        .flatMap(form -> form.media().stream())
        .map(MediaLimit::types)
        .flatMap(types -> types.stream().sorted())
        .filter(type -> type.startsWith("image/"))
        .findFirst()
        .map(type -> type.equals("image/*") ? "image/png" : type)
        .map(type -> Media.of(URI.create("https://example.com/media/5512"), type, "The shelf"));
  }
}
