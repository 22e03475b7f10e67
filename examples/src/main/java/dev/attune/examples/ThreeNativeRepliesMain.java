package dev.attune.examples;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The smallest use: one resolution, formatted for three places. No account, no store, nothing sent. */
public final class ThreeNativeRepliesMain {
  private ThreeNativeRepliesMain() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    // tag::readme[]
    Resolution resolution = Resolution.of(
        Purpose.RESOLVE,
        Locale.UK,
        Say.of("Your refund is on its way."),
        Fact.forCustomer("Refund", "EUR 25.00 to the card ending 4421"),
        Link.of("How refunds work", URI.create("https://example.com/help/refunds")));

    Channels channels = Channels.discover();
    for (String place : List.of("twitter/post", "facebook/comment", "email/mail")) {
      Conversation conversation = asked(SurfaceId.parse(place), "Where is my refund?");
      try (Channel channel =
          channels.open(conversation.surface().channel(), ChannelSettings.empty())) {
        Plan plan =
            Composer.of(channel).compose(resolution, ReplyContext.of(conversation, Instant.now()));
        plan.messages()
            .forEach(
                message -> System.out.println(message.surface() + "\n" + message.text() + "\n"));
      }
    }
    // end::readme[]
  }

  private static Conversation asked(SurfaceId surface, String question) {
    boolean isMail = surface.name().equals("mail");
    Identity customer = Identity.of(surface.channel(), isMail ? "robin@example.net" : "900200222");
    Identity brand = Identity.of(surface.channel(), isMail ? "care@example.com" : "900200111");
    Message message =
        Message.of(new NativeId("900200000000000001"), customer, Instant.now(), question);
    return Conversation.begin(surface, message.id(), brand, message);
  }
}
