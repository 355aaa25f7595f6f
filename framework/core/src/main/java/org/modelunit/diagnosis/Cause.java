package org.modelunit.diagnosis;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Why values differ from their reference, as far as undoing it shows.
 *
 * @param kind the kind of cause
 * @param sentence the cause in words, without a period: "columns are in another order: 'age' has the values of 'duration', …"; values of
 *     rows, such as the codes of categories, only where {@code modelunit.rows} shows those of their column
 * @param agreement the share of values that agree with the reference when the cause is undone, from 0.99 to 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Cause(CauseKind kind, String sentence, double agreement) {

    /** Refuses an agreement that is no share. */
    public Cause {
        requireNonNull(kind, "kind");
        requireNonNull(sentence, "sentence");
        if (!(agreement >= 0 && agreement <= 1)) {
            throw new IllegalArgumentException("agreement must lie between 0 and 1, but was " + agreement);
        }
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
