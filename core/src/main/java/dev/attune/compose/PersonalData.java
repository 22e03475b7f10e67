package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.internal.personal.AccessTokens;
import dev.attune.internal.personal.BankAccounts;
import dev.attune.internal.personal.CardNumbers;
import dev.attune.internal.personal.DigitGroups;
import dev.attune.internal.personal.PhoneNumbers;
import dev.attune.internal.text.Links;
import dev.attune.internal.text.MailAddresses;
import dev.attune.internal.text.Percent;
import dev.attune.resolution.Part;
import dev.attune.resolution.Sensitivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What belongs to a person and stands where everyone reads it, wherever it came from. */
final class PersonalData implements Inspection {
  /** Of the long numbers of private parts so many are looked for. */
  private static final int MAX_NUMBERS = 100;

  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    for (Said said : plan.saidToEveryone()) {
      look(said, plan.policy(), found);
    }
    numbers(plan, found);
  }

  private static void look(Said said, FindingPolicy policy, Consumer<Finding> found) {
    List<String> plain = each(said.texts(), Links::without);
    List<String> links = said.links();
    List<String> decoded = each(links, Percent::decoded);
    if (any(plain, CardNumbers::isIn) || any(decoded, CardNumbers::isInGroups)) {
      found.accept(card(said));
    }
    if (any(plain, text -> isAccount(text, policy))
        || any(decoded, text -> isAccount(text, policy))) {
      found.accept(account(said));
    }
    if (any(plain, AccessTokens::isIn) || any(links, AccessTokens::isInLink)) {
      found.accept(token(said));
    }
    if (any(plain, PhoneNumbers::isIn) && isPhone(said, policy)) {
      found.accept(phone(said));
    }
    if ((any(plain, MailAddresses::isIn) && isMail(said, policy))
        || any(decoded, text -> isForeignMail(text, policy))) {
      found.accept(mail(said));
    }
  }

  private static List<String> each(List<String> texts, UnaryOperator<String> change) {
    List<String> changed = new ArrayList<>(texts.size());
    for (String text : texts) {
      changed.add(change.apply(text));
    }
    return changed;
  }

  private static boolean any(List<String> texts, Predicate<String> test) {
    for (String text : texts) {
      if (test.test(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAccount(String text, FindingPolicy policy) {
    return any(BankAccounts.in(text), account -> !policy.isOwn(account));
  }

  /** A number that customers are asked to call is ours. */
  private static boolean isPhone(Said said, FindingPolicy policy) {
    return said.sentences().stream()
        .filter(sentence -> !sentence.has(Sense.CALL))
        .flatMap(sentence -> PhoneNumbers.in(Links.without(sentence.text())).stream())
        .anyMatch(number -> !policy.isOwn(number));
  }

  /** An address that customers are asked to write to is ours. */
  private static boolean isMail(Said said, FindingPolicy policy) {
    return said.sentences().stream()
        .filter(sentence -> !sentence.has(Sense.WRITE))
        .anyMatch(sentence -> isForeignMail(Links.without(sentence.text()), policy));
  }

  private static boolean isForeignMail(String text, FindingPolicy policy) {
    return any(
        MailAddresses.in(text),
        address -> !policy.isOwn(address)
            && !policy.isOwnDomain(address.substring(address.indexOf('@') + 1)));
  }

  /** Long numbers of private parts in public ones. */
  private static void numbers(Inspected plan, Consumer<Finding> found) {
    Set<String> hidden = hidden(plan);
    if (hidden.isEmpty()) {
      return;
    }
    for (Said said : plan.saidToEveryone()) {
      if (isAmong(hidden, said)) {
        found.accept(
            Finding.warning(
                Code.PRIVATE_NUMBER_IN_PUBLIC,
                said.index(),
                "A long number of a private part also stands here, where everyone reads it. Take it out if it is the customer's."));
      }
    }
  }

  private static Set<String> hidden(Inspected plan) {
    Set<String> hidden = new LinkedHashSet<>();
    for (Part part : plan.resolution().parts()) {
      if (part.sensitivity() != Sensitivity.PUBLIC && hidden.size() < MAX_NUMBERS) {
        LongNumbers.of(part)
            .filter(number -> !plan.policy().isOwn(number))
            .limit(MAX_NUMBERS - hidden.size())
            .forEach(hidden::add);
      }
    }
    return hidden;
  }

  private static boolean isAmong(Set<String> hidden, Said said) {
    String digits = Stream.concat(
            said.texts().stream(), Wording.beside(said.part()).stream().map(Percent::decoded))
        .flatMap(text -> DigitGroups.of(text).stream())
        .map(row -> String.join("", row))
        .collect(Collectors.joining(" "));
    return hidden.stream().anyMatch(digits::contains);
  }

  private static Finding card(Said said) {
    return secret(Code.CARD_NUMBER_IN_PUBLIC, said, "The number of a payment card");
  }

  private static Finding token(Said said) {
    return secret(Code.ACCESS_TOKEN_IN_PUBLIC, said, "What looks like an access token");
  }

  private static Finding secret(Code code, Said said, String what) {
    return Finding.warning(
        code,
        said.index(),
        what + " stands where everyone reads it. Take it out, or make this part private.");
  }

  private static Finding account(Said said) {
    return personal(Code.BANK_ACCOUNT_IN_PUBLIC, said, "The number of a bank account");
  }

  private static Finding phone(Said said) {
    return personal(Code.PHONE_NUMBER_IN_PUBLIC, said, "A phone number");
  }

  private static Finding mail(Said said) {
    return personal(Code.MAIL_ADDRESS_IN_PUBLIC, said, "A mail address");
  }

  private static Finding personal(Code code, Said said, String what) {
    return Finding.warning(
        code,
        said.index(),
        what
            + " stands where everyone reads it. Take it out, or make this part private; if it is the brand's own, tell the finding policy.");
  }
}
