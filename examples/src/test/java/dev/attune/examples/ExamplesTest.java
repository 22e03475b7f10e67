package dev.attune.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Runs every example, and compares what the README shows with what they are and print. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path SMALLEST =
      Path.of("src", "main", "java", "dev", "attune", "examples", "ThreeNativeRepliesMain.java");

  @Test
  void oneResolutionReachesThreeChannels() {
    String printed = printedBy(() -> OneResolutionThreeChannelsMain.main(new String[0]));

    assertThat(printed)
        .as("every delivery is verified and taken, a forged one is not")
        .contains("1-x-account-activity.http")
        .containsPattern("2-x-activity.http +\\d+ octets, signature checked: answered 200")
        .containsPattern("3-facebook-page.http +\\d+ octets, signature checked: answered 200")
        .containsPattern("4-mail.http +\\d+ octets, signature checked: answered 200")
        .contains("with one letter changed: answered 401");
    assertThat(printed)
        .as("strangers in a thread are not the customer")
        .contains("a matter of Sam Sample, who gets an answer of their own)")
        .contains("a matter of Alex Sample, who gets an answer of their own)");
    assertThat(section(printed, "4"))
        .as("the private part of Robin's answer waits, the others have arrived")
        .contains("X shows to everyone, post 900200000000000101 under 900200000000000001")
        .contains("X shows to everyone, post 900200000000000102 under 900200000000000101")
        .contains("[ Send a private message ]")
        .doesNotContain("X shows to the customer alone")
        .contains("private reply to comment 900101_900102")
        .contains("beneath 900101_900102")
        .contains("[ Yes ] [ Not yet ]")
        .contains("To:      ");
    assertThat(section(printed, "5"))
        .as("once Robin wrote in private, the private part goes out")
        .contains("X shows to the customer alone", "EUR 25.00 to the card ending 4421");
    assertThat(section(printed, "6"))
        .as("and the case is resolved")
        .contains("is RESOLVED", "resolved: the customer has");
  }

  @Test
  void nothingPrivateIsShownToEveryone() {
    String printed = printedBy(() -> OneResolutionThreeChannelsMain.main(new String[0]));

    String everyone = section(printed, "4")
        .lines()
        .dropWhile(line -> !line.contains("to everyone"))
        .takeWhile(line -> !line.contains("alone"))
        .collect(Collectors.joining("\n"));
    assertThat(everyone)
        .contains("Your refund is booked")
        .doesNotContain("4421")
        .doesNotContain("EUR");
  }

  @Test
  void oneResolutionLivesThroughThreeEras() {
    String printed = printedBy(() -> ThreeErasMain.main(new String[0]));
    List<String> eras = List.of(printed.split("(?m)^X, "));

    assertThat(eras).hasSize(4);
    assertThat(eras.get(1))
        .as("140 characters, whatever they are")
        .startsWith("2014\n")
        .contains(" of 140  Sorry", "1/2", "2/2")
        .doesNotContain("280");
    assertThat(eras.get(2))
        .as("an emoji of seven code points takes more room than words can spare")
        .startsWith("2018\n")
        .contains(" of 280  Sorry, Robin")
        .doesNotContain("1/2");
    assertThat(eras.get(3))
        .as("the fullest wording")
        .startsWith("today\n 271 of 280  Sorry for the wait, Robin")
        .doesNotContain("1/2");
  }

  @Test
  void webhooksComeOverHttp() {
    String printed = printedBy(() -> {
      try {
        WebhooksMain.main(new String[0]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });

    assertThat(printed)
        .containsPattern(
            "X asks whether the address is ours +200 \\{\"response_token\":\"sha256=iHlateRKV5RuQnIkwMC1BaMABhtFYdUGMdOfISQRCKE=\"}")
        .containsPattern("X delivers +200\\R")
        .containsPattern("X delivers it again +200\\R")
        .containsPattern("Facebook delivers +200\\R")
        .containsPattern("somebody changed a letter +401 ")
        .containsPattern("somebody only looks +403 ")
        .containsPattern("cases: 1 on X, \\d on Facebook");
  }

  @Test
  void readmeShowsTheSmallestExampleAsItIs() throws IOException {
    String source = Files.readString(SMALLEST);
    String region = between(source, "// tag::readme[]\n", "    // end::readme[]");
    String code = region
        .lines()
        .map(line -> line.startsWith("    ") ? line.substring(4) : line)
        .collect(Collectors.joining("\n"));

    assertThat(blocks("java")).containsExactly(code.stripTrailing());
  }

  @Test
  void readmeShowsWhatTheSmallestExamplePrints() throws IOException {
    String printed = printedBy(() -> ThreeNativeRepliesMain.main(new String[0]));

    assertThat(Files.readString(README))
        .contains("prints\n\n```\n" + printed.stripTrailing() + "\n```");
  }

  private static List<String> blocks(String language) throws IOException {
    return List.of(Files.readString(README).split("```" + language + "\n", -1)).stream()
        .skip(1)
        .map(rest -> rest.substring(0, rest.indexOf("\n```")))
        .toList();
  }

  private static String section(String printed, String number) {
    String rest = printed.substring(printed.indexOf("== " + number + ". "));
    int next = rest.indexOf("\n== ", 1);
    return next < 0 ? rest : rest.substring(0, next);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String printedBy(Runnable example) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      example.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
