package dev.attune.benchmarks;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How the time to make a thread grows with the text, and what hostile texts cost. Some are refused, because no post holds what
 * is never broken; that takes its time as well.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar GrowthBenchmark}. Prose of a million characters next to prose of a
 * thousand, and next to the others, are the figures that matter.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class GrowthBenchmark {
  private static final SurfaceId POST = SurfaceId.parse("twitter/post");

  /** How many characters are composed; 1,000,000 is the most that a wording may have. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int length = 1000;

  /** What is composed. */
  @Param({
    "prose",
    "spaces",
    "line-breaks",
    "marks",
    "mark-runs",
    "brackets",
    "open-quotes",
    "quotes",
    "urls",
    "dots",
    "joined-dots",
    "digits",
    "hashtags",
    "thai",
    "chinese",
    "emoji",
    "one-word",
    "one-cluster",
    "one-address"
  })
  public String text = "prose";

  private final ReplyContext context = Questions.on(POST);
  private @Nullable Composer composer;
  private @Nullable Resolution resolution;

  /**
   * Makes the composer and the text.
   *
   * @param hole takes what is not needed
   */
  @Setup
  public void setUp(Blackhole hole) {
    hole.consume(Alphabets.read());
    try (Channel channel = Channels.discover().open(POST.channel(), ChannelSettings.empty())) {
      composer = Composer.of(channel);
    }
    resolution = Resolution.of(Purpose.UPDATE, Locale.UK, Say.of(Hostile.of(text, length)));
  }

  /**
   * Composes.
   *
   * @return the plan, or a refusal
   */
  @Benchmark
  public Plan compose() {
    return Objects.requireNonNull(composer).compose(Objects.requireNonNull(resolution), context);
  }
}
