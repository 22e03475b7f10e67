package dev.attune.benchmarks;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Decoder;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.InboundEvent;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.james.mime4j.MimeException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to read a mail to a turn of a conversation, its quoted part taken off, next to Apache James Mime4J's stream
 * parser and Angus on the same octets in the same run, which hand out the fields, both texts and the file and go no further.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar MailReadBenchmark -prof gc}. The ratio of the rows of one mail is the figure
 * that matters, and for the large one what is allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MailReadBenchmark {
  /** Which mail: 8 KB of text and HTML, or the same with a photograph, 1 MB. */
  @Param({"answer", "with-photo"})
  public String mail = "answer";

  private final Channel channel = Channels.discover()
      .open(
          new ChannelKind("email"),
          ChannelSettings.builder()
              .value("address", "care@example.com")
              .attachments((attachment, octets) -> {
                byte[] buffer = new byte[8192];
                int size = 0;
                for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
                  size += read;
                }
                return Optional.of(URI.create("kept:" + size));
              })
              .build());

  private final Decoder decoder = channel.decoder().orElseThrow();
  private final byte[] answer = MailTexts.answer();
  private final byte[] withPhoto = MailTexts.withPhoto();

  private byte[] octets() {
    return mail.equals("answer") ? answer : withPhoto;
  }

  /**
   * Reads to a turn, from a stream.
   *
   * @return the events
   * @throws IOException never, in memory
   */
  @Benchmark
  public List<InboundEvent> attune() throws IOException {
    return decoder.decode(MailPeers.stream(octets()));
  }

  /**
   * Mime4J's stream parser.
   *
   * @return what was read
   * @throws IOException never, in memory
   * @throws MimeException never, with these mails
   */
  @Benchmark
  public Object mime4j() throws IOException, MimeException {
    return MailPeers.mime4j(MailPeers.stream(octets()));
  }

  /**
   * Angus.
   *
   * @return what was read
   * @throws IOException never, in memory
   * @throws MessagingException never, with these mails
   */
  @Benchmark
  public Object angus() throws IOException, MessagingException {
    return MailPeers.angus(MailPeers.stream(octets()));
  }
}
