package dev.attune.examples.cli;

import static dev.attune.examples.cli.Attune.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.examples.cli.Attune.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeCommandTest {
  private static final String THANKS =
      "{\"purpose\":\"update\",\"locale\":\"en\",\"parts\":[{\"say\":\"Thanks, we look into it.\"}]}";
  private static final String PRIVATE =
      "{\"purpose\":\"update\",\"locale\":\"en\",\"parts\":[{\"fact\":{\"label\":\"Card\",\"value\":\"ending 4421\"},\"sensitivity\":\"customer\"}]}";

  @TempDir
  private Path directory;

  private Ran compose(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "compose";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Attune.in(directory).run(all);
  }

  @Nested
  class Plans {
    @Test
    void areALineEachWithTheFileFirst() {
      String one = file(directory, "one.json", THANKS);
      String two = file(directory, "two.json", THANKS);

      Ran ran = compose("--to", "twitter/post", one, two);

      String plan =
          "\"surface\":\"twitter/post\",\"fidelity\":\"exact\",\"messages\":[{\"surface\":\"twitter/post\",\"form\":\"post\",\"audience\":\"everyone\",\"payload\":{\"operation\":\"POST /2/tweets\",\"mediaType\":\"application/json\",\"body\":{\"text\":\"Thanks, we look into it.\",\"reply\":{\"in_reply_to_tweet_id\":\"1991500000000000001\"}}},\"text\":\"Thanks, we look into it.\",\"measure\":24,\"limit\":280,\"unit\":\"weighted-characters\",\"dependsOn\":[]}],\"coverage\":[{\"part\":0,\"treatment\":\"said\",\"wording\":0,\"messages\":[0]}],\"findings\":[]}";
      assertThat(ran)
          .isEqualTo(new Ran(
              0, "{\"file\":\"one.json\"," + plan + "\n{\"file\":\"two.json\"," + plan + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "email/mail",
          "facebook/comment",
          "facebook/messenger",
          "twitter/post",
          "twitter/dm"
        })
    void areMadeOnEverySurfaceWithoutAConversation(String surface) {
      String file =
          Attune.SAMPLES.resolve("every-part.resolution.json").toAbsolutePath().toString();

      Ran json = compose("--to", surface, file);
      Ran text = compose("--to", surface, "--format", "text", file);

      assertThat(json.exit()).isZero();
      assertThat(json.messages()).isEmpty();
      assertThat(json.lines()).hasSize(1);
      assertThat(text.exit()).isZero();
      assertThat(text.results()).startsWith(file + " on " + surface + ": ");
    }

    @Test
    void areMadeForEachSurfaceThatIsNamed() {
      String one = file(directory, "one.json", THANKS);
      String two = file(directory, "two.json", THANKS);

      Ran ran = compose("--to", "twitter/dm", "--to", "email/mail", "--to", "twitter/dm", one, two);

      assertThat(ran.exit()).isZero();
      assertThat(ran.lines())
          .extracting(line -> line.substring(0, line.indexOf(",\"fidelity\"")))
          .containsExactly(
              "{\"file\":\"one.json\",\"surface\":\"twitter/dm\"",
              "{\"file\":\"one.json\",\"surface\":\"email/mail\"",
              "{\"file\":\"two.json\",\"surface\":\"twitter/dm\"",
              "{\"file\":\"two.json\",\"surface\":\"email/mail\"");
    }

    @Test
    void areMadeForEverySurface() {
      Ran ran = Attune.in(directory).reading(THANKS).run("compose", "--to", "all", "-");

      assertThat(ran.exit()).isZero();
      assertThat(ran.lines())
          .hasSize(5)
          .last()
          .asString()
          .startsWith("{\"file\":\"-\",\"surface\":\"twitter/dm\",");
    }

    @Test
    void takeAProfileForTheSurfacesOfOneChannel() {
      String file = file(directory, "one.json", THANKS);
      String profile = file(
          directory,
          "profile.json",
          "{\"surfaces\":{\"post\":{\"forms\":{\"post\":{\"text\":{\"value\":25000}}}}}}");

      Ran ran = compose("--to", "twitter/post", "--to", "twitter/dm", "--profile", profile, file);

      assertThat(ran.exit()).isZero();
      assertThat(ran.results()).contains("\"limit\":25000", "\"limit\":10000");
    }

    @Test
    void areOnePageToLookAt() {
      String one = file(directory, "one.json", THANKS);
      String hidden = file(directory, "private.json", PRIVATE);

      Ran ran =
          compose("--to", "twitter/post", "--to", "email/mail", "--format", "html", one, hidden);

      assertThat(ran.exit()).isZero();
      assertThat(ran.messages()).isEmpty();
      assertThat(ran.results())
          .startsWith("<!doctype html>\n<html lang=\"en\">")
          .endsWith("</html>\n")
          .contains(
              "<h1 dir=\"auto\">What the customer will see</h1>",
              "4 plans of 2 resolutions. Nothing was sent.",
              "Thanks, we look into it.",
              "Card: ending 4421");
    }

    @Test
    void areOnAPageWithoutTheFilesThatAreWrong() {
      String one = file(directory, "one.json", THANKS);

      Ran some = compose("--to", "twitter/post", "--format", "html", "none.json", one);
      Ran none = compose("--to", "twitter/post", "--format", "html", "none.json");

      String missing =
          "attune: none.json: there is no such file. Give a path, or '-' for standard input\n";
      assertThat(some.exit()).isEqualTo(2);
      assertThat(some.messages()).isEqualTo(missing);
      assertThat(some.results()).contains("1 plan of 1 resolution.");
      assertThat(none).isEqualTo(new Ran(2, "", missing));
    }

    @Test
    void areOnAPageThatSaysWhyTheyAreRefused() {
      String file = file(directory, "one.json", THANKS);

      Ran ran = compose(
          "--to", "facebook/messenger", "--at", "2026-11-30T09:15:00Z", "--format", "html", file);

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.messages()).startsWith("attune: one.json: refused: The time to answer");
      assertThat(ran.results()).contains("<p class=\"reason\">The time to answer on");
    }

    @Test
    void areTheSameEachTime() {
      String file = file(directory, "one.json", THANKS);

      assertThat(compose("--to", "email/mail", file))
          .isEqualTo(compose("--to", "email/mail", file));
    }

    @Test
    void comeFromStandardInputToo() {
      Ran ran = Attune.in(directory).reading(THANKS).run("compose", "--to", "twitter/post", "-");

      assertThat(ran.exit()).isZero();
      assertThat(ran.results()).startsWith("{\"file\":\"-\",\"surface\":\"twitter/post\",");
    }

    @Test
    void readAFileThatBeginsWithAByteOrderMark() {
      String file = file(directory, "windows.json", "\uFEFF" + THANKS);

      assertThat(compose("--to", "twitter/post", file).exit()).isZero();
    }

    @Test
    void haveTheSignOff() {
      String file = file(directory, "one.json", THANKS);

      assertThat(compose("--to", "twitter/post", "--sign-off", "^RS", file).results())
          .contains("\"text\":\"Thanks, we look into it. ^RS\"");
    }

    @Test
    void overflowAsTheAuthorChooses() {
      String parts = "{\"say\":\"" + "Wait. ".repeat(40).strip() + "\"},{\"say\":\""
          + "Stay. ".repeat(40).strip() + "\",\"weight\":\"may\"}";
      String file = file(
          directory,
          "long.json",
          "{\"purpose\":\"update\",\"locale\":\"en\",\"parts\":[" + parts + "]}");

      assertThat(compose("--to", "twitter/post", file).results())
          .contains("\"fidelity\":\"split\"");
      assertThat(compose("--to", "twitter/post", "--overflow", "shorten,split", file)
              .results())
          .contains("\"fidelity\":\"adapted\"", "\"left-out\"");
      assertThat(compose("--to", "twitter/post", "--overflow", "move", file).results())
          .contains("\"moved-for-room\"");
      assertThat(compose("--to", "twitter/post", "--overflow", "refuse,split", file)
              .exit())
          .isEqualTo(1);
    }

    @Test
    void speakTheLanguageThatIsAskedFor() {
      String file = file(directory, "private.json", PRIVATE);

      Ran english = compose("--to", "facebook/comment", file);
      Ran german = compose("--to", "facebook/comment", "--locale", "de-AT", file);

      assertThat(english.results()).contains("We have sent you a private message.");
      assertThat(german.results()).doesNotContain("We have sent you").contains("Nachricht");
    }

    @Test
    void takeWhatTheProfileOverrides() {
      String file = file(directory, "one.json", THANKS);
      String profile = file(
          directory,
          "profile.json",
          "{\"surfaces\":{\"post\":{\"forms\":{\"post\":{\"text\":{\"value\":25000}}}}}}");

      assertThat(compose("--to", "twitter/post", "--profile", profile, file).results())
          .contains("\"limit\":25000");
    }

    @Test
    void answerTheConversation() {
      String conversation = file(
          directory,
          "conversation.json",
          "{\"surface\":\"twitter/post\",\"thread\":\"77\",\"brand\":{\"id\":\"1\"},\"customer\":{\"id\":\"2\"},\"messages\":[{\"id\":\"78\",\"author\":{\"id\":\"2\"},\"at\":\"2026-01-02T03:04:05Z\",\"text\":\"Hello?\"}]}");
      String file = file(directory, "one.json", THANKS);

      assertThat(compose("--to", "twitter/post", "--conversation", conversation, file)
              .results())
          .contains("{\"in_reply_to_tweet_id\":\"78\"}");
    }

    @Test
    void areMadeForTheMomentThatIsGiven() {
      String file = file(directory, "one.json", THANKS);

      Ran soon = compose("--to", "facebook/messenger", file);
      Ran late = compose("--to", "facebook/messenger", "--at", "2026-11-30T09:15:00Z", file);
      Ran now = compose("--to", "facebook/messenger", "--at", "now", file);

      assertThat(soon.exit()).isZero();
      assertThat(late.exit()).isEqualTo(1);
      assertThat(late.messages())
          .isEqualTo(
              "attune: one.json: refused: The time to answer on facebook/messenger is over: a person has 7 days after the customer's last message. Answer elsewhere, or wait until the customer writes again.\n");
      assertThat(now.results()).contains("\"tag\":\"HUMAN_AGENT\"");
    }

    @Test
    void areMadeForTheMomentOfTheLastMessageWhoeverWroteIt() {
      String message =
          "{\"id\":\"%s\",\"author\":{\"id\":\"%s\"},\"at\":\"2026-01-%sT00:00:00Z\",\"text\":\"Hello?\"}";
      String conversation = file(
          directory,
          "conversation.json",
          "{\"surface\":\"facebook/messenger\",\"thread\":\"2\",\"brand\":{\"id\":\"1\"},\"customer\":{\"id\":\"2\"},\"messages\":["
              + message.formatted("m1", "2", "02") + "," + message.formatted("m2", "1", "20")
              + "]}");
      String file = file(directory, "one.json", THANKS);

      Ran ran = compose("--to", "facebook/messenger", "--conversation", conversation, file);

      assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void sayWhyTheyAreRefused() {
      String file = file(directory, "private.json", PRIVATE);
      String profile =
          file(directory, "profile.json", "{\"surfaces\":{\"post\":{\"handOffs\":null}}}");

      Ran ran = compose("--to", "twitter/post", "--profile", profile, file);

      String reason =
          "Part 0 is for the customer alone, and no private way is open from twitter/post. Ask for a private message first, or answer on another channel.";
      assertThat(ran)
          .isEqualTo(new Ran(
              1,
              "{\"file\":\"private.json\",\"surface\":\"twitter/post\",\"fidelity\":\"refused\",\"reason\":\""
                  + reason
                  + "\",\"messages\":[],\"coverage\":[],\"findings\":[],\"alternatives\":[{\"kind\":\"ask-for-private-message\",\"sentence\":\"On twitter/post say what is for everyone, and ask for a private message. The rest can follow once the customer wrote there.\",\"surface\":\"twitter/post\"}]}\n",
              "attune: private.json: refused: " + reason + "\n"));
    }

    @Test
    void areReadableForPeople() {
      String file = file(directory, "private.json", PRIVATE);

      Ran ran = compose("--to", "twitter/post", "--format", "text", file);

      assertThat(ran).isEqualTo(new Ran(0, """
                  private.json on twitter/post: adapted

                  Message 0 on twitter/post as post, for everyone, 59 of 280 weighted-characters
                      | The details are for you alone: please message us privately.
                    POST /2/tweets (application/json)
                      | {"text":"The details are for you alone: please message us privately.","reply":{"in_reply_to_tweet_id":"1991500000000000001"},"direct_message_deep_link":"https://x.com/messages/compose?recipient_id=900200111"}

                  Message 1 on twitter/dm as dm, for customer, 40 of 10000 utf-16-units
                    after message 0 has arrived
                    once the customer has written there
                      | This is for you alone:
                      | Card: ending 4421
                    POST /2/dm_conversations/with/900200222/messages (application/json)
                      | {"text":"This is for you alone:\\nCard: ending 4421"}

                  Coverage
                    part 0, fact: moved in message 1

                  Findings
                    info, moved-to-private, part 0: This part is said in private, because not everyone may know it.
                    info, waits-for-customer: The private part goes out once the customer has written to us in private.
                    warning, no-human-line: Nobody says anything here. Begin with a sentence of your own for the customer.

                  """, ""));
    }

    @Test
    void sayToPeopleWhyTheyAreRefused() {
      String file = file(directory, "one.json", THANKS);

      Ran ran = compose(
          "--to", "facebook/messenger", "--at", "2026-11-30T09:15:00Z", "--format", "text", file);

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.results()).isEqualTo("""
              one.json on facebook/messenger: refused
                The time to answer on facebook/messenger is over: a person has 7 days after the customer's last message. Answer elsewhere, or wait until the customer writes again.

              What could be done
                The customer has to write again on facebook/messenger.

              """);
    }

    @Test
    void tellPeopleWhichWordingWasTaken() {
      String file = file(
          directory,
          "wordings.json",
          "{\"purpose\":\"update\",\"locale\":\"en\",\"parts\":[{\"say\":[\"Soon.\",\"Soon, by tonight.\"]}]}");

      assertThat(compose("--to", "twitter/post", "--format", "text", file).results())
          .contains("\n  part 0, say: said in message 0, wording 1 of 0..1\n");
    }
  }

  @Nested
  class Files {
    @Test
    void thatAreWrongDoNotStopTheOthers() {
      String good = file(directory, "good.json", THANKS);

      Ran ran = compose("--to", "twitter/post", "nope.json", good, ".");

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.lines())
          .hasSize(1)
          .allSatisfy(line -> assertThat(line).startsWith("{\"file\":\"good.json\","));
      assertThat(ran.messages()).isEqualTo("""
              attune: nope.json: there is no such file. Give a path, or '-' for standard input
              attune: .: is a directory. Name the files in it
              """);
    }

    @Test
    void thatAreWrongCountMoreThanPlansThatAreRefused() {
      String file = file(directory, "one.json", THANKS);

      Ran ran = compose(
          "--to", "facebook/messenger", "--at", "2027-01-01T00:00:00Z", file, "nope.json", file);

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.lines()).hasSize(2);
    }

    @Test
    void thatAreNoJsonSayWhere() {
      String file = file(directory, "bad.json", "{\n  \"purpose\": resolve\n}");

      assertThat(compose("--to", "twitter/post", file))
          .isEqualTo(new Ran(
              2,
              "",
              "attune: bad.json: $.purpose: is not readable as JSON, at line 2, column 14\n"));
    }

    @Test
    void withAPartThatIsNotKnownSayWhere() {
      String file = file(
          directory,
          "poem.json",
          "{\"purpose\":\"resolve\",\"locale\":\"en\",\"parts\":[{\"poem\":\"Roses\"}]}");

      assertThat(compose("--to", "twitter/post", file))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: poem.json: $.parts[0]: must have exactly one of [say, steps, fact, link, ask, choices, media], but has none\n"));
    }

    @Test
    void thatAreEmptySaySo() {
      String file = file(directory, "empty.json", "");

      assertThat(compose("--to", "twitter/post", file))
          .isEqualTo(new Ran(2, "", "attune: empty.json: $: must be a JSON object\n"));
    }

    @Test
    void thatAreNotUtf8SayWhere() {
      String file = file(directory, "latin.json", "{\"é".getBytes(StandardCharsets.ISO_8859_1));

      assertThat(compose("--to", "twitter/post", file))
          .isEqualTo(
              new Ran(2, "", "attune: latin.json: is not UTF-8 at octet 2. Save it as UTF-8\n"));
    }

    @Test
    void thatAreTooLargeAreNotRead() {
      String file = file(directory, "large.json", " ".repeat(20_000_000));

      assertThat(compose("--to", "twitter/post", file))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: large.json: has more than 16000000 octets, the most that is read. Give a smaller file\n"));
    }

    @Test
    void mayNameStandardInputOnce() {
      Ran ran =
          Attune.in(directory).reading(THANKS).run("compose", "--to", "twitter/post", "-", "-");

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.lines()).hasSize(1);
      assertThat(ran.messages())
          .isEqualTo("attune: -: standard input can be read once. Give '-' in one place\n");
    }

    @Test
    void mustBeNamed() {
      assertThat(compose("--to", "twitter/post"))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: Missing required parameter: 'FILE'. 'attune compose --help' shows what is possible.\n"));
    }
  }

  @Nested
  class Options {
    private Ran with(String... options) {
      String[] all = new String[options.length + 3];
      System.arraycopy(options, 0, all, 2, options.length);
      all[0] = "--to";
      all[1] = "twitter/post";
      all[all.length - 1] = file(directory, "one.json", THANKS);
      return compose(all);
    }

    private Ran wrong(String option, String problem) {
      return new Ran(
          2,
          "",
          "attune: Invalid value for option '" + option + "': " + problem
              + ". 'attune compose --help' shows what is possible.\n");
    }

    @Test
    void nameASurfaceInUse() {
      assertThat(compose("--to", "twitter/fleet", "one.json"))
          .isEqualTo(new Ran(2, "", "attune: " + SurfacesTest.noSurface("twitter/fleet") + "\n"));
    }

    @Test
    void needASurface() {
      assertThat(compose("one.json"))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: Missing required option: '--to=SURFACE'. 'attune compose --help' shows what is possible.\n"));
    }

    @Test
    void nameAConversationOnThatSurface() {
      String conversation = Attune.SAMPLES
          .resolve("fresh/email-mail.conversation.json")
          .toAbsolutePath()
          .toString();

      assertThat(with("--conversation", conversation))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: " + conversation
                      + ": the conversation is on email/mail, not on twitter/post. Give --to email/mail\n"));
    }

    @Test
    void nameAConversationThatCanBeRead() {
      String conversation =
          file(directory, "conversation.json", "{\"surface\":\"twitter/post\",\"mood\":\"bad\"}");

      assertThat(with("--conversation", conversation))
          .isEqualTo(new Ran(2, "", "attune: conversation.json: $.thread: must be there\n"));
    }

    @Test
    void nameOneSurfaceForAConversation() {
      String conversation = file(directory, "conversation.json", "{}");

      assertThat(with("--to", "email/mail", "--conversation", conversation))
          .isEqualTo(new Ran(2, "", "attune: --conversation is on one surface. Give one --to\n"));
    }

    @Test
    void nameOneChannelForAProfile() {
      String profile = file(directory, "profile.json", "{}");

      assertThat(with("--to", "email/mail", "--profile", profile))
          .isEqualTo(
              new Ran(2, "", "attune: --profile is of one channel. Give --to of one channel\n"));
    }

    @Test
    void nameAProfileThatCanBeRead() {
      String profile = file(
          directory,
          "profile.json",
          "{\"surfaces\":{\"post\":{\"audience\":{\"value\":\"friends\"}}}}");

      assertThat(with("--profile", profile))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: profile.json: $.surfaces.post.audience.value: must be one of [everyone, customer]\n"));
    }

    @Test
    void nameAProfileThatKeepsTheSurface() {
      String profile = file(directory, "profile.json", "{\"surfaces\":{\"post\":null}}");

      assertThat(with("--profile", profile))
          .isEqualTo(
              new Ran(2, "", "attune: one.json: No surface twitter/post. In use: [twitter/dm]\n"));
    }

    @Test
    void nameKnownWaysToOverflow() {
      assertThat(with("--overflow", "shorten,spilt"))
          .isEqualTo(wrong("--overflow", "must be one of [shorten, split, move, refuse]"));
      assertThat(with("--overflow", ""))
          .isEqualTo(wrong("--overflow", "must be one of [shorten, split, move, refuse]"));
    }

    @Test
    void nameALanguageTag() {
      assertThat(with("--locale", "en_GB"))
          .isEqualTo(wrong("--locale", "must be a language tag such as en-GB"));
      assertThat(with("--locale", ""))
          .isEqualTo(wrong("--locale", "must be a language tag such as en-GB"));
    }

    @Test
    void nameAMoment() {
      assertThat(with("--at", "tomorrow"))
          .isEqualTo(wrong("--at", "must be a moment such as 2026-11-20T10:00:00Z, or now"));
    }

    @Test
    void nameAKnownFormat() {
      assertThat(with("--format", "table"))
          .isEqualTo(wrong("--format", "must be one of [json, text, html]"));
    }

    @Test
    void nameASignOffThatIsShort() {
      assertThat(with("--sign-off", " "))
          .isEqualTo(new Ran(
              2,
              "",
              "attune: signOff must have 1 to 40 characters in one line, for instance ^RS\n"));
    }

    @Test
    void areKnown() {
      assertThat(with("--subject=Hello"))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: Unknown option: '--subject=Hello'. 'attune compose --help' shows what is possible.\n"));
    }
  }
}
