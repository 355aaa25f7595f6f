package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/** Requires that no input is among those of another data set. */
record RowOverlap<I>(Dataset<? extends I, ?> dataset, Dataset<? extends I, ?> other, RowKey<? super I> key)
        implements DataCheck {

    RowOverlap {
        requireNonNull(dataset, "dataset");
        requireNonNull(other, "other");
        requireNonNull(key, "key");
    }

    @Override
    public String property() {
        return "shared rows";
    }

    @Override
    public String requirement() {
        return "share no row with " + other.name() + key.suffix();
    }

    @Override
    public Provenance provenance() {
        return DataCheck.super
                .provenance()
                .with(Provenance.OTHER_DATA, Findings.used(other).digested());
    }

    @Override
    public Contract contract() {
        return DataCheck.super.contract().with(Contract.KEY, key.terms());
    }

    @Override
    public CheckVerdict judge() {
        Findings.requireOther(dataset, other);
        KeyedRows<I> rows = KeyedRows.of(dataset, key);
        KeyedRows<I> others = KeyedRows.of(other, key);
        int[] found = EqualRows.firstAmong(rows, others);
        Findings findings = new Findings(this);
        for (int row = 0; row < found.length; row++) {
            if (found[row] >= 0) {
                int here = row;
                int there = found[row];
                findings.add(() -> rows.pair(
                        findings,
                        RowText.row(dataset, here),
                        "is " + RowText.row(other, there) + " there",
                        here,
                        others,
                        there));
            }
        }
        return findings.verdict(
                findings.countOf(found.length, "rows is also there", "rows are also there"),
                "none of " + Numbers.count(found.length) + " rows is among the " + Numbers.count(other.size())
                        + " there",
                dataset,
                other);
    }
}
