package dev.attune.resolution;

import dev.attune.InvalidJsonException;
import dev.attune.internal.Json;
import dev.attune.internal.JsonIn;
import dev.attune.internal.JsonOut;
import dev.attune.resolution.Choices.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * Resolutions as JSON, read and written without loss.
 *
 * <p>The form is described by {@code docs/schema/resolution.schema.json}. A part is an object with one of the fields {@code
 * say}, {@code steps}, {@code fact}, {@code link}, {@code ask}, {@code choices} or {@code media}, and optionally {@code
 * weight} ({@code must} when absent) and {@code sensitivity} ({@code public} when absent, {@code customer} for an ask).
 */
public final class ResolutionJson {
  private static final List<String> KINDS =
      List.of("say", "steps", "fact", "link", "ask", "choices", "media");

  private ResolutionJson() {}

  /**
   * Reads a resolution.
   *
   * @param json one JSON object, at most 16,000,000 characters
   * @return the resolution
   * @throws InvalidJsonException if it is no JSON, lacks something, or holds a field or word that is not known; the path
   *     says where
   */
  public static Resolution read(String json) {
    JsonIn in = Json.read(json);
    Purpose purpose = in.word("purpose", Purpose.class);
    Locale locale = in.made("locale", ResolutionJson::locale);
    var goal = in.optionalMade("goal", ResolutionJson::words);
    List<Part> parts = in.objects("parts").stream().map(ResolutionJson::part).toList();
    return in.build(() -> new Resolution(purpose, locale, goal, parts));
  }

  /**
   * Writes a resolution.
   *
   * @param resolution the resolution
   * @return one JSON object in one line, which {@link #read} reads back as an equal resolution
   */
  public static String write(Resolution resolution) {
    return Json.object()
        .put("purpose", resolution.purpose())
        .put("locale", resolution.locale().toLanguageTag())
        .put("goal", resolution.goal())
        .objects("parts", resolution.parts(), ResolutionJson::write)
        .text();
  }

  private static Locale locale(String tag) {
    Locale locale = Locale.forLanguageTag(isWellFormed(tag) ? tag : "");
    Texts.require(!locale.getLanguage().isEmpty(), "must be a language tag such as en-GB");
    return locale;
  }

  /** What {@code forLanguageTag} passes over without a word, this refuses. */
  private static boolean isWellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static String words(String text) {
    return Texts.text("the text", text);
  }

  private static URI page(String text) {
    try {
      URI page = new URI(text);
      Texts.webAddress("the address", page);
      return page;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "the address is not well formed: " + e.getReason() + " at index " + e.getIndex(), e);
    }
  }

  private static Part part(JsonIn in) {
    List<String> kinds = KINDS.stream().filter(in::has).toList();
    if (kinds.size() != 1) {
      throw in.refuse("must have exactly one of " + KINDS + ", but has "
          + (kinds.isEmpty() ? "none" : kinds.toString()));
    }
    String kind = kinds.get(0);
    Weight weight = in.word("weight", Weight.class, Weight.MUST);
    Sensitivity usual = kind.equals("ask") ? Sensitivity.CUSTOMER : Sensitivity.PUBLIC;
    return part(in, kind, weight, in.word("sensitivity", Sensitivity.class, usual));
  }

  private static Part part(JsonIn in, String kind, Weight weight, Sensitivity sensitivity) {
    return switch (kind) {
      case "say" -> in.build(() -> new Say(texts(in, "say"), weight, sensitivity));
      case "steps" -> in.build(() -> new Steps(texts(in, "steps"), weight, sensitivity));
      case "fact" -> fact(inside(in, kind), weight, sensitivity);
      case "link" -> link(inside(in, kind), weight, sensitivity);
      case "ask" -> ask(inside(in, kind), weight, sensitivity);
      case "choices" -> choices(inside(in, kind), weight, sensitivity);
      default -> media(inside(in, kind), weight, sensitivity);
    };
  }

  private static List<String> texts(JsonIn in, String name) {
    return in.allMade(name, ResolutionJson::words);
  }

  private static JsonIn inside(JsonIn part, String kind) {
    part.end();
    return part.object(kind);
  }

  private static Fact fact(JsonIn in, Weight weight, Sensitivity sensitivity) {
    String label = in.made("label", ResolutionJson::words);
    String value = in.made("value", ResolutionJson::words);
    return in.build(() -> new Fact(label, value, weight, sensitivity));
  }

  private static Link link(JsonIn in, Weight weight, Sensitivity sensitivity) {
    String label = in.made("label", ResolutionJson::words);
    var href = in.made("href", ResolutionJson::page);
    Link.Role role = in.word("role", Link.Role.class, Link.Role.DETAIL);
    return in.build(() -> new Link(label, href, role, weight, sensitivity));
  }

  private static Ask ask(JsonIn in, Weight weight, Sensitivity sensitivity) {
    String what = in.made("what", ResolutionJson::words);
    var why = in.optionalMade("why", ResolutionJson::words);
    return in.build(() -> new Ask(what, why, weight, sensitivity));
  }

  private static Choices choices(JsonIn in, Weight weight, Sensitivity sensitivity) {
    var prompt = in.optionalMade("prompt", ResolutionJson::words);
    List<Option> options =
        in.objects("options").stream().map(ResolutionJson::option).toList();
    return in.build(() -> new Choices(prompt, options, weight, sensitivity));
  }

  private static Option option(JsonIn in) {
    String label = in.made("label", ResolutionJson::words);
    String value = in.made("value", text -> Texts.exact("the text", text));
    return in.build(() -> new Option(label, value));
  }

  private static Media media(JsonIn in, Weight weight, Sensitivity sensitivity) {
    var href = in.made("href", ResolutionJson::page);
    String type = in.text("type");
    String alt = in.made("alt", ResolutionJson::words);
    return in.build(() -> new Media(href, type, alt, weight, sensitivity));
  }

  private static void write(JsonOut out, Part part) {
    switch (part.kind()) {
      case SAY -> out.texts("say", ((Say) part).wordings());
      case STEPS -> out.texts("steps", ((Steps) part).steps());
      case FACT -> write(out.object("fact"), (Fact) part);
      case LINK -> write(out.object("link"), (Link) part);
      case ASK -> write(out.object("ask"), (Ask) part);
      case CHOICES -> write(out.object("choices"), (Choices) part);
      case MEDIA -> write(out.object("media"), (Media) part);
    }
    if (part.weight() != Weight.MUST) {
      out.put("weight", part.weight());
    }
    boolean usual = part.sensitivity()
        == (part.kind() == Part.Kind.ASK ? Sensitivity.CUSTOMER : Sensitivity.PUBLIC);
    if (!usual) {
      out.put("sensitivity", part.sensitivity());
    }
  }

  private static void write(JsonOut out, Fact fact) {
    out.put("label", fact.label()).put("value", fact.value());
  }

  private static void write(JsonOut out, Link link) {
    out.put("label", link.label()).put("href", link.href().toString()).put("role", link.role());
  }

  private static void write(JsonOut out, Ask ask) {
    out.put("what", ask.what()).put("why", ask.why());
  }

  private static void write(JsonOut out, Choices choices) {
    out.put("prompt", choices.prompt());
    out.objects(
        "options",
        choices.options(),
        (option, value) -> option.put("label", value.label()).put("value", value.value()));
  }

  private static void write(JsonOut out, Media media) {
    out.put("href", media.href().toString()).put("type", media.type()).put("alt", media.alt());
  }
}
