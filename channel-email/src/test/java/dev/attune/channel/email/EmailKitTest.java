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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
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

  /** The plain body and the HTML body: each must say everything. */
  @Override
  protected List<Shown> shown(PlannedMessage message) {
    return List.of(Shown.text(body(message, "text/plain")), html(body(message, "text/html")));
  }

  @Override
  protected String counted(PlannedMessage message) {
    return body(message, "text/html");
  }

  @Override
  protected Optional<GateSamples> gateSamples() {
    return Optional.of(new MailSamples());
  }

  private static Shown html(String html) {
    Document page = Jsoup.parse(html);
    page.select("li[value]").forEach(item -> item.prependText(item.attr("value") + ". "));
    page.select("img").forEach(image -> image.after(image.attr("alt")));
    page.select("a[href]").forEach(link -> link.appendText(" " + link.attr("href")));
    page.select("br, p, li, th, td, div").forEach(block -> block.after("\n"));
    return new Shown(
        page.body().wholeText(), List.of(), List.of(), page.select("img").eachAttr("src"));
  }

  private static String body(PlannedMessage message, String type) {
    byte[] mail = message.payload().body().getBytes(StandardCharsets.US_ASCII);
    try {
      Multipart parts = (Multipart) new DefaultMessageBuilder()
          .parseMessage(new ByteArrayInputStream(mail))
          .getBody();
      for (Entity part : parts.getBodyParts()) {
        if (part.getMimeType().equals(type)) {
          return text((TextBody) part.getBody());
        }
      }
      throw new IllegalArgumentException("the mail has no " + type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(TextBody body) throws IOException {
    byte[] octets = body.getInputStream().readAllBytes();
    return new String(octets, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
