package dev.attune.channel.email;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What mail systems say of a mail that we sent: that it arrived, was opened, bounced, or was called spam.
 *
 * @param statuses one for each recipient; at least one
 * @param message the id of the mail that is reported on, if the report says it
 * @param thread the first id of that mail's thread, if the report says it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3464">RFC 3464, delivery status notifications</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8098">RFC 8098, message disposition notifications</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5965">RFC 5965, feedback reports</a>
 */
record Report(List<Status> statuses, Optional<String> message, Optional<String> thread) {

  private static final int MAX_STATUSES = 100;
  private static final Pattern GROUPS = Pattern.compile("\n[ \t]*\n");
  private static final Pattern FOLD = Pattern.compile("\n[ \t]+");

  /** A status that will not change, a reply that says so, or one that says that time is over. */
  private static final Pattern HARD =
      Pattern.compile("(?<![\\d.])(?:5\\.\\d{1,3}\\.\\d{1,3}|4\\.4\\.7|55[0-4])(?![\\d.])");

  private static final Pattern SOFT =
      Pattern.compile("(?<![\\d.])(?:4\\.\\d{1,3}\\.\\d{1,3}|421|45[0-2])(?![\\d.])");

  /** An address at the beginning of a line, alone or with what is wrong with it. */
  private static final Pattern RECIPIENT = Pattern.compile(
      "^[ \\t]{0,8}<?([^\\s<>@:,;()]{1,64}@[^\\s<>@:,;()]{1,255})>?(?:[ \\t]{0,8}[:\\n]|$)",
      Pattern.MULTILINE);

  private static final Pattern NAMED_ID =
      Pattern.compile("message-id: {0,5}<([!-;=?-~]{1,900})>", Pattern.CASE_INSENSITIVE);

  /** What became of a mail. */
  enum Fate {
    ARRIVED,
    READ,
    BOUNCED,
    /** Not arrived yet; tried on. */
    DELAYED,
    /** The recipient called it spam. */
    COMPLAINED
  }

  /**
   * What became of a mail for one recipient.
   *
   * @param fate what became of it
   * @param recipient the recipient's address, if the report says it
   */
  record Status(Fate fate, Optional<String> recipient) {}

  /** The report that a mail is, if it is one. A report that somebody passes on inside a mail is none. */
  static Optional<Report> of(MailPart root, Optional<String> from) {
    List<Status> statuses = statuses(root, from);
    if (statuses.isEmpty()) {
      return Optional.empty();
    }
    Optional<Fields> original = original(root);
    Optional<String> message = original
        .flatMap(fields -> MessageIds.only(fields.body("message-id")))
        .or(() -> machinePart(root).flatMap(part -> named(NAMED_ID, part.text())))
        .or(() -> MessageIds.all(root.fields().body("in-reply-to")).stream().findFirst())
        .or(() -> texts(root).flatMap(text -> named(NAMED_ID, text).stream()).findFirst());
    Optional<String> thread = original
        .map(fields -> MessageIds.all(fields.body("references")))
        .filter(ids -> !ids.isEmpty())
        .or(() -> Optional.of(MessageIds.all(root.fields().body("references"))))
        .flatMap(ids -> ids.stream().findFirst());
    return Optional.of(new Report(statuses, message, thread));
  }

  private static List<Status> statuses(MailPart root, Optional<String> from) {
    Optional<MailPart> machine = machinePart(root);
    if (machine.isPresent()) {
      return statuses(machine.get());
    }
    return freeForm(root, from).stream().toList();
  }

  /** What a mail system says in words alone, or in a shape of its own. */
  private static Optional<Status> freeForm(MailPart root, Optional<String> from) {
    boolean named = root.fields().has("x-failed-recipients");
    boolean daemon = from.isEmpty() || from.filter(Automation::isDaemon).isPresent();
    boolean sent = named || Automation.hasNullReturnPath(root.fields()) || from.isPresent();
    if (!daemon || !sent) {
      return Optional.empty();
    }
    String text = Clean.lines(texts(root).limit(2).collect(Collectors.joining("\n")));
    Optional<String> recipient = Sender.first(root.fields().body("x-failed-recipients"))
        .map(Sender::key)
        .or(() -> named(RECIPIENT, text).flatMap(Sender::first).map(Sender::key));
    if (named || HARD.matcher(text).find()) {
      return Optional.of(new Status(Fate.BOUNCED, recipient));
    }
    return SOFT.matcher(text).find()
        ? Optional.of(new Status(Fate.DELAYED, recipient))
        : Optional.empty();
  }

  private static Optional<MailPart> machinePart(MailPart root) {
    return root.is("multipart/report")
        ? root.children().stream().filter(part -> fate(part.type()).isPresent()).findFirst()
        : Optional.empty();
  }

  /** Which kind of report a part is; the fate is the one it reports if it does not say more. */
  private static Optional<Fate> fate(String type) {
    return switch (type) {
      case "message/delivery-status", "message/global-delivery-status" -> Optional.of(Fate.BOUNCED);
      case "message/disposition-notification", "message/global-disposition-notification" ->
        Optional.of(Fate.READ);
      case "message/feedback-report" -> Optional.of(Fate.COMPLAINED);
      default -> Optional.empty();
    };
  }

  private static List<Status> statuses(MailPart machine) {
    Fate fate = fate(machine.type()).orElseThrow();
    List<Status> statuses = new ArrayList<>();
    String text = Clean.lines(machine.text()).strip();
    for (String group : GROUPS.split(text, -1)) {
      Map<String, String> fields = fields(group);
      switch (fate) {
        case BOUNCED -> delivery(fields).ifPresent(statuses::add);
        case READ -> disposition(fields).ifPresent(statuses::add);
        default -> complaint(fields).ifPresent(statuses::add);
      }
    }
    return statuses.stream().limit(MAX_STATUSES).toList();
  }

  private static Optional<Status> delivery(Map<String, String> fields) {
    Optional<Fate> fate = switch (word(fields.getOrDefault("action", ""))) {
      case "failed" -> Optional.of(Fate.BOUNCED);
      case "delayed" -> Optional.of(Fate.DELAYED);
      case "delivered", "relayed", "expanded" -> Optional.of(Fate.ARRIVED);
      default -> Optional.empty();
    };
    return fate.map(known -> new Status(known, recipient(fields)));
  }

  private static Optional<Status> disposition(Map<String, String> fields) {
    String disposition = fields.getOrDefault("disposition", "");
    if (disposition.isEmpty()) {
      return Optional.empty();
    }
    String what = disposition.substring(disposition.indexOf(';') + 1).strip();
    Fate fate = word(what).startsWith("displayed") ? Fate.READ : Fate.ARRIVED;
    return Optional.of(new Status(fate, recipient(fields)));
  }

  private static Optional<Status> complaint(Map<String, String> fields) {
    return fields.containsKey("feedback-type")
        ? Optional.of(
            new Status(Fate.COMPLAINED, address(fields.getOrDefault("original-rcpt-to", ""))))
        : Optional.empty();
  }

  /** As we wrote it if the report says so, else as the last system knew it. */
  private static Optional<String> recipient(Map<String, String> fields) {
    return address(fields.getOrDefault("original-recipient", ""))
        .or(() -> address(fields.getOrDefault("final-recipient", "")));
  }

  private static Optional<String> address(String value) {
    return Sender.first(value.substring(value.indexOf(';') + 1)).map(Sender::key);
  }

  private static String word(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static Map<String, String> fields(String group) {
    Map<String, String> fields = new LinkedHashMap<>();
    FOLD.matcher(group).replaceAll(" ").lines().forEach(line -> {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    });
    return fields;
  }

  private static Optional<Fields> original(MailPart root) {
    return root.children().stream()
        .filter(part -> part.type().endsWith("rfc822")
            || part.type().startsWith("message/global")
            || part.is("text/rfc822-headers"))
        .map(part -> MailReader.head(part.content()))
        .filter(fields -> fields.has("message-id"))
        .findFirst();
  }

  private static Optional<String> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Stream<String> texts(MailPart root) {
    return root.all().filter(MailPart::isText).map(MailPart::text);
  }
}
