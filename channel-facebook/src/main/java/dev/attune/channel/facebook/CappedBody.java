package dev.attune.channel.facebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads an answer up to a cap, and fails beyond it. Used by one exchange, which calls it from one thread at a time. */
final class CappedBody implements BodySubscriber<byte[]> {
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final int max;
  private @Nullable Subscription subscription;

  CappedBody(int max) {
    this.max = max;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (read.size() + buffer.remaining() > max) {
        tooLarge();
        return;
      }
      byte[] octets = new byte[buffer.remaining()];
      buffer.get(octets);
      read.writeBytes(octets);
    }
  }

  private void tooLarge() {
    if (subscription != null) {
      subscription.cancel();
    }
    whole.completeExceptionally(new IOException("the answer is larger than " + max + " octets"));
  }

  @Override
  public void onError(Throwable problem) {
    whole.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    whole.complete(read.toByteArray());
  }
}
