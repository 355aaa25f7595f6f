package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int MOST_NUMBERS = 30;
    private static final int SHORTEST = 5; // an axis whose ticks are whole numbers
    private static final double HALF = 0.5; // so that bars around the first and the last number are whole

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

    /**
     * Returns how often each whole number occurs: the first {@value #MOST_NUMBERS} have a bin each, and larger ones share
     * one. Bins of fewer than five examples are joined as by {@link #of}.
     *
     * @param title what is shown
     * @param what what the numbers are
     * @param series what is counted
     * @param lowest the lowest number there may be, 0 or 1
     * @param numbers the numbers; those below the lowest are left out
     * @return the bins; none without numbers
     */
    public static List<Figure> ofNumbers(String title, String what, String series, int lowest, int[] numbers) {
        int highest = Arrays.stream(numbers).max().orElse(lowest - 1);
        if (highest < lowest) {
            return List.of();
        }
        long[] counts = new long[Math.min(highest - lowest, MOST_NUMBERS) + 1];
        for (int number : numbers) {
            if (number >= lowest) {
                counts[Math.min(number - lowest, MOST_NUMBERS)]++;
            }
        }
        List<BinTally> tallies = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int to = i == MOST_NUMBERS ? highest : lowest + i;
            tallies.add(BinTally.counted(lowest + i, to, List.of(counts[i])));
        }
        List<Bin> bins = SmallBins.joined(tallies);
        long most = bins.stream().mapToLong(Bin::examples).max().orElse(0);
        Axis x = new Axis(what, lowest - HALF, Math.max(lowest + SHORTEST, highest) + HALF, List.of());
        return List.of(new Bins(title, x, Axis.over(series, 0, most), List.of(series), bins));
    }
}
