package org.modelunit.benchmarks.sidebyside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.modelunit.Evaluation;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.slice.SliceValues;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** Metrics of every slice, from the column of keys on; the values are compared with the peer's before anything is timed. */
final class SliceWork {

    private static final String THREADS = "2";
    private static final double TOLERANCE = 1e-9; // of values between 0 and 1, which the peers make of sums

    private final Data data;
    private final List<Metric<Classified>> metrics;

    SliceWork(Data data, List<Metric<Classified>> metrics) {
        this.data = data;
        this.metrics = metrics;
    }

    /** The case beside a peer, if that gives the same values. */
    Case beside(PythonProcess python, String peer, String work) {
        Evaluation<Integer, Classified> evaluation =
                Evaluation.ofOutcomes("examples", data.classified(data.scores), Fingerprint.unknown("model"));
        requireSame(work, onTwoThreads(() -> values(evaluation)), answer(python, work));
        return Case.of(
                work, Peer.of("modelunit", () -> onTwoThreads(() -> values(evaluation))), python.peer(peer, work));
    }

    private List<SliceValues> values(Evaluation<Integer, Classified> evaluation) {
        SlicedEvaluation<Integer, Classified> sliced =
                SlicedEvaluation.of(evaluation, Slicing.byColumn("key", data.keys));
        return metrics.stream().map(sliced::values).toList();
    }

    private static <T> T onTwoThreads(Supplier<T> work) {
        System.setProperty(Work.THREADS, THREADS);
        try {
            return work.get();
        } finally {
            System.clearProperty(Work.THREADS);
        }
    }

    private static double[] answer(PythonProcess python, String work) {
        try {
            return python.values(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Theirs come slice by slice, in each slice metric by metric. */
    private static void requireSame(String work, List<SliceValues> ours, double[] theirs) {
        int slices = ours.get(0).slices().size();
        if (theirs.length != slices * ours.size()) {
            throw new AssertionError(work + " gives " + theirs.length + " values of " + slices + " slices");
        }
        for (int i = 0; i < theirs.length; i++) {
            int slice = i / ours.size();
            double value = ours.get(i % ours.size()).value(slice);
            if (!(Math.abs(value - theirs[i]) <= TOLERANCE)) {
                throw new AssertionError(
                        work + " gives " + theirs[i] + " for slice " + slice + ", but ModelUnit " + value);
            }
        }
    }
}
