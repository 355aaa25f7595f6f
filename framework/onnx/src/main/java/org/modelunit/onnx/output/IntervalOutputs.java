package org.modelunit.onnx.output;

import ai.onnxruntime.OrtException;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Intervals;
import org.modelunit.column.NumberColumn;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.outcome.IntervalPredictions;

/** The outputs of a regressor with intervals: a number and two ends for each example. */
@API(status = Status.INTERNAL, since = "0.1")
public final class IntervalOutputs {

    private final Signature signature;
    private final NumberOutput prediction;
    private final NumberOutput lower;
    private final NumberOutput upper;

    /** Finds the ends of intervals in a file, or says why there are none. */
    public IntervalOutputs(Signature signature, OutputChoice choice) {
        TargetChoice targets = choice.targets();
        if (!targets.hasInterval()) {
            throw signature.error(
                    "nothing says which outputs hold the ends of intervals",
                    "say interval(\"lower\", \"upper\") by the names of two outputs or targets, or make a regressor(…)");
        }
        NumberFinder finder = new NumberFinder(signature, choice);
        this.signature = signature;
        this.lower = finder.end(targets.lower(), "the lower end of the interval");
        this.upper = finder.end(targets.upper(), "the upper end of the interval");
        this.prediction = finder.prediction();
    }

    /** Returns what collects the numbers of a pass. */
    public Outputs<IntervalPredictions> collector(int rows) {
        double[] predicted = new double[rows];
        double[] from = new double[rows];
        double[] to = new double[rows];
        Set<TensorOutput> outputs = new java.util.LinkedHashSet<>(
                java.util.List.of(prediction.output(), lower.output(), upper.output()).stream()
                        .distinct()
                        .toList());
        return new Outputs<>() {
            @Override
            public void request(Call call) throws OrtException {
                for (TensorOutput output : outputs) {
                    output.request(call);
                }
            }

            @Override
            public void read(Call call, Batch<?> batch) throws OrtException {
                prediction.read(call, batch, predicted);
                lower.read(call, batch, from);
                upper.read(call, batch, to);
                check(batch, from, to);
            }

            @Override
            public IntervalPredictions answers() {
                return new IntervalPredictions(
                        NumberColumn.wrap(predicted), new Intervals(NumberColumn.wrap(from), NumberColumn.wrap(to)));
            }

            @Override
            public IntervalPredictions reordered(IntervalPredictions answers, int[] places) {
                return new IntervalPredictions(
                        answers.predicted().rows(places), answers.intervals().rows(places));
            }
        };
    }

    private void check(Batch<?> batch, double[] from, double[] to) {
        for (int row = batch.from(); row < batch.to(); row++) {
            if (from[row] > to[row]) {
                throw signature.error(
                        "the interval of " + batch.row(row - batch.from()) + " is from " + from[row] + " to " + to[row],
                        "say interval(…) with the lower end first; if quantiles cross in some rows only, sort them in the model"
                                + " as the service does");
            }
        }
    }
}
