package dev.attune.channel.email;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which mail programs of many languages introduce what is not the sender's. All in lower case.
 *
 * @see <a href="https://github.com/thunderbird/thunderbird-l10n">Thunderbird's translations, read 2026-11-22</a>
 */
final class QuoteWords {

  private static final List<String> VERBS = List.of(
      "wrote",
      "writes",
      "a écrit",
      "schrieb",
      "geschrieben",
      "schreef",
      "verzond",
      "skrev",
      "ha scritto",
      "scritto",
      "escreveu",
      "escribió",
      "ha escrit",
      "napisał",
      "pisze",
      "użytkownik",
      "napsal",
      "napísal",
      "napisal",
      "sporoča",
      "írta",
      "a scris",
      "написа",
      "пишет",
      "пише",
      "piše",
      "kirjoitti",
      "skrifaði",
      "έγραψε",
      "yazdı",
      "kirjutas",
      "rakstīja",
      "rašė",
      "parašė",
      "idatzi",
      "כתב",
      "كتب",
      "الرسالة",
      "نوشت",
      "より",
      "メッセージ",
      "쓴 글",
      "작성",
      "写道",
      "寫道",
      "寫到",
      "đã viết",
      "menulis",
      "เขียนว่า");

  /** How an attribution begins that may be broken over several lines. */
  private static final Set<String> STARTS = Set.of(
      "on", "am", "le", "el", "em", "às", "il", "in", "op", "den", "på", "þann", "w", "dnia", "dne",
      "dňa", "la", "în", "на", "na", "дана", "στις", "datumā", "على", "بتاريخ", "در", "vào", "pada",
      "เมื่อ", "ב", "נכתב", "ekkor:", "ekkor", "----");

  private static final Set<String> ORIGINAL = Set.of(
      "original message",
      "original-nachricht",
      "ursprüngliche nachricht",
      "message original",
      "courriel initial",
      "mensaje original",
      "correo original",
      "mensagem original",
      "messaggio originale",
      "oorspronkelijk bericht",
      "origineel bericht",
      "ursprungligt meddelande",
      "originalmeddelande",
      "oprindelig meddelelse",
      "original besked",
      "opprinnelig melding",
      "original melding",
      "alkuperäinen viesti",
      "orig.msg.",
      "upprunalegur póstur",
      "upprunaleg skilaboð",
      "treść oryginalnej wiadomości",
      "wiadomość oryginalna",
      "původní zpráva",
      "pôvodná správa",
      "eredeti üzenet",
      "mesajul original",
      "mesaj original",
      "оригинално писмо",
      "izvorna poruka",
      "originalna poruka",
      "izvirno sporočilo",
      "изворна порука",
      "оригинална порука",
      "исходное сообщение",
      "початкове повідомлення",
      "оригінальне повідомлення",
      "αρχικό μήνυμα",
      "πρωτότυπο μήνυμα",
      "özgün i̇leti",
      "özgün ileti",
      "algne kiri",
      "sākotnējā vēstule",
      "sākotnējā ziņa",
      "originalus laiškas",
      "originalus tekstas",
      "missatge original",
      "jatorrizko mezua",
      "הודעה מקורית",
      "الرسالة الأصليَّة",
      "الرسالة الأصلية",
      "پیام نخستین",
      "元メール",
      "원본 메시지",
      "原始消息",
      "原始邮件",
      "原始郵件",
      "thư gốc",
      "pesan asli",
      "pesan orisinal",
      "ข้อความต้นฉบับ",
      "original");

  private static final Set<String> FORWARDED = Set.of(
      "forwarded message",
      "weitergeleitete nachricht",
      "message transféré",
      "mensaje reenviado",
      "mensagem encaminhada",
      "mensagem reencaminhada",
      "messaggio inoltrato",
      "doorgestuurd bericht",
      "vidarebefordrat meddelande",
      "videresendt meddelelse",
      "videresendt melding",
      "välitetty viesti",
      "fwd.msg",
      "áframsendur póstur",
      "treść przekazanej wiadomości",
      "přeposlaná zpráva",
      "preposlaná správa",
      "továbbított üzenet",
      "mesaj redirecționat",
      "препратено писмо",
      "proslijeđena poruka",
      "posredovano sporočilo",
      "прослеђена порука",
      "перенаправленное сообщение",
      "переслане повідомлення",
      "προωθημένο μήνυμα",
      "i̇letilen i̇leti",
      "iletilen ileti",
      "edastatud kiri",
      "pārsūtītā vēstule",
      "persiųstas laiškas",
      "missatge reenviat",
      "birbidalitako mezua",
      "הודעה שהועברה",
      "رسالة ممرّرة",
      "전달된 메시지",
      "转发的消息",
      "轉寄郵件",
      "tin nhắn đã được chuyển tiếp",
      "pesan diteruskan",
      "ข้อความที่ส่งต่อ");

  static final Set<String> FROM = Set.of(
      "from",
      "von",
      "de",
      "da",
      "van",
      "från",
      "fra",
      "lähettäjä",
      "frá",
      "od",
      "odesílatel",
      "feladó",
      "de la",
      "от",
      "від",
      "από",
      "kimden",
      "kellelt",
      "kas",
      "nuo",
      "nork",
      "מאת",
      "مِن",
      "من",
      "از",
      "差出人",
      "보낸 사람",
      "发件人",
      "寄件者",
      "từ",
      "dari",
      "expéditeur");
  static final Set<String> SENT = Set.of(
      "sent",
      "date",
      "datum",
      "data",
      "fecha",
      "gesendet",
      "envoyé",
      "enviado",
      "enviada em",
      "inviato il",
      "inviato",
      "verzonden",
      "skickat",
      "sendt",
      "lähetetty",
      "wysłane",
      "odesláno",
      "odoslané",
      "elküldve",
      "trimis",
      "изпрати до",
      "poslano",
      "послато",
      "отправлено",
      "надіслано",
      "αποστολή",
      "gönderilme",
      "saadetud",
      "nosūtīts",
      "išsiųsta",
      "enviat",
      "bidalita",
      "נשלח",
      "المُرسل",
      "ارسال",
      "送信日",
      "보낸 날짜",
      "发送时间",
      "寄送日期",
      "đã gửi",
      "terkirim",
      "dato");
  static final Set<String> TO = Set.of(
      "to",
      "an",
      "à",
      "para",
      "a",
      "aan",
      "till",
      "til",
      "vastaanottaja",
      "do",
      "komu",
      "címzett",
      "la",
      "до",
      "za",
      "за",
      "кому",
      "προς",
      "kime",
      "kellele",
      "kam",
      "nori",
      "אל",
      "إلى",
      "به",
      "宛先",
      "받는 사람",
      "收件人",
      "收件者",
      "tới",
      "kepada",
      "destinataire");
  static final Set<String> SUBJECT = Set.of(
      "subject",
      "betreff",
      "objet",
      "asunto",
      "assunto",
      "oggetto",
      "onderwerp",
      "ämne",
      "emne",
      "aihe",
      "viðfangsefni",
      "temat",
      "předmět",
      "predmet",
      "tárgy",
      "subiect",
      "тема",
      "zadeva",
      "θέμα",
      "konu",
      "teema",
      "temats",
      "tema",
      "assumpte",
      "gaia",
      "נושא",
      "الموضوع",
      "موضوع",
      "件名",
      "제목",
      "主题",
      "主旨",
      "chủ đề",
      "subjek");

  private static final List<String> DEVICES = List.of(
      "sent from ",
      "sent via ",
      "sent with ",
      "get outlook for ",
      "from my ",
      "envoyé de ",
      "envoyé depuis ",
      "envoyé à partir de ",
      "télécharger outlook pour ",
      "von meinem ",
      "gesendet von ",
      "diese nachricht wurde von ",
      "inviato da ",
      "sendt fra min ",
      "skickat från min ",
      "enviado do meu ",
      "enviado desde mi ",
      "verzonden met ",
      "verzonden vanaf ",
      "verstuurd vanaf mijn ",
      "從我的 iphone 傳送",
      "发自我的iphone");

  private static final int MAX_DEVICE = 60;
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d{2}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\\[\\]()\"]{1,64}@[^\\s<>\\[\\]()\"]{1,255}");
  private static final Pattern TARGET = Pattern.compile("<[^<>]{0,500}>");

  private QuoteWords() {}

  /** Whether a line says that somebody wrote what follows, and when. */
  static boolean isAttribution(String line) {
    boolean dashed = line.startsWith("----") && line.endsWith("----");
    if (!dashed && !line.endsWith(":")) {
      return false;
    }
    String text = line.toLowerCase(Locale.ROOT);
    boolean dated = text.chars().filter(Character::isDigit).count() >= 2;
    boolean said = VERBS.stream().anyMatch(text::contains);
    return dated
        && (dashed ? said : text.endsWith(":") && (said || ADDRESS.matcher(text).find()));
  }

  /** Whether an attribution names a time or an address, which people hardly write themselves. */
  static boolean isCertain(String attribution) {
    return TIME.matcher(attribution).find() || ADDRESS.matcher(attribution).find();
  }

  static boolean startsAttribution(String line) {
    String text = line.toLowerCase(Locale.ROOT).strip();
    int space = text.indexOf(' ');
    return STARTS.contains(space < 0 ? text : text.substring(0, space));
  }

  static boolean isOriginalMarker(String line) {
    return isRuled(line) && ORIGINAL.contains(inner(line));
  }

  static boolean isForwardMarker(String line) {
    return isRuled(line) && FORWARDED.contains(inner(line));
  }

  private static boolean isRuled(String line) {
    return line.startsWith("--") || line.startsWith("__");
  }

  private static String inner(String line) {
    String text = line.toLowerCase(Locale.ROOT);
    int start = 0;
    int end = text.length();
    while (start < end && isRule(text.charAt(start))) {
      start++;
    }
    while (end > start && isRule(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isRule(char c) {
    return c == '-' || c == '_' || c == '*' || c == '=' || c == ' ';
  }

  /** Whether the line is drawn, and nothing else. */
  static boolean isRule(String line) {
    return line.length() >= 5 && inner(line).isEmpty();
  }

  /** The label before the first colon, without the stars of bold type; empty if there is none. */
  static String label(String line) {
    int colon = line.indexOf(':');
    return colon < 1 || colon > 20
        ? ""
        : line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
  }

  static boolean namesAddress(String line) {
    return line.indexOf('@') >= 0;
  }

  /** What telephones and mail programs sign with. */
  static boolean isDeviceSignature(String line) {
    if (line.length() > MAX_DEVICE && line.indexOf('<') < 0) {
      return false;
    }
    String text = TARGET.matcher(line).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return text.length() <= MAX_DEVICE && DEVICES.stream().anyMatch(text::startsWith);
  }
}
