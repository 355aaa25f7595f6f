package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a summary is compared with: all that it says and that does not follow from evidence, policy and verdict follows from this.
 *
 * @param runs what was kept of earlier runs
 * @param released what became of the claims of the last signed release, as one run; none where nobody named a release, or it cannot be read
 * @param troubles why the last signed release cannot be used, a sentence each
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EarlierValues(ValueHistory runs, List<RunValues> released, List<String> troubles) {

    /** Nothing came before. */
    public static final EarlierValues NONE = new EarlierValues(ValueHistory.EMPTY, List.of(), List.of());

    /**
     * Keeps unmodifiable copies.
     *
     * @throws IllegalArgumentException if there is more than one last release
     */
    public EarlierValues {
        requireNonNull(runs, "runs");
        released = List.copyOf(released);
        troubles = List.copyOf(troubles);
        if (released.size() > 1) {
            throw new IllegalArgumentException("one release is the last one, but there are " + released.size());
        }
    }

    /** Returns whether somebody named a last release. */
    public boolean isReleaseNamed() {
        return !released.isEmpty() || !troubles.isEmpty();
    }

    /**
     * Returns the same release with other runs.
     *
     * @param other what was kept of them
     */
    public EarlierValues with(ValueHistory other) {
        return new EarlierValues(other, released, troubles);
    }

    /**
     * Returns what came before a run: its own entry, and what came after it, are left out.
     *
     * @param ids the ids of the run
     */
    public EarlierValues before(Collection<String> ids) {
        return with(runs.before(ids));
    }
}
