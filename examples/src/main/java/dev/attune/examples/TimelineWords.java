package dev.attune.examples;

import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.ChoiceMade;
import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.CustomerKnown;
import dev.attune.cases.CaseEvent.HandOffUsed;
import dev.attune.cases.CaseEvent.Linked;
import dev.attune.cases.CaseEvent.Merged;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.OwnerTaken;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.cases.CaseEvent.PartStopped;
import dev.attune.cases.CaseEvent.ReplyQueued;
import dev.attune.cases.CaseEvent.SignalNoted;
import dev.attune.cases.CaseEvent.ThreadAliased;

/** A timeline's entries in a person's words. */
final class TimelineWords {
  private TimelineWords() {}

  static String of(CaseEvent event) {
    return switch (event.kind()) {
      case OPENED -> "opened";
      case CONVERSATION_JOINED ->
        "a conversation on " + ((ConversationJoined) event).conversation().key().surface();
      case MESSAGE_ADDED -> of((MessageAdded) event);
      case MESSAGE_EDITED -> "a message was changed";
      case MESSAGE_REMOVED -> "a message was taken away, and forgotten here";
      case CHOICE_MADE -> "the customer picked " + ((ChoiceMade) event).value();
      case SIGNAL_NOTED -> "seen on a message: " + ((SignalNoted) event).signal();
      case OWNER_TAKEN -> ((OwnerTaken) event).agent() + " owns it from now on";
      case REPLY_QUEUED -> of((ReplyQueued) event);
      case HAND_OFF_USED -> "leads on to " + ((HandOffUsed) event).to();
      case PART_DELIVERED -> of((PartDelivered) event);
      case PART_STOPPED ->
        "message %d stopped: %s"
            .formatted(((PartStopped) event).place(), ((PartStopped) event).reason());
      case RESOLVED -> "resolved: the customer has the whole answer";
      case DEFLECTED -> "not resolved: the customer was sent elsewhere";
      case REOPENED -> "open again: the customer wrote";
      case THREAD_ALIASED -> "the thread is also called " + ((ThreadAliased) event).thread();
      case CUSTOMER_KNOWN -> "it was " + ((CustomerKnown) event).customer() + " who wrote first";
      case LINKED -> "%s %s".formatted(((Linked) event).link(), ((Linked) event).other());
      case MERGED -> "part of " + ((Merged) event).into() + " from now on";
    };
  }

  private static String of(MessageAdded event) {
    return "%s wrote %s on %s"
        .formatted(event.voice(), event.message().id(), event.where().surface());
  }

  private static String of(ReplyQueued event) {
    return "%s answers in %d messages (%s, %s)"
        .formatted(event.agent(), event.parts(), event.purpose(), event.fidelity());
  }

  private static String of(PartDelivered event) {
    return "message %d has arrived on %s as %s"
        .formatted(event.place(), event.surface(), event.message());
  }
}
