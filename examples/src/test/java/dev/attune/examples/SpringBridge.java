package dev.attune.examples;

import dev.attune.CareDesk;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.conversation.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shown in docs/receiving.md. */
// tag::bridge[]
@RestController
class SpringBridge {
  private static final int MAX_OCTETS = 4_000_000;

  private final CareDesk desk;
  private final Map<String, AccountId> accounts;

  SpringBridge(CareDesk desk, Map<String, AccountId> accounts) {
    this.desk = desk;
    this.accounts = Map.copyOf(accounts);
  }

  @RequestMapping("/hooks/{name}")
  ResponseEntity<String> receive(
      @PathVariable("name") String name,
      @RequestHeader HttpHeaders headers,
      InputStream body,
      HttpServletRequest request)
      throws IOException {
    AccountId account = accounts.get(name);
    if (account == null) {
      return ResponseEntity.notFound().build();
    }
    Map<String, List<String>> all = new TreeMap<>();
    headers.forEach(all::put);
    byte[] octets = body.readNBytes(MAX_OCTETS + 1);
    GateResponse answer = octets.length > MAX_OCTETS
        ? GateResponse.refused(413, "A delivery has at most " + MAX_OCTETS + " octets")
        : desk.receive(
            account,
            GateRequest.received(request.getMethod(), request.getQueryString(), all, octets));
    return ResponseEntity.status(answer.status())
        .header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
        .body(answer.body());
  }
}
// end::bridge[]
