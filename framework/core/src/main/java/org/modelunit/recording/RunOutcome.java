package org.modelunit.recording;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How a run ended, apart from its tests.
 *
 * @param failures what failed around the tests, one line each: a fixture that could not be closed, a candidate that no test asked
 *     for, an error of the JVM, a recorder that could not write
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RunOutcome(List<String> failures) {

    /** Of a run around which nothing failed. */
    public static final RunOutcome GOOD = new RunOutcome(List.of());

    /** Keeps an unmodifiable copy. */
    public RunOutcome {
        failures = List.copyOf(failures);
    }
}
