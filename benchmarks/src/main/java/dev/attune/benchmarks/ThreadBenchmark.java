package dev.attune.benchmarks;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.LayoutAlone;
import dev.attune.compose.Plan;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.List;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long it takes to make a thread of 5,000 characters of prose: the best layout, and the whole plan around it, next to
 * cutting greedily with X's own library.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ThreadBenchmark -prof gc}. The ratios to the last row are the figures
 * that matter.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThreadBenchmark {
  private static final SurfaceId POST = SurfaceId.parse("twitter/post");
  private static final String TEXT = Prose.of(5000);

  private final Resolution resolution = Resolution.of(Purpose.UPDATE, Locale.UK, Say.of(TEXT));
  private final ReplyContext context = Questions.on(POST);
  private @Nullable Composer composer;
  private @Nullable LayoutAlone layout;

  /**
   * Makes the composer.
   *
   * @param hole takes what is not needed
   */
  @Setup
  public void setUp(Blackhole hole) {
    hole.consume(Alphabets.read());
    try (Channel channel = Channels.discover().open(POST.channel(), ChannelSettings.empty())) {
      composer = Composer.of(channel);
      layout = new LayoutAlone(channel, resolution, context);
    }
  }

  /**
   * The layout: where every post ends.
   *
   * @return how many posts there are
   */
  @Benchmark
  public int layOut() {
    return Objects.requireNonNull(layout).messages();
  }

  /**
   * The whole plan, with payloads and findings.
   *
   * @return the plan
   */
  @Benchmark
  public Plan compose() {
    return Objects.requireNonNull(composer).compose(resolution, context);
  }

  /**
   * Greedily, with X's own library.
   *
   * @return the posts
   */
  @Benchmark
  public List<String> validRanges() {
    return Greedy.posts(TEXT);
  }
}
