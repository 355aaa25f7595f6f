package org.modelunit.perturbation;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.Retrieval;
import org.modelunit.behaviour.DoseResponse;
import org.modelunit.behaviour.Rankings;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;

/**
 * A perturbation at several strengths, from the weakest on. Each draws from the same stream, so that a stronger one goes on where a
 * weaker one stops. Immutable.
 *
 * <pre>{@code
 * assertThat(Texts.typos().along(0.02, 0.05, 0.10).probe(model, reviews))
 *         .holdsUpTo(0.05, label().stays(), atLeast(0.90).withConfidence(0.95));
 * }</pre>
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Strengths<I> {

    private final Perturbation<I> perturbation;
    private final double[] strengths;

    Strengths(Perturbation<I> perturbation, double[] strengths) {
        this.perturbation = perturbation;
        this.strengths = strengths;
        if (strengths.length == 0) {
            throw new IllegalArgumentException("along(…) needs a strength or more");
        }
        for (int i = 0; i < strengths.length; i++) {
            perturbation.at(strengths[i]);
            if (i > 0 && strengths[i] <= strengths[i - 1]) {
                throw new IllegalArgumentException(
                        "strengths go up, each once, but they are " + Arrays.toString(strengths));
            }
        }
    }

    private List<Perturbation<I>> each() {
        return Arrays.stream(strengths).mapToObj(perturbation::at).toList();
    }

    /**
     * Asks a model of any kind for inputs as they are and changed at each strength; see {@link Perturbation#probe}.
     *
     * @param model the model, of these inputs or of anything they are
     * @param dataset the inputs
     * @param <P> the type of the answers
     */
    public <P> DoseResponse<I, P> probe(Model<? super I, P> model, Dataset<I, ?> dataset) {
        return probe(model, dataset, Evaluation.BATCH_SIZE);
    }

    /**
     * Asks a model of any kind for inputs as they are and changed at each strength, in batches of a given size.
     *
     * @param model the model, of these inputs or of anything they are
     * @param dataset the inputs
     * @param batchSize how many inputs the model sees at once, above 0
     * @param <P> the type of the answers
     */
    public <P> DoseResponse<I, P> probe(Model<? super I, P> model, Dataset<I, ?> dataset, int batchSize) {
        return DoseResponse.of(
                model,
                perturbation.recipe().name(),
                Arrays.stream(strengths).boxed().toList(),
                each().stream()
                        .map(each -> new PerturbedInputs<>(each, dataset).all())
                        .toList(),
                batchSize);
    }

    /**
     * Searches by embeddings for queries as they are and changed at each strength.
     *
     * @param search the embedder among its items
     * @param queries the queries
     */
    public DoseResponse<I, Rankings> probe(Retrieval<? super I> search, Dataset<I, ?> queries) {
        return probe(search, queries, Evaluation.BATCH_SIZE);
    }

    /**
     * Searches by embeddings for queries as they are and changed at each strength, in batches of a given size.
     *
     * @param search the embedder among its items
     * @param queries the queries
     * @param batchSize how many queries the model sees at once, above 0
     */
    public DoseResponse<I, Rankings> probe(Retrieval<? super I> search, Dataset<I, ?> queries, int batchSize) {
        return probe(new Rankings.Search<>(search), queries, batchSize);
    }

    /**
     * Evaluates a classifier on inputs as they are and changed at each strength, paired.
     *
     * @param model the classifier
     * @param dataset inputs and true labels
     * @return a comparison for each strength, the weakest first
     */
    public List<Comparison<I, Classified>> compare(Classifier<? super I> model, Dataset<I, String> dataset) {
        return each().stream().map(each -> each.compare(model, dataset)).toList();
    }

    /**
     * Evaluates a regressor on inputs as they are and changed at each strength, paired.
     *
     * @param model the regressor
     * @param dataset inputs and true numbers
     * @return a comparison for each strength, the weakest first
     */
    public List<Comparison<I, Regressed>> compare(Regressor<? super I> model, Dataset<I, Double> dataset) {
        return each().stream().map(each -> each.compare(model, dataset)).toList();
    }

    /** Returns the perturbation and its strengths. */
    @Override
    public String toString() {
        return perturbation.recipe().name() + " at " + Arrays.toString(strengths);
    }
}
