package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.internal.text.Links;
import dev.attune.resolution.Link;
import dev.attune.resolution.Part;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mentions, hashtags and links that others wrote in the conversation, and that would work again in our public text. */
final class Echo implements Inspection {
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_/@#&.])[@#＠＃][\\p{L}\\p{M}\\p{N}_]{1,100}+");

  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    Set<String> theirs = Set.of();
    boolean known = false;
    for (Said said : plan.saidToEveryone()) {
      Set<String> live = live(said.texts());
      if (!live.isEmpty()) {
        theirs = known ? theirs : theirs(plan);
        known = true;
        if (!Collections.disjoint(live, theirs)) {
          found.accept(
              Finding.warning(
                  Code.ECHOED_TAG,
                  said.index(),
                  "A mention, hashtag or link here comes from what others wrote, and works again when everyone reads it. Leave it out."));
        }
      }
    }
  }

  private static Set<String> live(List<String> texts) {
    Set<String> live = new HashSet<>();
    for (String text : texts) {
      live(text, live);
    }
    return live;
  }

  private static void live(String text, Set<String> to) {
    if (mayHaveTag(text)) {
      TAG.matcher(Links.without(text))
          .results()
          .map(MatchResult::group)
          .map(Echo::tag)
          .forEach(to::add);
    }
    for (String link : Links.in(text)) {
      to.add(page(link));
    }
  }

  private static boolean mayHaveTag(String text) {
    return text.indexOf('@') >= 0
        || text.indexOf('#') >= 0
        || text.indexOf('＠') >= 0
        || text.indexOf('＃') >= 0;
  }

  private static String tag(String tag) {
    String sign = tag.charAt(0) == '@' || tag.charAt(0) == '＠' ? "@" : "#";
    return sign + tag.substring(1).toLowerCase(Locale.ROOT);
  }

  /** A link without what may stand after it in a sentence. */
  private static String page(String link) {
    int end = link.length();
    while (".,;:!?)]}»”’'/".indexOf(link.charAt(end - 1)) >= 0) {
      end--;
    }
    return link.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** What others wrote and is not ours. */
  private static Set<String> theirs(Inspected plan) {
    Conversation conversation = plan.scene().conversation();
    Set<String> theirs = conversation.messages().stream()
        .filter(message -> !message.author().isSameAs(conversation.brand()))
        .flatMap(message -> live(List.of(message.text())).stream())
        .filter(thing -> !isOwn(thing, plan.policy()))
        .collect(Collectors.toCollection(HashSet::new));
    theirs.removeAll(known(conversation));
    theirs.removeAll(ours(plan.resolution().parts()));
    return theirs;
  }

  private static boolean isOwn(String thing, FindingPolicy policy) {
    return policy.isOwn(thing) || (Links.isIn(thing) && policy.isOwnDomain(host(thing)));
  }

  private static String host(String link) {
    int start = link.indexOf("://") < 0 ? 0 : link.indexOf("://") + 3;
    int end = start;
    while (end < link.length() && "/?#:".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    return link.substring(start, end);
  }

  private static Set<String> known(Conversation conversation) {
    return Stream.of(conversation.brand(), conversation.customer())
        .map(Identity::handle)
        .flatMap(Optional::stream)
        .map(handle -> tag("@" + handle))
        .collect(Collectors.toSet());
  }

  /** The pages we link to anyway. */
  private static Set<String> ours(Collection<Part> parts) {
    return parts.stream()
        .filter(Link.class::isInstance)
        .map(Link.class::cast)
        .map(Link::href)
        .map(URI::toString)
        .map(Echo::page)
        .collect(Collectors.toSet());
  }
}
