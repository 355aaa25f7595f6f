package org.modelunit.evidence.summary;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of the claims of earlier runs, for what has changed and for lines of values. Claims are found again by their keys: one
 * whose test, subject, property or slice was renamed is another one.
 *
 * @param runs the earlier runs, the oldest first, at most {@value #MOST_RUNS}
 * @param troubles why something that was kept cannot be used, a sentence each
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ValueHistory(List<RunValues> runs, List<String> troubles) {

    /** The most runs that are kept. */
    public static final int MOST_RUNS = 10;

    /** Nothing came before. */
    public static final ValueHistory EMPTY = new ValueHistory(List.of(), List.of());

    /** Keeps unmodifiable copies. */
    public ValueHistory {
        runs = List.copyOf(runs);
        troubles = List.copyOf(troubles);
    }
}
