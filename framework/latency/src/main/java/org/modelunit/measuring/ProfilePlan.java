package org.modelunit.measuring;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.WaitLimit;

/**
 * How many calls a profile has.
 *
 * <pre>{@code
 * Latency.profile(challengerSessions, holdout, ProfilePlan.STANDARD.withCalls(20_140));   // for a p99.9 with 99% confidence
 * }</pre>
 *
 * @param calls how many calls are timed, above 0
 * @param sessions how many fresh sessions they are spread over, above 0
 * @param budget how long they may take, with warming up and the calls between them that nobody times, but without loading the model; where
 *     that is too short there are fewer calls
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ProfilePlan(int calls, int sessions, Duration budget) {

    /** As many calls as a 99th percentile takes with 99 % confidence, 2,010, over six sessions, within a minute. */
    public static final ProfilePlan STANDARD = new ProfilePlan(2_010, 6, Duration.ofSeconds(60));

    public ProfilePlan {
        if (calls < 1 || sessions < 1) {
            throw new IllegalArgumentException(
                    "a profile has 1 call of 1 session at least, but was asked for " + calls + " of " + sessions);
        }
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("a profile takes time, but its budget was " + budget);
        }
        budget = WaitLimit.capped(budget);
    }

    /**
     * Returns the plan with another number of calls.
     *
     * @param number how many calls are timed, above 0
     */
    public ProfilePlan withCalls(int number) {
        return new ProfilePlan(number, sessions, budget);
    }

    /**
     * Returns the plan with another number of sessions.
     *
     * @param number how many fresh sessions the calls are spread over, above 0
     */
    public ProfilePlan withSessions(int number) {
        return new ProfilePlan(calls, number, budget);
    }

    /**
     * Returns the plan with another time.
     *
     * @param time how long the calls may take, above 0
     */
    public ProfilePlan withBudget(Duration time) {
        return new ProfilePlan(calls, sessions, time);
    }

    /** How many calls a session has, the first ones one more where they do not divide. */
    int callsOf(int session) {
        return calls / sessions + (session < calls % sessions ? 1 : 0);
    }
}
