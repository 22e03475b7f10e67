package dev.attune.channel.email;

import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.AddressListFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/**
 * Somebody whom a header names. Only the address says who it is: a name that looks like an address is left out, since it may
 * be somebody else's.
 *
 * @param address as it was spelled
 * @param name what is shown beside it
 * @param key the same for every spelling of an address; what cannot be answered by mail is still somebody
 */
record Sender(String address, Optional<String> name, String key) {

  private static final int MAX_ADDRESSES = 1000;
  private static final int MAX_ID = 900;

  /** An address used as a name without quotes, as scripts write it; the address behind it counts. */
  private static final Pattern ADDRESS_AS_NAME =
      Pattern.compile("[^\\s\"<>(),;:@]{1,64}@[^\\s\"<>(),;:@]{1,255}\\s{0,10}<([^<>\\s]{1,320})>");

  private static final Pattern SIMPLE = Pattern.compile(
      "(?:(?<name>[A-Za-z0-9 =?_+/*-]{0,200}+)<(?<address>[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255})>|(?<alone>[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255}))");

  /** A word in quoted-printable, in which some programs leave what has a meaning between addresses. */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?[^?\\s]{1,40}\\?[qQ]\\?[^?\\s]{0,500}\\?=");

  private static final Pattern SPECIAL = Pattern.compile("[\"(),.:;<>@\\[\\]\\\\]");

  /** All whom a field names, as far as they have an address. */
  static List<Sender> all(String body) {
    if (body.isEmpty()) {
      return List.of();
    }
    if (body.contains("<<")) {
      return all(body.replaceAll("<{2,}+", "<").replaceAll(">{2,}+", ">"));
    }
    Matcher trap = ADDRESS_AS_NAME.matcher(body);
    if (trap.matches()) {
      return List.of(of(bare(trap.group(1)), Optional.empty()));
    }
    Optional<Sender> simple = simple(body);
    if (simple.isPresent()) {
      return List.of(simple.get());
    }
    List<Sender> all = new ArrayList<>();
    String pending = "";
    for (Mailbox mailbox : mailboxes(body)) {
      String shown = mailbox.getName() == null ? "" : mailbox.getName();
      if (mailbox.getDomain() == null || mailbox.getDomain().isEmpty()) {
        pending = shown + mailbox.getLocalPart() + ", ";
      } else {
        Optional<String> name = Clean.name(pending + shown).filter(clean -> clean.indexOf('@') < 0);
        all.add(of(bare(mailbox.getAddress()), name));
        pending = "";
      }
    }
    return all;
  }

  /** One address in angle brackets or alone, with plain words or none before it: what nearly all mails have. */
  private static Optional<Sender> simple(String body) {
    Matcher matcher = SIMPLE.matcher(body);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group("name");
    String address = matcher.group(name == null ? "alone" : "address");
    return Optional.of(of(
        address,
        name == null
            ? Optional.empty()
            : Clean.name(Fields.decoded(name)).filter(clean -> clean.indexOf('@') < 0)));
  }

  static Optional<Sender> first(String body) {
    return all(body).stream().findFirst();
  }

  private static List<Mailbox> mailboxes(String body) {
    AddressList addresses = AddressListFieldLenientImpl.PARSER
        .parse(new RawField("From", protect(Fields.withKnownCharsets(body))), DecodeMonitor.SILENT)
        .getAddressList();
    return addresses == null
        ? List.of()
        : addresses.flatten().stream().limit(MAX_ADDRESSES).toList();
  }

  private static String protect(String body) {
    return ENCODED_WORD
        .matcher(body)
        .replaceAll(word -> Matcher.quoteReplacement(SPECIAL
            .matcher(word.group())
            .replaceAll(special -> "=%02X".formatted((int) special.group().charAt(0)))));
  }

  /** Without the quotes that some programs put around a whole address. */
  private static String bare(String address) {
    boolean quoted = address.length() > 2 && address.startsWith("'") && address.endsWith("'");
    return Clean.line(quoted ? address.substring(1, address.length() - 1) : address);
  }

  private static Sender of(String address, Optional<String> name) {
    String key = MailAddress.read(address)
        .map(MailAddress::key)
        .orElseGet(() -> Clean.cut(address.toLowerCase(Locale.ROOT), MAX_ID));
    return new Sender(address, name, key);
  }

  /** What stands behind the at sign of its key; empty if nothing does. */
  String domain() {
    return key().substring(key().lastIndexOf('@') + 1);
  }

  Identity identity() {
    return new Identity(EmailChannelProvider.KIND, new NativeId(key()), Optional.empty(), name);
  }
}
