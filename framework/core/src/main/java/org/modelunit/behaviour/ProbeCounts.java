package org.modelunit.behaviour;

import java.util.BitSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of the inputs of a probe.
 *
 * @param inputs how many there are
 * @param changed how many count: those that changed into something valid, and were answered right where that is asked for
 * @param unchanged how many stayed as they were in every copy
 * @param invalid how many became nothing but invalid
 * @param answeredWrong how many do not count as they were answered wrong before
 * @param copies how many changed copies there are of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ProbeCounts(int inputs, int changed, int unchanged, int invalid, int answeredWrong, int copies) {

    static ProbeCounts of(ChangedInputs<?> inputs, BitSet isWrong) {
        BitSet isChanged = new BitSet();
        BitSet isInvalid = new BitSet();
        inputs.copies().forEach(copy -> {
            isChanged.or(copy.isChanged());
            isInvalid.or(copy.isInvalid());
        });
        isInvalid.andNot(isChanged);
        BitSet isCounted = (BitSet) isChanged.clone();
        isCounted.andNot(isWrong);
        int size = inputs.dataset().size();
        return new ProbeCounts(
                size,
                isCounted.cardinality(),
                size - isChanged.cardinality() - isInvalid.cardinality(),
                isInvalid.cardinality(),
                isChanged.cardinality() - isCounted.cardinality(),
                inputs.copies().size());
    }
}
