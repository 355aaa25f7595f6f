package org.modelunit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.modelunit.column.NumberColumn;

/** A regressor made of a function. */
final class FunctionRegressor<I> extends FunctionModel<I, NumberColumn> implements Regressor<I> {

    private final ToDoubleFunction<? super I> prediction;

    FunctionRegressor(String name, ToDoubleFunction<? super I> prediction) {
        super(name);
        this.prediction = prediction;
    }

    @Override
    public NumberColumn predictInBatches(List<I> inputs, int batchSize) {
        double[] predicted = new double[inputs.size()];
        ask(inputs, batchSize, (input, row) -> {
            predicted[row] = prediction.applyAsDouble(input);
            return Double.isNaN(predicted[row]) ? "NaN" : "";
        });
        return NumberColumn.wrap(predicted);
    }
}
