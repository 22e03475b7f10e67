package dev.attune.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the mail host that the account trusts found out about who sent a mail. What other hosts, or the sender, wrote in the same
 * words counts for nothing.
 *
 * @param result what it comes to for the author's domain
 * @param evidence what was found, for a person to look at
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8601#section-5">RFC 8601 section 5, which results to believe</a>
 */
record Authentication(Result result, List<String> evidence) {

  private static final int MAX_RESULTS = 16;

  /** What the checks come to. */
  enum Result {
    /** The domain in From sent it. */
    PASSED,
    /** Its owner says that such mail is none of theirs. Forwarding and lists do that to honest mail as well. */
    FAILED,
    /** Nobody whom we trust looked. */
    UNKNOWN
  }

  /** What a trusted host says; the topmost such field, and those of it before the next hop. */
  static Authentication of(Fields fields, Set<String> trusted, String domain) {
    List<String> results = new ArrayList<>();
    boolean begun = false;
    for (Fields.Entry field : fields.entries()) {
      if (field.name().equals("authentication-results") && isFrom(trusted, field.body())) {
        begun = true;
        results(field.body()).stream().limit(MAX_RESULTS - results.size()).forEach(results::add);
      } else if (begun && field.name().equals("received")) {
        break;
      }
    }
    return new Authentication(result(results, domain), List.copyOf(results));
  }

  private static boolean isFrom(Set<String> trusted, String body) {
    String text = body.stripLeading();
    int end = 0;
    while (end < text.length() && ";( \t".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return trusted.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** The results as they were written, without comments. */
  private static List<String> results(String body) {
    String[] parts = uncommented(Clean.cut(body, 8000)).split(";", -1);
    List<String> results = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String result = Clean.cut(parts[i].strip().toLowerCase(Locale.ROOT), 400);
      if (result.indexOf('=') > 0) {
        results.add(result);
      }
    }
    return results;
  }

  private static String uncommented(String body) {
    StringBuilder text = new StringBuilder(body.length());
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        text.append(c == '"' ? ' ' : c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return text.toString();
  }

  private static Result result(List<String> results, String domain) {
    if (results.stream().anyMatch(result -> isPass(result, domain))) {
      return Result.PASSED;
    }
    return results.stream().anyMatch(result -> method(result).equals("dmarc=fail"))
        ? Result.FAILED
        : Result.UNKNOWN;
  }

  private static boolean isPass(String result, String domain) {
    return switch (method(result)) {
      case "dmarc=pass" -> isAligned(property(result, "header.from"), domain);
      case "dkim=pass" ->
        isAligned(property(result, "header.d"), domain)
            || isAligned(property(result, "header.i"), domain);
      case "spf=pass" -> isAligned(property(result, "smtp.mailfrom"), domain);
      default -> false;
    };
  }

  private static String method(String result) {
    int end = 0;
    while (end < result.length() && !Character.isWhitespace(result.charAt(end))) {
      end++;
    }
    return result.substring(0, end);
  }

  /** The domain in a property; empty if it is not there. */
  private static String property(String result, String name) {
    int start = result.indexOf(" " + name + "=");
    if (start < 0) {
      return "";
    }
    String value = method(result.substring(start + name.length() + 2));
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** Of one organisation, as far as that can be told without a list of public suffixes: one is the other, or beneath it. */
  private static boolean isAligned(String one, String other) {
    return one.indexOf('.') > 0
        && (one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one));
  }
}
