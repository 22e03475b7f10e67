package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.ReplyWindow;
import dev.attune.channel.Surface;
import dev.attune.compose.Alternative.Kind;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What could be done where a plan finds no way open. */
final class Elsewhere {
  private final Capabilities capabilities;
  private final ReplyContext context;
  private final Conversation conversation;

  Elsewhere(Capabilities capabilities, ReplyContext context) {
    this.capabilities = capabilities;
    this.context = context;
    this.conversation = context.conversation();
  }

  /** When the conversation itself is closed. */
  List<Alternative> than(Surface home) {
    return Stream.of(
            asPerson(home).stream(),
            surfaces(home, false),
            channels(),
            Stream.of(waiting("The customer has to write again on " + home.id() + ".")))
        .flatMap(all -> all)
        .toList();
  }

  /** When there is no way from it to somewhere private. */
  List<Alternative> inPrivate(Surface home) {
    return Stream.of(surfaces(home, true), channels(), Stream.of(asking(home)))
        .flatMap(all -> all)
        .toList();
  }

  private Optional<Alternative> asPerson(Surface home) {
    if (context.author() == Author.PERSON) {
      return Optional.empty();
    }
    return home.window()
        .flatMap(window -> conversation
            .lastFromCustomer()
            .map(Message::at)
            .map(heard -> heard.plus(window.lengthFor(Author.PERSON))))
        .filter(end -> !end.isBefore(context.at()))
        .map(end -> new Alternative(
            Kind.ANSWER_AS_PERSON,
            "A person may still answer on %s, until %s. The text has to be written or approved by that person."
                .formatted(home.id(), end),
            Optional.of(home.id()),
            Optional.empty(),
            Optional.of(end)));
  }

  private Stream<Alternative> surfaces(Surface home, boolean inPrivate) {
    return capabilities.surfaces().stream()
        .filter(surface -> !surface.id().equals(home.id()))
        .filter(surface -> !inPrivate || surface.audience() == Audience.CUSTOMER)
        .flatMap(surface -> onSurface(surface).stream());
  }

  private Optional<Alternative> onSurface(Surface surface) {
    return Optional.ofNullable(conversation.heard().get(surface.id()))
        .map(heard -> surface.window().map(window -> end(window, heard)))
        .filter(end -> end.filter(moment -> moment.isBefore(context.at())).isEmpty())
        .map(end -> new Alternative(
            Kind.ANSWER_ON_SURFACE,
            "The customer wrote on %s as well, where an answer is allowed%s."
                .formatted(surface.id(), end.map(moment -> " until " + moment).orElse("")),
            Optional.of(surface.id()),
            Optional.empty(),
            end));
  }

  private Instant end(ReplyWindow window, Instant heard) {
    return heard.plus(window.lengthFor(context.author()));
  }

  private Stream<Alternative> channels() {
    return context.contacts().stream()
        .map(contact -> new Alternative(
            Kind.ANSWER_ON_CHANNEL,
            "The customer gave an address on the channel %s. An answer there should say what it answers."
                .formatted(contact.channel()),
            Optional.empty(),
            Optional.of(contact),
            Optional.empty()));
  }

  private static Alternative asking(Surface home) {
    return new Alternative(
        Kind.ASK_FOR_PRIVATE_MESSAGE,
        "On %s say what is for everyone, and ask for a private message. The rest can follow once the customer wrote there."
            .formatted(home.id()),
        Optional.of(home.id()),
        Optional.empty(),
        Optional.empty());
  }

  private static Alternative waiting(String sentence) {
    return new Alternative(
        Kind.WAIT_FOR_CUSTOMER, sentence, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
