package dev.attune.channel.email;

import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import java.text.Bidi;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the customer wrote last, beneath the answer.
 *
 * @param header who wrote it and when, in no language: a shape that mail programs and quote strippers know
 * @param text the beginning of what they wrote
 */
record Quote(String header, String text) {

  private static final int MAX = 2000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'GMT+00:00'", Locale.ROOT);

  static Quote of(Message message) {
    String text = Clean.lines(message.text()).strip();
    return new Quote(header(message), text.length() <= MAX ? text : shortened(text));
  }

  private static String header(Message message) {
    Identity author = message.author();
    String name = author.name().flatMap(Clean::name).map(shown -> shown + " ").orElse("");
    return TIME.format(message.at().atOffset(ZoneOffset.UTC)) + " " + name + "<"
        + Clean.line(author.id().value()) + ">:";
  }

  private static String shortened(String text) {
    String cut = Clean.cut(text, MAX);
    int space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
    return cut.substring(0, space > MAX / 2 ? space : cut.length()).stripTrailing() + " […]";
  }

  /** Whether its first letter is of a script that is written from right to left. */
  boolean isRightToLeft() {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** The quote as plain text. */
  String plain() {
    return header + "\n"
        + text.lines().map(Quote::quoted).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  private static String quoted(String line) {
    if (line.isEmpty()) {
      return ">";
    }
    return line.startsWith(">") ? ">" + line : "> " + line;
  }
}
