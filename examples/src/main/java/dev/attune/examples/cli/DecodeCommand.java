package dev.attune.examples.cli;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEventJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what happened, by deliveries and mails. */
@Command(
    name = "decode",
    sortOptions = false,
    sortSynopsis = false,
    description = {
      "Shows the events of deliveries and mails, one JSON object a line.",
      "Each has the file it came from, its kind and its fields. A file that cannot be read is a line with file and error,"
          + " and does not stop the others."
    })
final class DecodeCommand implements Callable<Integer> {
  /** Unauthorized and forbidden: the delivery may be well formed, and is not the platform's. */
  private static final Set<Integer> NOT_PROVEN = Set.of(401, 403);

  private final Console console;
  private final Surfaces surfaces;

  @Mixin
  final HelpOption help = new HelpOption();

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "KIND",
      description = "The channel they came in from, for instance email.")
  private String channel = "";

  @Option(
      names = "--header",
      paramLabel = "HEADER",
      description =
          "A header that came with the delivery, written \"Name: value\". May be given several times. Matters"
              + " with --secret alone.")
  private List<String> headers = List.of();

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description =
          "What deliveries are signed with: those that are not are refused. A mail is then the form in which its"
              + " provider delivers it. Without a secret nothing is verified.")
  private Optional<String> secret = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description =
          "When they came, for instance 2026-11-20T10:00:00Z, or now, as without it. Decides whether a signature"
              + " with a time in it is still good.")
  private Optional<Instant> at = Optional.empty();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The body of a delivery as it came, or a mail; '-' is standard input.")
  private List<String> files = List.of();

  DecodeCommand(Console console, Surfaces surfaces) {
    this.console = console;
    this.surfaces = surfaces;
  }

  @Override
  public Integer call() {
    ChannelKind kind = surfaces.channel(channel);
    Map<String, List<String>> given = given(headers);
    try (Channel open = surfaces.open(kind, settings())) {
      return files.stream().mapToInt(file -> show(open, given, file)).max().orElse(Exit.DONE);
    }
  }

  private ChannelSettings settings() {
    List<Secret> secrets = secret.stream().map(Secret::of).toList();
    return ChannelSettings.builder()
        .secrets(name -> secrets)
        .clock(at.map(InstantSource::fixed).orElseGet(console::clock))
        .build();
  }

  private int show(Channel open, Map<String, List<String>> given, String file) {
    try {
      Gate.Result result = read(open, given, console.inputs().octets(file));
      return result.response().isSuccess()
          ? show(file, result.events())
          : refuse(file, result.response());
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      return unreadable(file, Mistakes.problem(e));
    }
  }

  private Gate.Result read(Channel open, Map<String, List<String>> given, byte[] octets) {
    return secret.isPresent()
        ? accept(open, new GateRequest("POST", Map.of(), given, octets))
        : new Gate.Result(GateResponse.of(200), decode(open, octets));
  }

  private List<InboundEvent> decode(Channel open, byte[] octets) {
    return open.decoder()
        .orElseThrow(() -> new BadInputException("channel " + channel + " does not listen"))
        .decode(octets);
  }

  private Gate.Result accept(Channel open, GateRequest request) {
    return open.gate()
        .orElseThrow(() -> new BadInputException("channel " + channel
            + " does not listen by HTTP, so nothing is signed. Leave --secret out"))
        .accept(request);
  }

  private int show(String file, List<InboundEvent> events) {
    events.forEach(event -> console.result(JsonLine.from(file, InboundEventJson.write(event))));
    return Exit.DONE;
  }

  private int refuse(String file, GateResponse response) {
    String reason = response.body().isBlank() ? "status " + response.status() : response.body();
    if (!NOT_PROVEN.contains(response.status())) {
      return unreadable(file, reason);
    }
    console.complain(file + ": refused: " + reason);
    return Exit.REFUSED;
  }

  private int unreadable(String file, String problem) {
    console.result(JsonLine.unreadable(file, problem));
    console.complain(file + ": " + problem);
    return Exit.BAD_INPUT;
  }

  /** Headers as they were given, several of one name kept apart. */
  private static Map<String, List<String>> given(List<String> headers) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new BadInputException(
            "A header must be written \"Name: value\", for instance --header \"Content-Type: application/json\".");
      }
      given
          .computeIfAbsent(header.substring(0, colon).strip(), name -> new ArrayList<>())
          .add(header.substring(colon + 1).strip());
    }
    return given;
  }
}
