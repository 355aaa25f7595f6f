package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.law.Clients.Client;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tolerance;

/** Models that obeyed the laws only because nobody looked. */
class LawGapsTest {

    private static final Laws<ClassPredictions> LAWS =
            Laws.ofClassifiers().without(Law.EDGES).within(Tolerance.absolute(1e-6));

    private static CheckVerdict verdict(ProbedLaws laws, Law law) {
        return (CheckVerdict) laws.claims(law).get(0).judge();
    }

    private static List<String> broken(ProbedLaws laws) {
        return laws.broken().stream().map(CheckVerdict::property).toList();
    }

    private static Model<Client, ClassPredictions> jittering(double score, boolean decidesItself) {
        return batch -> {
            int size = batch.size();
            double jitter = size == 7 ? -1e-9 : 0;
            ClassScores scores = ClassScores.ofRows(
                    Clients.LABELS,
                    IntStream.range(0, size)
                            .mapToObj(i -> new double[] {score + jitter, 1 - score - jitter})
                            .toList());
            int[] codes = IntStream.range(0, size).map(i -> size == 7 ? 1 : 0).toArray();
            return decidesItself
                    ? ClassPredictions.of(LabelColumn.wrap(Clients.LABELS, codes), scores)
                    : ClassPredictions.of(scores);
        };
    }

    @Test
    void a_tolerance_lets_no_label_flip_whose_scores_are_apart() {
        assertThat(broken(LAWS.without(Law.LABEL_OF_SCORES).probe(jittering(0.9, true), Clients.inputs(30))))
                .containsExactly("independence of the batch size");
    }

    @Test
    void a_label_may_flip_where_scores_are_tied_or_at_the_cut_off() {
        assertThat(broken(LAWS.probe(jittering(0.5, false), Clients.inputs(30))))
                .isEmpty();
        Model<Client, ClassPredictions> atCutOff = batch -> jittering(0.3, false).predictAll(batch);
        Model<Client, ClassPredictions> decided = batch -> atCutOff.predictAll(batch).decidingAt(
                "bad", 0.3);
        assertThat(broken(LAWS.probe(decided, Clients.inputs(30)))).isEmpty();
    }

    private static String places(List<?> inputs, Edge edge) {
        return probed(inputs, edge).claims(Law.EDGES).stream()
                .map(claim -> (CheckVerdict) claim.judge())
                .filter(verdict -> verdict.property().endsWith(": " + edge.words()))
                .flatMap(verdict -> verdict.facts().stream())
                .filter(fact -> fact.name().equals("places"))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }

    private static <I> ProbedLaws probed(List<I> inputs, Edge edge) {
        Model<I, NumberColumn> model = batch -> NumberColumn.of(new double[batch.size()]);
        return Laws.ofRegressors().answering(edge).probe(model, inputs);
    }

    @Test
    void an_edge_is_tried_in_the_first_row_that_is_not_there_already() {
        List<Client> clients = List.of(
                new Client("", Integer.MAX_VALUE, Double.NaN), new Client("male", 12, 1), new Client("female", 9, 2));

        for (Edge edge : List.of(Edge.NAN, Edge.INFINITE)) {
            assertThat(places(clients, edge)).isEqualTo("'income'");
        }
        assertThat(places(clients, Edge.EMPTY)).isEqualTo("'sex'");
        assertThat(places(List.of(Double.POSITIVE_INFINITY, 1.0), Edge.INFINITE))
                .isEqualTo("the input");
        assertThat(probed(List.of(Double.POSITIVE_INFINITY, 1.0), Edge.INFINITE).toString())
                .contains("2 answered and 0 rejected of 2 inputs");
    }

    @Test
    void an_edge_is_tried_in_the_first_array_or_list_that_is_not_empty() {
        assertThat(places(List.of(new double[0], new double[] {1, 2}), Edge.NAN))
                .isEqualTo("'[0]', '[1]'");
        assertThat(places(List.of(List.of(), List.of("a b")), Edge.EMPTY)).isEqualTo("'[0]'");
        assertThat(places(List.of(new double[] {Double.NaN, 1}, new double[] {1}), Edge.NAN))
                .isEqualTo("'[0]', '[1]'");
    }
}
