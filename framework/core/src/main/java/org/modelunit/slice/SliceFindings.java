package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Threshold;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Tick;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;

/**
 * What was found on several slices.
 *
 * @param title what the values are, "accuracy by age group"
 * @param bars what each value has to respect; empty where values are shown and nothing is required of them
 * @param range the values that could be, with what chance and a perfect model have
 * @param confidence the one-sided confidence of each bound
 * @param method how the bounds were made, and for how many comparisons they are corrected if they are
 * @param rows what was found, in the order of the slices
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SliceFindings(
        String title, List<Bar> bars, Range range, double confidence, String method, List<SliceFinding> rows) {

    /** Keeps unmodifiable copies. */
    public SliceFindings {
        requireNonNull(title, "title");
        requireNonNull(range, "range");
        requireNonNull(method, "method");
        bars = List.copyOf(bars);
        rows = List.copyOf(rows);
    }

    /** The values of slices that nothing is required of by themselves. */
    static SliceFindings unjudged(Metric<?> metric, String title, List<SliceEstimate> slices, Threshold threshold) {
        double confidence = threshold.burden().confidence();
        return new SliceFindings(
                title,
                List.of(),
                metric.info().shownRange(),
                confidence,
                SliceEstimate.method(slices),
                slices.stream().map(slice -> Family.unjudged(slice, confidence)).toList());
    }

    /** The gravest first, of equals the one closest to breaking a bar. */
    List<SliceFinding> worstFirst() {
        return ForestReading.worstFirst(plot()).stream().map(rows::get).toList();
    }

    /** Those whose data exclude what a perfect model has, each looked at by itself. */
    List<SliceFinding> excludingIdeal() {
        return rows.stream()
                .filter(row -> range.isIdealExcluded(row.lower(), row.upper()))
                .toList();
    }

    Digits digits() {
        return ForestReading.digits(plot());
    }

    /** Returns them as a figure. */
    public ForestPlot plot() {
        List<Tick> ticks = new ArrayList<>();
        if (!Double.isNaN(range.chance())) {
            ticks.add(new Tick(range.chance(), "chance"));
        }
        if (!Double.isNaN(range.ideal())) {
            ticks.add(new Tick(range.ideal(), "ideal"));
        }
        return new ForestPlot(
                title,
                bar(Side.AT_LEAST, Double.NEGATIVE_INFINITY),
                bar(Side.AT_MOST, Double.POSITIVE_INFINITY),
                ticks,
                confidence,
                method,
                rows.stream().map(SliceFinding::row).toList());
    }

    private double bar(Side side, double none) {
        return bars.stream()
                .filter(bar -> bar.side() == side)
                .mapToDouble(Bar::value)
                .findFirst()
                .orElse(none);
    }
}
