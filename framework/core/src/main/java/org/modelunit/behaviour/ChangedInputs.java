package org.modelunit.behaviour;

import java.util.BitSet;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.error.DataException;

/**
 * Inputs beside their changed copies, before any model was asked.
 *
 * @param perturbation what the change is called
 * @param options what it is, as a contract says it
 * @param dataset the inputs as they are
 * @param copies the changed copies, one or more
 * @param isValid tells whether a changed input counts
 * @param isOnlyWhereRight whether it is for inputs that are answered right as they are
 * @param <I> the type of an input
 */
@API(status = Status.INTERNAL, since = "0.1")
public record ChangedInputs<I>(
        String perturbation,
        Group options,
        Dataset<I, ?> dataset,
        List<ChangedCopy<I>> copies,
        BooleanAttribute<? super I> isValid,
        boolean isOnlyWhereRight) {

    /** Keeps an unmodifiable copy. */
    public ChangedInputs {
        copies = List.copyOf(copies);
    }

    /** Returns inputs that stay as they are, each in one copy that counts. */
    static <I> ChangedInputs<I> none(Dataset<I, ?> dataset) {
        BitSet all = new BitSet();
        all.set(0, dataset.size());
        return new ChangedInputs<>(
                "no change",
                Group.EMPTY,
                dataset,
                List.of(new ChangedCopy<>(dataset.inputs(), all, new BitSet())),
                input -> true,
                false);
    }

    /**
     * Returns how the inputs were changed, as a contract says it.
     *
     * @param name what the change is called, at one strength or at all
     */
    Group change(String name) {
        return options.with("name", name);
    }

    /**
     * Throws where nothing changed, as nothing could be told from that.
     *
     * @throws DataException saying how many became invalid
     */
    public void requireChanged() {
        BitSet isChanged = new BitSet();
        BitSet isInvalid = new BitSet();
        copies.forEach(copy -> {
            isChanged.or(copy.isChanged());
            isInvalid.or(copy.isInvalid());
        });
        if (isChanged.isEmpty()) {
            throw new DataException("'" + perturbation + "' changes none of the " + dataset.size() + " inputs of "
                    + dataset.name()
                    + (isInvalid.isEmpty()
                            ? "; give it inputs that have what it changes"
                            : " into a valid one; " + isInvalid.cardinality() + " became invalid"));
        }
    }
}
