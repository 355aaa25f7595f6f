package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
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
    public CheckVerdict judge() {
        Findings.requireExamples(dataset);
        KeyedRows<I> rows = KeyedRows.of(dataset, key);
        int[] first = EqualRows.firstWithin(rows);
        Findings findings = new Findings(this);
        int repeated = 0;
        for (int row = 0; row < first.length; row++) {
            if (first[row] == row) {
                continue;
            }
            repeated++;
            if (!Objects.deepEquals(dataset.truth().get(row), dataset.truth().get(first[row]))) {
                int here = row;
                findings.add(() -> conflict(rows, here, first[here]));
            }
        }
        String several = repeated == 1 ? "row repeats" : "rows repeat";
        return findings.verdict(
                findings.countOf(first.length, "rows is", "rows are") + " labelled otherwise than an earlier one",
                repeated == 0
                        ? "no two of " + Numbers.count(first.length) + " rows are the same"
                        : Numbers.count(repeated) + " of " + Numbers.count(first.length) + " " + several
                                + " an earlier one, with the same label",
                dataset);
    }

    private List<Fact> conflict(KeyedRows<I> rows, int row, int first) {
        return rows.pair(
                RowText.row(dataset, row),
                "is " + label(row) + ", " + RowText.row(dataset, first) + " is " + label(first),
                row,
                rows,
                first);
    }

    private String label(int row) {
        return "'" + RowText.of(dataset.truth().get(row)) + "'";
    }
}
