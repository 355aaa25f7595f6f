package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Multiplicity;
import org.modelunit.column.Attribute;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.IntervalPredictions;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.outcome.Relevance;
import org.modelunit.outcome.Restatement;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;

/** The ways to come by an evaluation: a model is asked, or its answers were made elsewhere. */
abstract sealed class Evaluations permits Evaluation {

    /** How many examples a model sees at once, unless said otherwise. */
    public static final int BATCH_SIZE = 256;

    private static final Fingerprint PREDICTIONS = Fingerprint.unknown("predictions");

    Evaluations() {}

    /**
     * Evaluates a classifier, in batches of {@value #BATCH_SIZE}.
     *
     * @param model the classifier, of these inputs or of anything they are
     * @param dataset inputs and true labels
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model cannot answer
     * @throws org.modelunit.error.DataException if the data set is empty, or has a label that the model does not know
     */
    public static <I> Evaluation<I, Classified> of(Classifier<? super I> model, Dataset<I, String> dataset) {
        return of(model, dataset, BATCH_SIZE);
    }

    /**
     * Evaluates a classifier in batches of a given size.
     *
     * @param model the classifier, of these inputs or of anything they are
     * @param dataset inputs and true labels
     * @param batchSize how many examples the model sees at once, above 0
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Classified> of(
            Classifier<? super I> model, Dataset<I, String> dataset, int batchSize) {
        ClassPredictions predictions = Inference.classify(model, dataset, batchSize);
        return of(
                dataset,
                () -> Inference.classified(dataset, predictions),
                model.fingerprint(),
                batchSize,
                model.versions());
    }

    /**
     * Evaluates a regressor, in batches of {@value #BATCH_SIZE}.
     *
     * @param model the regressor, of these inputs or of anything they are
     * @param dataset inputs and true numbers
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> of(Regressor<? super I> model, Dataset<I, Double> dataset) {
        return of(model, dataset, BATCH_SIZE);
    }

    /**
     * Evaluates a regressor in batches of a given size.
     *
     * @param model the regressor, of these inputs or of anything they are
     * @param dataset inputs and true numbers
     * @param batchSize how many examples the model sees at once, above 0
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> of(
            Regressor<? super I> model, Dataset<I, Double> dataset, int batchSize) {
        NumberColumn predicted = Inference.predict(model, dataset, batchSize);
        return of(
                dataset,
                () -> Regressed.of(NumberColumn.ofNumbers(dataset.truth(), "the truth of row "), predicted),
                model.fingerprint(),
                batchSize,
                model.versions());
    }

    /**
     * Evaluates a regressor with intervals, in batches of {@value #BATCH_SIZE}.
     *
     * @param model the regressor, of these inputs or of anything they are
     * @param dataset inputs and true numbers
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> ofIntervals(
            IntervalRegressor<? super I> model, Dataset<I, Double> dataset) {
        return ofIntervals(model, dataset, BATCH_SIZE);
    }

    /**
     * Evaluates a regressor with intervals in batches of a given size.
     *
     * @param model the regressor, of these inputs or of anything they are
     * @param dataset inputs and true numbers
     * @param batchSize how many examples the model sees at once, above 0
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> ofIntervals(
            IntervalRegressor<? super I> model, Dataset<I, Double> dataset, int batchSize) {
        IntervalPredictions answers = Inference.bound(model, dataset, batchSize);
        return of(
                dataset,
                () -> Regressed.of(NumberColumn.ofNumbers(dataset.truth(), "the truth of row "), answers.predicted())
                        .withIntervals(
                                answers.intervals().lower(), answers.intervals().upper()),
                model.fingerprint(),
                batchSize,
                model.versions());
    }

    /**
     * Evaluates a model that scores items one by one, each belonging to a query: items of a query are ranked by their scores.
     *
     * <pre>{@code
     * Evaluation.ofRanking(model, clicks, Click::query).value(ndcg(10))
     * }</pre>
     *
     * @param model gives each item its score, the best item the highest
     * @param items the items, each with how relevant it is to its query: finite, 0 for not at all
     * @param query gives the key of the query that an item belongs to
     * @param <I> the type of an item
     * @throws DataException if an item belongs to no query, or the items have weights or groups, as metrics of rankings weigh queries
     */
    public static <I> Evaluation<String, Ranked> ofRanking(
            Regressor<? super I> model, Dataset<I, Double> items, Attribute<? super I, String> query) {
        return ofRanking(model, items, query, BATCH_SIZE);
    }

    /**
     * Evaluates a model that scores items one by one, in batches of a given size.
     *
     * @param model gives each item its score, the best item the highest
     * @param items the items, each with how relevant it is to its query
     * @param query gives the key of the query that an item belongs to
     * @param batchSize how many items the model sees at once, above 0
     * @param <I> the type of an item
     */
    public static <I> Evaluation<String, Ranked> ofRanking(
            Regressor<? super I> model, Dataset<I, Double> items, Attribute<? super I, String> query, int batchSize) {
        List<String> queries = Inference.queries(items, query); // before a long pass
        NumberColumn scores = Inference.predict(model, items, batchSize);
        NumberColumn relevance = NumberColumn.ofNumbers(items.truth(), "the truth of row ");
        Ranked ranked = DataException.naming(items.name(), () -> Ranked.of(queries, relevance, scores));
        Provenance provenance = new Provenance(
                model.fingerprint(),
                DataUsed.of(items.source(), items.name(), items.contentDigest(), ranked.size()),
                ranked.operatingPointInWords(),
                batchSize,
                Versions.with(model.versions()));
        return new Evaluation<>(ranked.keys(), ranked, provenance, Multiplicity.ONE);
    }

    /**
     * Evaluates a classifier for several labels at once, in batches of {@value #BATCH_SIZE}.
     *
     * @param model the classifier, of these inputs or of anything they are
     * @param dataset inputs with all their true labels, a set for each; an empty one where there are none
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model cannot answer
     * @throws DataException if the data set is empty, or has a label that the model does not know
     */
    public static <I> Evaluation<I, MultiLabelled> of(
            MultiLabelClassifier<? super I> model, Dataset<I, ? extends Collection<String>> dataset) {
        return of(model, dataset, BATCH_SIZE);
    }

    /**
     * Evaluates a classifier for several labels at once, in batches of a given size.
     *
     * @param model the classifier, of these inputs or of anything they are
     * @param dataset inputs with all their true labels
     * @param batchSize how many examples the model sees at once, above 0
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, MultiLabelled> of(
            MultiLabelClassifier<? super I> model, Dataset<I, ? extends Collection<String>> dataset, int batchSize) {
        ClassScores scores = Inference.score(model, dataset, batchSize);
        return of(
                dataset,
                () -> MultiLabelled.of(LabelSets.of(model.labels(), dataset.truth()), scores, model.cutOffs()),
                model.fingerprint(),
                batchSize,
                model.versions());
    }

    /**
     * Evaluates a search by embeddings, in batches of {@value #BATCH_SIZE}: each query has a ranking of the items.
     *
     * <pre>{@code
     * Evaluation.of(minilm.among(faq), questions).value(meanReciprocalRank())
     * }</pre>
     *
     * @param search the embedder among its items
     * @param queries the queries, each with the key of the items that are relevant to it as its truth
     * @param <I> the type of a query
     * @throws org.modelunit.error.ModelException if the model cannot answer
     * @throws DataException if there are no queries, or no item has the key that one of them has for its truth
     */
    public static <I> Evaluation<I, Ranked> of(Retrieval<? super I> search, Dataset<I, String> queries) {
        search.requireKeys(queries);
        return of(search, queries, Relevance.ofKey());
    }

    /**
     * Evaluates a search by embeddings whose items are more or less relevant, in batches of {@value #BATCH_SIZE}.
     *
     * @param search the embedder among its items
     * @param queries the queries with their truth
     * @param relevance how relevant an item is by its key: {@link Relevance#ofKeys()}, {@link Relevance#graded()} or one's own; metrics
     *     are undefined where no item is relevant to a query
     * @param <I> the type of a query
     * @param <T> the type of a query's truth
     */
    public static <I, T> Evaluation<I, Ranked> of(
            Retrieval<? super I> search, Dataset<I, T> queries, Relevance<? super T> relevance) {
        return of(search, queries, relevance, BATCH_SIZE);
    }

    /**
     * Evaluates a search by embeddings in batches of a given size.
     *
     * @param search the embedder among its items
     * @param queries the queries with their truth
     * @param relevance how relevant an item is by its key
     * @param batchSize how many queries the model sees at once, above 0
     * @param <I> the type of a query
     * @param <T> the type of a query's truth
     */
    public static <I, T> Evaluation<I, Ranked> of(
            Retrieval<? super I> search, Dataset<I, T> queries, Relevance<? super T> relevance, int batchSize) {
        requireNonNull(relevance, "relevance");
        Embedder<? super I> model = search.embedder();
        Embeddings vectors = Inference.embed(model, queries, batchSize);
        return of(
                queries,
                () -> search.rank(vectors, queries, relevance),
                model.fingerprint(),
                batchSize,
                model.versions(),
                Map.of(Provenance.ITEMS, search.origin()));
    }

    /**
     * Returns the evaluation of predictions that were made elsewhere, by a job in Python or a vendor.
     *
     * @param dataset inputs and true labels
     * @param predictions what was answered for these inputs, in their order
     * @param origin where the predictions came from
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Classified> ofPredictions(
            Dataset<I, String> dataset, ClassPredictions predictions, Fingerprint origin) {
        return of(dataset, () -> Inference.classified(dataset, predictions), origin, 0, Map.of());
    }

    /**
     * Returns the evaluation of predictions that were made elsewhere, by a job in Python or a vendor.
     *
     * @param dataset inputs and true numbers
     * @param predicted what was answered for these inputs, in their order
     * @param origin where the predictions came from
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> ofPredictions(
            Dataset<I, Double> dataset, NumberColumn predicted, Fingerprint origin) {
        return of(
                dataset,
                () -> Regressed.of(NumberColumn.ofNumbers(dataset.truth(), "the truth of row "), predicted),
                origin,
                0,
                Map.of());
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere and have no file of their own.
     *
     * @param dataset the inputs; its weights and groups count, unless the outcomes have a sample design of their own
     * @param outcomes truth and predictions for these inputs, in their order
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> Evaluation<I, O> ofOutcomes(Dataset<I, ?> dataset, O outcomes) {
        return ofOutcomes(dataset, outcomes, PREDICTIONS);
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere, where there are neither inputs nor a file.
     *
     * <pre>{@code
     * Evaluation.ofOutcomes("march", Classified.binary(truth, "bad", scores)).value(rocAuc("bad"))
     * }</pre>
     *
     * @param dataset what people call the data
     * @param outcomes truth and predictions
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Evaluation<Integer, O> ofOutcomes(String dataset, O outcomes) {
        return ofOutcomes(dataset, outcomes, PREDICTIONS);
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere.
     *
     * @param dataset the inputs; its weights and groups count, unless the outcomes have a sample design of their own
     * @param outcomes truth and predictions for these inputs, in their order
     * @param origin where the predictions came from
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws org.modelunit.error.DataException if there are more or fewer outcomes than inputs
     */
    public static <I, O extends Outcomes> Evaluation<I, O> ofOutcomes(
            Dataset<I, ?> dataset, O outcomes, Fingerprint origin) {
        return of(dataset, () -> outcomes, origin, 0, Map.of());
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere, where there are no inputs either; the rows' numbers
     * stand for them. Nothing digests such data: they are what their name says.
     *
     * @param dataset what people call the data
     * @param outcomes truth and predictions
     * @param origin where the predictions came from
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Evaluation<Integer, O> ofOutcomes(
            String dataset, O outcomes, Fingerprint origin) {
        List<Integer> rows = IntStream.range(0, outcomes.size()).boxed().toList();
        return ofOutcomes(Dataset.of(dataset, rows, rows, Fingerprint.unknown(dataset)), outcomes, origin);
    }

    /** Returns outcomes of any kind beside inputs, with all that is known of where they came from. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static <I, O extends Outcomes> Evaluation<I, O> of(List<I> inputs, O outcomes, Provenance provenance) {
        return new Evaluation<>(inputs, outcomes, provenance, Multiplicity.ONE);
    }

    private static <I, O extends Outcomes> Evaluation<I, O> of(
            Dataset<I, ?> dataset, Supplier<O> making, Fingerprint model, int batchSize, Map<String, String> versions) {
        return of(dataset, making, model, batchSize, versions, Map.of());
    }

    private static <I, O extends Outcomes> Evaluation<I, O> of(
            Dataset<I, ?> dataset,
            Supplier<O> making,
            Fingerprint model,
            int batchSize,
            Map<String, String> versions,
            Map<String, Fingerprint> others) {
        O outcomes = Inference.outcomes(dataset, making);
        Provenance provenance = new Provenance(
                model,
                DataUsed.of(dataset.source(), dataset.name(), dataset.contentDigest(), dataset.size()),
                outcomes.operatingPointInWords(),
                batchSize,
                Versions.with(versions),
                others);
        return new Evaluation<>(dataset.inputs(), outcomes, provenance, Multiplicity.ONE);
    }

    /** The provenance of outcomes that were restated. */
    static <O extends Outcomes> Provenance restated(Provenance before, Restatement<O> restatement, O outcomes) {
        return before.restated(
                restatement.rename(before.dataset()),
                restatement.population(before.data().population()),
                outcomes.operatingPointInWords());
    }
}
