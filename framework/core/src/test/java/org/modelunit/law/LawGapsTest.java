package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.law.Clients.Client;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tensor;
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
        Model<Client, ClassPredictions> atCutOff =
                batch -> jittering(0.3, false).predictAll(batch);
        Model<Client, ClassPredictions> decided =
                batch -> atCutOff.predictAll(batch).decidingAt("bad", 0.3);
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

    private static CheckVerdict finite(Supplier<@Nullable Object> answer) {
        Model<Client, List<Supplier<@Nullable Object>>> model =
                batch -> batch.stream().map(each -> answer).toList();
        Laws<List<Supplier<@Nullable Object>>> laws =
                Laws.of((answers, row) -> answers.get(row).get());
        return verdict(laws.without(Law.EDGES).probe(model, Clients.inputs(30)), Law.FINITE);
    }

    @Test
    void numbers_that_are_not_finite_are_found_wherever_they_are_in_an_answer() {
        for (Object answer : List.of(
                List.of("a", Double.NaN),
                Map.of("x", Double.NaN, "a", 1),
                Optional.of(Float.NaN),
                Set.of(List.of(Double.NaN)),
                new double[][] {{1}, {Double.NaN}},
                new Object[] {Map.of("a", Optional.of(new float[] {Float.NaN}))})) {
            assertThat(finite(() -> answer).finding()).contains("of the answer is NaN");
        }
    }

    @Test
    void an_answer_without_numbers_is_told_and_null_is_none() {
        assertThat(finite(() -> List.of("a", Optional.empty())).finding())
                .isEqualTo("there are no numbers in the answers");
        assertThat(finite(() -> new int[] {1}).finding()).isEqualTo("all 30 rows are");
        assertThat(finite(() -> null).finding()).contains("it gave null as an answer");
    }

    @Test
    void a_tolerance_is_for_numbers_wherever_they_are_and_for_nothing_else() {
        Model<Client, List<Object>> model = batch -> batch.stream()
                .<Object>map(client -> Map.of("a", List.of(client.sex(), client.income() + 1e-9 * batch.size())))
                .toList();
        Model<Client, List<Object>> shapes = batch -> batch.stream()
                .<Object>map(client -> Tensor.of(
                        new double[] {1 + 1e-9 * batch.size(), 2},
                        batch.size() == 7 ? new int[] {1, 2} : new int[] {2}))
                .toList();
        Laws<List<Object>> laws = Laws.of((List<Object> answers, int row) -> answers.get(row))
                .without(Law.EDGES)
                .within(Tolerance.absolute(1e-6));

        assertThat(broken(laws.probe(model, Clients.inputs(30)))).isEmpty();
        assertThat(broken(laws.probe(shapes, Clients.inputs(30)))).containsExactly("independence of the batch size");
    }

    @Test
    void equal_inputs_show_nothing_of_neighbours_and_order_and_it_is_told() {
        List<Client> equal = Collections.nCopies(5, Clients.inputs(1).get(0));
        ProbedLaws laws = LAWS.probe(Clients.good(), equal);

        for (Law law : List.of(Law.NEIGHBOURS, Law.ROW_ORDER)) {
            assertThat(verdict(laws, law).toString()).contains("all 5 inputs are equal, so this shows nothing");
            assertThat(verdict(LAWS.probe(Clients.good(), Clients.inputs(5)), law)
                            .toString())
                    .doesNotContain("equal");
        }
        assertThat(verdict(laws, Law.BATCH_SIZE).finding()).endsWith("in batches of 1, 2 and 5");
        assertThat(verdict(LAWS.probe(Clients.good(), Clients.inputs(2)), Law.BATCH_SIZE)
                        .finding())
                .endsWith("in batches of 1 and 2");
    }

    @Test
    void a_model_that_changes_its_inputs_is_refused_with_the_row() {
        List<double[]> inputs = List.of(new double[] {1, 7}, new double[] {2, 3}, new double[] {3, 4});
        Model<double[], NumberColumn> model = batch -> {
            batch.forEach(each -> each[1] = 7);
            return NumberColumn.of(new double[batch.size()]);
        };

        assertThatThrownBy(() -> Laws.ofRegressors().probe(model, inputs))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("changes its inputs: row 1 of inputs");
    }

    @Test
    void what_holds_itself_is_refused_in_words() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        Model<Object, NumberColumn> model = batch -> NumberColumn.of(new double[batch.size()]);

        assertThatThrownBy(() -> Laws.ofRegressors().probe(model, List.<Object>of("a", endless)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("row 1 of inputs holds itself");
        assertThat(finite(() -> endless).finding()).contains("an answer that holds itself");
    }

    @Test
    void a_deadline_of_null_is_refused_in_words() {
        Model<Client, NumberColumn> model = new Model<>() {
            @Override
            public NumberColumn predictAll(List<Client> inputs) {
                return NumberColumn.of(new double[inputs.size()]);
            }

            @Override
            @SuppressWarnings("NullAway") // it is what is tested
            public Duration deadline() {
                return null;
            }
        };

        assertThatThrownBy(() -> Laws.ofRegressors().probe(model, Clients.inputs(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deadline() of the model is null");
    }

    @Test
    void an_error_names_the_row_in_the_data_and_not_in_a_batch() {
        List<Client> inputs = Clients.inputs(3000);
        Regressor<Client> model = Regressor.of("fragile", client -> {
            if (client.equals(inputs.get(2999))) {
                throw new IllegalStateException("too long");
            }
            return 1;
        });
        Laws<NumberColumn> laws = Laws.ofRegressors().without(Law.EDGES);

        assertThat(verdict(laws.probe(model, inputs.subList(2000, 3000)), Law.NEIGHBOURS)
                        .finding())
                .contains("for row 999");
    }

    @Test
    void an_error_at_an_edge_names_the_row_in_the_data() {
        List<List<Double>> inputs = List.of(List.of(), List.of(), List.of(), List.of(), List.of(1.0), List.of(2.0));
        Regressor<List<Double>> model = Regressor.of("fragile", values -> {
            if (values.stream().anyMatch(value -> value.isNaN())) {
                throw new IllegalStateException();
            }
            return 1;
        });

        assertThat(Laws.ofRegressors().probe(model, inputs).broken())
                .singleElement()
                .satisfies(verdict ->
                        assertThat(verdict.finding()).contains("[0]' of row 4 ").contains("for row 4"));
    }
}
