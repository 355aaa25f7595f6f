package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.text.Numbers;

/** Requires that no input occurs twice. */
record Duplicates<I>(Dataset<? extends I, ?> dataset, RowKey<? super I> key) implements DataCheck {

    Duplicates {
        requireNonNull(dataset, "dataset");
        requireNonNull(key, "key");
    }

    @Override
    public String property() {
        return "duplicates";
    }

    @Override
    public String requirement() {
        return "have no duplicates" + key.suffix();
    }

    @Override
    public CheckVerdict judge() {
        Findings.requireExamples(dataset);
        KeyedRows<I> rows = KeyedRows.of(dataset, key);
        int[] first = EqualRows.firstWithin(rows);
        Findings findings = new Findings(this);
        for (int row = 0; row < first.length; row++) {
            if (first[row] != row) {
                int here = row;
                findings.add(() -> rows.pair(
                        RowText.row(dataset, here),
                        "repeats " + RowText.row(dataset, first[here]),
                        here,
                        rows,
                        first[here]));
            }
        }
        return findings.verdict(
                findings.countOf(first.length, "rows repeats an earlier one", "rows repeat an earlier one"),
                "no two of " + Numbers.count(first.length) + " rows are the same",
                dataset);
    }
}
