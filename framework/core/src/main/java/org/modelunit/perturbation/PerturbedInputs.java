package org.modelunit.perturbation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.behaviour.ChangedCopy;
import org.modelunit.behaviour.ChangedInputs;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.error.DataException;
import org.modelunit.integrity.InputContent;
import org.modelunit.outcome.Outcomes;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Sha256;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

/** Applies a perturbation to the inputs of a data set, and finds out what is wrong with it. */
final class PerturbedInputs<I, T> {

    /** All of so many inputs are changed twice, to see whether the change is the same. */
    private static final int ALL_CHANGED_TWICE = 1000;

    /** How many of more inputs are changed twice, spread evenly. */
    private static final int CHANGED_TWICE = 100;

    private final Recipe<I> recipe;
    private final Dataset<I, T> dataset;
    private final long root;
    private boolean hasDrawn;

    PerturbedInputs(Perturbation<I> perturbation, Dataset<I, T> dataset) {
        this.recipe = perturbation.recipe();
        this.dataset = requireNonNull(dataset, "dataset");
        this.root = Streams.seed(Settings.current().seed(), "perturbation", recipe.name());
    }

    ChangedInputs<I> all() {
        List<ChangedCopy<I>> copies = IntStream.range(0, recipe.copies())
                .mapToObj(number -> copy(number))
                .toList();
        boolean isAnyChanged =
                copies.stream().anyMatch(copy -> !copy.isChanged().isEmpty());
        if (copies.size() > 1 && isAnyChanged && !hasDrawn) {
            throw new IllegalArgumentException(inWords() + " draws nothing at random, so all " + copies.size()
                    + " copies of an input are the same; leave out copies(" + copies.size() + ")");
        }
        return new ChangedInputs<>(recipe.title(), recipe.terms(), dataset, copies, rules(), recipe.isOnlyWhereRight());
    }

    /** All rules as one. */
    private BooleanAttribute<I> rules() {
        List<InputRule<I>> rules = recipe.rules();
        return input -> {
            for (InputRule<I> rule : rules) {
                if (!rule.isKept().of(input)) {
                    return false;
                }
            }
            return true;
        };
    }

    private ChangedCopy<I> copy(int number) {
        List<I> changed = new ArrayList<>(dataset.size());
        BitSet isChanged = new BitSet();
        BitSet isInvalid = new BitSet();
        for (int row = 0; row < dataset.size(); row++) {
            I input = dataset.inputs().get(row);
            long content = content(input, row);
            I after = changed(input, row, content, number);
            if (after == input || content(after, row) == content && isSame(input, after, row)) {
                changed.add(input);
            } else if (!isValid(after, row)) {
                changed.add(input);
                isInvalid.set(row);
            } else {
                changed.add(after);
                isChanged.set(row);
            }
        }
        return new ChangedCopy<>(changed, isChanged, isInvalid);
    }

    private I changed(I input, int row, long content, int copy) {
        I after = changedOnce(input, row, content, copy);
        if (copy == 0 && isChangedTwice(row) && !isSame(changedOnce(input, row, content, copy), after, row)) {
            throw wrong(
                    row,
                    input,
                    "gave two answers for the same input; draw from the Draw alone, by Perturbation.drawn(…)");
        }
        if (!InputContent.isUnchangeable(input) && content(input, row) != content) {
            throw wrong(row, input, "changed the input itself; change a copy");
        }
        return after;
    }

    private boolean isChangedTwice(int row) {
        int size = dataset.size();
        return size < ALL_CHANGED_TWICE
                || (long) row * CHANGED_TWICE / size > Math.floorDiv((row - 1L) * CHANGED_TWICE, size);
    }

    private I changedOnce(I input, int row, long content, int copy) {
        Draw draw = new Draw(Streams.replicate(root ^ content, copy).nextLong(), recipe.strength(), Set.of());
        @Nullable I after;
        try {
            after = recipe.change().of(input, draw);
        } catch (Throwable e) {
            throw failed(inWords(), row, input, e);
        }
        hasDrawn |= draw.isUsed();
        if (after == null) {
            throw wrong(row, input, "returned null; return the input where there is nothing to change");
        }
        return after;
    }

    private long content(I input, int row) {
        try {
            return InputContent.hash(input);
        } catch (Throwable e) { // of the user's equals, hashCode or accessors
            throw failed(inWords(), row, input, e);
        }
    }

    private boolean isSame(I input, I after, int row) {
        try {
            return InputContent.areSame(input, after);
        } catch (Throwable e) {
            throw failed(inWords(), row, input, e);
        }
    }

    private boolean isValid(I after, int row) {
        for (InputRule<I> rule : recipe.rules()) {
            try {
                if (!rule.isKept().of(after)) {
                    return false;
                }
            } catch (Throwable e) {
                throw failed("the rule '" + rule.name() + "' of " + inWords(), row, after, e);
            }
        }
        return true;
    }

    /** What failed on which row; an error of the machine itself, such as no memory left, is thrown on. */
    private static DataException failed(String what, int row, Object input, Throwable thrown) {
        if (thrown instanceof Error error
                && !(error instanceof StackOverflowError
                        || error instanceof LinkageError
                        || error instanceof AssertionError)) {
            throw ForeignError.asError(error);
        }
        return FunctionFailure.of(what, row, input, thrown);
    }

    private DataException wrong(int row, I input, String what) {
        return new DataException(inWords() + " " + what + " (row " + row + " of " + dataset.name()
                + ShownValues.now().whichIs(input) + ")");
    }

    private String inWords() {
        return "the perturbation '" + recipe.name() + "'";
    }

    /** Evaluates the inputs that changed, as they were and as they are, in the same rows and batches. */
    <O extends Outcomes> Comparison<I, O> compared(
            Fingerprint model, Function<Dataset<I, T>, Evaluation<I, O>> evaluating) {
        if (recipe.isOnlyWhereRight()) {
            throw new IllegalArgumentException(
                    "compare(…) counts what is right by itself, so it takes no onlyWhereRight()");
        }
        ChangedInputs<I> inputs = all();
        inputs.requireChanged();
        List<I> changed = new ArrayList<>();
        int[] rows = inputs.copies().stream()
                .flatMapToInt(copy -> copy.isChanged().stream()
                        .peek(row -> changed.add(copy.inputs().get(row))))
                .toArray();
        String part = "under '" + recipe.title() + "'";
        Dataset<I, T> same =
                inputs.copies().size() == 1 ? dataset.rows(part, rows) : inGroups(dataset.rows(part, rows), rows);
        Evaluation<I, O> before = evaluating.apply(same);
        Dataset<I, T> other =
                Dataset.of(same.name(), changed, same.truth(), new Fingerprint(same.name(), same.contentDigest()));
        @SuppressWarnings("unchecked") // outcomes give their own type
        O after = (O)
                evaluating.apply(other).outcomes().withDesign(before.outcomes().design());
        Provenance made = before.provenance();
        Provenance perturbed = new Provenance(
                        new Fingerprint(model.name() + " under " + recipe.title(), model.sha256()),
                        made.data(),
                        made.operatingPoint(),
                        made.batchSize(),
                        made.versions(),
                        made.others())
                .with(
                        Provenance.CHANGE,
                        new Fingerprint(recipe.title(), Sha256.of(recipe.terms().toString())));
        return Comparison.of(Evaluation.of(before.inputs(), after, perturbed), before);
    }

    /** Copies of one input belong together. */
    private static <I, T> Dataset<I, T> inGroups(Dataset<I, T> dataset, int[] rows) {
        return dataset.groups().isPresent()
                ? dataset
                : dataset.withGroups(
                        IntStream.of(rows).mapToObj(row -> "row " + row).toList());
    }
}
