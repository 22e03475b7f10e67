package dev.attune.delivery;

import dev.attune.cases.AgentId;
import dev.attune.cases.Case;
import dev.attune.cases.CaseConversation;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.HandOffUsed;
import dev.attune.cases.CaseEvent.OwnerTaken;
import dev.attune.cases.CaseEvent.ReplyQueued;
import dev.attune.cases.MessageKey;
import dev.attune.cases.ReplyId;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Purpose;
import dev.attune.store.Change;
import dev.attune.store.Commit;
import dev.attune.store.QueuedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides what is kept when a reply is queued. Pure.
 *
 * <p>A message on another surface than the conversation's goes to the customer's own thread there, which is the customer's id:
 * that is how surfaces where two speak are threaded.
 */
public final class Replies {
  private Replies() {}

  /**
   * Queues a plan.
   *
   * @param known the case; without an owner, or owned by the agent
   * @param conversation the conversation that is answered
   * @param agent who answers; becomes the owner if there is none
   * @param purpose what the reply is for
   * @param plan what is sent; not refused
   * @param now the moment
   * @return what is kept together
   */
  public static Commit queue(
      Case known,
      CaseConversation conversation,
      AgentId agent,
      Purpose purpose,
      Plan plan,
      Instant now) {
    ReplyId reply = new ReplyId(known.id(), known.replies().size() + 1);
    List<QueuedMessage> queue = IntStream.range(0, plan.messages().size())
        .mapToObj(place -> queued(reply, place, conversation, plan.messages().get(place), now))
        .toList();
    return Commit.of(new Change(
        known.id(),
        known.version(),
        events(known, conversation, agent, reply, purpose, plan, now),
        Set.of(),
        queue.stream()
            .map(message -> Seat.only(message.where()))
            .collect(Collectors.toUnmodifiableSet()),
        queue));
  }

  private static List<CaseEvent> events(
      Case known,
      CaseConversation conversation,
      AgentId agent,
      ReplyId reply,
      Purpose purpose,
      Plan plan,
      Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    if (known.owner().isEmpty()) {
      events.add(new OwnerTaken(agent, now));
    }
    events.add(
        new ReplyQueued(reply, agent, purpose, plan.fidelity(), parts(plan), plan.deflects(), now));
    handOffs(plan)
        .forEach(message -> events.add(new HandOffUsed(conversation.key(), message, now)));
    return events;
  }

  /** A line that closes the matter in public comes after the answer, and is none of it. */
  private static int parts(Plan plan) {
    return (int) plan.messages().stream()
        .filter(message ->
            message.awaits().filter(where -> !where.equals(message.surface())).isEmpty())
        .count();
  }

  private static Set<SurfaceId> handOffs(Plan plan) {
    return plan.messages().stream()
        .filter(message -> message.handOff().isPresent())
        .map(PlannedMessage::surface)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static QueuedMessage queued(
      ReplyId reply,
      int place,
      CaseConversation conversation,
      PlannedMessage message,
      Instant now) {
    return new QueuedMessage(
        reply,
        place,
        thread(conversation, message.surface()),
        conversation.conversation().brand(),
        message.payload(),
        message.text(),
        message.dependsOn(),
        message.predecessor(),
        message.awaits().map(surface -> thread(conversation, surface)),
        answers(conversation),
        message.edits(),
        QueuedMessage.State.QUEUED,
        0,
        now);
  }

  private static Optional<MessageKey> answers(CaseConversation conversation) {
    return conversation
        .conversation()
        .lastFromCustomer()
        .map(message -> new MessageKey(
            conversation.account(), conversation.conversation().surface(), message.id()));
  }

  private static ThreadKey thread(CaseConversation conversation, SurfaceId surface) {
    return surface.equals(conversation.conversation().surface())
        ? conversation.key()
        : new ThreadKey(
            conversation.account(),
            surface,
            conversation.conversation().customer().id());
  }
}
