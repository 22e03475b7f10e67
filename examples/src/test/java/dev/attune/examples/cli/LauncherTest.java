package dev.attune.examples.cli;

import static dev.attune.examples.cli.Attune.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.examples.cli.Attune.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the built jar through its launcher, as a user does. The tag keeps it until the jar is there. */
@Tag("jar")
class LauncherTest {
  private static final Path LAUNCHER = Path.of("bin", "attune").toAbsolutePath();

  @TempDir
  private Path directory;

  @Test
  void findsEveryChannelInTheJar() throws Exception {
    Ran ran = shell("attune measure --surface fax/page </dev/null", "C.UTF-8");

    assertThat(ran)
        .isEqualTo(new Ran(2, "", "attune: " + SurfacesTest.noSurface("fax/page") + "\n"));
  }

  @Test
  void runsThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("linked"), LAUNCHER);

    Ran ran = shell("echo hello | ./linked measure --surface twitter/dm", "C.UTF-8");
    Files.delete(link);

    assertThat(ran).isEqualTo(new Ran(0, "5\t10000\ttrue\n", ""));
  }

  @Test
  void speaksUtf8WhateverTheLocale() throws Exception {
    file(
        directory,
        "Zoe.json",
        "{\"purpose\":\"update\",\"locale\":\"de\",\"parts\":[{\"say\":\"Grüße 😀\"}]}");

    Ran ran = shell(
        "cp Zoe.json Zoë.json; attune compose --to twitter/dm --sign-off '–Zoë' Zoë.json", "C");

    assertThat(ran.messages()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.results())
        .startsWith("{\"file\":\"Zoë.json\",")
        .contains("\"text\":\"Grüße 😀 –Zoë\"");
  }

  @Test
  void endsInSilenceOrWithAMessageWhenNobodyReadsOn() throws Exception {
    Ran ran = shell("yes | head -n 200000 | attune measure --surface twitter/dm | head -n 1", "C");

    assertThat(ran.results()).isEqualTo("1\t10000\ttrue\n");
    assertThat(ran.messages()).isIn("", "attune: the results cannot be written: Broken pipe\n");
  }

  /** The script is a file, since this Java may not know how to hand over letters outside ASCII. */
  private Ran shell(String script, String locale) throws IOException, InterruptedException {
    file(directory, "script", "attune() { " + "'" + LAUNCHER + "' \"$@\"; }\n" + script + "\n");
    ProcessBuilder builder = new ProcessBuilder("sh", "script")
        .directory(directory.toFile())
        .redirectOutput(directory.resolve("results").toFile())
        .redirectError(directory.resolve("messages").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), read("results"), read("messages"));
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name), StandardCharsets.UTF_8);
  }
}
