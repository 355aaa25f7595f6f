package org.modelunit.baseline;

import java.util.List;
import org.modelunit.claim.Fact;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/**
 * A value beside what it was.
 *
 * @param since when it was kept
 * @param kept what it was
 * @param now what it is
 * @param examples how many examples both were measured on
 */
record KeptAndNow(KeptSince since, KeptValue kept, KeptValue now, int examples) {

    private static final ForestPlot.Heads HEADS = new ForestPlot.Heads("when", "examples");

    private static final String NO_SIGN = "   ";
    private static final int MOST_DIGITS = 4;

    List<Fact> facts() {
        Digits digits = Digits.telling(
                        kept.value(),
                        now.value(),
                        kept.bounds().lower(),
                        kept.bounds().upper(),
                        now.bounds().lower(),
                        now.bounds().upper())
                .upTo(MOST_DIGITS);
        return List.of(fact("kept", kept, digits, ", on " + since.written()), fact("now", now, digits, ""));
    }

    private static Fact fact(String name, KeptValue value, Digits digits, String when) {
        boolean isBounded = Double.isFinite(value.bounds().lower())
                || Double.isFinite(value.bounds().upper());
        return new Fact(
                name,
                NO_SIGN + digits.of(value.value()),
                (isBounded
                                ? "from " + digits.ofBound(value.bounds().lower()) + " to "
                                        + digits.ofBound(value.bounds().upper()) + ", one-sided "
                                        + Numbers.percent(value.bounds().confidence()) + " each"
                                : "not bounded")
                        + when);
    }

    /** Both values with their bounds, one under the other. */
    ForestPlot plot() {
        return new ForestPlot(
                kept.metric() + ", kept and now",
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                List.of(),
                now.bounds().confidence(),
                now.bounds().method(),
                List.of(row("kept on " + since.written(), kept), row("now", now)),
                HEADS);
    }

    private ForestPlot.Row row(String name, KeptValue value) {
        return new ForestPlot.Row(
                name,
                examples,
                examples,
                value.value(),
                new Interval(value.bounds().lower(), value.bounds().upper()),
                Double.NaN,
                "",
                "");
    }
}
