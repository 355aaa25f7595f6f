package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.Numbers;

/** Requires that equal inputs have equal truth. */
record ConflictingLabels<I>(Dataset<? extends I, ?> dataset, RowKey<? super I> key) implements DataCheck {

    ConflictingLabels {
        requireNonNull(dataset, "dataset");
        requireNonNull(key, "key");
    }

    @Override
    public String property() {
        return "conflicting labels";
    }

    @Override
    public String requirement() {
        return "have no conflicting labels" + key.suffix();
    }

    @Override
    public Contract contract() {
        return DataCheck.super.contract().with(Contract.KEY, key.terms());
    }

    @Override
    public CheckVerdict judge() {
        RepeatedRows<I> repeated = RepeatedRows.of(dataset, key);
        Findings findings = new Findings(this);
        repeated.numbers()
                .filter(row -> isConflict(row, repeated.first(row)))
                .forEach(row -> findings.add(() -> conflict(findings, repeated, row)));
        long repetitions = repeated.numbers().count();
        String several = repetitions == 1 ? "row repeats" : "rows repeat";
        return findings.verdict(
                findings.countOf(repeated.size(), "rows is", "rows are") + " labelled otherwise than an earlier one",
                repetitions == 0
                        ? "no two of " + Numbers.count(repeated.size()) + " rows are the same"
                        : Numbers.count(repetitions) + " of " + Numbers.count(repeated.size()) + " " + several
                                + " an earlier one, with the same label",
                dataset);
    }

    private boolean isConflict(int row, int first) {
        return !Objects.deepEquals(dataset.truth().get(row), dataset.truth().get(first));
    }

    private List<Fact> conflict(Findings findings, RepeatedRows<I> repeated, int row) {
        int first = repeated.first(row);
        String other = RowText.row(dataset, first);
        String relation = findings.isShown(ShownValues.TRUTH)
                ? "is " + label(findings, row) + ", " + other + " is " + label(findings, first)
                : "is labelled otherwise than " + other;
        return repeated.pair(findings, row, relation);
    }

    private String label(Findings findings, int row) {
        return findings.value(ShownValues.TRUTH, dataset.truth().get(row));
    }
}
