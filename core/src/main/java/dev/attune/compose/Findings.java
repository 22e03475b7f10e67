package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the author of a composed resolution should know. */
final class Findings {
  private static final List<Inspection> INSPECTIONS = List.of(
      new Changes(),
      new Retraction(),
      new Timing(),
      new Datedness(),
      new Language(),
      new Repetition(),
      new Custom(),
      new LipService(),
      new PlainSpeech(),
      new Echo(),
      new PersonalData());
  private static final Set<Code> ADAPTATIONS = EnumSet.of(
      Code.MOVED_TO_PRIVATE,
      Code.MOVED_FOR_ROOM,
      Code.SHORTER_WORDING,
      Code.LEFT_OUT,
      Code.CHOICES_AS_TEXT,
      Code.MEDIA_AS_LINK);
  private static final Set<Code> DEFLECTIONS =
      EnumSet.of(Code.LIP_SERVICE_OTHER_CHANNEL, Code.LIP_SERVICE_SEE_PAGE);

  private Findings() {}

  /** All of them, whatever a host wants to see. */
  static List<Finding> of(Inspected plan) {
    List<Finding> found = new ArrayList<>();
    for (Inspection inspection : INSPECTIONS) {
      inspection.look(plan, found::add);
    }
    return found;
  }

  /** Whether what was written was changed to become native. */
  static boolean isAdaptation(Finding finding) {
    return ADAPTATIONS.contains(finding.code());
  }

  /** Whether the customer is sent elsewhere instead of being answered. */
  static boolean deflects(Finding finding) {
    return DEFLECTIONS.contains(finding.code());
  }
}
