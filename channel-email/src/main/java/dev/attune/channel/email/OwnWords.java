package dev.attune.channel.email;

import dev.attune.channel.email.Line.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes from a mail what its sender did not write: the quoted mail, and the signature. In doubt it stays: a line too many
 * costs a glance, a line too few costs the customer's words. Used once.
 */
final class OwnWords {

  private static final int MAX_ATTRIBUTION_LINES = 4;
  private static final int MAX_ATTRIBUTION_LENGTH = 500;
  private static final int MAX_SIGNATURE_LINES = 10;
  private static final int HEADER_LINES = 7;

  private final List<Line> lines;

  /** The lines as they are compared, and how many say from each on who wrote what follows; made when they are asked for. */
  private final String[] plain;

  private final int[] attributions;

  private OwnWords(List<Line> lines) {
    this.lines = lines;
    this.plain = new String[lines.size()];
    this.attributions = new int[lines.size()];
    Arrays.fill(attributions, -1);
  }

  /** What the sender wrote; the whole if nothing would be left, or the mail passes another one on. */
  static String of(List<Line> lines, boolean forwarded) {
    String whole = text(lines);
    if (forwarded) {
      return whole;
    }
    String own = text(new OwnWords(lines).own());
    return own.isEmpty() ? whole : own;
  }

  private List<Line> own() {
    List<Line> own = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String text = plain(i);
      if (line.is(Kind.TEXT) && QuoteWords.isForwardMarker(text)) {
        own.addAll(lines.subList(i, lines.size()));
        return own;
      }
      if (endsAt(i, begun)) {
        return withoutTail(own);
      }
      int attribution = attributionLength(i);
      boolean quote = (attribution > 0 && isQuoteNext(i + attribution)) || startsQuote(i);
      if (quote && isLastQuote(i + attribution)) {
        return withoutTail(own);
      }
      if (quote && !begun && isOnlyQuote(i + attribution)) {
        i = quoteEnd(i + attribution) - 1;
      } else if (quote) {
        own.addAll(lines.subList(i, signatureFrom(quoteEnd(i + attribution))));
        return own;
      } else if (!line.is(Kind.SIGNATURE) && !isDeviceSignature(i, begun)) {
        own.add(line);
        begun |= line.isWritten();
      }
    }
    return own;
  }

  /** Whether nothing from this line on is the sender's. */
  private boolean endsAt(int i, boolean begun) {
    Line line = lines.get(i);
    String text = plain(i);
    if (line.is(Kind.CUT)) {
      return true;
    }
    if (isUnquotedReply(i)) {
      return true;
    }
    return line.is(Kind.TEXT)
        && (QuoteWords.isOriginalMarker(text) || isHeaderBlock(i) || (begun && isSignature(i)));
  }

  /** Said who wrote what follows, beyond doubt, and what follows has no marks. */
  private boolean isUnquotedReply(int i) {
    int length = attributionLength(i);
    return length > 0
        && !isQuoteNext(i + length)
        && (lines.get(i).is(Kind.ATTRIBUTION) || QuoteWords.isCertain(joined(i, length)));
  }

  private boolean isSignature(int i) {
    String text = lines.get(i).text();
    return text.equals("-- ")
        || (text.equals("--")
            && written(i + 1, lines.size(), MAX_SIGNATURE_LINES + 1) <= MAX_SIGNATURE_LINES);
  }

  private boolean isDeviceSignature(int i, boolean begun) {
    return begun
        && lines.get(i).is(Kind.TEXT)
        && QuoteWords.isDeviceSignature(lines.get(i).text())
        && written(i + 1, nextQuoteOrEnd(i + 1), 1) == 0;
  }

  private int nextQuoteOrEnd(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    boolean ends = i >= lines.size()
        || !lines.get(i).is(Kind.TEXT)
        || attributionLength(i) > 0
        || QuoteWords.isRule(plain(i))
        || endsAt(i, true);
    return ends ? i : lines.size();
  }

  /** From, and at least two of when, to whom and what about, of which one names an address or a subject. */
  private boolean isHeaderBlock(int i) {
    if (!isLabelled(i, QuoteWords.FROM)) {
      return false;
    }
    boolean sent = false;
    boolean to = false;
    boolean subject = false;
    for (int next = i + 1; next < Math.min(lines.size(), i + HEADER_LINES); next++) {
      sent |= isLabelled(next, QuoteWords.SENT);
      to |= isLabelled(next, QuoteWords.TO);
      subject |= isLabelled(next, QuoteWords.SUBJECT);
    }
    boolean certain = subject || QuoteWords.namesAddress(lines.get(i).text());
    return certain && (sent ? 1 : 0) + (to ? 1 : 0) + (subject ? 1 : 0) >= 2;
  }

  private boolean isLabelled(int i, Set<String> labels) {
    return lines.get(i).is(Kind.TEXT) && labels.contains(QuoteWords.label(plain(i)));
  }

  /** How many lines from here on say who wrote what follows; 0 if none do. */
  private int attributionLength(int i) {
    if (attributions[i] < 0) {
      attributions[i] = newAttributionLength(i);
    }
    return attributions[i];
  }

  private int newAttributionLength(int i) {
    if (lines.get(i).is(Kind.ATTRIBUTION)) {
      int end = i;
      while (end < lines.size() && lines.get(end).is(Kind.ATTRIBUTION)) {
        end++;
      }
      return end - i;
    }
    for (int length = 1; length <= MAX_ATTRIBUTION_LINES; length++) {
      if (i + length > lines.size() || !lines.get(i + length - 1).isWritten()) {
        return 0;
      }
      boolean ends = QuoteWords.endsAttribution(plain(i + length - 1));
      if (!ends || (length > 1 && !mayBeBroken(i, length))) {
        continue;
      }
      String joined = joined(i, length);
      if (joined.length() <= MAX_ATTRIBUTION_LENGTH && QuoteWords.isAttribution(joined)) {
        return length;
      }
    }
    return 0;
  }

  /** A line that begins as they do, or names a time or an address and stands above a quote with what follows it. */
  private boolean mayBeBroken(int i, int length) {
    return QuoteWords.startsAttribution(plain(i))
        || (QuoteWords.isCertain(plain(i)) && isQuoteNext(i + length));
  }

  private String joined(int from, int length) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      joined
          .append(joined.isEmpty() ? "" : " ")
          .append(Clean.cut(plain(i), MAX_ATTRIBUTION_LENGTH + 1));
    }
    return joined.toString();
  }

  /** Two lines of somebody else's words; a single mark may be the sender's own. */
  private boolean startsQuote(int i) {
    return lines.get(i).is(Kind.QUOTE)
        && i + 1 < lines.size()
        && lines.get(i + 1).is(Kind.QUOTE);
  }

  private boolean isQuoteNext(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i < lines.size() && lines.get(i).is(Kind.QUOTE);
  }

  /** Behind the quote that begins here, with the empty lines in it. */
  private int quoteEnd(int from) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).is(Kind.QUOTE)) {
        end = i + 1;
      } else if (!lines.get(i).isBlank()) {
        return end;
      }
    }
    return end;
  }

  private boolean isLastQuote(int from) {
    return written(quoteEnd(from), signatureFrom(quoteEnd(from)), 1) == 0;
  }

  /** Whether an answer stands beneath one quote, and none between two. */
  private boolean isOnlyQuote(int from) {
    return lines.subList(quoteEnd(from), lines.size()).stream()
        .noneMatch(line -> line.is(Kind.QUOTE));
  }

  /** Where the signature begins at or behind this line; the end if there is none. */
  private int signatureFrom(int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).is(Kind.SIGNATURE) || isSignature(i)) {
        return i;
      }
    }
    return lines.size();
  }

  /** How many lines the sender wrote there; not counted on behind the maximum. */
  private long written(int from, int to, int max) {
    return from >= to
        ? 0
        : lines.subList(from, to).stream().filter(Line::isWritten).limit(max).count();
  }

  /** Without the line drawn above a quote, and what a telephone signs with. */
  private static List<Line> withoutTail(List<Line> own) {
    List<Line> kept = new ArrayList<>(own);
    while (!kept.isEmpty() && isTail(kept)) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isTail(List<Line> kept) {
    Line last = kept.get(kept.size() - 1);
    return last.isBlank() || QuoteWords.isRule(plain(last));
  }

  /** The line as it is compared: no-break spaces and full-width colons as the plain ones, without blanks at the ends. */
  private String plain(int i) {
    if (plain[i] == null) {
      plain[i] = plain(lines.get(i));
    }
    return plain[i];
  }

  private static String plain(Line line) {
    return line.text()
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ')
        .replace('：', ':')
        .strip();
  }

  private static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    int blank = 1;
    for (Line line : lines) {
      String stripped = line.text().stripTrailing();
      blank = stripped.isEmpty() ? blank + 1 : 0;
      if (blank < 2 && !line.is(Kind.CUT)) {
        text.append(stripped).append('\n');
      }
    }
    return text.toString().strip();
  }
}
