package dev.attune.examples.cli;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.compose.Composer;
import dev.attune.compose.Overflow;
import dev.attune.compose.Plan;
import dev.attune.compose.PlanJson;
import dev.attune.compose.Preferences;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.ConversationJson;
import dev.attune.conversation.Message;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the plan of each resolution. */
@Command(
    name = "compose",
    sortOptions = false,
    sortSynopsis = false,
    description = {
      "Shows the plan of each resolution: the exact messages it becomes. Nothing is sent.",
      "A plan that is refused says why. A file that is wrong does not stop the others."
    })
final class ComposeCommand implements Callable<Integer> {
  /** What may be done when not all fits into one message, in order of preference. */
  record Overflows(List<Overflow> choices) {
    static Overflows of(String text) {
      return new Overflows(Stream.of(text.split(",", -1))
          .map(word -> Values.word(Overflow.class, word))
          .toList());
    }
  }

  /** One way to answer: what composes it, for which channel, and in answer to what. */
  record Answering(Composer composer, Capabilities capabilities, ReplyContext context) {}

  /** Where plans go. */
  @FunctionalInterface
  interface Output {
    /** Shows a plan, now or at the end. */
    void show(String file, Resolution resolution, Plan plan, Answering way);

    /** Shows what waits for the end. */
    default void end() {}
  }

  /** How plans are shown. */
  enum Format {
    /** One JSON object a line, for programs. */
    JSON,
    /** Paragraphs, for people. */
    TEXT,
    /** One page of all plans, to look at. */
    HTML
  }

  private final Console console;
  private final Surfaces surfaces;

  @Mixin
  final HelpOption help = new HelpOption();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SURFACE",
      description =
          "Where the customer asked, for instance email/mail. Can be given more than once; all is every surface.")
  private List<String> to = List.of();

  @Option(
      names = "--conversation",
      paramLabel = "FILE",
      description =
          "What is answered, as JSON. Without it, the first message of a made-up customer.")
  private Optional<String> conversation = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description =
          "The moment of the answer, for instance 2026-11-20T10:00:00Z, or now: decides which reply windows are"
              + " open. Without it, the moment of the last message, so that the same files always give the same plan.")
  private Optional<Instant> at = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "What differs from the channel's own profile, as a JSON merge patch.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--overflow",
      paramLabel = "CHOICE,...",
      description =
          "What may be done when not all fits into one message, in order of preference: shorten, split, move, refuse."
              + " Without it, split,move.")
  private Overflows overflow = new Overflows(Preferences.standard().overflow());

  @Option(
      names = "--sign-off",
      paramLabel = "TEXT",
      description = "Who signs, for instance ^RS. Without it, nobody does.")
  private Optional<String> signOff = Optional.empty();

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      description =
          "The language of the resolutions, for instance en-GB. Without it, what each says itself.")
  private Optional<Locale> locale = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "json (a plan a line, the default), text (for people) or html (a page of all plans, to look at in a browser).")
  private Format format = Format.JSON;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A resolution as JSON; '-' is standard input.")
  private List<String> files = List.of();

  ComposeCommand(Console console, Surfaces surfaces) {
    this.console = console;
    this.surfaces = surfaces;
  }

  @Override
  public Integer call() {
    List<SurfaceId> asked = surfaces.surfaces(to);
    requireFilesFor(asked);
    Optional<String> patch = profile.map(console.inputs()::text);
    List<Answering> ways =
        asked.stream().map(surface -> answering(surface, patch)).toList();
    Output output = output();
    int exit = files.stream().mapToInt(file -> show(output, ways, file)).max().orElse(Exit.DONE);
    output.end();
    return exit;
  }

  /** A conversation takes place on one surface, and a profile is of one channel. */
  private void requireFilesFor(List<SurfaceId> asked) {
    if (conversation.isPresent() && asked.size() > 1) {
      throw new BadInputException("--conversation is on one surface. Give one --to");
    }
    if (profile.isPresent() && asked.stream().map(SurfaceId::channel).distinct().count() > 1) {
      throw new BadInputException("--profile is of one channel. Give --to of one channel");
    }
  }

  private Answering answering(SurfaceId surface, Optional<String> patch) {
    ReplyContext context = context(surface);
    try (Channel channel = open(surface, patch)) {
      return new Answering(Composer.of(channel), channel.capabilities(), context);
    }
  }

  private Output output() {
    return switch (format) {
      case JSON ->
        (file, resolution, plan, way) -> console.result(JsonLine.from(file, PlanJson.write(plan)));
      case TEXT ->
        (file, resolution, plan, way) ->
            new PlanText(file, resolution, plan).lines().forEach(console::result);
      case HTML -> new PageOutput(console);
    };
  }

  private ReplyContext context(SurfaceId surface) {
    Preferences unsigned = Preferences.standard().withOverflow(overflow.choices());
    Preferences preferences = signOff.map(unsigned::withSignOff).orElse(unsigned);
    Conversation answered = conversation
        .map(file -> conversation(file, surface))
        .orElseGet(() -> FreshConversations.on(surface));
    return ReplyContext.of(answered, at.orElseGet(() -> lastMoment(answered))).with(preferences);
  }

  private Conversation conversation(String file, SurfaceId surface) {
    String json = console.inputs().text(file);
    Conversation read = of(file, () -> ConversationJson.read(json));
    if (!read.surface().equals(surface)) {
      throw new BadInputException(
          file,
          "the conversation is on %s, not on %s. Give --to %s"
              .formatted(read.surface(), surface, read.surface()));
    }
    return read;
  }

  private static Instant lastMoment(Conversation conversation) {
    return Stream.concat(
            conversation.messages().stream().map(Message::at),
            conversation.heard().values().stream())
        .max(Comparator.naturalOrder())
        .orElse(FreshConversations.WRITTEN);
  }

  private Channel open(SurfaceId surface, Optional<String> patch) {
    if (patch.isEmpty()) {
      return surfaces.open(surface.channel(), ChannelSettings.empty());
    }
    ChannelSettings settings = ChannelSettings.builder().profile(patch.get()).build();
    return of(profile.orElseThrow(), () -> surfaces.open(surface.channel(), settings));
  }

  /** What is made of a file; what is wrong there is told with the file's name. */
  private static <T> T of(String file, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (RuntimeException e) {
      throw new BadInputException(file, Mistakes.words(e));
    }
  }

  private int show(Output output, List<Answering> ways, String file) {
    try {
      String json = console.inputs().text(file);
      Resolution resolution = of(file, () -> spoken(ResolutionJson.read(json)));
      return ways.stream()
          .mapToInt(way -> show(output, file, resolution, way))
          .max()
          .orElse(Exit.DONE);
    } catch (BadInputException e) {
      console.complain(Mistakes.words(e));
      return Exit.BAD_INPUT;
    }
  }

  /** The resolution in the language that was asked for. */
  private Resolution spoken(Resolution resolution) {
    return new Resolution(
        resolution.purpose(),
        locale.orElse(resolution.locale()),
        resolution.goal(),
        resolution.parts());
  }

  private int show(Output output, String file, Resolution resolution, Answering way) {
    Plan plan = of(file, () -> way.composer().compose(resolution, way.context()));
    output.show(file, resolution, plan, way);
    plan.reason().ifPresent(reason -> console.complain(file + ": refused: " + reason));
    return plan.isRefused() ? Exit.REFUSED : Exit.DONE;
  }
}
