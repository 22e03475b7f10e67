package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer that is no success: a problem, a list of errors, or nothing that can be read. What X says about it in words may quote
 * the message, and is looked at but never passed on; its title is.
 *
 * @param status the HTTP status
 * @param isReadable whether the API itself answered, in a shape that is known
 * @param codes the numbers of the errors
 * @param problems the kinds of problem, without the address before them
 * @param words everything said, in lower case
 * @param title what X calls the problem
 */
record ErrorAnswer(
    int status,
    boolean isReadable,
    List<Integer> codes,
    List<String> problems,
    String words,
    Optional<String> title) {
  private static final Pattern TITLE = Pattern.compile("[A-Za-z][A-Za-z '-]{0,59}");

  /** Copies the lists. */
  ErrorAnswer {
    codes = List.copyOf(codes);
    problems = List.copyOf(problems);
  }

  static ErrorAnswer of(int status, Optional<ObjectNode> body) {
    List<Integer> codes = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (JsonNode error : body.map(ErrorAnswer::errors).orElse(List.of())) {
      if (error.path("code").canConvertToInt()) {
        codes.add(error.path("code").asInt());
      }
      Fields.text(error, "type").map(ErrorAnswer::lastSegment).ifPresent(problems::add);
      Fields.text(error, "detail").ifPresent(text -> words.append(text).append('\n'));
      Fields.text(error, "message").ifPresent(text -> words.append(text).append('\n'));
    }
    problems.remove("blank");
    return new ErrorAnswer(
        status,
        body.isPresent(),
        codes,
        problems,
        words.toString().toLowerCase(Locale.ROOT),
        body.flatMap(object -> Fields.text(object, "title"))
            .filter(title -> TITLE.matcher(title).matches()));
  }

  boolean says(String lowerCase) {
    return words.contains(lowerCase);
  }

  /** What X itself calls it, as exactly as it says. */
  String code() {
    if (!codes.isEmpty()) {
      return String.valueOf(codes.get(0));
    }
    return problems.isEmpty() ? String.valueOf(status) : problems.get(0);
  }

  /** The object itself is one error, and may hold more. */
  private static List<JsonNode> errors(ObjectNode body) {
    List<JsonNode> errors = new ArrayList<>(List.of(body));
    body.path("errors").forEach(errors::add);
    return errors;
  }

  private static String lastSegment(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }
}
