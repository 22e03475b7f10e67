package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.compose.Finding.Severity;
import dev.attune.internal.text.Bare;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of findings: a host silences some, and lets others refuse a plan; says what is the brand's own, and when long is
 * too long. Begin with {@link #standard()}. Immutable, safe for use by many threads.
 */
public final class FindingPolicy {
  private static final FindingPolicy STANDARD = new FindingPolicy(
      Map.of(
          Code.CARD_NUMBER_IN_PUBLIC, Verdict.REFUSE,
          Code.BANK_ACCOUNT_IN_PUBLIC, Verdict.REFUSE,
          Code.ACCESS_TOKEN_IN_PUBLIC, Verdict.REFUSE),
      Set.of(),
      4,
      Duration.ofHours(12));

  private static final int MAX_DOMAIN = 255;

  private final Map<Code, Verdict> verdicts;
  private final Set<String> own;
  private final int longestThread;
  private final Duration answerTime;

  /** What becomes of one kind of finding. */
  public enum Verdict {
    /** It is not shown. */
    SILENCE,
    /** It is shown as good to know. */
    INFORM,
    /** It is shown as better changed. */
    WARN,
    /** The plan is refused, and the finding's sentence is the reason. */
    REFUSE
  }

  private FindingPolicy(
      Map<Code, Verdict> verdicts, Set<String> own, int longestThread, Duration answerTime) {
    this.verdicts = verdicts;
    this.own = own;
    this.longestThread = longestThread;
    this.answerTime = answerTime;
  }

  /**
   * Numbers of payment cards and bank accounts and access tokens in public refuse a plan. Every other finding is shown with its
   * own severity.
   *
   * @return the policy
   */
  public static FindingPolicy standard() {
    return STANDARD;
  }

  /**
   * The same with another verdict for one kind of finding.
   *
   * @param code the kind
   * @param verdict what becomes of it
   * @return the policy
   */
  public FindingPolicy with(Code code, Verdict verdict) {
    Map<Code, Verdict> all = new EnumMap<>(Code.class);
    all.putAll(verdicts);
    all.put(code, Objects.requireNonNull(verdict, "verdict"));
    return new FindingPolicy(Map.copyOf(all), own, longestThread, answerTime);
  }

  /**
   * The same, knowing what belongs to the brand and may stand in public: phone numbers, mail addresses, bank accounts, domains,
   * mentions and hashtags. Letters and digits are compared, without their case. A domain stands for its links and its mail
   * addresses.
   *
   * @param things what belongs to the brand, for instance {@code +44 20 7946 0000}, {@code example.com} or {@code #acme}
   * @return the policy
   * @throws IllegalArgumentException if a thing has neither letter nor digit
   */
  public FindingPolicy withOwn(String... things) {
    Set<String> all = new HashSet<>(own);
    for (String thing : things) {
      String bare = Bare.of(thing);
      if (bare.isEmpty()) {
        throw new IllegalArgumentException("own must have a letter or a digit in each thing");
      }
      all.add(bare);
    }
    return new FindingPolicy(verdicts, Set.copyOf(all), longestThread, answerTime);
  }

  /**
   * The same with another length from which an answer in public is a wall.
   *
   * @param messages the most public messages that are no finding; 4 in the standard policy
   * @return the policy
   * @throws IllegalArgumentException if it is less than 1
   */
  public FindingPolicy withLongestThread(int messages) {
    if (messages < 1) {
      throw new IllegalArgumentException("messages must be 1 or more, but was " + messages);
    }
    return new FindingPolicy(verdicts, own, messages, answerTime);
  }

  /**
   * The same with another time that customers take to answer a question. Less of it left before the time to answer ends is a
   * finding; of a short time to answer, its last half.
   *
   * @param usual how long; 12 hours in the standard policy: who is asked in the evening answers in the morning
   * @return the policy
   * @throws IllegalArgumentException if it is negative
   */
  public FindingPolicy withAnswerTime(Duration usual) {
    if (usual.isNegative()) {
      throw new IllegalArgumentException("usual must not be negative, but was " + usual);
    }
    return new FindingPolicy(verdicts, own, longestThread, usual);
  }

  /**
   * The verdict for one kind of finding.
   *
   * @param code the kind
   * @return the verdict; empty if the finding's own severity counts
   */
  public Optional<Verdict> verdict(Code code) {
    return Optional.ofNullable(verdicts.get(code));
  }

  /** The most public messages that are no finding. */
  int longestThread() {
    return longestThread;
  }

  /** How long customers take to answer. */
  Duration answerTime() {
    return answerTime;
  }

  /** Whether the brand owns it. */
  boolean isOwn(String thing) {
    return !own.isEmpty() && own.contains(Bare.of(thing));
  }

  /** Whether the brand owns the domain or one above it. */
  boolean isOwnDomain(String domain) {
    return domain.length() <= MAX_DOMAIN
        && (isOwn(domain) || (domain.indexOf('.') >= 0 && isOwnDomain(above(domain))));
  }

  private static String above(String domain) {
    return domain.substring(domain.indexOf('.') + 1);
  }

  /** The plan with every finding as this policy has it, or refused for some of them. */
  Plan applied(Plan plan) {
    List<Finding> refusing =
        plan.findings().stream().filter(finding -> is(finding, Verdict.REFUSE)).toList();
    return refusing.isEmpty()
        ? plan.showing(plan.findings().stream().flatMap(this::shown).toList())
        : Plan.refused(plan.surface(), refusing);
  }

  private boolean is(Finding finding, Verdict verdict) {
    return verdicts.get(finding.code()) == verdict;
  }

  private Stream<Finding> shown(Finding finding) {
    return verdict(finding.code())
        .map(verdict -> switch (verdict) {
          case SILENCE -> Stream.<Finding>empty();
          case INFORM -> Stream.of(finding.as(Severity.INFO));
          case WARN, REFUSE -> Stream.of(finding.as(Severity.WARNING));
        })
        .orElseGet(() -> Stream.of(finding));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FindingPolicy policy
        && verdicts.equals(policy.verdicts)
        && own.equals(policy.own)
        && longestThread == policy.longestThread
        && answerTime.equals(policy.answerTime);
  }

  @Override
  public int hashCode() {
    return Objects.hash(verdicts, own, longestThread, answerTime);
  }

  @Override
  public String toString() {
    return "FindingPolicy[%s, %s of the brand's own, %s messages, %s]"
        .formatted(verdicts, own.size(), longestThread, answerTime);
  }
}
