package org.modelunit.evidence.coverage;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One of the 28 tests of the ML Test Score.
 *
 * @param id its number in the paper: "Data 1", "Model 6", "Infra 4", "Monitor 7"
 * @param words what it asks for
 * @param state whether it ran
 * @param claims how many claims stand for it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ScoredTest(String id, String words, State state, int claims) {

    /** Whether a test ran. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum State {
        /** Claims that stand for it were made. */
        RAN,
        /** Claims could stand for it, and nobody made any. */
        NOT_RUN,
        /** Tests of this kind cannot cover it: it is a practice of a team, or something in production. */
        OUT_OF_REACH
    }

    public ScoredTest {
        requireNonNull(id, "id");
        requireNonNull(words, "words");
        requireNonNull(state, "state");
    }
}
