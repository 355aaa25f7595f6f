package org.modelunit.gate.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;

/**
 * A claim that a release has to make. Any claim meets it that says the same or more, whatever its test is called.
 *
 * @param id what waivers and reasons call it
 * @param isPrimary whether the release stands for it; else it is a guard
 * @param what what it is about
 * @param bars what the value has to reach, or must not exceed: one or two
 * @param burden how it has to be proven: {@link Burden.Shown} or {@link Burden.NotRefuted}
 * @param rows the fewest examples, of each slice where there are any; at least 1
 * @param allowed what it lets pass
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PolicyEntry(
        String id, boolean isPrimary, AskedMeasure what, List<Bar> bars, Burden burden, int rows, Allowance allowed) {

    /** Keeps an unmodifiable copy. */
    public PolicyEntry {
        bars = List.copyOf(bars);
    }

    /** Returns it in words: "ROC AUC of 'bad' on german-credit/holdout, at least 0.72 with 95% confidence". */
    @Override
    public String toString() {
        return what.property() + " on " + what.on().name() + ", "
                + bars.stream()
                        .map(bar -> bar.side().words() + " " + bar.value())
                        .collect(Collectors.joining(" and "))
                + burden.words(bars);
    }
}
