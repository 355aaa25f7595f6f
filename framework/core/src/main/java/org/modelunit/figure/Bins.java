package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Examples in ranges of a value: reliability with its counts, scores by class, differences between two models.
 *
 * @param title what is shown
 * @param x the axis of the value that is divided into bins
 * @param y what is measured in a bin, or how many examples lie in it
 * @param series what is counted, such as the classes; one or more
 * @param bins the bins, ascending and without overlaps, each with one count for each series; 1 to {@value Figure#MOST_POINTS}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Bins(String title, Axis x, Axis y, List<String> series, List<Bin> bins) implements Figure {

    public Bins {
        title = Checked.text(title, "the title of a figure");
        requireNonNull(x, "x");
        requireNonNull(y, "y");
        series = Checked.few(series, "series").stream()
                .map(name -> Checked.text(name, "the name of a series"))
                .toList();
        bins = Checked.few(bins, "bins");
        double end = x.from();
        for (Bin bin : bins) {
            Checked.counts(bin.counts(), series.size(), "series");
            x.held(bin.from(), "the beginning of the bin " + bin.label());
            x.held(bin.to(), "the end of the bin " + bin.label());
            if (bin.from() < end) {
                throw new IllegalArgumentException("bins must ascend and not overlap, but the bin " + bin.label()
                        + " begins at " + bin.from() + ", below " + end);
            }
            end = bin.to();
        }
    }

    /**
     * Returns bins of sums. One with fewer than five examples, but not none, is joined with its neighbours above, or at the upper end
     * below, until it has five or holds all examples; its label says of how many it was made. So nobody is known by a bin.
     *
     * @param title what is shown
     * @param x the axis of the value that is divided into bins
     * @param y what is measured in a bin, or how many examples lie in it
     * @param series what is counted
     * @param tallies the sums of each bin, ascending
     */
    public static Bins of(String title, Axis x, Axis y, List<String> series, List<BinTally> tallies) {
        return new Bins(title, x, y, series, SmallBins.joined(tallies));
    }
}
