package org.modelunit.law;

import java.util.Arrays;
import org.modelunit.Dataset;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.integrity.InputContent;

/** What inputs said before a model was asked. */
final class InputHashes {

    private final Dataset<?, ?> dataset;
    private final long[] hashes;
    private final boolean[] areKnown;

    InputHashes(Dataset<?, ?> dataset) {
        this.dataset = dataset;
        this.hashes = new long[dataset.size()];
        this.areKnown = new boolean[dataset.size()];
        for (int row = 0; row < hashes.length; row++) {
            try {
                hashes[row] = InputContent.hash(dataset.inputs().get(row));
                areKnown[row] = true;
            } catch (RuntimeException | AssertionError e) {
                areKnown[row] = false; // nothing tells what it says; whoever reads its parts says why
            } catch (StackOverflowError e) {
                throw new DataException(
                        "row " + row + " of " + dataset.name() + " holds itself, or is nested too deeply; leave it out",
                        e);
            }
        }
    }

    /** Whether all inputs are known to say the same. */
    boolean areAllEqual() {
        for (int row = 0; row < hashes.length; row++) {
            if (!areKnown[row] || hashes[row] != hashes[0]) {
                return false;
            }
        }
        return true;
    }

    /** Refuses to tell anything of a model that has changed an input, as nobody knows what it was asked for. */
    void requireUnchanged(String model) {
        long[] now = new long[hashes.length];
        Arrays.setAll(now, row -> {
            Object input = dataset.inputs().get(row);
            return areKnown[row] && !InputContent.isUnchangeable(input) ? InputContent.hash(input) : hashes[row];
        });
        int row = Arrays.mismatch(hashes, now);
        if (row >= 0) {
            throw new ModelException(model + " changes its inputs: row " + row + " of " + dataset.name()
                    + " is another after it was asked for; let the model work on a copy, and read the inputs again");
        }
    }
}
