package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Channel;
import dev.attune.channel.ChoiceLimit;
import dev.attune.channel.Form;
import dev.attune.channel.LinkLimit;
import dev.attune.channel.MediaLimit;
import dev.attune.channel.Surface;
import dev.attune.channel.TextLimit;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries each form of each surface at its limits, and what no form carries. */
final class FormTrial {
  private static final int MOST_OPTIONS = 20;
  private static final int MOST_LETTERS = 200_000;
  private static final List<String> TYPES = List.of(
      "image/png",
      "image/gif",
      "video/mp4",
      "audio/mpeg",
      "application/pdf",
      "text/csv",
      "model/obj");

  private final ChannelKit kit;
  private final Composer composer;
  private final Capabilities capabilities;
  private final List<Surface> surfaces;

  FormTrial(ChannelKit kit, Channel channel) {
    this.kit = kit;
    this.composer = Composer.of(channel);
    this.capabilities = channel.capabilities();
    this.surfaces = capabilities.surfaces();
  }

  /** The forms that no resolution takes. */
  List<String> unreached() {
    return forms((surface, form) -> reaching(form)
            .map(parts -> plan(surface, parts))
            .flatMap(plan -> plan.messages().stream())
            .anyMatch(message -> message.form().equals(form.name()))
        ? Optional.empty()
        : Optional.of("No resolution that was tried makes a message on %s take the form %s."
            .formatted(surface.id(), form.name())));
  }

  /** What goes over the brim when a message is filled to it, and by one letter more. */
  List<String> overBrim() {
    return surfaces.stream()
        .flatMap(surface -> {
          int most = largest(length -> plan(surface, filling(length)).messages().size() == 1);
          return IntStream.of(most, most + 1)
              .mapToObj(length -> brim(surface, filling(length)))
              .flatMap(Optional::stream);
        })
        .toList();
  }

  private Optional<String> brim(Surface surface, List<Part> parts) {
    Case full = new Case(0, surface, resolution(parts), context(surface));
    Plan plan = composer.compose(full.resolution(), full.context());
    return Promise.NO_OVERFLOW.objection(new Judged(kit, capabilities, full, plan));
  }

  private static List<Part> filling(int length) {
    return List.of(Say.of(words("Full", length)));
  }

  /** The limits that a form declares and does not use in full. */
  List<String> unused() {
    return Stream.of(
            forms((surface, form) -> form.choices().flatMap(limit -> choices(surface, limit))),
            forms((surface, form) -> form.links().flatMap(limit -> links(surface, limit))),
            forms((surface, form) -> form.media().flatMap(limit -> media(surface, form, limit))))
        .flatMap(List::stream)
        .toList();
  }

  /** What no form carries, and what does not turn up in the text instead. */
  List<String> lost() {
    return surfaces.stream()
        .flatMap(surface -> Stream.of(
                tooManyChoices(surface), tooLongChoice(surface), plainLink(surface))
            .flatMap(Optional::stream)
            .map(part -> inText(surface, part))
            .flatMap(Optional::stream))
        .toList();
  }

  private interface FormCheck {
    Optional<String> objection(Surface surface, Form form);
  }

  private List<String> forms(FormCheck check) {
    return surfaces.stream()
        .flatMap(surface ->
            surface.forms().stream().flatMap(form -> check.objection(surface, form).stream()))
        .toList();
  }

  /** Resolutions that should take a form: with all it carries and with some of it, short and long. */
  private static Stream<List<Part>> reaching(Form form) {
    List<Part> carried = new ArrayList<>();
    form.links().map(limit -> link(0, filled(limit.label(), "L"))).ifPresent(carried::add);
    form.media().map(FormTrial::medium).ifPresent(carried::add);
    form.choices().map(limit -> choices(1, limit)).ifPresent(carried::add);
    Stream<List<Part>> full =
        form.media().stream().flatMap(limit -> texts(form).map(said -> parts(said, media(limit))));
    Stream<List<Part>> mixed = texts(form)
        .flatMap(said -> IntStream.range(0, 1 << carried.size())
            .mapToObj(some -> parts(
                said,
                IntStream.range(0, carried.size())
                    .filter(i -> (some & 1 << i) != 0)
                    .mapToObj(carried::get)
                    .toList()))
            .filter(parts -> !parts.isEmpty()));
    return Stream.concat(mixed, full);
  }

  private static Stream<Optional<Part>> texts(Form form) {
    return form.text()
        .map(limit -> Stream.<Optional<Part>>of(
            Optional.of(Say.of("Here you are.")), Optional.of(Say.of(filled(limit, "word")))))
        .orElse(Stream.of(Optional.empty()));
  }

  private static List<Part> parts(Optional<Part> said, List<Part> carried) {
    return Stream.concat(said.stream(), carried.stream()).toList();
  }

  private Optional<String> choices(Surface surface, ChoiceLimit limit) {
    int count = Math.min(limit.max(), MOST_OPTIONS);
    boolean tapped = shown(surface, List.of(choices(count, limit)))
        .anyMatch(shown -> shown.answers().size() == count);
    return tapped
        ? Optional.empty()
        : Optional.of(
            "%s declares %d answers to tap with labels of up to %s, but so many and so long do not show up as answers in a payload."
                .formatted(surface.id(), limit.max(), limit.label()));
  }

  private Optional<String> links(Surface surface, LinkLimit limit) {
    List<Part> parts = new ArrayList<>(List.of(Say.of("Here you are.")));
    IntStream.range(0, limit.max())
        .mapToObj(i -> link(i, filled(limit.label(), "L" + i)))
        .forEach(parts::add);
    return shown(surface, parts).anyMatch(shown -> shown.buttons().size() == limit.max())
        ? Optional.empty()
        : Optional.of(
            "%s declares %d links as buttons with labels of up to %s, but so many and so long do not show up as buttons in a payload."
                .formatted(surface.id(), limit.max(), limit.label()));
  }

  private Optional<String> media(Surface surface, Form form, MediaLimit limit) {
    Stream<Media> taken = TYPES.stream().map(FormTrial::medium).filter(limit::fits);
    Optional<String> lost = taken
        .filter(media -> shown(
                surface, parts(form.text().map(text -> Say.of("Look.")), List.of(media)))
            .noneMatch(shown -> shown.all().contains(media.href().toString())))
        .map(media ->
            "%s declares that its form %s carries %s, but the address of one does not show up in a payload."
                .formatted(surface.id(), form.name(), media.type()))
        .findFirst();
    return lost.or(() -> fewerMedia(surface, form, limit));
  }

  private Optional<String> fewerMedia(Surface surface, Form form, MediaLimit limit) {
    return shown(surface, parts(form.text().map(text -> Say.of("Look.")), media(limit)))
            .anyMatch(shown -> shown.media().size() == limit.max())
        ? Optional.empty()
        : Optional.of(
            "%s declares that its form %s carries %d media, but so many of %s do not show up in one payload."
                .formatted(surface.id(), form.name(), limit.max(), medium(limit).type()));
  }

  private static List<Part> media(MediaLimit limit) {
    String type = medium(limit).type();
    return IntStream.range(0, limit.max())
        .mapToObj(number -> medium(number, type))
        .map(Part.class::cast)
        .toList();
  }

  private static Optional<Part> tooManyChoices(Surface surface) {
    int most = surface.forms().stream()
        .flatMap(form -> form.choices().stream())
        .mapToInt(ChoiceLimit::max)
        .max()
        .orElse(0);
    return most >= MOST_OPTIONS
        ? Optional.empty()
        : Optional.of(new Choices(
            Optional.of("Which?"),
            IntStream.rangeClosed(0, most)
                .mapToObj(i -> new Option("Option " + i, "value " + i))
                .toList(),
            Say.of("x").weight(),
            Say.of("x").sensitivity()));
  }

  private static Optional<Part> tooLongChoice(Surface surface) {
    return surface.forms().stream()
        .flatMap(form -> form.choices().stream())
        .map(ChoiceLimit::label)
        .map(limit -> filled(limit, "A"))
        .reduce((one, other) -> one.length() > other.length() ? one : other)
        .map(label -> Choices.of("Which?", new Option(label + "AA", "a"), new Option("B", "b")));
  }

  private static Optional<Part> plainLink(Surface surface) {
    boolean buttons = surface.forms().stream().anyMatch(form -> form.links().isPresent());
    return Optional.of(Link.of(
        "Track it", URI.create((buttons ? "http" : "https") + "://example.com/track/5512")));
  }

  private Optional<String> inText(Surface surface, Part part) {
    List<Part> parts = List.of(Say.of("Here you are."), part);
    List<String> expected = part instanceof Choices choices
        ? choices.options().stream().map(Option::label).toList()
        : Said.of(part, OptionalInt.empty()).stream().map(Said::text).toList();
    List<Shown> shown = shown(surface, parts).toList();
    Predicate<String> isRead = text -> shown.stream().anyMatch(one -> one.text().contains(text));
    boolean tapped = shown.stream()
        .anyMatch(one -> !one.answers().isEmpty() || !one.buttons().isEmpty());
    return !tapped && expected.stream().allMatch(isRead)
        ? Optional.empty()
        : Optional.of(
            "%s cannot carry %s such as this, so all of it must stand in the text: %s. The payloads show %s."
                .formatted(surface.id(), part.kind(), expected, shown));
  }

  private Stream<Shown> shown(Surface surface, List<Part> parts) {
    return plan(surface, parts).messages().stream().flatMap(message -> kit.shown(message).stream());
  }

  private Plan plan(Surface surface, List<Part> parts) {
    return composer.compose(resolution(parts), context(surface));
  }

  private static Resolution resolution(List<Part> parts) {
    return new Resolution(Purpose.UPDATE, Locale.UK, Optional.empty(), parts);
  }

  private ReplyContext context(Surface surface) {
    Conversation conversation = kit.conversation(surface.id());
    return ReplyContext.of(
        conversation, conversation.lastFromCustomer().orElseThrow().at().plusSeconds(60));
  }

  private static Choices choices(int count, ChoiceLimit limit) {
    Option[] options = IntStream.range(0, count)
        .mapToObj(i -> new Option(filled(limit.label(), (char) ('A' + i) + " o"), "value " + i))
        .toArray(Option[]::new);
    return Choices.of("Which?", options);
  }

  private static Link link(int number, String label) {
    return Link.of(label, URI.create("https://example.com/page/" + number));
  }

  private static Media medium(MediaLimit limit) {
    return TYPES.stream()
        .map(FormTrial::medium)
        .filter(limit::fits)
        .findFirst()
        .orElseGet(() -> medium(limit.types().iterator().next()));
  }

  private static Media medium(String type) {
    return medium(5512, type);
  }

  private static Media medium(int number, String type) {
    URI href = URI.create("https://example.com/media/" + number);
    return Media.of(href, type, "A picture of the shelf");
  }

  /** As many words as the limit takes. */
  private static String filled(TextLimit limit, String start) {
    int most = largest(length -> limit.fits(words(start, length)));
    return words(start, most);
  }

  private static String words(String start, int length) {
    StringBuilder text = new StringBuilder(start);
    while (text.length() < start.length() + length) {
      text.append(text.length() % 10 == 9 ? ' ' : 'x');
    }
    return text.toString().stripTrailing();
  }

  /** The largest number for which something holds, if it holds for all before. */
  private static int largest(IntPredicate holds) {
    int low = 0;
    int high = 1;
    while (high < MOST_LETTERS && holds.test(high)) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
