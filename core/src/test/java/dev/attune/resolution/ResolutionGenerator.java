package dev.attune.resolution;

import dev.attune.resolution.Choices.Option;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Makes resolutions out of a seed: the same seed, the same resolution. All kinds of part, 1 to 40 of them, in twenty
 * languages, with what text is made of where people write it: emoji of several code points, combining marks, bidi controls,
 * addresses, mentions, hashtags and numbers with their units.
 */
public final class ResolutionGenerator {
  private static final int MAX_PARTS = 40;
  private static final List<Language> LANGUAGES = List.of(
      new Language(
          "en-GB", "Sorry for the wait, Robin. Your refund is on its way. It takes three days."),
      new Language("de-CH", "Entschuldigen Sie. Die Rückerstattung läuft. Bis zu 3 Tage, grüsse!"),
      new Language(
          "fr-CA", "Désolé ! Votre remboursement est en route. Comptez trois jours ouvrés."),
      new Language("es-419", "¿Aún nada? Su reembolso está en camino. ¡Gracias por la paciencia!"),
      new Language("pt-BR", "Não se preocupe. O reembolso já saiu. São três dias úteis."),
      new Language(
          "tr-TR", "Özür dileriz. İadeniz yolda. Şubeden de öğrenebilirsiniz, ışıklı gün."),
      new Language("pl-PL", "Przepraszamy. Zwrot środków jest w drodze. Zażółć gęślą jaźń."),
      new Language("fi-FI", "Pahoittelut. Hyvityksenne on tulossa. Käsittelyaikatauluepäselvyys."),
      new Language("ru-RU", "Извините за ожидание. Возврат уже в пути. Ещё три дня."),
      new Language("el-GR", "Συγγνώμη. Η επιστροφή είναι καθ' οδόν. Τρεις ημέρες."),
      new Language("sr-Latn-RS", "Izvinite. Povraćaj je na putu. Đačko žvaće ćevape."),
      new Language("ar-EG", "نعتذر عن الانتظار. المبلغ في الطريق إليكم. ثلاثة أيام عمل."),
      new Language("he-IL", "סליחה על ההמתנה. ההחזר בדרך אליך. שלושה ימי עסקים."),
      new Language("fa-IR", "پوزش می‌خواهیم. بازپرداخت در راه است. سه روز کاری."),
      new Language(
          "hi-IN", "प्रतीक्षा के लिए क्षमा करें। आपकी धनवापसी रास्ते में है। तीन दिन लगेंगे।"),
      new Language("th-TH", "ขออภัยที่ให้รอ เงินคืนกำลังดำเนินการ ใช้เวลาสามวันทำการ"),
      new Language("ja-JP", "お待たせしました。返金の手続き中です。三営業日かかります。"),
      new Language("zh-Hant-TW", "抱歉讓您久等。退款已在處理中。需要三個工作天。"),
      new Language("zh-Hans-CN", "抱歉让您久等。退款正在处理。需要三个工作日。"),
      new Language("ko-KR", "기다리게 해서 죄송합니다. 환불이 진행 중입니다. 사흘 걸립니다."),
      new Language("vi-VN", "Xin lỗi đã để bạn đợi. Tiền hoàn đang được chuyển. Mất ba ngày."));
  private static final List<String> SPICE = List.of(
      "👩‍👩‍👧‍👦",
      "🏳️‍🌈",
      "👋🏽",
      "🇨🇭",
      "4️⃣",
      "❤️",
      "e\u0301",
      "Z\u0351\u036b\u0343",
      "n\u0303o",
      "\u202bשלום\u202c",
      "\u2067مرحبا\u2069",
      "\u200fABC\u200e",
      "a\u200bb",
      "soft\u00adhyphen",
      "EUR 25.00",
      "12,5 km",
      "10:30",
      "https://example.com/a?b=c&d=%20e#f",
      "example.com/path",
      "@robin_example",
      "#refund",
      "robin@example.com",
      "Donaudampfschifffahrtsgesellschaftskapitän",
      "${predecessor}",
      "{{name}} %s %n",
      "<b>&amp;\"'</b>",
      "1/3",
      "A) B)",
      "\u3000",
      "tab\there",
      "line\nbreak",
      "two\n\nbreaks",
      "null",
      "\\u0000",
      "𝕬𝖙𝖙𝖚𝖓𝖊",
      "ﷺ");

  private record Language(String tag, String text) {}

  private final Random random;
  private final Language language;

  private ResolutionGenerator(long seed) {
    this.random = new Random(seed);
    this.language = pick(LANGUAGES);
  }

  /**
   * The resolution of a seed.
   *
   * @param seed any number; name it when a test fails
   * @return always the same
   */
  public static Resolution of(long seed) {
    return new ResolutionGenerator(seed).resolution();
  }

  private Resolution resolution() {
    return new Resolution(
        pick(Purpose.values()),
        Locale.forLanguageTag(language.tag()),
        maybe(this::text),
        several(1 + random.nextInt(MAX_PARTS), i -> part()));
  }

  private Part part() {
    Weight weight = pick(Weight.values());
    Sensitivity who = pick(Sensitivity.values());
    return switch (pick(Part.Kind.values())) {
      case SAY -> new Say(wordings(), weight, who);
      case STEPS -> new Steps(several(1 + random.nextInt(8), i -> text()), weight, who);
      case FACT -> new Fact(shortText(), text(), weight, who);
      case LINK -> new Link(shortText(), page(), pick(Link.Role.values()), weight, who);
      case ASK -> new Ask(shortText(), maybe(this::text), weight, who);
      case CHOICES -> new Choices(maybe(this::text), options(), weight, who);
      case MEDIA -> media(weight, who);
    };
  }

  private List<String> wordings() {
    List<String> wordings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append(text.isEmpty() ? "" : " ").append(text());
      wordings.add(text.toString());
    }
    return wordings;
  }

  private List<Option> options() {
    return several(
        1 + random.nextInt(20), i -> new Option(shortText() + " " + i, "value " + i + shortText()));
  }

  private Media media(Weight weight, Sensitivity who) {
    String type = pick(List.of("image/png", "image/jpeg", "video/mp4", "application/pdf"));
    return new Media(page(), type, text(), weight, who);
  }

  private URI page() {
    String path =
        pick(List.of("", "/", "/track/5512", "/%C3%BC?q=a+b", "/a/b.png#top", "/übersicht"));
    return URI.create(pick(List.of("https://example.com", "http://sub.example.org:8080")) + path);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text.append(text.isEmpty() ? "" : " ").append(sentence());
      if (random.nextInt(3) == 0) {
        text.append(random.nextBoolean() ? " " : "").append(pick(SPICE));
      }
    }
    return text.toString();
  }

  private String sentence() {
    String text = language.text();
    int from =
        text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) - 8));
    return random.nextInt(3) == 0 ? text.substring(from).strip() : text;
  }

  private String shortText() {
    return random.nextInt(4) == 0
        ? "x" + pick(SPICE)
        : language.text().substring(0, 4 + random.nextInt(12));
  }

  private Optional<String> maybe(Supplier<String> text) {
    return random.nextBoolean() ? Optional.of(text.get()) : Optional.empty();
  }

  private static <T> List<T> several(int count, IntFunction<T> maker) {
    return IntStream.range(0, count).mapToObj(maker).toList();
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  private <T> T pick(T... of) {
    return of[random.nextInt(of.length)];
  }
}
