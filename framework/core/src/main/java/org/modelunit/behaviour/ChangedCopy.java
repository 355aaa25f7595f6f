package org.modelunit.behaviour;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One changed copy of all inputs, each in its row. What did not change or became invalid stands there as it was, so that every input
 * keeps its row and its batch.
 *
 * @param inputs the inputs
 * @param isChanged the rows of those that changed and are valid
 * @param isInvalid the rows of those that changed into something invalid
 * @param <I> the type of an input
 */
@API(status = Status.INTERNAL, since = "0.1")
public record ChangedCopy<I>(List<I> inputs, BitSet isChanged, BitSet isInvalid) {

    /** Keeps views that cannot be changed. */
    public ChangedCopy {
        inputs = Collections.unmodifiableList(inputs);
        isChanged = (BitSet) isChanged.clone();
        isInvalid = (BitSet) isInvalid.clone();
    }
}
