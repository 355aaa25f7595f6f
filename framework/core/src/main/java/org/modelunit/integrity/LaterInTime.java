package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.column.Attribute;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.UserCode;
import org.modelunit.text.Numbers;

/** Requires that every example is of a later time than every one of another data set. */
record LaterInTime<I, C extends Comparable<? super C>>(
        Dataset<? extends I, ?> dataset, Dataset<? extends I, ?> other, Attribute<? super I, ? extends C> time)
        implements DataCheck {

    /** What stands for the column of the times, which a function gives. */
    private static final String TIME = "time";

    LaterInTime {
        requireNonNull(dataset, "dataset");
        requireNonNull(other, "other");
        requireNonNull(time, "time");
    }

    @Override
    public String property() {
        return "time";
    }

    @Override
    public String requirement() {
        return "be later in time than " + other.name();
    }

    @Override
    public Provenance provenance() {
        return DataCheck.super
                .provenance()
                .with(Provenance.OTHER_DATA, Findings.used(other).digested());
    }

    @Override
    public Contract contract() {
        return DataCheck.super.contract().with(Contract.FUNCTION, UserCode.firstIn(time));
    }

    @Override
    public CheckVerdict judge() {
        Findings.requireOther(dataset, other);
        List<C> times = times(dataset);
        List<C> before = times(other);
        int latest = last(before);
        int earliest = first(times);
        Findings findings = new Findings(this);
        for (int row = 0; row < times.size(); row++) {
            if (times.get(row).compareTo(before.get(latest)) <= 0) {
                int here = row;
                findings.add(() -> List.of(new Fact(
                        RowText.row(dataset, here),
                        findings.isShown(TIME) ? "is of " + times.get(here) : "is not later",
                        findings.values(dataset.inputs().get(here)))));
            }
        }
        String there = of(findings, "the latest there", RowText.row(other, latest), before.get(latest));
        String here = "the earliest of " + Numbers.count(times.size()) + " rows";
        return findings.verdict(
                findings.countOf(times.size(), "rows is not: ", "rows are not: ") + there,
                of(findings, here, RowText.row(dataset, earliest), times.get(earliest)) + ", and " + there,
                dataset,
                other);
    }

    private static String of(Findings findings, String what, String row, Object time) {
        return findings.isShown(TIME) ? what + ", " + row + ", is of " + time : what + " is " + row;
    }

    private List<C> times(Dataset<? extends I, ?> from) {
        List<C> times = new ArrayList<>(from.size());
        for (I input : from.inputs()) {
            times.add(time(from, times.size(), input));
        }
        return times;
    }

    private C time(Dataset<? extends I, ?> from, int row, I input) {
        C found;
        try {
            found = time.of(input);
        } catch (Exception e) { // a checked one as well, which some languages throw anywhere
            throw FunctionFailure.of(from.name() + ": the time", row, input, e);
        } catch (Error e) {
            throw ForeignError.asError(e);
        }
        if (found == null || MissingValues.is(found)) {
            String shown = ShownValues.now().row(input);
            throw new DataException(from.name() + ": row " + row + (shown.isEmpty() ? "" : ", which is " + shown + ",")
                    + " has no time, so it is not known to be later or earlier; leave such rows out of both data sets");
        }
        return found;
    }

    private static <C extends Comparable<? super C>> int first(List<C> times) {
        int first = 0;
        for (int row = 1; row < times.size(); row++) {
            first = times.get(row).compareTo(times.get(first)) < 0 ? row : first;
        }
        return first;
    }

    private static <C extends Comparable<? super C>> int last(List<C> times) {
        int last = 0;
        for (int row = 1; row < times.size(); row++) {
            last = times.get(row).compareTo(times.get(last)) > 0 ? row : last;
        }
        return last;
    }
}
