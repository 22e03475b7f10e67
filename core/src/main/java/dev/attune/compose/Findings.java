package dev.attune.compose;

import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Content;
import dev.attune.compose.Coverage.Treatment;
import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the author of a composed resolution should know. */
final class Findings {
  private static final Duration SOON = Duration.ofHours(1);
  private static final int SHORT_SENTENCE = 80;
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("[\\w.+-]{1,64}+@[\\w-]{1,63}+\\.[\\w.-]{1,190}");
  private static final Set<Code> ADAPTATIONS = EnumSet.of(
      Code.MOVED_TO_PRIVATE,
      Code.MOVED_FOR_ROOM,
      Code.SHORTER_WORDING,
      Code.LEFT_OUT,
      Code.CHOICES_AS_TEXT,
      Code.MEDIA_AS_LINK);

  private final Resolution resolution;
  private final Scene scene;
  private final Surroundings surroundings;
  private final Settled settled;
  private final List<Finding> found = new ArrayList<>();

  Findings(Resolution resolution, Scene scene, Surroundings surroundings, Settled settled) {
    this.resolution = resolution;
    this.scene = scene;
    this.surroundings = surroundings;
    this.settled = settled;
  }

  static boolean isAdaptation(Finding finding) {
    return ADAPTATIONS.contains(finding.code());
  }

  List<Finding> of(List<Coverage> coverage) {
    coverage.forEach(this::addTreatment);
    told().forEach(this::addWording);
    settled.sections().forEach(this::addDegraded);
    addWaiting();
    addWindow();
    addLanguage();
    addLipService();
    return found;
  }

  private Stream<Told> told() {
    return settled.sections().flatMap(section -> section.told().stream());
  }

  private void addTreatment(Coverage coverage) {
    int part = coverage.part();
    if (coverage.treatment() == Treatment.LEFT_OUT) {
      found.add(Finding.warning(
          Code.LEFT_OUT,
          part,
          "This part is not said. It is no must, and there was no room or no way."));
    } else if (coverage.treatment() == Treatment.MOVED) {
      boolean forRoom = settled.movedForRoom().contains(part);
      found.add(
          forRoom
              ? Finding.info(
                  Code.MOVED_FOR_ROOM,
                  part,
                  "This part is said in private, because it did not fit in public.")
              : Finding.info(
                  Code.MOVED_TO_PRIVATE,
                  part,
                  "This part is said in private, because not everyone may know it."));
    }
  }

  private void addWording(Told told) {
    if (!told.isFullest()) {
      found.add(Finding.info(
          Code.SHORTER_WORDING, told.index(), "A shorter wording was taken, to save a message."));
    }
  }

  private void addDegraded(Section section) {
    for (Layout.Laid laid : section.messages()) {
      for (Passage passage : laid.shape().flow()) {
        addDegraded(passage.content().kind(), passage.part());
      }
    }
  }

  private void addDegraded(Content.Kind kind, OptionalInt part) {
    if (kind == Content.Kind.PICKS) {
      found.add(Finding.info(
          Code.CHOICES_AS_TEXT,
          part.orElseThrow(),
          "The answers stand in the text; there is nothing to tap here."));
    } else if (kind == Content.Kind.PICTURE) {
      found.add(Finding.info(
          Code.MEDIA_AS_LINK,
          part.orElseThrow(),
          "This stands in the text as a link; it is not shown here."));
    }
  }

  private void addWaiting() {
    if (settled.way().filter(Ways.Private::isInvitation).isPresent()) {
      found.add(Finding.info(
          Code.WAITS_FOR_CUSTOMER,
          "The private part goes out once the customer has written to us in private."));
    } else if (settled.way().filter(Ways.Private::isOneShot).isPresent()
        && settled.confidential().orElseThrow().size() > 1) {
      found.add(
          Finding.info(
              Code.WAITS_FOR_CUSTOMER,
              "The private part goes out up to its first message, and on once the customer has answered it."));
    }
  }

  private void addWindow() {
    surroundings
        .ways()
        .left(settled.open().stage().surface())
        .ifPresent(left -> addClosing("here", left));
    settled
        .way()
        .flatMap(surroundings.ways()::left)
        .ifPresent(left -> addClosing("in private", left));
  }

  private void addClosing(String where, Duration left) {
    if (left.compareTo(SOON) < 0) {
      found.add(Finding.info(
          Code.WINDOW_CLOSING, "The time to answer " + where + " ends in " + inWords(left) + "."));
    }
  }

  private static String inWords(Duration left) {
    return left.toMinutes() == 0 ? "less than a minute" : Ways.inWords(left);
  }

  private void addLanguage() {
    if (said().anyMatch(scene.phrases()::isFallback)) {
      found.add(Finding.info(
          Code.PHRASES_IN_ENGLISH,
          "A sentence of the library's own is in English; it has none in this language."));
    }
  }

  /** The library's own sentences that are said. */
  private Stream<Phrase> said() {
    Stream<Phrase> asked = told()
        .filter(told -> told.part() instanceof Ask)
        .map(told -> Phrases.asking((Ask) told.part()));
    Stream<Phrase> around = Stream.concat(settled.sections(), settled.closing().stream())
        .map(Section::stage)
        .flatMap(stage -> Stream.concat(stage.opening().stream(), stage.closing().stream()));
    return Stream.concat(asked, around);
  }

  private void addLipService() {
    List<Told> told = told().sorted(Comparator.comparingInt(Told::index)).toList();
    told.stream()
        .filter(each -> each.part() instanceof Say)
        .forEach(say -> addLipService(say.index(), say.text()));
    if (resolution.purpose() == Purpose.RESOLVE && isLinkAlone(told)) {
      int link =
          told.stream().filter(Findings::isLink).findFirst().orElseThrow().index();
      found.add(Finding.warning(
          Code.LIP_SERVICE_SEE_PAGE,
          link,
          "The whole answer is a page. Say what stands there that helps."));
    }
  }

  private void addLipService(int index, String text) {
    if (text.endsWith("…") || text.endsWith("...")) {
      found.add(Finding.warning(
          Code.LIP_SERVICE_CUT_OFF,
          index,
          "This looks cut off. Say it whole, or offer a shorter wording."));
    }
    boolean answering =
        resolution.purpose() == Purpose.RESOLVE || resolution.purpose() == Purpose.ASK;
    if (answering && MAIL_ADDRESS.matcher(text).find()) {
      found.add(Finding.warning(
          Code.LIP_SERVICE_OTHER_CHANNEL,
          index,
          "The customer is sent elsewhere. Answer here, where they asked."));
    }
  }

  private static boolean isLinkAlone(List<Told> told) {
    return told.stream().anyMatch(Findings::isLink)
        && told.stream().allMatch(each -> isLink(each) || isShort(each));
  }

  private static boolean isLink(Told told) {
    return told.part().kind() == Part.Kind.LINK;
  }

  private static boolean isShort(Told told) {
    return told.part() instanceof Say && told.text().length() <= SHORT_SENTENCE;
  }
}
