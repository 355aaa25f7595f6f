package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Noise;
import org.modelunit.latency.Percentile;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * What a model did while calls were offered to it at one rate, whether it kept up or not (an open loop): a call is due at its moment, and
 * its latency counts from there, so that waiting behind slow calls is part of it.
 *
 * <pre>{@code
 * LoadStep.of(200, nanos)                    // 200 calls per second, their latencies in the order in which they were due
 *         .withBacklog(1000, true)           // 1,000 were outstanding when no more were offered
 * }</pre>
 *
 * <p>Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LoadStep {

    /** The latency of a call that was never answered: later than any limit. */
    public static final long UNANSWERED = Long.MAX_VALUE;

    /** What stands in place of a latency where the model threw: such a call is counted, and has no latency. */
    public static final long FAILED = -1;

    private static final double SURE = 3; // standard errors
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final double rate;
    private final long[] latencies;
    private final long[] delays;
    private final Ending ending;
    private final String failure;
    private final Occupancy occupancy;
    private final Conditions conditions;

    private LoadStep(
            double rate,
            long[] latencies,
            long[] delays,
            Ending ending,
            String failure,
            Occupancy occupancy,
            Conditions conditions) {
        this.rate = rate;
        this.latencies = latencies;
        this.delays = delays;
        this.ending = ending;
        this.failure = failure;
        this.occupancy = occupancy;
        this.conditions = conditions;
    }

    /**
     * How it ended.
     *
     * @param backlog how many calls were due and not answered when no more were offered
     * @param hasFallenBehind whether no more were offered because so many were outstanding, or the model did not answer them all
     * @param isSilent whether none of these was answered while somebody waited for it
     */
    private record Ending(int backlog, boolean hasFallenBehind, boolean isSilent) {}

    /**
     * Returns the step of a model that kept up, offered exactly at its moments.
     *
     * @param rate how many calls were offered per second, finite and above 0
     * @param nanos the latency of each call from the moment at which it was due, in nanoseconds and in the order of these moments;
     *     {@link #UNANSWERED} and {@link #FAILED} where there is none; at least one call
     */
    public static LoadStep of(double rate, long... nanos) {
        requireRate(rate);
        if (nanos.length == 0) {
            throw new IllegalArgumentException("a step of load needs at least one call, but had none at "
                    + Numbers.plain(rate) + " calls per second");
        }
        for (int i = 0; i < nanos.length; i++) {
            if (nanos[i] < FAILED) {
                throw new IllegalArgumentException(
                        "a latency cannot be below 0, but call " + i + " took " + nanos[i] + " ns");
            }
        }
        return new LoadStep(
                rate,
                nanos.clone(),
                new long[nanos.length],
                new Ending(0, false, false),
                "",
                Occupancy.UNKNOWN,
                Conditions.UNKNOWN);
    }

    static void requireRate(double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "a rate must be a finite number of calls per second above 0, but was " + Numbers.plain(rate));
        }
    }

    /**
     * Returns this step with how late the generator offered each call, which is part of its latency though the model has no part in it.
     *
     * @param nanos for each call, in nanoseconds, 0 or more
     */
    public LoadStep withDelays(long... nanos) {
        if (nanos.length != latencies.length) {
            throw new IllegalArgumentException(
                    "there are " + latencies.length + " calls, but " + nanos.length + " delays");
        }
        return new LoadStep(rate, latencies, nanos.clone(), ending, failure, occupancy, conditions);
    }

    /**
     * Returns this step with the calls that were outstanding at its end.
     *
     * @param calls how many were due and not answered when no more were offered, 0 or more
     * @param hasFallenBehind whether no more were offered because so many were outstanding, or because the model did not answer any more
     */
    public LoadStep withBacklog(int calls, boolean hasFallenBehind) {
        if (calls < 0) {
            throw new IllegalArgumentException("a backlog cannot be below 0, but was " + calls);
        }
        return with(new Ending(calls, hasFallenBehind, false));
    }

    /**
     * Returns this step of a model that does not answer any more: of the calls that were outstanding at its end, none was answered while
     * somebody waited for it, as long as the patience lasted.
     */
    public LoadStep withSilence() {
        return with(new Ending(ending.backlog, ending.hasFallenBehind, true));
    }

    private LoadStep with(Ending other) {
        return new LoadStep(rate, latencies, delays, other, failure, occupancy, conditions);
    }

    /**
     * Returns this step with what the first failing call threw.
     *
     * @param words what it threw, in words
     */
    public LoadStep withFailure(String words) {
        String printable = PrintableText.of(requireNonNull(words, "words"));
        return new LoadStep(rate, latencies, delays, ending, printable, occupancy, conditions);
    }

    /**
     * Returns this step with how long each call kept a worker busy, waiting in the queue left out: what tells whether the queue can ever
     * settle. Without it, only latencies that clearly rise do.
     *
     * @param workers how many workers there were, above 0
     * @param nanos for each call that was begun, in nanoseconds, 0 or more; in the order in which they were due
     */
    public LoadStep withService(int workers, long... nanos) {
        Occupancy known = Occupancy.of(rate, workers, nanos);
        return new LoadStep(rate, latencies, delays, ending, failure, known, conditions);
    }

    /**
     * Returns this step with what went on while it was offered; without it, what is known of the whole load is taken.
     *
     * @param meanwhile what went on
     */
    public LoadStep withConditions(Conditions meanwhile) {
        requireNonNull(meanwhile, "meanwhile");
        return new LoadStep(rate, latencies, delays, ending, failure, occupancy, meanwhile);
    }

    /** Returns how many calls were offered per second. */
    public double rate() {
        return rate;
    }

    /** Returns how many calls were due, answered or not. */
    public int calls() {
        return latencies.length;
    }

    /** Returns how many calls the model threw at. */
    public int failures() {
        return count(FAILED);
    }

    /** Returns how many calls were never answered; some of them were never offered. */
    public int unanswered() {
        return count(UNANSWERED);
    }

    private int count(long kind) {
        return (int) Arrays.stream(latencies).filter(nanos -> nanos == kind).count();
    }

    /** Returns what the first failing call threw; empty where none did. */
    public String failure() {
        return failure;
    }

    /** Returns how many calls were due and not answered when no more were offered. */
    public int backlog() {
        return ending.backlog;
    }

    /** Returns whether no more calls were offered because too many were outstanding: its queue would have grown for ever. */
    public boolean hasFallenBehind() {
        return ending.hasFallenBehind || unanswered() > 0;
    }

    /**
     * Returns whether the model answered every call, and its queue does not grow for ever; of fewer than 12 calls nobody can say that.
     */
    public boolean hasKeptUp() {
        return !hasFallenBehind() && failures() == 0 && isLongEnough() && !isRising();
    }

    /** Whether there are enough calls to say whether their latencies rose. */
    boolean isLongEnough() {
        return latencies.length >= QueueTrend.BLOCKS;
    }

    /**
     * Whether the queue may grow all along: how far it would have gone, the step was too short to tell. Judged by how much of the workers'
     * time the calls take, where that is known; else by whether latencies rose.
     */
    boolean isRising() {
        return occupancy.isKnown()
                ? !occupancy.isBelowOne()
                : new QueueTrend(latencies, latencies.length / rate * NANOS_PER_SECOND).isRising();
    }

    /** How much of the workers' time its calls take. */
    Occupancy occupancy() {
        return occupancy;
    }

    /** Whether it was offered more than it can answer, though the step ended before too many calls were outstanding. */
    boolean isOverloaded() {
        return occupancy.isKnown() && occupancy.isAboveOne();
    }

    /** The noise while it was offered. */
    Noise noise(Conditions ofAll) {
        return Noise.of(conditions.equals(Conditions.UNKNOWN) ? ofAll : conditions);
    }

    /**
     * The highest rate that the model can have answered, as it has fallen behind or takes more time than there is: what was answered while
     * calls were offered, what each worker had begun by then, and three standard errors of both numbers more.
     */
    double mostPerSecond() {
        if (!hasFallenBehind()) {
            return rate / occupancy.lowest();
        }
        double offered = unanswered() > backlog() ? calls() - unanswered() + backlog() : calls();
        double answered = Math.max(0, offered - backlog()) + occupancy.workers();
        double least = Math.max(1, offered - SURE * Math.sqrt(offered));
        return rate * (answered + SURE * Math.sqrt(answered) + SURE) / least;
    }

    /** The highest rate that a quiet machine can have seen of it, as it has fallen behind or takes more time than there is. */
    double most(Conditions ofAll) {
        return noise(ofAll).quiet(mostPerSecond());
    }

    /**
     * Whether the model has stopped answering: none of what was outstanding was answered while somebody waited for it, or calls that were begun
     * later were answered and one was not. What goes on beside a model makes it slow, and does not do that.
     */
    boolean isHanging() {
        return hasFallenBehindItself()
                && (ending.isSilent || unanswered() > 0 && unanswered() <= backlog() && isOvertaken());
    }

    /** Whether a call has no answer though so many that were begun after it have one that it was not merely beside them. */
    private boolean isOvertaken() {
        int first = 0;
        while (latencies[first] != UNANSWERED) {
            first++;
        }
        return Arrays.stream(latencies, first, latencies.length)
                        .filter(nanos -> nanos != UNANSWERED)
                        .count()
                > occupancy.workers();
    }

    /**
     * Whether so many calls were outstanding because many had been offered late, and at once: after a pause of the whole process all that
     * was due meanwhile goes out together, and no model answers that. It explains a backlog that is half of it where
     * offering was cut short, so that more calls have no answer than were outstanding; not that a model never answers once all were offered.
     */
    boolean isOfferedAtOnce() {
        return unanswered() > backlog() && 2.0 * offeredAtOnce() >= backlog() && offeredAtOnce() > 1;
    }

    /** How many calls were due while the generator was late the most. */
    long offeredAtOnce() {
        return (long) (Arrays.stream(delays).max().orElse(0) / NANOS_PER_SECOND * rate);
    }

    /** Whether the model is to blame for what is outstanding, or would be in the end. */
    boolean hasFallenBehindItself() {
        return hasFallenBehind() ? !isOfferedAtOnce() : isOverloaded();
    }

    /** Returns how long calls were offered: as long as the last one was due after the first, at the rate. */
    public Duration duration() {
        return Duration.ofNanos((long) (latencies.length / rate * NANOS_PER_SECOND));
    }

    /**
     * Returns a percentile of the latencies in milliseconds: the least latency that so many percent of the calls do not exceed. Calls that
     * failed have none; unanswered ones exceed every number. NaN where every call failed.
     *
     * @param percentile from 1 to 100
     */
    public double latencyMillis(double percentile) {
        return millis(judged(), percentile);
    }

    /**
     * Returns a percentile of how late the generator offered calls, in milliseconds.
     *
     * @param percentile from 1 to 100
     */
    public double scheduleErrorMillis(double percentile) {
        return millis(delays.clone(), percentile);
    }

    private static double millis(long[] nanos, double percentile) {
        Percentile of = Percentile.of(percentile);
        Arrays.sort(nanos);
        if (nanos.length == 0) {
            return Double.NaN;
        }
        long at = of.of(nanos);
        return at == UNANSWERED ? Double.POSITIVE_INFINITY : at / NANOS_PER_MILLI;
    }

    /**
     * Returns the latency of a call in nanoseconds from the moment at which it was due; {@link #UNANSWERED} or {@link #FAILED} where there is
     * none.
     *
     * @param call its number, from 0
     */
    public long nanos(int call) {
        return latencies[call];
    }

    /** The latencies of all calls that did not fail, in the order in which they were due. */
    long[] judged() {
        return Arrays.stream(latencies).filter(nanos -> nanos != FAILED).toArray();
    }

    /** The same without what the generator was late. */
    long[] judgedWithoutDelays() {
        long[] kept = new long[latencies.length];
        int size = 0;
        for (int i = 0; i < latencies.length; i++) {
            if (latencies[i] != FAILED) {
                kept[size++] = Math.max(0, latencies[i] - delays[i]);
            }
        }
        return Arrays.copyOf(kept, size);
    }

    @Override
    public String toString() {
        return Numbers.count(calls()) + " calls at " + Numbers.plain(rate) + " per second";
    }
}
