package dev.attune.examples;

import dev.attune.CareDesk;
import dev.attune.Reply;
import dev.attune.cases.AgentId;
import dev.attune.cases.Case;
import dev.attune.cases.CaseId;
import dev.attune.channel.Author;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.compose.Preferences;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.ChannelKind;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One resolution, three channels: deliveries of X, Facebook and a mail provider come in, become cases, and one answer goes out
 * to all of them, to platforms on this machine's loopback.
 */
public final class OneResolutionThreeChannelsMain {
  private static final AccountId X = new AccountId("example-x");
  private static final AccountId PAGE = new AccountId("example-page");
  private static final AccountId MAIL = new AccountId("example-mail");
  private static final AgentId AGENT = new AgentId("rs");

  private final Screen screen;

  /** The story takes place on the day its deliveries are dated. */
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  private OneResolutionThreeChannelsMain(PrintStream out) {
    this.screen = new Screen(out);
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    new OneResolutionThreeChannelsMain(new PrintStream(System.out, true, StandardCharsets.UTF_8))
        .run();
  }

  private void run() {
    try (LoopbackX x = new LoopbackX();
        LoopbackFacebook facebook = new LoopbackFacebook();
        LoopbackMail mail = new LoopbackMail();
        CareDesk desk = desk(x, facebook, mail)) {
      receive(desk);
      List<CaseId> cases = cases(desk);
      answer(desk, cases);
      screen.title("4. What arrived at the platforms");
      deliver(desk);
      x.show(screen);
      facebook.show(screen);
      mail.show(screen);
      screen.title("5. Robin taps the button and writes in private: the part that waited goes out");
      now = Instant.parse("2026-11-22T10:05:30Z");
      deliver(desk, "5-x-direct-message.http", X);
      deliver(desk);
      x.show(screen);
      screen.title("6. The timeline of Robin's case");
      screen.timeline(desk.find(cases.get(0)).orElseThrow());
      differences();
    }
  }

  private CareDesk desk(LoopbackX x, LoopbackFacebook facebook, LoopbackMail mail) {
    return CareDesk.builder()
        .discoverChannels()
        .clock(() -> now)
        .account(
            new ChannelKind("twitter"),
            settings(
                    X,
                    Map.of(
                        "consumer-secret",
                        "example-consumer-secret",
                        "access-token",
                        "example-token"))
                .value("api", x.address())
                .build())
        .account(
            new ChannelKind("facebook"),
            settings(
                    PAGE,
                    Map.of(
                        "app-secret", "example-app-secret", "page-access-token", "example-token"))
                .value("graph", facebook.address())
                .build())
        .account(
            new ChannelKind("email"),
            settings(MAIL, Map.of("signing-key", "example-signing-key"))
                .value("address", "care@example.com")
                .value("name", "Example Care")
                .value("smtp-host", "127.0.0.1")
                .value("smtp-port", mail.port())
                .value("smtp-tls", "none")
                .build())
        .build();
  }

  private ChannelSettings.Builder settings(AccountId account, Map<String, String> secrets) {
    return ChannelSettings.builder()
        .account(account)
        .clock(() -> now)
        .secrets(name ->
            Optional.ofNullable(secrets.get(name)).map(Secret::of).stream().toList());
  }

  private void receive(CareDesk desk) {
    screen.title("1. What came in, as the platforms deliver and sign it");
    deliver(desk, "1-x-account-activity.http", X);
    deliver(desk, "2-x-activity.http", X);
    deliver(desk, "3-facebook-page.http", PAGE);
    deliver(desk, "4-mail.http", MAIL);
    GateRequest forged =
        Deliveries.read("1-x-account-activity.http").with("refund", "reFund").request();
    screen.line("the first one again, with one letter changed: answered %d"
        .formatted(desk.receive(X, forged).status()));
  }

  private void deliver(CareDesk desk, String file, AccountId account) {
    GateRequest request = Deliveries.read(file).request();
    GateResponse response = desk.receive(account, request);
    screen.line("%-28s %5d octets, signature checked: answered %d"
        .formatted(file, request.size(), response.status()));
  }

  private List<CaseId> cases(CareDesk desk) {
    screen.title("2. The cases they became");
    List<CaseId> all = new ArrayList<>();
    for (AccountId account : List.of(X, PAGE, MAIL)) {
      all.addAll(desk.list(account, Optional.empty(), 10));
    }
    all.stream().map(id -> desk.find(id).orElseThrow()).forEach(screen::open);
    return all;
  }

  private void answer(CareDesk desk, List<CaseId> cases) {
    screen.title("3. One resolution, and what it becomes in each conversation");
    Resolution resolution = ResolutionJson.read(Deliveries.text("refund.resolution.json"));
    screen.block(Deliveries.text("refund.resolution.json"));
    Preferences preferences = Preferences.standard().withSignOff("^RS");
    for (CaseId id : cases) {
      Case known = desk.find(id).orElseThrow();
      if (!known.links().isEmpty()) {
        continue;
      }
      Reply reply = desk.reply(id, AGENT, resolution, Author.PERSON, preferences);
      screen.plan(known, reply.plan());
    }
  }

  private static void deliver(CareDesk desk) {
    while (desk.dispatcher().tick(10) > 0) {}
  }

  private void differences() {
    screen.title("7. What the three channels did differently, and why");
    screen.line(
        "X         answered under the post in numbered parts of 280, counted as X counts; what is Robin's alone waited behind");
    screen.line(
        "          the post's message button, because X lets a brand write in private only to who wrote first.");
    screen.line(
        "Facebook  sent the private part first, by the one private reply a comment allows, and only then said so beneath the");
    screen.line(
        "          comment; in Messenger everything is private, and the answers became buttons to tap.");
    screen.line(
        "Email     is private and has room: one mail in the customer's own thread, as text and as HTML, with nothing moved.");
  }
}
