package org.modelunit.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.modelunit.error.NoNulls;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.SelfComparison;
import org.modelunit.latency.SessionPair;
import org.modelunit.latency.TimingInfo;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.parallel.Deadline;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

/**
 * One comparison of latencies: the champion against itself, pairs of fresh sessions whose order of creation alternates, the champion
 * against itself once more. All on one thread of its own, which is given up where a model hangs, and closes its sessions as soon as it can.
 */
final class ComparisonRun<I> {

    private static final int ROUNDS = LatencyComparison.LEAST_ROUNDS;
    private static final long WARM_UP_SHARE = 10; // of the budget, one in so many
    private static final Duration LOADING = Duration.ofMinutes(10);
    private static final String ADVICE = "a model that needs longer overrides deadline()";

    private final Sessions<I> challenger;
    private final Sessions<I> champion;
    private final List<I> inputs;
    private final Budget budget;
    private final Duration loading;
    private final FreshSessions<I> fresh;
    private final PairCost cost = new PairCost();
    private final CallTimer<I> calls;
    private final PairTimer<I> timer;
    private final WarmUp<I> warmUp;
    private final List<SessionPair> pairs = new ArrayList<>();
    private final List<SelfComparison> self = new ArrayList<>();

    ComparisonRun(Sessions<I> challenger, Sessions<I> champion, List<I> inputs, Duration limit) {
        this(challenger, champion, inputs, limit, LOADING);
    }

    /** Takes how long loading one model may take, too. */
    ComparisonRun(Sessions<I> challenger, Sessions<I> champion, List<I> inputs, Duration limit, Duration loading) {
        this.loading = loading;
        this.fresh = new FreshSessions<>(loading);
        this.challenger = challenger;
        this.champion = champion;
        this.inputs = NoNulls.copyOf(inputs, "input ", "leave out what no model can answer for");
        if (this.inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no inputs to time " + challenger.name() + " with; give a few hundred as they come in");
        }
        this.budget = Budget.starting(limit);
        this.calls = new CallTimer<>(this.inputs);
        long seed = Streams.seed(Settings.current().seed(), "latency", challenger.name(), champion.name());
        this.timer = new PairTimer<>(calls, new SplittableRandom(seed));
        this.warmUp = new WarmUp<>(timer, budget.limit().toNanos() / WARM_UP_SHARE);
    }

    /** Both sessions of a pair. */
    private record Opened<I>(TimedSession<I> challenger, TimedSession<I> champion) implements AutoCloseable {

        @Override
        public void close() {
            try {
                challenger.close();
            } finally {
                champion.close();
            }
        }
    }

    LatencyComparison measure() {
        String what = "timing " + challenger.name() + " against " + champion.name();
        ConditionsProbe probe = ConditionsProbe.begin();
        double own = OwnShare.nanos(inputs, champion.isFunction());
        Opened<I> first = new Deadline(loading.multipliedBy(2), ADVICE).await(what, () -> open(true));
        return new Deadline(deadline(first), this::signs, ADVICE).await(what, () -> measure(first, own, probe));
    }

    /** A number that changes with each sample, and all the time while a model is loaded, which takes as long as it takes. */
    private long signs() {
        return fresh.isLoading() ? -System.nanoTime() : calls.signs();
    }

    /** The longer deadline of both. */
    private static Duration deadline(Opened<?> opened) {
        try {
            Duration one = opened.challenger().deadline();
            Duration other = opened.champion().deadline();
            return one.compareTo(other) >= 0 ? one : other;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private Opened<I> open(boolean isChallengerFirst) {
        long start = System.nanoTime();
        TimedSession<I> first = fresh.open(isChallengerFirst ? challenger : champion);
        try {
            TimedSession<I> second = fresh.open(isChallengerFirst ? champion : challenger);
            cost.opened(System.nanoTime() - start);
            return isChallengerFirst ? new Opened<>(first, second) : new Opened<>(second, first);
        } catch (RuntimeException | Error e) {
            first.close();
            throw e;
        }
    }

    private LatencyComparison measure(Opened<I> first, double own, ConditionsProbe probe) {
        Provenance provenance;
        boolean isWarm;
        try (first) {
            provenance = provenance(first);
            isWarm = warmUp.warm(ofChallenger(first.challenger()), ofChampion(first.champion()));
            cost.asked(timer.roundNanos());
            self.add(againstItself("before", first.champion(), budget::isOver));
        }
        double nanosPerPair = pairs();
        if (pairs.size() >= LatencyComparison.LEAST_PAIRS) {
            try (TimedSession<I> last = fresh.open(champion)) {
                warmUp.settle(ofChampion(last), ofChampion(last), () -> false);
                self.add(againstItself("after", last, () -> false));
            }
        }
        Conditions conditions = probe.end();
        TimingInfo timing = new TimingInfo(
                inputs.size(),
                new HashSet<>(inputs).size(),
                timer.callsPerSample(),
                own,
                Duration.ofNanos((long) nanosPerPair),
                isWarm);
        return new LatencyComparison(provenance, pairs, self, conditions, timing);
    }

    private Provenance provenance(Opened<I> first) {
        String digest = ContentDigest.of(inputs, List.of(), value -> value);
        DataUsed data = DataUsed.ofInputs("inputs", digest, inputs.size());
        return new Provenance(
                        named(challenger, first.challenger()),
                        data,
                        "",
                        1,
                        Versions.with(first.challenger().versions()))
                .against(named(champion, first.champion()));
    }

    private static <I> Fingerprint named(Sessions<I> sessions, TimedSession<I> session) {
        return new Fingerprint(sessions.name(), session.fingerprint().sha256());
    }

    private PairTimer.Side<I> ofChallenger(TimedSession<I> session) {
        return new PairTimer.Side<>(challenger.name(), session, true);
    }

    private PairTimer.Side<I> ofChampion(TimedSession<I> session) {
        return new PairTimer.Side<>(champion.name(), session, false);
    }

    private SelfComparison againstItself(String when, TimedSession<I> session, BooleanSupplier isLate) {
        PairTimer.Side<I> both = ofChampion(session);
        return new SelfComparison(when, timer.rounds(both, both, ROUNDS, isLate));
    }

    /** Times pairs while the budget allows another look; returns how long one takes. */
    private double pairs() {
        do {
            long start = System.nanoTime();
            try (Opened<I> opened = open(pairs.size() % 2 == 0)) {
                PairTimer.Side<I> one = ofChallenger(opened.challenger());
                PairTimer.Side<I> other = ofChampion(opened.champion());
                BooleanSupplier isLate = pairs.isEmpty() ? budget::isOver : () -> false;
                warmUp.settle(one, other, isLate);
                long settled = System.nanoTime();
                SessionPair pair = timer.rounds(one, other, ROUNDS, isLate);
                pairs.add(pair);
                cost.asked((double) (System.nanoTime() - settled) / pair.rounds());
            }
            cost.timed(System.nanoTime() - start);
        } while (budget.allowsMore(pairs.size(), cost.nanosPerPair()));
        return cost.nanosPerPair();
    }
}
