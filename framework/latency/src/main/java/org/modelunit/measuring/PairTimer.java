package org.modelunit.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.modelunit.error.ModelException;
import org.modelunit.latency.SessionPair;

/** Times two sessions in turn, in random order within each round, so that whatever goes on meets both alike. For one thread. */
final class PairTimer<I> {

    private static final double FAR_APART = 4;

    private final CallTimer<I> timer;
    private final SplittableRandom random;
    private int place;
    private int callsOfChallenger = 1;
    private int callsOfChampion = 1;
    private double roundNanos = Double.POSITIVE_INFINITY;

    PairTimer(CallTimer<I> timer, SplittableRandom random) {
        this.timer = timer;
        this.random = random;
    }

    /**
     * One side of a pair.
     *
     * @param name what the model is called
     * @param session its session
     * @param isChallenger whether it is timed as the challenger is; both sides are the champion where it is compared with itself
     */
    record Side<I>(String name, TimedSession<I> session, boolean isChallenger) {}

    /** Times of one round, in nanoseconds per call. */
    record Round(double challenger, double champion) {}

    /**
     * Chooses how many calls are timed at once: as many for both, so that they are asked for the same inputs, unless one takes so much longer
     * that nobody needs to know exactly.
     *
     * @param challenger how long a call takes, in nanoseconds
     * @param champion how long one takes of the other
     */
    void fit(double challenger, double champion) {
        boolean areFarApart = Math.max(challenger, champion) > FAR_APART * Math.min(challenger, champion);
        double shorter = Math.min(challenger, champion);
        callsOfChallenger = CallTimer.calls(areFarApart ? challenger : shorter);
        callsOfChampion = CallTimer.calls(areFarApart ? champion : shorter);
        roundNanos = callsOfChallenger * challenger + callsOfChampion * champion;
    }

    /** Returns how long a round takes by what was fitted last, in nanoseconds. */
    double roundNanos() {
        return roundNanos;
    }

    /** Returns how many calls are timed at once, of the model that answers sooner. */
    int callsPerSample() {
        return Math.max(callsOfChallenger, callsOfChampion);
    }

    Round round(Side<I> challenger, Side<I> champion) {
        if (Thread.currentThread().isInterrupted()) { // by whoever waited for it and has given it up
            throw new ModelException("timing " + challenger.name() + " against " + champion.name()
                    + " was interrupted, by a timeout of its test for instance");
        }
        int first = place;
        place = timer.after(first, callsPerSample());
        if (random.nextBoolean()) {
            double one = sample(challenger, first);
            return new Round(one, sample(champion, first));
        }
        double one = sample(champion, first);
        return new Round(sample(challenger, first), one);
    }

    private double sample(Side<I> side, int first) {
        return timer.sample(
                side.name(), side.session(), first, side.isChallenger() ? callsOfChallenger : callsOfChampion);
    }

    /** Times both in a number of rounds, or in as many as there is time for. */
    SessionPair rounds(Side<I> challenger, Side<I> champion, int rounds, BooleanSupplier isLate) {
        List<Round> timed = new ArrayList<>();
        while (timed.isEmpty() || timed.size() < rounds && !isLate.getAsBoolean()) {
            timed.add(round(challenger, champion));
        }
        return pair(timed);
    }

    /** Returns rounds as a pair. */
    static SessionPair pair(List<Round> rounds) {
        return SessionPair.of(
                rounds.stream().mapToDouble(Round::challenger).toArray(),
                rounds.stream().mapToDouble(Round::champion).toArray());
    }
}
