package dev.attune.channel;

import dev.attune.resolution.Media;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Media on the web. An address is looked at before the connection is made; a name server that answers differently the second
 * time is not seen through.
 */
final class WebMedia implements MediaSource {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int OK = 200;

  private final Set<String> schemes;
  private final Predicate<InetAddress> allowed;

  WebMedia(Set<String> schemes, Predicate<InetAddress> allowed) {
    this.schemes = schemes;
    this.allowed = allowed;
  }

  @Override
  public byte[] fetch(Media media, int maxOctets) throws IOException, InterruptedException {
    require(media);
    HttpClient client = HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
    HttpRequest request =
        HttpRequest.newBuilder(media.href()).timeout(ANSWER).GET().build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        throw new IOException("the media's server answered " + response.statusCode());
      }
      return read(body, maxOctets);
    }
  }

  private static byte[] read(InputStream body, int maxOctets) throws IOException {
    byte[] octets = body.readNBytes(maxOctets);
    if (body.read() >= 0) {
      throw new MediaTooLargeException(maxOctets);
    }
    return octets;
  }

  private void require(Media media) throws IOException {
    String scheme = String.valueOf(media.href().getScheme()).toLowerCase(Locale.ROOT);
    if (!schemes.contains(scheme)) {
      throw new IOException("media is fetched by " + schemes + " alone, not by " + scheme);
    }
    for (InetAddress address : InetAddress.getAllByName(media.href().getHost())) {
      if (!allowed.test(address)) {
        throw new IOException("the media's server is on this machine or in a private network");
      }
    }
  }

  /** Whether an address is on the open web. */
  static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address.getAddress())
        || isShared(address.getAddress()));
  }

  /** {@code fc00::/7}, RFC 4193 section 3.1. */
  private static boolean isUniqueLocal(byte[] address) {
    return address.length == 16 && (address[0] & 0xFE) == 0xFC;
  }

  /** {@code 100.64.0.0/10}, RFC 6598 section 7. */
  private static boolean isShared(byte[] address) {
    return address.length == 4 && address[0] == 100 && (address[1] & 0xC0) == 64;
  }
}
