package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.internal.text.Links;
import dev.attune.resolution.Part;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether somebody speaks to the customer, in plain words, with a time where something is promised. */
final class PlainSpeech implements Inspection {
  private static final int MAX_TERMS = 3;
  private static final int SHORT_STEP = 20;
  private static final Pattern CLOCK = Pattern.compile("\\d[:.hH/年-]\\d|\\d(?:時|时|点|點|日|月)");

  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    human(plan, found);
    promises(plan, found);
    steps(plan, found);
    jargon(plan, found);
  }

  private static void human(Inspected plan, Consumer<Finding> found) {
    if (!plan.says(Part.Kind.SAY, Part.Kind.ASK)) {
      found.accept(Finding.warning(
          Code.NO_HUMAN_LINE,
          "Nobody says anything here. Begin with a sentence of your own for the customer."));
    }
  }

  private static void promises(Inspected plan, Consumer<Finding> found) {
    if (keepsTime(plan)) {
      return;
    }
    for (Said said : plan.said()) {
      if (said.kind() == Part.Kind.SAY && promises(said)) {
        found.accept(Finding.warning(
            Code.PROMISE_WITHOUT_TIME,
            said.index(),
            "This promises something and does not say when. Give a day or a time you can keep."));
      }
    }
  }

  /** Whether some promise has a time; of several, the others are taken to be parts of it. */
  private static boolean keepsTime(Inspected plan) {
    for (Said said : plan.said()) {
      if (said.kind() == Part.Kind.SAY || said.kind() == Part.Kind.FACT) {
        for (Sentence sentence : said.sentences()) {
          if (promises(sentence) && tellsTime(sentence)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean promises(Said said) {
    for (Sentence sentence : said.sentences()) {
      if (promises(sentence)) {
        return true;
      }
    }
    return false;
  }

  private static boolean promises(Sentence sentence) {
    return (sentence.has(Sense.PROMISE)
            || (sentence.has(Sense.VAGUE) && sentence.has(Sense.FUTURE)))
        && !sentence.has(Sense.CONDITION);
  }

  private static boolean tellsTime(Sentence sentence) {
    return sentence.has(Sense.TIME) || CLOCK.matcher(sentence.text()).find();
  }

  private static void steps(Inspected plan, Consumer<Finding> found) {
    for (Said said : plan.said()) {
      if (said.kind() == Part.Kind.STEPS && hasLinkAlone(said, plan)) {
        found.accept(Finding.warning(
            Code.LINK_ONLY_STEP,
            said.index(),
            "A step is nothing but a link. Say what the customer does there."));
      }
    }
  }

  private static boolean hasLinkAlone(Said said, Inspected plan) {
    for (String step : said.texts()) {
      if (isLinkAlone(new Sentence(step, plan.scene().locale()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLinkAlone(Sentence step) {
    boolean linked = Links.isIn(step.text());
    boolean pointing = Links.without(step.text()).strip().length() <= SHORT_STEP
        && step.has(linked ? Sense.LOOK : Sense.CLICK);
    return pointing || (linked && step.words().count() == 0);
  }

  private static void jargon(Inspected plan, Consumer<Finding> found) {
    Jargon.Sheets sheets = plan.preferences().jargon().in(plan.scene().locale());
    for (Said said : plan.said()) {
      Map<String, String> plainer = sheets.plainer(said.sentences());
      if (!plainer.isEmpty()) {
        found.accept(
            Finding.info(Code.JARGON, said.index(), "Plainer would be " + instead(plainer) + "."));
      }
    }
  }

  private static String instead(Map<String, String> plainer) {
    return plainer.entrySet().stream()
        .limit(MAX_TERMS)
        .map(term -> "\"%s\" instead of \"%s\"".formatted(term.getValue(), term.getKey()))
        .collect(Collectors.joining(", "));
  }
}
