package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.HATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.Schemas;
import dev.attune.channel.Audience;
import dev.attune.channel.Enclosure;
import dev.attune.channel.Passage;
import dev.attune.channel.Payload;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Say;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
  private static PlannedMessage message(Payload payload) {
    return new PlannedMessage(
        BOARD,
        "note",
        Audience.EVERYONE,
        payload,
        new Shown("Hello.", Optional.empty(), List.of(), Optional.empty()),
        6,
        OptionalInt.of(200),
        "utf-16-units",
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String written(Payload payload) {
    List<PlannedMessage> messages = List.of(message(payload));
    return PlanJson.write(new Plan(
        BOARD, Fidelity.EXACT, messages, List.of(), List.of(), Optional.empty(), List.of()));
  }

  @Test
  void hasAllThatAPlanHas() {
    Plan plan = Town.compose(
        BOARD, Say.of("Hello.", "Hello \"Robin\"."), Town.secret("Only for you."), Town.picture());
    assertThat(PlanJson.write(plan)).isEqualTo("""
        {"surface":"town/board","fidelity":"adapted",\
        "messages":[\
        {"surface":"town/hatch","form":"slip","audience":"customer",\
        "payload":{"operation":"SAY town/hatch","mediaType":"text/plain","body":"Only for you."},\
        "text":"Only for you.","measure":13,"limit":120,"unit":"utf-16-units",\
        "dependsOn":[],"handOff":"direct","until":"2026-11-29T09:50:00Z"},\
        {"surface":"town/board","form":"note","audience":"everyone",\
        "payload":{"operation":"SAY town/board","mediaType":"text/plain",\
        "body":"Hello \\"Robin\\".\\nA map: https://example.com/map.png\\n\\nWe have sent you a private message."},\
        "text":"Hello \\"Robin\\".\\nA map: https://example.com/map.png\\n\\nWe have sent you a private message.",\
        "measure":86,"limit":200,"unit":"utf-16-units","dependsOn":[0]}],\
        "coverage":[\
        {"part":0,"treatment":"said","wording":1,"messages":[1]},\
        {"part":1,"treatment":"moved","wording":0,"messages":[0]},\
        {"part":2,"treatment":"said","messages":[1]}],\
        "findings":[\
        {"code":"moved-to-private","severity":"info","part":1,\
        "sentence":"This part is said in private, because not everyone may know it."},\
        {"code":"media-as-link","severity":"info","part":2,\
        "sentence":"This stands in the text as a link; it is not shown here."}]}""");
  }

  @Test
  void hasPredecessorsAndLeavesOutTheLimitOfWhatHasNoText() {
    Plan plan = Town.compose(HATCH, Say.of("Look."), Town.picture());
    assertThat(PlanJson.write(plan))
        .contains(
            "\"text\":\"\",\"carried\":[{\"media\":{\"href\":\"https://example.com/map.png\",\"type\":\"image/png\",\"alt\":\"A map\"}}],\"measure\":0,\"unit\":\"\",\"dependsOn\":[0],\"predecessor\":0,\"until\":\"2026-11-29T09:50:00Z\"}");
  }

  @Test
  void hasTheReasonOfARefusal() {
    Plan plan = Town.compose(BOARD, Say.of("x".repeat(201)));
    assertThat(PlanJson.write(plan)).isEqualTo("""
        {"surface":"town/board","fidelity":"refused",\
        "reason":"Part 0 has something that is never broken and needs 201 utf-16-units on town/board, limit 200. Make it shorter.",\
        "messages":[],"coverage":[],"findings":[]}""");
  }

  @Test
  void hasAPayloadOfJsonAsJsonAndEveryOtherAsText() {
    assertThat(written(new Payload("POST /x", "application/json", "{\"a\": [1, null]}")))
        .contains("\"body\":{\"a\":[1,null]}},\"text\"");
    assertThat(written(new Payload("POST /x", "text/plain", "{\"a\": 1}")))
        .contains("\"body\":\"{\\\"a\\\": 1}\"},\"text\"");
  }

  @Test
  void hasAlternativesWhenNoWayIsOpen() {
    Plan plan = Town.compose(
        Town.resolution(Town.secret("Only for you.")),
        PlainChannel.conversation(BOARD).spending(HATCH),
        Town.STANDARD);
    assertThat(Schemas.errors("plan", PlanJson.write(plan))).isEmpty();
    assertThat(PlanJson.write(plan)).endsWith("""
        "alternatives":[{"kind":"ask-for-private-message",\
        "sentence":"On town/board say what is for everyone, and ask for a private message. The rest can follow once the customer wrote there.",\
        "surface":"town/board"}]}""");
  }

  @Test
  void hasWhatIsEnclosedEditedAndShownAsHtml() {
    Media map = Town.picture();
    Payload payload =
        new Payload("EDIT m7", "text/plain", "Look: ${media.0}", List.of(Enclosure.of(0, map)));
    PlannedMessage message = new PlannedMessage(
        BOARD,
        "note",
        Audience.EVERYONE,
        payload,
        new Shown(
            "Look:",
            Optional.of("<p>Look:</p>"),
            List.of(new Passage.Anchor(
                Link.of("Track it", URI.create("https://example.com/track/5512")))),
            Optional.of(HATCH)),
        5,
        OptionalInt.of(200),
        "utf-16-units",
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new NativeId("m7")));
    Plan plan = new Plan(
        BOARD, Fidelity.EXACT, List.of(message), List.of(), List.of(), Optional.empty(), List.of());
    assertThat(PlanJson.write(plan)).contains("""
            "enclosures":[{"placeholder":"${media.0}","href":"https://example.com/map.png","type":"image/png","alt":"A map"}]}""").contains("""
            "text":"Look:","html":"<p>Look:</p>",\
            "carried":[{"link":{"label":"Track it","href":"https://example.com/track/5512"}}],\
            "invitesTo":"town/hatch","measure":5""").contains("\"edits\":\"m7\"");
  }

  @Test
  void plansHaveMessagesOrAReasonAndNotBoth() {
    List<PlannedMessage> messages =
        List.of(message(new Payload("POST /x", "text/plain", "Hello.")));
    String error = "a plan has either messages or a reason for refusing";
    assertThatThrownBy(() -> new Plan(
            BOARD, Fidelity.EXACT, messages, List.of(), List.of(), Optional.of("no"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(error);
    assertThatThrownBy(() -> new Plan(
            BOARD, Fidelity.REFUSED, messages, List.of(), List.of(), Optional.of("no"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(error);
    assertThatThrownBy(() -> new Plan(
            BOARD, Fidelity.EXACT, List.of(), List.of(), List.of(), Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(error);
  }

  @Test
  void plansShowNoTextInLogs() {
    Plan plan = Town.compose(BOARD, Say.of("Hello Robin."), Town.secret("Only for you."));
    assertThat(plan.toString()).doesNotContain("Robin", "Only");
  }
}
