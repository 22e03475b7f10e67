package dev.attune.channel.email;

import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.SecretSource;
import dev.attune.channel.testkit.ChannelKit;
import dev.attune.channel.testkit.GateSamples;
import dev.attune.channel.testkit.Shown;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class EmailKitTest extends ChannelKit {
  @Override
  protected ChannelProvider provider() {
    return new EmailChannelProvider();
  }

  @Override
  protected ChannelSettings settings(SecretSource secrets, InstantSource clock) {
    return ChannelSettings.builder()
        .account(new AccountId("acme-mail"))
        .value(EmailChannelProvider.ADDRESS, MailSamples.BRAND)
        .value(EmailChannelProvider.MAX_OCTETS, String.valueOf(MailSamples.MAX_OCTETS))
        .value(EmailChannelProvider.TRUSTED_HOSTS, "mx.example.com")
        .secrets(secrets)
        .clock(clock)
        .build();
  }

  @Override
  protected Conversation conversation(SurfaceId surface) {
    Identity customer = Identity.of(surface.channel(), MailSamples.CUSTOMER);
    Message first = Message.of(
        new NativeId("first@example.org"),
        customer,
        Instant.parse("2026-11-22T10:00:00Z"),
        "Where is my parcel 5512?");
    Identity brand = Identity.of(surface.channel(), MailSamples.BRAND);
    return Conversation.begin(surface, first.id(), brand, first);
  }

  /** The plain body and the HTML body: each must say everything. Attached files go with both. */
  @Override
  protected List<Shown> shown(PlannedMessage message) {
    ReadMail mail = ReadMail.of(message.payload());
    return List.of(new Shown(mail.plain(), List.of(), List.of(), mail.attached()), html(mail));
  }

  @Override
  protected String counted(PlannedMessage message) {
    return ReadMail.of(message.payload()).html();
  }

  @Override
  protected Optional<GateSamples> gateSamples() {
    return Optional.of(new MailSamples());
  }

  private static Shown html(ReadMail mail) {
    Document page = Jsoup.parse(mail.html());
    List<String> media = new ArrayList<>(mail.attached());
    page.select("img").eachAttr("src").stream().map(mail::shown).forEach(media::add);
    List<String> buttons = page.select("a[data-attune=button]").eachText();
    page.select("li[value]").forEach(item -> item.prependText(item.attr("value") + ". "));
    page.select("img").forEach(image -> image.after(image.attr("alt")));
    page.select("a[href]").stream()
        .filter(link -> !link.text().equals(link.attr("href")))
        .forEach(link -> link.appendText(" " + link.attr("href")));
    page.select("br, p, li, dt, dd, td, div").forEach(block -> block.after("\n"));
    return new Shown(page.body().wholeText(), List.of(), buttons, media);
  }
}
