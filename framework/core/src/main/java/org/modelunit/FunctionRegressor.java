package org.modelunit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.modelunit.column.NumberColumn;
import org.modelunit.provenance.Fingerprint;

/** A regressor made of a function. */
record FunctionRegressor<I>(String name, ToDoubleFunction<? super I> prediction) implements Regressor<I> {

    @Override
    public NumberColumn predictAll(List<I> inputs) {
        return predictInBatches(inputs, Math.max(1, inputs.size()));
    }

    @Override
    public NumberColumn predictInBatches(List<I> inputs, int batchSize) {
        double[] predicted = new double[inputs.size()];
        FunctionModel.ask(name, inputs, batchSize, (input, row) -> {
            predicted[row] = prediction.applyAsDouble(input);
            return Double.isNaN(predicted[row]) ? "NaN" : "";
        });
        return NumberColumn.wrap(predicted);
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.unknown(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
