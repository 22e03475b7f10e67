package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * An answer of the API.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the JSON, if it is an object that can be read
 */
record Answer(int status, HttpHeaders headers, Optional<ObjectNode> body) {
  boolean isSuccess() {
    return status / 100 == 2;
  }

  JsonNode data() {
    return body.<JsonNode>map(object -> object.path("data")).orElse(MissingNode.getInstance());
  }

  ErrorAnswer error() {
    return ErrorAnswer.of(status, body);
  }
}
