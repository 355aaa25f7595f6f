package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Attribute;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.column.Sized;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.error.ModelUnitException;
import org.modelunit.error.NoNulls;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.IntervalPredictions;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Crew;
import org.modelunit.parallel.Deadline;
import org.modelunit.parallel.Workers;
import org.modelunit.privacy.ForeignError;
import org.modelunit.progress.Progress;
import org.modelunit.progress.WatchedRows;
import org.modelunit.progress.Work;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;
import org.modelunit.sample.SampleDesign;

/** Runs a model over a data set, batch by batch. */
final class Inference {

    private static final String LONGER =
            "evaluate in smaller batches, or allow more by the deadline of the model (Model.deadline(),"
                    + " OnnxModel.deadline(…))";

    /** How many answers there are where these do not tell: a model of somebody's own kind. */
    private static final int UNKNOWN = -1;

    private Inference() {}

    static <I> ClassPredictions classify(Classifier<I> model, Dataset<? extends I, ?> dataset, int batchSize) {
        return pass(model, dataset, batchSize, model::predictInBatches, ClassPredictions::size);
    }

    static <I> NumberColumn predict(Regressor<I> model, Dataset<? extends I, ?> dataset, int batchSize) {
        return pass(model, dataset, batchSize, model::predictInBatches, NumberColumn::size);
    }

    static <I> ClassScores score(MultiLabelClassifier<I> model, Dataset<? extends I, ?> dataset, int batchSize) {
        return pass(model, dataset, batchSize, model::predictInBatches, ClassScores::size);
    }

    static <I> IntervalPredictions bound(IntervalRegressor<I> model, Dataset<? extends I, ?> dataset, int batchSize) {
        return pass(model, dataset, batchSize, model::predictInBatches, IntervalPredictions::size);
    }

    static <I> Embeddings embed(Embedder<I> model, Dataset<? extends I, ?> dataset, int batchSize) {
        return pass(model, dataset, batchSize, model::predictInBatches, Embeddings::size);
    }

    /** Asks a model of any kind: in one pass if its kind has passes of its own, else batch by batch. */
    static <I, P> List<P> answers(Model<I, P> model, Dataset<? extends I, ?> dataset, int batchSize) {
        Passing<I, ?> whole = whole(model);
        if (whole != null) {
            @SuppressWarnings("unchecked") // the pass of a kind of model gives the answers of that kind
            Passing<I, P> passing = (Passing<I, P>) whole;
            return List.of(pass(model, dataset, batchSize, passing, Inference::size));
        }
        return pass(
                model,
                dataset,
                batchSize,
                (rows, size) -> batches(model, rows, size, Inference::size),
                parts -> parts.stream().allMatch(part -> size(part) >= 0)
                        ? parts.stream().mapToInt(Inference::size).sum()
                        : UNKNOWN);
    }

    private static int size(@Nullable Object answers) {
        if (answers instanceof Collection<?> collection) {
            return collection.size();
        }
        return answers instanceof Sized sized ? sized.size() : UNKNOWN;
    }

    @SuppressWarnings("unchecked") // a kind of model is one of the inputs of its model
    private static <I> @Nullable Passing<I, ?> whole(Model<I, ?> model) {
        if (model instanceof Classifier) {
            return ((Classifier<I>) model)::predictInBatches;
        }
        if (model instanceof Regressor) {
            return ((Regressor<I>) model)::predictInBatches;
        }
        if (model instanceof MultiLabelClassifier) {
            return ((MultiLabelClassifier<I>) model)::predictInBatches;
        }
        if (model instanceof IntervalRegressor) {
            return ((IntervalRegressor<I>) model)::predictInBatches;
        }
        return model instanceof Embedder ? ((Embedder<I>) model)::predictInBatches : null;
    }

    /** How a model passes over inputs. */
    private interface Passing<I, P> {
        P over(List<I> inputs, int batchSize);
    }

    private static <I, P> P pass(
            Model<I, ?> model,
            Dataset<? extends I, ?> dataset,
            int batchSize,
            Passing<I, P> passing,
            ToIntFunction<P> size) {
        requireAboveZero(batchSize);
        if (dataset.size() == 0) {
            throw new DataException(dataset.name() + " has no examples, so nothing can be evaluated on it");
        }
        P answers = watched(model, dataset, batchSize, passing);
        if (answers == null) {
            throw new ModelException(
                    model.fingerprint().name() + " gave null instead of answers for the inputs of " + dataset.name());
        }
        int given = size.applyAsInt(answers);
        if (given != dataset.size() && given != UNKNOWN) {
            throw new ModelException(model.fingerprint().name() + " gave " + given + " answers for " + dataset.size()
                    + " inputs of " + dataset.name());
        }
        return answers;
    }

    private static <I, P> P watched(
            Model<I, ?> model, Dataset<? extends I, ?> dataset, int batchSize, Passing<I, P> passing) {
        Work work = new Work(model.fingerprint().name() + " on " + dataset.name(), dataset.size(), "rows");
        try (Progress progress = Progress.of(work)) {
            WatchedRows<I> rows = new WatchedRows<>(dataset.inputs(), progress);
            Deadline deadline = new Deadline(model.deadline(), rows::signs, LONGER);
            return deadline.await(work.name(), inTheSameTest(() -> told(model, () -> passing.over(rows, batchSize))));
        }
    }

    /** What a model claims on a thread of its own belongs to the test that evaluates it. */
    private static <P> Callable<P> inTheSameTest(Callable<P> work) {
        TestId test = Recording.test();
        Recorder sink = Recording.sink();
        return () -> {
            Recording.Scope outer = Recording.into(sink);
            Recording.Scope inner = Recording.enter(test);
            try {
                return work.call();
            } finally {
                inner.close();
                outer.close();
            }
        };
    }

    /** Whatever a model throws is told as an error of the model, by name. */
    private static <P> P told(Model<?, ?> model, Supplier<P> asking) {
        try {
            return asking.get();
        } catch (ModelUnitException e) { // says what is wrong by itself
            throw e;
        } catch (Exception | StackOverflowError | LinkageError e) {
            throw new ModelException(
                    model.fingerprint().name() + " cannot answer: " + ForeignError.inWords(e), ForeignError.asCause(e));
        } catch (Error e) {
            throw ForeignError.asError(e);
        }
    }

    static void requireAboveZero(int batchSize) {
        if (batchSize <= 0) {
            throw new IllegalArgumentException("batchSize must be above 0, but was " + batchSize);
        }
    }

    /** Asks a model batch by batch, on as many threads as it and the settings allow; no inputs are one batch. */
    static <I, P> List<P> batches(Model<I, P> model, List<I> inputs, int batchSize, ToIntFunction<P> size) {
        requireAboveZero(batchSize);
        int count = Math.max(1, (inputs.size() - 1) / batchSize + 1);
        AtomicReferenceArray<P> batches = new AtomicReferenceArray<>(count);
        Crew.run(model.isThreadSafe() ? Workers.current().threads() : 1, count, number -> {
            int from = number * batchSize;
            int to = from + Math.min(batchSize, inputs.size() - from);
            List<I> batch = inputs.subList(from, to);
            P answers = answers(() -> model.predictAll(batch), model, from, to);
            int given = size.applyAsInt(answers);
            if (given != batch.size() && given != UNKNOWN) {
                throw new ModelException(model.fingerprint().name() + " gave " + given + " answers for " + batch.size()
                        + " inputs (rows " + from + " to " + (to - 1) + ")");
            }
            batches.set(number, answers);
        });
        return IntStream.range(0, count).mapToObj(batches::get).toList();
    }

    private static <P> P answers(Supplier<P> asking, Model<?, P> model, int from, int to) {
        @Nullable P answers;
        try {
            answers = asking.get();
        } catch (ModelUnitException e) { // says what is wrong by itself
            throw e;
        } catch (Exception | StackOverflowError | LinkageError e) {
            throw new ModelException(
                    model.fingerprint().name() + " cannot answer for the batch from row " + from + ": "
                            + (e instanceof IllegalArgumentException && ForeignError.isShown(e)
                                    ? e.getMessage()
                                    : ForeignError.inWords(e)),
                    ForeignError.asCause(e));
        } catch (Error e) {
            throw ForeignError.asError(e);
        }
        if (answers == null) {
            throw new ModelException(model.fingerprint().name() + " gave null instead of answers for " + (to - from)
                    + " inputs (rows " + from + " to " + (to - 1) + ")");
        }
        return answers;
    }

    /** Returns the query that each item belongs to; metrics of rankings weigh queries, so items must not be weighed. */
    static <I> List<String> queries(Dataset<I, ?> items, Attribute<? super I, String> query) {
        requireNonNull(query, "query");
        if (!items.design().isSimple()) {
            throw new DataException(
                    items.name() + " has weights or groups of items, but metrics of rankings weigh queries;"
                            + " leave them out, and give queries weights by outcomes().withWeights(…)");
        }
        List<String> keys = items.inputs().stream().<String>map(query::of).toList();
        return DataException.naming(
                items.name(),
                () -> NoNulls.copyOf(keys, "the query of row ", "name the query that each item belongs to"));
    }

    /** Makes the outcomes of a classification; the truth is turned into codes once for all models that know the same labels. */
    static Classified classified(Dataset<?, String> dataset, ClassPredictions predictions) {
        List<String> truth = dataset.truth();
        return Classified.of(
                truth, predictions, labels -> dataset.memo().once(labels, () -> Classified.codes(truth, labels)));
    }

    /** Makes the outcomes of a data set, with its weights and groups where they have none of their own. */
    static <O extends Outcomes> O outcomes(Dataset<?, ?> dataset, Supplier<O> making) {
        O outcomes = DataException.naming(dataset.name(), making);
        if (outcomes.size() != dataset.size()) {
            throw new DataException(
                    dataset.name() + " has " + dataset.size() + " inputs, but outcomes for " + outcomes.size());
        }
        SampleDesign own = outcomes.design();
        SampleDesign design = own.isSimple() ? dataset.design() : own;
        return designed(outcomes, own.isComplete() || dataset.design().isComplete() ? design.complete() : design);
    }

    @SuppressWarnings("unchecked") // outcomes give their own type
    private static <O extends Outcomes> O designed(O outcomes, SampleDesign design) {
        return design.equals(outcomes.design()) ? outcomes : (O) outcomes.withDesign(design);
    }
}
