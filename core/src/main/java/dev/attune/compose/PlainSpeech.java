package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Steps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether somebody speaks to the customer, in plain words, with a time where something is promised. */
final class PlainSpeech implements Inspection {
  private static final int MAX_TERMS = 3;
  private static final int SHORT_STEP = 20;
  private static final Pattern CLOCK = Pattern.compile("\\d[:.hH/年-]\\d|\\d(?:時|时|点|點|日|月)");

  @Override
  public Stream<Finding> look(Inspected plan) {
    Optional<Lexicon> words = Lexicon.in(plan.scene().locale());
    return Stream.of(
            human(plan),
            words.stream().flatMap(lexicon -> promises(plan, lexicon)),
            steps(plan, words),
            jargon(plan))
        .flatMap(Function.identity());
  }

  private static Stream<Finding> human(Inspected plan) {
    return plan.says(Part.Kind.SAY, Part.Kind.ASK)
        ? Stream.empty()
        : Stream.of(Finding.warning(
            Code.NO_HUMAN_LINE,
            "Nobody says anything here. Begin with a sentence of your own for the customer."));
  }

  private static Stream<Finding> promises(Inspected plan, Lexicon words) {
    boolean timed = plan.told()
        .map(Told::part)
        .flatMap(part -> part instanceof Fact fact
            ? Stream.of(fact.label() + ": " + fact.value())
            : Stream.empty())
        .anyMatch(fact -> promises(fact, words) && tellsTime(fact, words));
    List<Told> says = plan.told().filter(told -> told.part() instanceof Say).toList();
    boolean told = says.stream()
        .flatMap(say -> Sentences.of(say.text()).stream())
        .anyMatch(sentence -> promises(sentence, words) && tellsTime(sentence, words));
    return timed || told
        ? Stream.empty()
        : says.stream()
            .filter(say ->
                Sentences.of(say.text()).stream().anyMatch(sentence -> promises(sentence, words)))
            .map(
                say -> Finding.warning(
                    Code.PROMISE_WITHOUT_TIME,
                    say.index(),
                    "This promises something and does not say when. Give a day or a time you can keep."));
  }

  private static boolean promises(String sentence, Lexicon words) {
    List<String> tokens = Tokens.of(sentence);
    return (words.promise().isIn(tokens)
            || (words.vague().isIn(tokens) && words.future().isIn(tokens)))
        && !words.condition().isIn(tokens);
  }

  private static boolean tellsTime(String sentence, Lexicon words) {
    return CLOCK.matcher(sentence).find() || words.time().isIn(Tokens.of(sentence));
  }

  private static Stream<Finding> steps(Inspected plan, Optional<Lexicon> words) {
    return plan.told()
        .filter(told -> told.part() instanceof Steps steps
            && steps.steps().stream().anyMatch(step -> isLinkAlone(step, words)))
        .map(told -> Finding.warning(
            Code.LINK_ONLY_STEP,
            told.index(),
            "A step is nothing but a link. Say what the customer does there."));
  }

  private static boolean isLinkAlone(String step, Optional<Lexicon> words) {
    String rest = Links.without(step).strip();
    List<String> tokens = Tokens.of(rest);
    boolean linked = Links.isIn(step);
    boolean pointing = rest.length() <= SHORT_STEP
        && words
            .map(lexicon -> linked ? lexicon.look() : lexicon.click())
            .filter(terms -> terms.isIn(tokens))
            .isPresent();
    return pointing || (linked && tokens.isEmpty());
  }

  private static Stream<Finding> jargon(Inspected plan) {
    return plan.told().flatMap(told -> jargon(plan, told).stream());
  }

  private static Optional<Finding> jargon(Inspected plan, Told told) {
    List<String> tokens =
        Wording.of(told).flatMap(text -> Tokens.of(text).stream()).toList();
    Map<String, String> found =
        plan.preferences().jargon().in(tokens, plan.scene().locale());
    String instead = found.entrySet().stream()
        .limit(MAX_TERMS)
        .map(term -> "\"%s\" instead of \"%s\"".formatted(term.getValue(), term.getKey()))
        .collect(Collectors.joining(", "));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.info(Code.JARGON, told.index(), "Plainer would be " + instead + "."));
  }
}
