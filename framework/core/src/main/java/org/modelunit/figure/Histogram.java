package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Counts examples of one or more series in bins of equal width, to become {@link Bins}. For one thread.
 *
 * <pre>{@code
 * Histogram histogram = new Histogram(Axis.ofShares("score"), List.of("bad", "good"));
 * histogram.add(0.31, 0);
 * Bins bins = histogram.bins("scores by class");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Histogram {

    private static final int BINS = 20;

    private final Axis x;
    private final List<String> series;
    private final double[] edges;
    private final long[][] counts;

    /**
     * Begins to count.
     *
     * @param x the axis that is divided into 20 bins
     * @param series what is counted, such as the classes; one or more
     */
    public Histogram(Axis x, List<String> series) {
        this.x = requireNonNull(x, "x");
        this.series = Checked.some(series, "series");
        this.edges = x.edges(BINS);
        this.counts = new long[BINS][series.size()];
    }

    /**
     * Counts an example. A value on the border of two bins belongs to the upper one.
     *
     * @param value its value, on the axis
     * @param ofSeries its series, from 0
     */
    public void add(double value, int ofSeries) {
        int place = Arrays.binarySearch(edges, x.held(value, "the value of an example"));
        int bin = place >= 0 ? place : -place - 2;
        counts[Math.max(0, Math.min(bin, BINS - 1))][ofSeries]++;
    }

    /**
     * Returns the bins; those of fewer than five examples are joined as by {@link Bins#of}.
     *
     * @param title what is shown
     */
    public Bins bins(String title) {
        List<BinTally> tallies = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Long> inBin = LongStream.of(counts[bin]).boxed().toList();
            tallies.add(BinTally.counted(edges[bin], edges[bin + 1], inBin));
        }
        List<Bin> bins = SmallBins.joined(tallies);
        long most = bins.stream()
                .flatMap(bin -> bin.counts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Bins(title, x, Axis.over("examples", 0, most), series, bins);
    }
}
