package dev.attune;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.attune.cases.AgentId;
import dev.attune.cases.Case;
import dev.attune.cases.CaseConversation;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.cases.CaseId;
import dev.attune.cases.Intake;
import dev.attune.cases.ThreadKey;
import dev.attune.channel.Audience;
import dev.attune.channel.Author;
import dev.attune.channel.Capabilities;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.compose.Composer;
import dev.attune.compose.Correction;
import dev.attune.compose.Plan;
import dev.attune.compose.Preferences;
import dev.attune.compose.ReplyContext;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.SurfaceId;
import dev.attune.delivery.Dispatcher;
import dev.attune.delivery.Replies;
import dev.attune.resolution.Resolution;
import dev.attune.store.CaseStore;
import dev.attune.store.Commit;
import dev.attune.store.MemoryCaseStore;
import dev.attune.store.OptimisticCommits;
import dev.attune.store.RawDelivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a host does customer care: deliveries come in, become cases, are answered, and the answers go out.
 *
 * <p>Safe for use by many threads. Starts none: the host drives {@link #dispatcher()}. Closing the desk closes its channels
 * and its store.
 */
public final class CareDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CareDesk.class);
  private static final int RECENT_EVENTS = 100_000;
  private static final Duration KEEPS_RAW_DELIVERIES = Duration.ofDays(7);
  private static final Duration REOPENS_WITHIN = Duration.ofDays(30);

  private final Map<AccountId, Desk> desks;
  private final CaseStore store;
  private final InstantSource clock;
  private final Dispatcher dispatcher;
  private final Reception reception;
  private final RawLog rawDeliveries;
  private final PublicTexts saidLately = new PublicTexts();

  /** One account, opened. */
  private record Desk(Channel channel, Composer composer, Capabilities capabilities) {}

  /** One decision about a reply, and the account it is made for. */
  private record Answer(AccountId account, Reply reply) {}

  private CareDesk(
      Map<AccountId, Desk> desks,
      CaseStore store,
      InstantSource clock,
      Duration reopensWithin,
      Duration keepsRawDeliveries) {
    this.desks = desks;
    this.store = store;
    this.clock = clock;
    this.dispatcher = new Dispatcher(store, this::carrier, clock);
    this.rawDeliveries = new RawLog(store, clock, keepsRawDeliveries);
    Cache<EventKey, Boolean> recent =
        Caffeine.newBuilder().maximumSize(RECENT_EVENTS).executor(Runnable::run).build();
    this.reception = new Reception(store, recent, this::isPublic, reopensWithin);
  }

  /**
   * A desk to be made.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Takes what a platform delivers: verified, decoded, and kept before the answer says success.
   *
   * @param account the account the delivery was sent to
   * @param request the request as it came
   * @return what to answer the platform; an error status if nothing, or not everything, is kept: the platform then delivers
   *     again, and what is kept already has no second effect
   * @throws IllegalArgumentException if there is no such account
   */
  public GateResponse receive(AccountId account, GateRequest request) {
    Optional<Gate> gate = desk(account).channel().gate();
    if (gate.isEmpty()) {
      return GateResponse.refused(404, "This account does not listen.");
    }
    Gate.Result result = gate.get().accept(request);
    try {
      rawDeliveries.keep(account, request, result.events());
      take(result.events());
      return result.response();
    } catch (RuntimeException e) {
      LOG.error("A delivery to {} could not be kept", account, e);
      return GateResponse.refused(503, "Not kept. Deliver again.");
    }
  }

  /**
   * Takes events that the host has verified and decoded itself, for instance mails it fetched.
   *
   * @param events in the order they happened
   */
  public void take(List<InboundEvent> events) {
    events.forEach(reception::take);
  }

  /**
   * A case.
   *
   * @param id its name
   * @return the case as it is now
   */
  public Optional<Case> find(CaseId id) {
    return store.find(id);
  }

  /**
   * The cases of an account.
   *
   * @param account the account
   * @param after the last case of the page before; empty for the first page
   * @param limit how many at most, 1 or more
   * @return in the order they were opened
   */
  public List<CaseId> list(AccountId account, Optional<CaseId> after, int limit) {
    return store.list(account, after, limit);
  }

  /**
   * What came in and belongs to no case: what waits for a person because it is suspected, and what nobody has to answer.
   *
   * @param account the account
   * @param limit how many at most, 1 or more
   * @return the latest first
   */
  public List<InboundEvent> setAside(AccountId account, int limit) {
    return store.setAside(account, limit);
  }

  /**
   * Lets a message have its effect after all that was kept for a person because it is suspected. Its flags stay as marks.
   *
   * @param key the event that brought it
   * @throws AttuneException if no such event is kept for a person
   */
  public void release(EventKey key) {
    reception.release(Flags.lifted(quarantined(key)));
  }

  /**
   * Puts away a message that was kept for a person because it is suspected. It stays known, and never has an effect.
   *
   * @param key the event that brought it
   * @throws AttuneException if no such event is kept for a person
   */
  public void dismiss(EventKey key) {
    store.commit(Commit.of(quarantined(key), true));
  }

  private InboundEvent quarantined(EventKey key) {
    return store
        .setAside(key)
        .filter(InboundEvent::isQuarantined)
        .orElseThrow(() -> new AttuneException("No event " + key + " is kept for a person"));
  }

  /**
   * Makes a case part of another, because a person sees that they are one matter: a helpful peer in the thread of a customer, or
   * the same customer in two threads. What its people write from then on belongs to the other case.
   *
   * @param from a case that nobody took or answered
   * @param into the case that gets all of it
   * @throws AttuneException if there is no such case, somebody took or answered the first, or they are one already
   */
  public void merge(CaseId from, CaseId into) {
    reception.reunion().merge(from, into, clock.instant());
  }

  /**
   * The cases that have to do with a case: those in which somebody answers it or which it answers, that it follows, or whose
   * customers speak to us in the same threads.
   *
   * @param id the case
   * @param limit how many at most, 1 or more
   * @return each once, without the case itself
   * @throws AttuneException if there is no such case
   */
  public List<CaseId> related(CaseId id, int limit) {
    Case known = required(id);
    Stream<CaseId> linked = known.links().stream().map(CaseEvent.Linked::other);
    Stream<CaseId> beside = known.conversations().stream()
        .flatMap(Intake::threads)
        .flatMap(thread -> store.findInThread(thread, limit).stream());
    return Stream.concat(linked, beside)
        .flatMap(other -> Reunion.current(store, other).stream().map(Case::id))
        .filter(other -> !other.equals(id))
        .distinct()
        .limit(limit)
        .toList();
  }

  /**
   * Deliveries to an account as they came, to look at what was not understood.
   *
   * @param account the account
   * @param limit how many at most, 1 or more
   * @return the latest first; only those of the time for which they are kept, and none with a message that was edited or
   *     taken away since
   */
  public List<RawDelivery> rawDeliveries(AccountId account, int limit) {
    return rawDeliveries.latest(account, limit);
  }

  /**
   * How many events of an account no channel understood. Each is kept, and stopped nothing.
   *
   * @param account the account
   * @return how many of each type, ever
   */
  public Map<String, Long> unrecognized(AccountId account) {
    return store.unrecognized(account);
  }

  /**
   * What a resolution would become where the customer wrote last, by a person and with standard preferences. Nothing is sent.
   *
   * @param id the case
   * @param resolution what is to be said
   * @return the plan
   * @throws AttuneException if there is no such case, or nothing left to answer in it
   */
  public Plan preview(CaseId id, Resolution resolution) {
    return preview(id, resolution, Author.PERSON, Preferences.standard());
  }

  /**
   * What a resolution would become where the customer wrote last. Nothing is sent.
   *
   * @param id the case
   * @param resolution what is to be said
   * @param author who wrote it, as far as the platforms' rules care
   * @param preferences what the author wants
   * @return the plan
   * @throws AttuneException if there is no such case, or nothing left to answer in it
   */
  public Plan preview(CaseId id, Resolution resolution, Author author, Preferences preferences) {
    Case known = required(id);
    return plan(known, latest(known), resolution, author, preferences);
  }

  /**
   * Answers where the customer wrote last, as a person and with standard preferences.
   *
   * @param id the case
   * @param agent who answers; becomes the owner if the case has none
   * @param resolution what is said
   * @return whether it is on its way
   * @throws AttuneException if there is no such case, or nothing left to answer in it
   */
  public Reply reply(CaseId id, AgentId agent, Resolution resolution) {
    return reply(id, agent, resolution, Author.PERSON, Preferences.standard());
  }

  /**
   * Answers where the customer wrote last. The plan, the owner and the queued messages are kept together or not at all.
   *
   * @param id the case
   * @param agent who answers; becomes the owner if the case has none
   * @param resolution what is said
   * @param author who wrote it, as far as the platforms' rules care
   * @param preferences what the author wants
   * @return whether it is on its way
   * @throws AttuneException if there is no such case, or nothing left to answer in it
   */
  public Reply reply(
      CaseId id, AgentId agent, Resolution resolution, Author author, Preferences preferences) {
    List<Answer> decided = new ArrayList<>();
    OptimisticCommits.commit(store, id, known -> {
      CaseConversation conversation = latest(known);
      Plan plan = plan(known, conversation, resolution, author, preferences);
      Optional<Reply> refusal = refusal(known, agent, plan);
      Optional<Commit> commit = refusal.isPresent()
          ? Optional.empty()
          : Optional.of(Replies.queue(
              known, conversation, agent, resolution.purpose(), plan, clock.instant()));
      decided.add(new Answer(
          conversation.account(), refusal.orElseGet(() -> queued(plan, commit.orElseThrow()))));
      return commit;
    });
    Answer last = decided.get(decided.size() - 1);
    if (last.reply().outcome() == Reply.Outcome.QUEUED) {
      saidLately.add(last.account(), last.reply().plan());
    }
    return last.reply();
  }

  private static Optional<Reply> refusal(Case known, AgentId agent, Plan plan) {
    Optional<AgentId> other = known.owner().filter(owner -> !owner.equals(agent));
    if (other.isPresent()) {
      return Optional.of(Reply.notQueued(
          Reply.Outcome.OWNED_BY_ANOTHER,
          plan,
          "Case %s is owned by %s. Ask them to answer.".formatted(known.id(), other.get())));
    }
    return plan.reason().map(reason -> Reply.notQueued(Reply.Outcome.REFUSED, plan, reason));
  }

  private static Reply queued(Plan plan, Commit commit) {
    return Reply.queued(plan, commit.changes().get(0).queue().get(0).reply());
  }

  /**
   * What brings the replies to the platforms, when the host lets it.
   *
   * @return the dispatcher
   */
  public Dispatcher dispatcher() {
    return dispatcher;
  }

  private Plan plan(
      Case known,
      CaseConversation conversation,
      Resolution resolution,
      Author author,
      Preferences preferences) {
    ReplyContext context = ReplyContext.of(conversation.conversation(), clock.instant())
        .by(author)
        .with(preferences)
        .after(saidLately.of(conversation.account()));
    return desk(conversation.account())
        .composer()
        .compose(
            resolution, corrected(known, conversation).map(context::correcting).orElse(context));
  }

  /** Our last answer in the conversation, if it was one message there. */
  private static Optional<Correction> corrected(Case known, CaseConversation conversation) {
    SurfaceId surface = conversation.conversation().surface();
    List<PartDelivered> delivered = known.timeline().stream()
        .filter(PartDelivered.class::isInstance)
        .map(PartDelivered.class::cast)
        .filter(part -> part.surface().equals(surface))
        .toList();
    if (delivered.isEmpty()) {
      return Optional.empty();
    }
    PartDelivered last = delivered.get(delivered.size() - 1);
    boolean alone =
        delivered.stream().filter(part -> part.reply().equals(last.reply())).count() == 1;
    return alone
        ? Optional.of(new Correction(surface, last.message(), last.at()))
        : Optional.empty();
  }

  private Case required(CaseId id) {
    return store.find(id).orElseThrow(() -> new AttuneException("No case " + id + " in the store"));
  }

  private static CaseConversation latest(Case known) {
    return known
        .latest()
        .orElseThrow(() -> new AttuneException(
            "Case " + known.id() + " has no message of the customer left to answer"));
  }

  /** The way out of an account; none if the host has the account no longer. */
  private Optional<Carrier> carrier(AccountId account) {
    return Optional.ofNullable(desks.get(account))
        .flatMap(desk -> desk.channel().carrier());
  }

  /** Whether everyone listens in a thread; not if nothing is known of its surface. */
  private boolean isPublic(ThreadKey thread) {
    return Optional.ofNullable(desks.get(thread.account()))
        .flatMap(desk -> desk.capabilities().surface(thread.surface()))
        .filter(surface -> surface.audience() == Audience.EVERYONE)
        .isPresent();
  }

  private Desk desk(AccountId account) {
    Desk desk = desks.get(account);
    if (desk == null) {
      throw new IllegalArgumentException(
          "No account \"%s\". In use: %s. Add it by CareDesk.builder().account(...)."
              .formatted(account, desks.keySet()));
    }
    return desk;
  }

  @Override
  public void close() {
    desks.values().forEach(desk -> desk.channel().close());
    store.close();
  }

  /** Makes a desk. Not thread-safe. */
  public static final class Builder {
    private final List<ChannelProvider> providers = new ArrayList<>();
    private final Map<AccountId, ChannelKind> kinds = new LinkedHashMap<>();
    private final Map<AccountId, ChannelSettings> settings = new LinkedHashMap<>();
    private boolean discover;
    private CaseStore store = new MemoryCaseStore();
    private InstantSource clock = InstantSource.system();
    private Duration reopensWithin = REOPENS_WITHIN;
    private Duration keepsRawDeliveries = KEEPS_RAW_DELIVERIES;

    private Builder() {}

    /**
     * A kind of channel.
     *
     * @param provider the channel's provider
     * @return this builder
     */
    public Builder channel(ChannelProvider provider) {
      providers.add(Objects.requireNonNull(provider, "provider"));
      return this;
    }

    /**
     * The kinds of channel on the class path or module path, as well.
     *
     * @return this builder
     */
    public Builder discoverChannels() {
      discover = true;
      return this;
    }

    /**
     * An account.
     *
     * @param kind its kind of channel
     * @param account its settings, which name it
     * @return this builder
     * @throws IllegalArgumentException if an account of that name was added already
     */
    public Builder account(ChannelKind kind, ChannelSettings account) {
      if (settings.putIfAbsent(account.account(), account) != null) {
        throw new IllegalArgumentException("account " + account.account() + " was already added");
      }
      kinds.put(account.account(), kind);
      return this;
    }

    /**
     * Where cases are kept, instead of in the process.
     *
     * @param caseStore the store; closed with the desk
     * @return this builder
     */
    public Builder store(CaseStore caseStore) {
      store = Objects.requireNonNull(caseStore, "caseStore");
      return this;
    }

    /**
     * The clock to go by, instead of the system's.
     *
     * @param source the clock
     * @return this builder
     */
    public Builder clock(InstantSource source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * How long after a case was resolved the customer's next message opens it again, instead of 30 days. Later ones open a
     * new case that is linked with it.
     *
     * @param time 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 0
     */
    public Builder reopensWithin(Duration time) {
      reopensWithin = notNegative(time, "reopensWithin");
      return this;
    }

    /**
     * How long deliveries are kept as they came, instead of 7 days.
     *
     * @param time 0 to keep none
     * @return this builder
     * @throws IllegalArgumentException if it is less than 0
     */
    public Builder keepsRawDeliveries(Duration time) {
      keepsRawDeliveries = notNegative(time, "keepsRawDeliveries");
      return this;
    }

    private static Duration notNegative(Duration time, String name) {
      if (time.isNegative()) {
        throw new IllegalArgumentException(name + " must be 0 or more, but was " + time);
      }
      return time;
    }

    /**
     * The desk, with its accounts open.
     *
     * @return a desk, to be closed by the caller
     * @throws IllegalArgumentException if an account's channel is missing or its settings are wrong; what was opened by then
     *     is closed again
     */
    public CareDesk build() {
      Channels channels = channels();
      Map<AccountId, Desk> desks = new LinkedHashMap<>();
      try {
        kinds.forEach((account, kind) -> {
          Channel channel = channels.open(kind, Objects.requireNonNull(settings.get(account)));
          desks.put(account, new Desk(channel, Composer.of(channel), channel.capabilities()));
        });
      } catch (RuntimeException e) {
        desks.values().forEach(desk -> desk.channel().close());
        throw e;
      }
      return new CareDesk(Map.copyOf(desks), store, clock, reopensWithin, keepsRawDeliveries);
    }

    private Channels channels() {
      Channels given = Channels.of(providers.toArray(ChannelProvider[]::new));
      return discover ? given.and(Channels.discover()) : given;
    }
  }
}
