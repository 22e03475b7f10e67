package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.channel.Capabilities;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.compose.ReplyContext;
import dev.attune.compose.Shown;
import dev.attune.conversation.SurfaceId;
import dev.attune.examples.cli.Attune.Ran;
import dev.attune.preview.PlanPage;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at the page of plans in a browser. Pictures of it are left in {@code target/pages}. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final Path PICTURES = Path.of("target", "pages");
  private static final Path CORPUS =
      Path.of("../benchmarks/src/main/resources/dev/attune/benchmarks/corpus");
  private static final Pattern HOST = Pattern.compile("[a-z-]{1,63}+\\.invalid");
  private static final Resolution HELLO =
      Resolution.of(Purpose.UPDATE, Locale.UK, Say.of("Hello."));

  @TempDir
  private Path directory;

  private Browser browser;

  @BeforeAll
  void start(@TempDir Path own) {
    browser = Browser.start(own.resolve("profile"), own.resolve("net.json"));
  }

  @AfterAll
  void end() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"360, light", "360, dark", "1400, light", "1400, dark"})
  void showsPlans(int width, String scheme) throws IOException {
    look(
        "plans",
        width,
        scheme,
        "--to",
        "all",
        sample("every-part"),
        corpus("retail-thanks-en-GB"),
        corpus("retail-recall-en-US"),
        corpus("airline-baggage-delay-ar"),
        corpus("bank-inheritance-guide-ja"));
  }

  @ParameterizedTest
  @CsvSource({"360, light", "360, dark", "1400, light", "1400, dark"})
  void showsRefusals(int width, String scheme) throws IOException {
    look(
        "refusals", width, scheme, "--to", "all", "--at", "2027-02-01T09:00:00Z", sample("refund"));
  }

  @ParameterizedTest
  @CsvSource({"360, light", "1400, dark"})
  void keepsWhatIsWrittenAsText(int width, String scheme) throws IOException {
    String[] files = hostile();

    look(
        "hostile",
        width,
        scheme,
        Stream.concat(Stream.of("--to", "all"), Stream.of(files)).toArray(String[]::new));

    assertThat(strings(browser.evaluate(script("texts.js"))))
        .isEqualTo(textsAsJson(files))
        .hasSizeGreaterThan(files.length);
  }

  @Test
  void asksNobodyForAnything() throws IOException {
    Path log = directory.resolve("asked.json");
    Path page = write(
        "mail.html",
        mail("<!DOCTYPE html><html><head><link rel=preconnect href=https://leak-ahead.invalid>"
            + "<link rel=stylesheet href=https://leak-style.invalid/><meta http-equiv=refresh content='0;url=https://leak-refresh.invalid/'>"
            + "</head><body background=https://leak-body.invalid/><script>new Image().src = 'https://leak-script.invalid/'</script>"
            + "<img src=https://leak-picture.invalid/ srcset='https://leak-set.invalid/ 2x'><iframe src=https://leak-frame.invalid/></iframe>"
            + "<iframe srcdoc='&lt;link rel=preconnect &#104;ref=https://leak-nested.invalid&gt;'></iframe>"
            + "<embed src=https://leak-embed.invalid/><svg><use xlink:href=https://leak-vector.invalid/#x></use></svg>"
            + "<object data=https://leak-object.invalid/></object><p style='background: url(https://leak-background.invalid/)'>"
            + "<a href=https://leak-link.invalid/ style='position: fixed; inset: 0'>Press me</a>"));
    Path control = write(
        "control.html",
        "<!doctype html><link rel=preconnect href=https://heard-ahead.invalid>"
            + "<img src=https://heard-picture.invalid/>");

    try (Browser own = Browser.start(directory.resolve("own"), log)) {
      own.open(page, 1400, "light");
      own.click("iframe");
      own.open(control, 1400, "light");
    }

    assertThat(HOST.matcher(Files.readString(log, StandardCharsets.ISO_8859_1))
            .results()
            .map(MatchResult::group))
        .as("whom the browser asked")
        .containsOnly("heard-ahead.invalid", "heard-picture.invalid");
  }

  /** Opens what a command prints, looks at it, and leaves a picture. */
  private void look(String name, int width, String scheme, String... arguments) throws IOException {
    String[] command = Stream.concat(Stream.of("compose", "--format", "html"), Stream.of(arguments))
        .toArray(String[]::new);
    Ran ran = Attune.in(directory).run(command);
    int before = browser.complaints().size();

    browser.open(write(name + ".html", ran.results()), width, scheme);

    assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(width);
    assertThat(browser
            .evaluate("matchMedia('(prefers-color-scheme: " + scheme + ")').matches")
            .asBoolean())
        .isTrue();
    assertThat(strings(browser.evaluate(script("look.js")))).isEmpty();
    assertThat(browser.complaints().subList(before, browser.complaints().size()))
        .isEmpty();
    browser.picture(PICTURES.resolve("%s-%s-%s.png".formatted(name, width, scheme)), width);
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private List<String> textsAsJson(String... files) throws IOException {
    Ran ran = Attune.in(directory)
        .run(Stream.concat(Stream.of("compose", "--to", "all"), Stream.of(files))
            .toArray(String[]::new));
    List<String> texts = new ArrayList<>();
    for (String line : ran.lines()) {
      new ObjectMapper()
          .readTree(line)
          .get("messages")
          .forEach(message -> texts.add(
              message.get("text").asText().replaceAll("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]", "")));
    }
    return texts;
  }

  /** Files of resolutions that say what somebody might try. */
  private String[] hostile() throws IOException {
    String markup =
        "</p></style></pre></iframe><script>document.title='run'</script>\"'><img src=x onerror=alert(1)>&lt;b&gt;&#60;<!--";
    List<String> texts = List.of(
        markup,
        "\" srcdoc=\"<b>\" onload='x' ]]> {{7*7}} ${x} %3Cscript%3E https://example.com/\"><script>",
        "A turned \u202Eecaf\u202C, \u2067three\u2069, \u202D never closed \u202E and on",
        "separators\u2028one\u2029two, marks\u200b\u200d\u00ad\ufeffhere",
        "x".repeat(10_000),
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66".repeat(150),
        "Z\u0351\u036b\u0343\u036a\u0302\u0348a\u0310\u0314".repeat(20));
    ObjectMapper json = new ObjectMapper();
    String[] files = new String[texts.size()];
    for (int i = 0; i < files.length; i++) {
      String text = json.writeValueAsString(texts.get(i));
      files[i] = Attune.file(
          directory,
          "hostile-" + i + ".json",
          "{\"purpose\":\"update\",\"locale\":\"en\",\"goal\":" + text + ",\"parts\":[{\"say\":"
              + text
              + "},{\"choices\":{\"prompt\":\"<b>?\",\"options\":[{\"label\":\"<i>Yes</i>\",\"value\":\"y\"}]},\"weight\":\"may\"},"
              + "{\"media\":{\"href\":\"https://example.com/%22%3E%3Cscript%3E\",\"type\":\"image/png\",\"alt\":\"<script>\"},\"weight\":\"may\"}]}");
    }
    return files;
  }

  /** A page of a mail with some HTML part. */
  private static String mail(String html) {
    SurfaceId surface = SurfaceId.parse("email/mail");
    try (Channel channel = Channels.discover().open(surface.channel(), ChannelSettings.empty())) {
      Plan plan = Composer.of(channel)
          .compose(
              HELLO, ReplyContext.of(FreshConversations.on(surface), FreshConversations.WRITTEN));
      return page(plan, html, channel.capabilities());
    }
  }

  private static String page(Plan plan, String html, Capabilities capabilities) {
    PlannedMessage mail = plan.messages().get(0);
    Shown shown = new Shown(mail.text(), Optional.of(html), List.of(), Optional.empty());
    PlannedMessage other = new PlannedMessage(
        mail.surface(),
        mail.form(),
        mail.audience(),
        mail.payload(),
        shown,
        mail.measure(),
        mail.limit(),
        mail.unit(),
        mail.dependsOn(),
        mail.predecessor(),
        mail.handOff(),
        mail.awaits(),
        mail.until(),
        mail.edits());
    Plan with = new Plan(
        plan.surface(),
        plan.fidelity(),
        List.of(other),
        plan.coverage(),
        plan.findings(),
        plan.reason(),
        plan.alternatives());
    return PlanPage.titled("Mail").with("mail", HELLO, with, capabilities).html();
  }

  private Path write(String name, String page) throws IOException {
    return Files.writeString(directory.resolve(name), page);
  }

  private static String sample(String name) {
    return Attune.SAMPLES.resolve(name + ".resolution.json").toAbsolutePath().toString();
  }

  private static String corpus(String name) {
    return CORPUS.resolve(name + ".json").toAbsolutePath().toString();
  }

  private static String script(String name) throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
