package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.StageOutput;
import org.modelunit.text.PrintableText;

/**
 * One run of a stage over all rows, batch by batch; whatever goes wrong names the stage and the rows.
 *
 * @param stage its name
 * @param rows how many rows there are
 * @param batchSize how many of them it gets at once
 */
record StageRun(String stage, int rows, int batchSize) {

    /** What a stage gives for some rows. */
    interface Batch {
        @Nullable
        StageOutput of(int from, int to);
    }

    NamedTensors all(Batch batch) {
        List<NamedTensors> parts = new ArrayList<>();
        for (int from = 0; from < rows; from += Math.min(batchSize, rows - from)) {
            parts.add(one(batch, from, from + Math.min(batchSize, rows - from)));
        }
        try {
            return NamedTensors.joined(parts);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "the stage '" + PrintableText.of(stage) + "' gives batches that do not fit together: "
                            + PrintableText.of(String.valueOf(e.getMessage()))
                            + "; let it pad all rows alike, or trace them in one batch",
                    e);
        }
    }

    private NamedTensors one(Batch batch, int from, int to) {
        String place = rows(from, to);
        StageOutput output;
        try {
            output = batch.of(from, to);
        } catch (RuntimeException e) {
            throw new ModelException(
                    "the stage '" + PrintableText.of(stage) + "' failed on " + place + ": " + ForeignError.inWords(e),
                    ForeignError.asCause(e));
        }
        if (output == null) {
            throw new ModelException("the stage '" + PrintableText.of(stage) + "' gave null for " + place
                    + "; let it give a tensor with a row for each");
        }
        NamedTensors tensors;
        try {
            tensors = output.named(stage);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "the stage '" + PrintableText.of(stage) + "' gave a tensor without axes for " + place
                            + "; let it give one whose first axis counts the rows",
                    e);
        }
        if (tensors.rows() != to - from) {
            throw new ModelException("the stage '" + PrintableText.of(stage) + "' gave " + tensors.rows()
                    + (tensors.rows() == 1 ? " row for " : " rows for ") + place + ", which "
                    + (to - from == 1 ? "is one" : "are " + (to - from))
                    + "; let it give one for each, in their order");
        }
        return tensors;
    }

    private static String rows(int from, int to) {
        return to - from == 1 ? "row " + from : "rows " + from + " to " + (to - 1);
    }
}
