package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.attune.examples.cli.Attune.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is printed, and the files it is made of, to the published schemas. */
class SchemaTest {
  private static final Path SCHEMAS = Path.of("..", "docs", "schema");

  private final Attune attune = Attune.in(Attune.SAMPLES);

  @TempDir
  private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email/mail",
        "facebook/comment",
        "facebook/messenger",
        "twitter/post",
        "twitter/dm"
      })
  void describesPlans(String surface) throws IOException {
    String[] files = samples("resolution.json");
    Ran plans = attune.run(with(files, "compose", "--to", surface));
    Ran refused =
        attune.run(with(files, "compose", "--to", surface, "--at", "2027-06-01T00:00:00Z"));

    requireValid("plan", plans.lines());
    requireValid("plan", refused.lines());
    assertThat(plans.lines()).hasSameSizeAs(files).hasSameSizeAs(refused.lines());
  }

  @ParameterizedTest
  @CsvSource({
    "facebook,comment.delivery.json",
    "email,question.eml",
    "twitter,1-x-account-activity.http",
    "twitter,2-x-activity.http",
    "twitter,5-x-direct-message.http",
    "facebook,3-facebook-page.http"
  })
  void describesEvents(String channel, String sample) throws IOException {
    Ran ran = Attune.in(directory).run("decode", "--channel", channel, body(sample));

    assertThat(ran.lines()).isNotEmpty();
    requireValid("event", ran.lines());
  }

  @Test
  void describesWhatIsNotRecognized() throws IOException {
    Ran ran =
        Attune.in(directory).run("decode", "--channel", "twitter", body("3-facebook-page.http"));

    assertThat(ran.results()).contains("\"kind\":\"unrecognized\"");
    requireValid("event", ran.lines());
  }

  @Test
  void describesCapabilities() throws IOException {
    List<String> lines = attune.run("capabilities").lines();

    assertThat(lines).hasSizeGreaterThan(20);
    requireValid("capability", lines);
  }

  @Test
  void describesTheSamples() throws IOException {
    for (String file : samples("resolution.json")) {
      requireValid("resolution", List.of(Files.readString(Attune.SAMPLES.resolve(file))));
    }
    for (String file : samples("conversation.json")) {
      requireValid("conversation", List.of(Files.readString(Attune.SAMPLES.resolve(file))));
    }
  }

  private static String[] samples(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Attune.SAMPLES)) {
      return files
          .map(file -> Attune.SAMPLES.relativize(file).toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toArray(String[]::new);
    }
  }

  /** The body of a delivery alone; a sample that is no request is one whole. */
  private String body(String sample) throws IOException {
    Path request = Attune.SAMPLES.resolve("deliveries").resolve(sample);
    boolean whole = !Files.exists(request);
    String text = Files.readString(
        whole ? Attune.SAMPLES.resolve(sample) : request, StandardCharsets.ISO_8859_1);
    String body = whole ? text : text.substring(text.indexOf("\r\n\r\n") + 4);
    return Attune.file(directory, sample, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String[] with(String[] files, String... options) {
    return Stream.concat(Stream.of(options), Stream.of(files)).toArray(String[]::new);
  }

  private static void requireValid(String schema, List<String> documents) throws IOException {
    Schema loaded = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
        .getSchema(Files.readString(SCHEMAS.resolve(schema + ".schema.json")));
    for (String document : documents) {
      assertThat(loaded.validate(document, InputFormat.JSON).stream().map(Error::toString))
          .as(document)
          .isEmpty();
    }
  }
}
