package dev.attune.benchmarks;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.PlanJson;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long it takes to compose a typical resolution of eight parts, next to the floor of writing the plan as JSON.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ComposeBenchmark -prof gc}. The ratio of the two rows of one surface is
 * the figure that matters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ComposeBenchmark {
  /** Where the resolution is said. */
  @Param({"twitter/post", "twitter/dm", "facebook/comment", "facebook/messenger", "email/mail"})
  public String surface = "twitter/post";

  private @Nullable Scene scene;

  /** Everything a composition needs, and its result. */
  private record Scene(
      Channel channel, Composer composer, Resolution resolution, ReplyContext context, Plan plan) {}

  /**
   * Opens the channel and makes up a question to answer.
   *
   * @param hole takes what is not needed
   */
  @Setup
  public void setUp(Blackhole hole) {
    hole.consume(Alphabets.read());
    SurfaceId id = SurfaceId.parse(surface);
    Channel channel = Channels.discover().open(id.channel(), ChannelSettings.empty());
    Composer composer = Composer.of(channel);
    Resolution resolution = ResolutionJson.read(Texts.read("refund.resolution"));
    ReplyContext context = Questions.on(id);
    scene =
        new Scene(channel, composer, resolution, context, composer.compose(resolution, context));
  }

  /** Closes the channel. */
  @TearDown
  public void tearDown() {
    scene().channel().close();
  }

  /**
   * Composes.
   *
   * @return the plan
   */
  @Benchmark
  public Plan compose() {
    return scene().composer().compose(scene().resolution(), scene().context());
  }

  /**
   * The floor: writes the plan as JSON.
   *
   * @return the JSON
   */
  @Benchmark
  public String writePlan() {
    return PlanJson.write(scene().plan());
  }

  private Scene scene() {
    return Objects.requireNonNull(scene, "scene");
  }
}
