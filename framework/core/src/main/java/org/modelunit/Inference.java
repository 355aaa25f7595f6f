package org.modelunit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;

/** Runs a model over a data set, batch by batch. */
final class Inference {

    private Inference() {}

    static <I> ClassPredictions classify(Classifier<I> model, Dataset<I, ?> dataset, int batchSize) {
        return ClassPredictions.concatenation(run(model, dataset, batchSize, ClassPredictions::size));
    }

    static <I> DoubleColumn predict(Regressor<I> model, Dataset<I, ?> dataset, int batchSize) {
        List<DoubleColumn> batches = run(model, dataset, batchSize, DoubleColumn::size);
        double[] all = new double[dataset.size()];
        int from = 0;
        for (DoubleColumn batch : batches) {
            batch.copyInto(all, from);
            from += batch.size();
        }
        return DoubleColumn.handingOver(all);
    }

    private static <I, P> List<P> run(Model<I, P> model, Dataset<I, ?> dataset, int batchSize, ToIntFunction<P> size) {
        if (batchSize <= 0) {
            throw new IllegalArgumentException("batchSize must be above 0, but was " + batchSize);
        }
        List<I> inputs = dataset.inputs();
        if (inputs.isEmpty()) {
            throw new DataException(dataset.name() + " has no examples, so nothing can be evaluated on it");
        }
        List<P> batches = new ArrayList<>((inputs.size() + batchSize - 1) / batchSize);
        for (int from = 0; from < inputs.size(); from += batchSize) {
            List<I> batch = inputs.subList(from, Math.min(from + batchSize, inputs.size()));
            P answers = answers(model::predictAll, batch, model, from);
            if (size.applyAsInt(answers) != batch.size()) {
                throw new ModelException(model.fingerprint().name() + " gave " + size.applyAsInt(answers)
                        + " answers for " + batch.size() + " inputs (rows " + from + " to " + (from + batch.size() - 1)
                        + " of " + dataset.name() + ")");
            }
            batches.add(answers);
        }
        return batches;
    }

    private static <I, P> P answers(Function<List<I>, P> predictAll, List<I> batch, Model<I, P> model, int from) {
        try {
            return predictAll.apply(batch);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    model.fingerprint().name() + " cannot answer for the batch from row " + from + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Makes outcomes; what does not fit is an error of the data set, by name. */
    static <O> O outcomes(Dataset<?, ?> dataset, Supplier<O> outcomes) {
        try {
            return outcomes.get();
        } catch (IllegalArgumentException e) {
            throw new DataException(dataset.name() + ": " + e.getMessage(), e);
        }
    }
}
