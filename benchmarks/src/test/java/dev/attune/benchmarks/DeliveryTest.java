package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.webhook.WebhookObject;
import dev.attune.channel.Gate;
import dev.attune.conversation.InboundEvent.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured is what it says: all of the delivery is read, by everybody. */
class DeliveryTest {
  @ParameterizedTest
  @CsvSource({"x-mention, 1", "facebook-comment, 1", "facebook-batch, 100"})
  void isReadWhole(String name, int messages) {
    Delivery delivery = Delivery.read(name);
    Gate.Result result = delivery.gate().accept(delivery.request());

    assertThat(result.response().status()).isEqualTo(200);
    assertThat(result.events())
        .hasSize(messages)
        .allMatch(event -> event.kind() == Kind.MESSAGE_RECEIVED);
    assertThat(delivery.gate().accept(delivery.forged()).response().status()).isEqualTo(401);
  }

  @Test
  void isBoundWholeToRecords() {
    Bound.Page page = (Bound.Page)
        Bound.read("facebook-batch", Delivery.read("facebook-batch").body());
    Bound.Account account =
        (Bound.Account) Bound.read("x-mention", Delivery.read("x-mention").body());

    assertThat(page.entry()).hasSize(100);
    assertThat(page.entry())
        .allMatch(entry -> !entry.changes().get(0).value().message().isEmpty());
    assertThat(account.posts().get(0).whole().entities().mentions()).hasSize(2);
  }

  @Test
  void isBoundWholeByTheOtherLibrary() {
    String body = new String(Delivery.read("facebook-batch").body(), StandardCharsets.UTF_8);

    assertThat(new DefaultJsonMapper().toJavaObject(body, WebhookObject.class).getEntryList())
        .hasSize(100)
        .allMatch(entry -> entry.getChanges().size() == 1);
  }
}
