package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
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
    public Contract contract() {
        return DataCheck.super.contract().with(Contract.KEY, key.terms());
    }

    @Override
    public CheckVerdict judge() {
        RepeatedRows<I> repeated = RepeatedRows.of(dataset, key);
        Findings findings = new Findings(this);
        repeated.numbers()
                .forEach(row -> findings.add(
                        () -> repeated.pair(findings, row, "repeats " + RowText.row(dataset, repeated.first(row)))));
        return findings.verdict(
                findings.countOf(repeated.size(), "rows repeats an earlier one", "rows repeat an earlier one"),
                "no two of " + Numbers.count(repeated.size()) + " rows are the same",
                dataset);
    }
}
