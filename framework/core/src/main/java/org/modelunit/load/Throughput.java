package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Figure;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.LatencyMeasurement;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.PrintableText;

/**
 * How many examples a model answers per second where it is asked again as soon as it has answered (a closed loop), by the size of batches
 * and the number of threads.
 *
 * <pre>{@code
 * Throughput throughput = Latency.throughput(challengerSessions, holdout.inputs(), ThroughputPlan.ofBatches(1, 16, 256));
 * throughput.best().batchSize();
 * ThroughputClaim.of(throughput, atLeast(5000)).judge();
 * }</pre>
 *
 * @param name which model it is
 * @param points at least one, one for each number of threads and size of batches; kept in their order
 * @param conditions what they were measured on
 * @param provenance where model and inputs came from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Throughput(String name, List<ThroughputPoint> points, Conditions conditions, Provenance provenance)
        implements LatencyMeasurement {

    private static final double NEARLY = 0.95;

    /** Keeps an unmodifiable copy of the points, by threads and batch size. */
    public Throughput {
        requireNonNull(name, "name");
        requireNonNull(conditions, "conditions");
        requireNonNull(provenance, "provenance");
        points = points.stream()
                .sorted(Comparator.comparingInt(ThroughputPoint::threads).thenComparingInt(ThroughputPoint::batchSize))
                .toList();
        if (points.isEmpty()) {
            throw new IllegalArgumentException("throughput needs at least one point, but '" + name + "' has none");
        }
        for (int i = 1; i < points.size(); i++) {
            requireOtherSetting(name, points.get(i - 1), points.get(i));
        }
    }

    /** Of two points of one setting nobody could say which is the one to work at, and what was chosen would be no choice. */
    private static void requireOtherSetting(String name, ThroughputPoint point, ThroughputPoint next) {
        if (point.threads() == next.threads() && point.batchSize() == next.batchSize()) {
            throw new IllegalArgumentException(PrintableText.of("throughput of '" + name + "' has two points of "
                    + point.threads() + " threads and batches of " + point.batchSize()
                    + "; put their runs together into one"));
        }
    }

    /**
     * Returns throughput that was measured elsewhere.
     *
     * @param name which model it is
     * @param points at least one
     */
    public static Throughput of(String name, List<ThroughputPoint> points) {
        DataUsed inputs = DataUsed.ofInputs(name, "", 0);
        Provenance provenance = new Provenance(Fingerprint.unknown(name), inputs, "", 1, Map.of());
        return new Throughput(name, points, Conditions.UNKNOWN, provenance);
    }

    /**
     * Returns the point to work at: the smallest number of threads, then of examples in a batch, within 5 % of the highest throughput. It is
     * chosen by runs of its own where every point has some, so that the runs which judge it are not those which were lucky.
     */
    public ThroughputPoint best() {
        ToDoubleFunction<ThroughputPoint> rate =
                hasPilots() ? ThroughputPoint::pilot : ThroughputPoint::examplesPerSecond;
        double highest = points.stream().mapToDouble(rate).max().orElseThrow();
        return points.stream()
                .filter(point -> rate.applyAsDouble(point) >= NEARLY * highest)
                .findFirst()
                .orElseThrow();
    }

    private boolean hasPilots() {
        return points.stream().noneMatch(point -> point.pilots().isEmpty());
    }

    /** Among how many points the best one was chosen by the runs that judge it. */
    int choices() {
        return hasPilots() ? 1 : points.size();
    }

    /**
     * Returns how many times as much several threads answer as one does, at a size of batches; NaN where one of them was not measured.
     *
     * @param threads how many threads
     * @param batchSize the size of batches
     */
    public double speedup(int threads, int batchSize) {
        return at(threads, batchSize) / at(1, batchSize);
    }

    private double at(int threads, int batchSize) {
        return points.stream()
                .filter(point -> point.threads() == threads && point.batchSize() == batchSize)
                .mapToDouble(ThroughputPoint::examplesPerSecond)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Returns the curves as a picture: examples per second over the size of batches, a line for each number of threads. */
    public List<Figure> figures() {
        return ThroughputFigures.of(this);
    }
}
