package dev.attune.channel.testkit;

import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.resolution.Choices;

/** Makes messages HTML forms, one field for each thing that is shown. Pure, safe for use by many threads. */
final class LoopbackRenderer implements Renderer {
  @Override
  public String text(Draft draft) {
    return draft.form().text().isEmpty() ? "" : PlainText.of(draft);
  }

  @Override
  public boolean countsPlainText(Surface surface) {
    return true;
  }

  @Override
  public Payload payload(Draft draft) {
    FormText body =
        new FormText().add("to", draft.conversation().customer().id().value());
    if (draft.continues()) {
      body.add("after", Payload.PREDECESSOR);
    }
    body.add("text", text(draft));
    draft.carried().forEach(passage -> add(body, passage.content()));
    return new Payload(
        "POST /" + draft.surface().id().name(),
        "application/x-www-form-urlencoded",
        body.toString());
  }

  private static void add(FormText body, Passage.Content content) {
    switch (content.kind()) {
      case PICKS -> ((Passage.Picks) content).choices().options().forEach(one -> add(body, one));
      case ANCHOR ->
        body.add("label", ((Passage.Anchor) content).link().label())
            .add("href", ((Passage.Anchor) content).link().href().toString());
      case PICTURE ->
        body.add("alt", ((Passage.Picture) content).media().alt())
            .add("src", ((Passage.Picture) content).media().href().toString());
      case PROSE, STEP, PAIR ->
        throw new IllegalArgumentException(content.kind() + " is said as text");
    }
  }

  private static void add(FormText body, Choices.Option option) {
    body.add("answer", option.label()).add("value", option.value());
  }
}
