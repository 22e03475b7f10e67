package dev.attune.benchmarks;

import com.twitter.twittertext.TwitterTextParser;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.TextMeter;
import dev.attune.channel.TextMeters;
import dev.attune.conversation.ChannelKind;
import java.util.concurrent.TimeUnit;
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
 * How long it takes to count a text as X counts it: ours next to X's own library, and next to the floor, which weighs each
 * character and only looks whether there is anything to find.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar CountBenchmark -prof gc}. The ratios of the rows of one text are the
 * figures that matter.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountBenchmark {
  /** The text that is counted, by the name of its file. */
  @Param({"ascii-50", "ascii-280", "three-urls-280", "cjk-140", "emoji", "ascii-5000"})
  public String text = "ascii-280";

  private String counted = "";
  private TextMeter meter = TextMeters.CODE_POINTS;

  /**
   * Reads the text and takes the counter out of the channel's profile.
   *
   * @param hole takes what is not needed
   */
  @Setup
  public void setUp(Blackhole hole) {
    hole.consume(Alphabets.read());
    counted = text.equals("ascii-5000") ? Prose.of(5000) : Texts.read(text);
    try (Channel channel =
        Channels.discover().open(new ChannelKind("twitter"), ChannelSettings.empty())) {
      meter = channel
          .capabilities()
          .surfaces()
          .get(0)
          .forms()
          .get(0)
          .text()
          .orElseThrow()
          .meter();
    }
  }

  /**
   * Ours.
   *
   * @return the length
   */
  @Benchmark
  public int attune() {
    return meter.measure(counted);
  }

  /**
   * X's own library.
   *
   * @return the length
   */
  @Benchmark
  public int twitterText() {
    return TwitterTextParser.parseTweet(counted).weightedLength;
  }

  /**
   * The floor: right for texts without URLs, emoji of several characters and marks.
   *
   * @return the length, negative if there is more to do
   */
  @Benchmark
  public int triggerLoop() {
    return TriggerLoop.measure(counted);
  }
}
