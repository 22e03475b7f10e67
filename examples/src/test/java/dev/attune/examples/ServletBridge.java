package dev.attune.examples;

import dev.attune.CareDesk;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.conversation.AccountId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shown in docs/receiving.md. */
// tag::bridge[]
final class ServletBridge extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_OCTETS = 4_000_000;

  private final transient CareDesk desk;
  private final transient AccountId account;

  ServletBridge(CareDesk desk, AccountId account) {
    this.desk = desk;
    this.account = account;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    GateResponse answer = answer(request);
    response.setStatus(answer.status());
    response.setContentType(answer.mediaType());
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(answer.body());
  }

  private GateResponse answer(HttpServletRequest request) throws IOException {
    // No getParameter before this: it would read the body of a form.
    byte[] body = request.getInputStream().readNBytes(MAX_OCTETS + 1);
    return body.length > MAX_OCTETS
        ? GateResponse.refused(413, "A delivery has at most " + MAX_OCTETS + " octets")
        : desk.receive(
            account,
            GateRequest.received(
                request.getMethod(), request.getQueryString(), headers(request), body));
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }
}
// end::bridge[]
