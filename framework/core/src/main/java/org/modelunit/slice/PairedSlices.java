package org.modelunit.slice;

import org.modelunit.metric.Metric;
import org.modelunit.metric.SupportCount;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Streams;

/** What a claim on differences is judged by: on each slice the same rows of two models. */
final class PairedSlices<O extends Outcomes> {

    private final Metric<O> metric;
    private final Slices slices;
    private final O challenger;
    private final O champion;
    private final LeastSize leastSize;
    private final long seed;

    PairedSlices(Metric<O> metric, Slices slices, O challenger, O champion, SliceRequirement required, long seed) {
        this.metric = metric;
        this.slices = slices;
        this.challenger = challenger;
        this.champion = champion;
        this.leastSize =
                LeastSize.of(required, SupportCount.of(metric, challenger).orFewer(SupportCount.of(metric, champion)));
        this.seed = seed;
    }

    SliceEstimate difference(int slice) {
        O one = SliceRows.of(challenger, slices, slice).outcomes();
        O other = SliceRows.of(champion, slices, slice).outcomes();
        String name = slices.name(slice);
        return leastSize.member(
                name,
                one.size(),
                SupportCount.of(metric, one).orFewer(SupportCount.of(metric, other)),
                () -> metric.value(one) - metric.value(other),
                () -> metric.difference(one, other, Streams.seed(seed, name)));
    }

    SliceEstimate challenger(int slice) {
        return alone(challenger, slice);
    }

    SliceEstimate champion(int slice) {
        return alone(champion, slice);
    }

    private SliceEstimate alone(O model, int slice) {
        O rows = SliceRows.of(model, slices, slice).outcomes();
        String name = slices.name(slice);
        return leastSize.member(
                name,
                rows.size(),
                SupportCount.of(metric, rows),
                () -> metric.value(rows),
                () -> metric.estimate(rows, Streams.seed(seed, name)));
    }
}
