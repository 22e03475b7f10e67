package dev.attune.channel.twitter;

import java.util.Set;

/**
 * What the errors of X mean for a message that was to go out. Told apart by code, then by the kind of problem, then by words,
 * and only then by the HTTP status.
 *
 * <p>Two are stricter than X asks for. There is no way to name an attempt, so an internal error may have come after the message
 * was published; and a duplicate may be our own message of an attempt whose answer was lost, or another's. Neither is sent
 * again unseen.
 *
 * @see <a href="https://github.com/xdevplatform/docs/blob/28713281/openapi.json">The kinds of problem, read 2026-11-22</a>
 * @see <a href="https://github.com/plhery/node-twitter-api-v2">The codes, in src/types/errors.types.ts</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // Sets made by Set.of.
enum Ruling {
  RATE_LIMITED(
      Action.WAIT_FOR_RESET,
      "too many messages in a short time",
      Set.of(88),
      "rate-limit-exceeded"),
  USED_UP(
      Action.WAIT_AN_HOUR,
      "the account or its plan has no more messages for now",
      Set.of(185),
      "usage-capped"),
  OVERLOADED(Action.WAIT_A_MINUTE, "X is overloaded", Set.of(130)),
  TOKEN(
      Action.WAIT_A_MINUTE,
      "the access-token was not accepted. Renew it",
      Set.of(32, 89, 99, 135, 215)),
  INTERNAL(
      Action.LOOK,
      "X failed inside and may have published the message. Look for it",
      Set.of(131),
      "internal-error"),
  DUPLICATE(
      Action.LOOK,
      "X has this text already: this message of an earlier attempt, or another's. Look for it",
      Set.of(187)),
  NOT_ADDRESSED(
      Action.GIVE_UP,
      "X lets this account answer only those who mention or quote it. Ask the customer to do so or to write in private, or"
          + " send again if the mention is seconds old",
      Set.of()),
  CLOSED(Action.GIVE_UP, "the author limits who may reply", Set.of(433)),
  GONE(
      Action.GIVE_UP,
      "what is answered, or its author, is gone or not visible to this account",
      Set.of(17, 34, 50, 63, 144, 179, 220, 385, 421, 422),
      "resource-not-found",
      "resource-unavailable",
      "disallowed-resource",
      "not-authorized-for-resource"),
  NO_MESSAGES(
      Action.GIVE_UP,
      "the customer takes no messages from this account. Answer in public and ask for one",
      Set.of(150, 151, 349)),
  MESSAGES_CLOSED(
      Action.GIVE_UP, "this account must be set to take messages from everyone", Set.of(214)),
  TOO_LONG(Action.GIVE_UP, "the text is too long for X", Set.of(186, 354)),
  BLOCKED(
      Action.GIVE_UP,
      "X has suspended or locked this account, or takes it for a machine. See to it in X",
      Set.of(64, 226, 326)),
  NOT_ALLOWED(
      Action.GIVE_UP,
      "the app, its plan or its permissions do not allow this call",
      Set.of(93, 261, 415, 416, 417, 453),
      "oauth1-permissions",
      "unsupported-authentication",
      "client-forbidden"),
  UNPAID(
      Action.GIVE_UP, "the credits are used up. Buy more", Set.of(), "credits", "credits-depleted"),
  REDIRECTED(Action.GIVE_UP, "the API answered with a redirection. Check setting api", Set.of()),
  UNCLEAR(Action.LOOK, "the answer does not say whether the message was taken", Set.of()),
  OTHER(Action.GIVE_UP, "X refused the message", Set.of());

  /** What to do with the message. */
  enum Action {
    /** It did not go out, and may when the limit is reset. */
    WAIT_FOR_RESET,
    /** It did not go out, and may in a minute. */
    WAIT_A_MINUTE,
    /** It did not go out, and may in some hours. */
    WAIT_AN_HOUR,
    /** It may have gone out. */
    LOOK,
    /** It did not go out and will not. */
    GIVE_UP
  }

  private final Action action;
  private final String reason;
  private final Set<Integer> codes;
  private final Set<String> problems;

  Ruling(Action action, String reason, Set<Integer> codes, String... problems) {
    this.action = action;
    this.reason = reason;
    this.codes = codes;
    this.problems = Set.of(problems);
  }

  Action action() {
    return action;
  }

  String reason() {
    return reason;
  }

  /** Why media were not taken: what is said of the account and the app holds for them too. */
  String ofUpload() {
    return switch (this) {
      case RATE_LIMITED, USED_UP, OVERLOADED, TOKEN, BLOCKED, NOT_ALLOWED, UNPAID, REDIRECTED ->
        reason;
      case INTERNAL, DUPLICATE, UNCLEAR -> "X gave no clear answer";
      case NOT_ADDRESSED, CLOSED, GONE, NO_MESSAGES, MESSAGES_CLOSED, TOO_LONG, OTHER ->
        "X refused them";
    };
  }

  static Ruling of(ErrorAnswer answer) {
    for (Ruling ruling : values()) {
      if (ruling.codes.stream().anyMatch(answer.codes()::contains)) {
        return ruling;
      }
    }
    for (Ruling ruling : values()) {
      if (ruling.problems.stream().anyMatch(answer.problems()::contains)) {
        return ruling;
      }
    }
    return byWords(answer);
  }

  private static Ruling byWords(ErrorAnswer answer) {
    if (answer.says("duplicate content")) {
      return DUPLICATE;
    }
    if (answer.says("have not been mentioned")) {
      return NOT_ADDRESSED;
    }
    if (answer.says("not permitted to reply")) {
      return CLOSED;
    }
    return answer.says("deleted or not visible to you") ? GONE : byStatus(answer);
  }

  /** The API says that it is overloaded in words of its own; without them somebody else answered on the way. */
  private static Ruling byStatus(ErrorAnswer answer) {
    return switch (answer.status()) {
      case 401 -> TOKEN;
      case 402 -> UNPAID;
      case 404 -> GONE;
      case 408 -> UNCLEAR;
      case 429 -> RATE_LIMITED;
      case 503 -> answer.isReadable() ? OVERLOADED : UNCLEAR;
      default -> byHundreds(answer.status());
    };
  }

  private static Ruling byHundreds(int status) {
    return switch (status / 100) {
      case 3 -> REDIRECTED;
      case 4 -> OTHER;
      case 5 -> INTERNAL;
      default -> UNCLEAR;
    };
  }
}
