package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What belongs to a person and stands where everyone reads it, wherever it came from. */
final class PersonalData implements Inspection {
  /** Of the long numbers of private parts so many are looked for. */
  private static final int MAX_NUMBERS = 100;

  @Override
  public Stream<Finding> look(Inspected plan) {
    Optional<Lexicon> words = Lexicon.in(plan.scene().locale());
    return Stream.concat(
        plan.toldToEveryone().flatMap(told -> look(told, words, plan.policy()).stream()),
        numbers(plan));
  }

  private static List<Finding> look(Told told, Optional<Lexicon> words, FindingPolicy policy) {
    List<String> texts = Wording.of(told).toList();
    List<String> plain = texts.stream().map(Links::without).toList();
    List<String> links = Stream.concat(
            texts.stream().flatMap(text -> Links.in(text).stream()), Wording.beside(told.part()))
        .toList();
    List<String> decoded = links.stream().map(Percent::decoded).toList();
    List<Finding> found = new ArrayList<>();
    if (anyMatch(plain, CardNumbers::isIn) || anyMatch(decoded, CardNumbers::isInGroups)) {
      found.add(card(told));
    }
    if (anyMatch(plain, text -> isAccount(text, policy))
        || anyMatch(decoded, text -> isAccount(text, policy))) {
      found.add(account(told));
    }
    if (anyMatch(plain, AccessTokens::isIn) || anyMatch(links, AccessTokens::isInLink)) {
      found.add(token(told));
    }
    if (anyMatch(plain, text -> isPhone(text, words, policy))) {
      found.add(phone(told));
    }
    if (anyMatch(plain, text -> isMail(text, words, policy))
        || anyMatch(decoded, text -> isForeignMail(text, policy))) {
      found.add(mail(told));
    }
    return found;
  }

  private static boolean anyMatch(List<String> texts, Predicate<String> test) {
    return texts.stream().anyMatch(test);
  }

  private static boolean isAccount(String text, FindingPolicy policy) {
    return BankAccounts.in(text).stream().anyMatch(account -> !policy.isOwn(account));
  }

  /** A number that customers are asked to call is ours. */
  private static boolean isPhone(String text, Optional<Lexicon> words, FindingPolicy policy) {
    return PhoneNumbers.isIn(text)
        && Sentences.of(text).stream()
            .filter(sentence -> !Lexicon.call(words).isIn(Tokens.of(sentence)))
            .flatMap(sentence -> PhoneNumbers.in(sentence).stream())
            .anyMatch(number -> !policy.isOwn(number));
  }

  /** An address that customers are asked to write to is ours. */
  private static boolean isMail(String text, Optional<Lexicon> words, FindingPolicy policy) {
    return MailAddresses.isIn(text)
        && Sentences.of(text).stream()
            .filter(
                sentence -> !Lexicon.write(words).isIn(Tokens.of(MailAddresses.without(sentence))))
            .anyMatch(sentence -> isForeignMail(sentence, policy));
  }

  private static boolean isForeignMail(String text, FindingPolicy policy) {
    return MailAddresses.in(text).stream()
        .anyMatch(address -> !policy.isOwn(address)
            && !policy.isOwnDomain(address.substring(address.indexOf('@') + 1)));
  }

  /** Long numbers of private parts in public ones. */
  private static Stream<Finding> numbers(Inspected plan) {
    List<String> hidden = plan.resolution().parts().stream()
        .filter(part -> part.sensitivity() != Sensitivity.PUBLIC)
        .flatMap(LongNumbers::of)
        .filter(number -> !plan.policy().isOwn(number))
        .distinct()
        .limit(MAX_NUMBERS)
        .toList();
    return hidden.isEmpty()
        ? Stream.empty()
        : plan.toldToEveryone()
            .filter(told -> isAmong(hidden, told))
            .map(
                told -> Finding.warning(
                    Code.PRIVATE_NUMBER_IN_PUBLIC,
                    told.index(),
                    "A long number of a private part also stands here, where everyone reads it. Take it out if it is the customer's."));
  }

  private static boolean isAmong(List<String> hidden, Told told) {
    String digits = Stream.concat(
            Wording.of(told), Wording.beside(told.part()).map(Percent::decoded))
        .flatMap(text -> DigitGroups.of(text).stream())
        .map(row -> String.join("", row))
        .collect(Collectors.joining(" "));
    return hidden.stream().anyMatch(digits::contains);
  }

  private static Finding card(Told told) {
    return secret(Code.CARD_NUMBER_IN_PUBLIC, told, "The number of a payment card");
  }

  private static Finding token(Told told) {
    return secret(Code.ACCESS_TOKEN_IN_PUBLIC, told, "What looks like an access token");
  }

  private static Finding secret(Code code, Told told, String what) {
    return Finding.warning(
        code,
        told.index(),
        what + " stands where everyone reads it. Take it out, or make this part private.");
  }

  private static Finding account(Told told) {
    return personal(Code.BANK_ACCOUNT_IN_PUBLIC, told, "The number of a bank account");
  }

  private static Finding phone(Told told) {
    return personal(Code.PHONE_NUMBER_IN_PUBLIC, told, "A phone number");
  }

  private static Finding mail(Told told) {
    return personal(Code.MAIL_ADDRESS_IN_PUBLIC, told, "A mail address");
  }

  private static Finding personal(Code code, Told told, String what) {
    return Finding.warning(
        code,
        told.index(),
        what
            + " stands where everyone reads it. Take it out, or make this part private; if it is the brand's own, tell the finding policy.");
  }
}
