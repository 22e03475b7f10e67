package dev.attune.benchmarks;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.webhook.WebhookObject;
import dev.attune.channel.Gate;
import java.nio.charset.StandardCharsets;
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
 * How long a gate takes with a delivery, from the request to the events: next to the floor, which is the sum that the signature
 * is compared with; next to that sum and the same octets bound to records; and next to a library that binds the same webhooks.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ReceiveBenchmark -prof gc}. The ratios of the rows of one delivery are
 * the figures that matter: {@code gate} to {@code sumAndRecords}, {@code forged} to {@code sum}, {@code restfb} to {@code gate}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReceiveBenchmark {
  /** What is delivered. */
  @State(Scope.Benchmark)
  public static class Delivered {
    /** The name of its file: a mention on X, one comment on Facebook, a hundred of them. */
    @Param({"x-mention", "facebook-comment", "facebook-batch"})
    public String delivery = "x-mention";

    private Delivery measured = Delivery.read(delivery);

    /** Reads the file and opens the gate. */
    @Setup
    public void setUp() {
      measured = Delivery.read(delivery);
    }
  }

  /** What the other library understands too. */
  @State(Scope.Benchmark)
  public static class Webhook {
    /** The name of its file. */
    @Param({"facebook-comment", "facebook-batch"})
    public String webhook = "facebook-comment";

    private final DefaultJsonMapper mapper = new DefaultJsonMapper();
    private byte[] body = new byte[0];

    /** Reads the file. */
    @Setup
    public void setUp() {
      body = Delivery.read(webhook).body();
    }
  }

  /** The floor. */
  @Benchmark
  public byte[] sum(Delivered delivered) {
    return delivered.measured.hmac();
  }

  /** The floor, and the octets as records. */
  @Benchmark
  public void sumAndRecords(Delivered delivered, Blackhole hole) {
    hole.consume(delivered.measured.hmac());
    hole.consume(Bound.read(delivered.delivery, delivered.measured.body()));
  }

  /** Ours: verified and decoded to events. */
  @Benchmark
  public Gate.Result gate(Delivered delivered) {
    return delivered.measured.gate().accept(delivered.measured.request());
  }

  /** Ours: refused. */
  @Benchmark
  public Gate.Result forged(Delivered delivered) {
    return delivered.measured.gate().accept(delivered.measured.forged());
  }

  /** The other library: not verified, and bound to its own types. */
  @Benchmark
  public WebhookObject restfb(Webhook webhook) {
    return webhook.mapper.toJavaObject(
        new String(webhook.body, StandardCharsets.UTF_8), WebhookObject.class);
  }
}
