package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.WaitLimit;
import org.modelunit.text.Numbers;

/**
 * How a model is loaded: at which rates, for how long, by how many workers.
 *
 * <pre>{@code
 * LoadPlan.at(100, 200, 400).lasting(Duration.ofSeconds(10)).withWorkers(2)
 * }</pre>
 *
 * <p>Calls are due at their moments whether the earlier ones were answered or not (an open loop), which is how users arrive. Where the
 * model says that it is not safe for several threads, one worker asks it.
 *
 * @param rates the calls per second that are offered, one after another in this order; finite and above 0, at least one
 * @param perStep how long each rate is offered, above 0
 * @param arrivals when calls are due
 * @param workers how many threads ask the model, above 0
 * @param outstanding how many calls may be due and unanswered before the model has fallen behind, above 0
 * @param warmUp how long the model is asked before, one call after another, 0 or more
 * @param patience how long is waited for an answer after the last call was due, above 0; a model that takes longer hangs
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LoadPlan(
        List<Double> rates,
        Duration perStep,
        Arrivals arrivals,
        int workers,
        int outstanding,
        Duration warmUp,
        Duration patience) {

    private static final int MOST_CALLS = 10_000_000;
    private static final double NANOS = 1e9;

    /** Keeps an unmodifiable copy of the rates. */
    public LoadPlan {
        requireNonNull(arrivals, "arrivals");
        rates = List.copyOf(rates);
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("a load needs at least one rate, but had none");
        }
        requirePositive(perStep, "what a step lasts");
        requirePositive(patience, "patience");
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("a warm-up cannot be below 0, but was " + warmUp);
        }
        warmUp = WaitLimit.capped(warmUp);
        patience = WaitLimit.capped(patience);
        requireSome(workers, "workers");
        requireSome(outstanding, "outstanding calls");
        for (double rate : rates) {
            requireRate(rate);
            requireRoom(rate, perStep);
        }
    }

    private static void requireRoom(double rate, Duration perStep) {
        if (rate * seconds(perStep) > MOST_CALLS) {
            throw new IllegalArgumentException(Numbers.plain(rate) + " calls per second for " + perStep
                    + " are more than the " + Numbers.count(MOST_CALLS)
                    + " calls that a step can hold; let it last less");
        }
    }

    private static void requirePositive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be above 0, but was " + duration);
        }
    }

    private static void requireSome(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("there must be 1 or more " + what + ", but there were " + count);
        }
    }

    static void requireRate(double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "a rate must be a finite number of calls per second above 0, but was " + Numbers.plain(rate));
        }
    }

    /**
     * Returns a plan of steps that last 10 seconds each, after 2 seconds of warm-up: calls that arrive independently of one another, 2
     * workers, at most 1,000 calls outstanding, 10 seconds of patience.
     *
     * @param callsPerSecond the rates, one after another
     */
    public static LoadPlan at(double... callsPerSecond) {
        return new LoadPlan(
                Arrays.stream(callsPerSecond).boxed().toList(),
                Duration.ofSeconds(10),
                Arrivals.POISSON,
                2,
                1000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10));
    }

    /**
     * Returns this plan with steps of another duration.
     *
     * @param duration above 0
     */
    public LoadPlan lasting(Duration duration) {
        return new LoadPlan(rates, duration, arrivals, workers, outstanding, warmUp, patience);
    }

    /**
     * Returns this plan with other moments at which calls are due.
     *
     * @param other when calls are due
     */
    public LoadPlan arriving(Arrivals other) {
        return new LoadPlan(rates, perStep, other, workers, outstanding, warmUp, patience);
    }

    /**
     * Returns this plan with another number of threads that ask the model.
     *
     * @param threads above 0
     */
    public LoadPlan withWorkers(int threads) {
        return new LoadPlan(rates, perStep, arrivals, threads, outstanding, warmUp, patience);
    }

    /**
     * Returns this plan with another limit of outstanding calls.
     *
     * @param calls above 0
     */
    public LoadPlan withOutstanding(int calls) {
        return new LoadPlan(rates, perStep, arrivals, workers, calls, warmUp, patience);
    }

    /**
     * Returns this plan with another warm-up.
     *
     * @param duration 0 or more
     */
    public LoadPlan warmingUp(Duration duration) {
        return new LoadPlan(rates, perStep, arrivals, workers, outstanding, duration, patience);
    }

    /**
     * Returns this plan with another patience.
     *
     * @param duration above 0
     */
    public LoadPlan withPatience(Duration duration) {
        return new LoadPlan(rates, perStep, arrivals, workers, outstanding, warmUp, duration);
    }

    /** The highest rate that a step can hold the calls of. */
    double highestRate() {
        return MOST_CALLS / seconds(perStep);
    }

    /**
     * How many calls are due at a rate.
     *
     * @throws IllegalArgumentException if they are more than a step can hold
     */
    int calls(double rate) {
        requireRoom(rate, perStep);
        return Math.max(1, (int) Math.round(rate * seconds(perStep)));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
