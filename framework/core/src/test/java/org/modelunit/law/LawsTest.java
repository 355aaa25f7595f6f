package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Model;
import org.modelunit.MultiLabelClassifier;
import org.modelunit.Regressor;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.law.Clients.Client;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

class LawsTest {

    private static final Laws<ClassPredictions> LAWS = Laws.ofClassifiers().without(Law.EDGES);

    private static CheckVerdict verdict(ProbedLaws laws, Law law) {
        return (CheckVerdict) laws.claims(law).get(0).judge();
    }

    private static List<String> broken(ProbedLaws laws) {
        return laws.broken().stream().map(CheckVerdict::property).toList();
    }

    private static ProbedLaws probed(Classifier<Client> model) {
        return LAWS.probe(model, Clients.inputs(60));
    }

    @Test
    void an_answer_that_depends_on_the_size_of_a_batch_breaks_that_law_alone() {
        ProbedLaws laws = probed(
                Clients.model((batch, place) -> Clients.risk(batch.get(place)) * (batch.size() == 7 ? 0.999 : 1)));

        assertThat(broken(laws)).containsExactly("independence of the batch size");
        assertThat(verdict(laws, Law.BATCH_SIZE).finding()).isEqualTo("row 0 gets another answer in a batch of 7");
    }

    @Test
    void an_evaluation_that_asks_otherwise_breaks_the_law_of_the_batch_size() {
        Classifier<Client> good = Clients.good();
        Classifier<Client> model = new Classifier<>() {
            @Override
            public Labels labels() {
                return Clients.LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Client> inputs) {
                return good.predictAll(inputs);
            }

            @Override
            public ClassPredictions predictInBatches(List<Client> inputs, int batchSize) {
                return ClassPredictions.of(ClassScores.ofRows(
                        Clients.LABELS,
                        inputs.stream().map(each -> new double[] {0.5, 0.5}).toList()));
            }
        };

        assertThat(verdict(probed(model), Law.BATCH_SIZE).finding()).contains("by an evaluation");
    }

    @Test
    void what_differs_in_the_last_bits_is_alike_within_a_tolerance() {
        Classifier<Client> model = Clients.model(
                (batch, place) -> Clients.risk(batch.get(place)) * (1 + 1e-9 * batch.size() + 1e-10 * place));

        assertThat(probed(model).broken()).hasSizeGreaterThan(1);
        assertThat(LAWS.within(Tolerance.absolute(1e-6))
                        .probe(model, Clients.inputs(60))
                        .broken())
                .isEmpty();
    }

    @Test
    void a_tolerance_is_none_for_the_same_batch_asked_twice() {
        AtomicInteger calls = new AtomicInteger();
        Classifier<Client> model =
                Clients.model((batch, place) -> Clients.risk(batch.get(place)) * (1 + 1e-12 * calls.incrementAndGet()));

        assertThat(broken(LAWS.within(Tolerance.absolute(1e-3)).probe(model, Clients.inputs(60))))
                .containsExactly("determinism", "thread safety");
    }

    @Test
    void a_buffer_that_threads_share_is_found_if_the_model_says_that_it_is_safe() {
        double[] shared = new double[1];
        Clients.Batch answering = (batch, place) -> {
            shared[0] = Clients.risk(batch.get(place));
            LockSupport.parkNanos(100_000); // long enough for another thread to come in on any machine
            return shared[0];
        };

        assertThat(verdict(probed(Clients.model(answering)), Law.THREAD_SAFE).finding())
                .contains("when 4 threads ask at once");
        Classifier<Client> modest = Classifier.of(
                "modest", Clients.LABELS, client -> new double[] {Clients.risk(client), 1 - Clients.risk(client)});
        assertThat(verdict(probed(modest), Law.THREAD_SAFE).finding()).contains("does not say");
    }

    @Test
    void scores_that_are_not_finite_or_no_probabilities_are_found() {
        ProbedLaws logits = probed(Clients.of(batch -> ClassPredictions.of(ClassScores.ofRows(
                Clients.LABELS,
                IntStream.range(0, batch.size())
                        .mapToObj(i -> new double[] {i == 3 ? Double.POSITIVE_INFINITY : 3, 2})
                        .toList()))));

        assertThat(verdict(logits, Law.FINITE).finding()).isEqualTo("for row 3 the score of 'bad' is Infinity");
        assertThat(verdict(logits, Law.PROBABILITIES).finding()).startsWith("the score of 'bad' in row 0 is 3");
    }

    @Test
    void a_label_that_contradicts_its_scores_is_found_unless_they_are_tied() {
        assertThat(verdict(probed(deciding(new double[] {0.4, 0.6})), Law.LABEL_OF_SCORES)
                        .finding())
                .isEqualTo("for row 0 'bad' is decided with a score of 0.4, but 'good' has 0.6");
        assertThat(broken(probed(deciding(new double[] {0.5, 0.5})))).isEmpty();
        assertThat(broken(probed(deciding(new double[] {0.4, 0.6}).decidingAt("bad", 0.3))))
                .isEmpty();
    }

    @Test
    void a_model_at_an_operating_point_is_as_thread_safe_as_the_model() {
        assertThat(Clients.good().decidingAt("bad", 0.3).isThreadSafe()).isTrue();
    }

    private static Classifier<Client> deciding(double[] scores) {
        return Clients.of(batch -> ClassPredictions.of(
                LabelColumn.wrap(Clients.LABELS, new int[batch.size()]),
                ClassScores.ofRows(
                        Clients.LABELS, batch.stream().map(each -> scores).toList())));
    }

    @Test
    void a_model_that_only_decides_obeys_the_laws_of_scores() {
        Classifier<Client> model =
                Clients.of(batch -> ClassPredictions.of(LabelColumn.wrap(Clients.LABELS, new int[batch.size()])));

        assertThat(probed(model).broken()).isEmpty();
        assertThat(verdict(probed(model), Law.PROBABILITIES).finding()).contains("gives no scores");
    }

    @Test
    void a_model_that_fails_at_no_rows_is_found() {
        ProbedLaws laws = probed(Clients.of(batch -> {
            if (batch.isEmpty()) {
                throw new IllegalStateException("nothing to do");
            }
            return Clients.good().predictAll(batch);
        }));

        assertThat(broken(laws)).containsExactly("no rows");
    }

    @Test
    void all_laws_are_told_about_a_model_that_answers_nothing() {
        ProbedLaws laws = Laws.ofClassifiers()
                .probe(
                        Clients.of(batch -> {
                            throw new IllegalStateException("out of order");
                        }),
                        Clients.inputs(5));

        assertThat(laws.broken()).hasSameSizeAs(laws.claims()).hasSize(9 + 8);
        assertThat(laws.broken())
                .allSatisfy(verdict -> assertThat(verdict.finding()).contains("IllegalStateException"));
    }

    @Test
    void a_model_that_hangs_is_waited_for_once() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Model<Client, ClassPredictions> model = new Model<>() {
            @Override
            public ClassPredictions predictAll(List<Client> inputs) {
                calls.incrementAndGet();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Clients.good().predictAll(inputs);
            }

            @Override
            public Duration deadline() {
                return Duration.ofMillis(50);
            }
        };

        ProbedLaws laws = Laws.ofClassifiers().without(Law.NO_ROWS).probe(model, Clients.inputs(5));

        assertThat(verdict(laws, Law.DETERMINISTIC).finding()).contains("it hangs");
        assertThat(calls).hasValue(1);
    }

    @Test
    void all_kinds_of_models_obey_their_laws() {
        List<Client> inputs = Clients.inputs(30);
        Regressor<Client> regressor = Regressor.of("rent", Clients::risk);
        Embedder<Client> embedder = Embedder.of("vectors", client -> new float[] {client.duration(), 1});
        MultiLabelClassifier<Client> tags =
                MultiLabelClassifier.of("tags", Clients.LABELS, client -> new double[] {0.9, 0.8});
        Model<Client, List<Tensor>> boxes = batch -> batch.stream()
                .map(client -> Tensor.of(new double[] {client.income()}, 1))
                .toList();

        assertThat(Laws.ofRegressors().probe(regressor, inputs).broken()).isEmpty();
        assertThat(Laws.ofEmbedders().without(Law.EDGES).probe(embedder, inputs).broken())
                .isEmpty();
        assertThat(Laws.ofMultiLabelClassifiers().probe(tags, inputs).broken()).isEmpty();
        assertThat(Laws.of((List<Tensor> answers, int row) -> answers.get(row))
                        .without(Law.EDGES)
                        .probe(boxes, inputs)
                        .broken())
                .isEmpty();
        Model<Client, List<String>> words =
                batch -> batch.stream().map(client -> client.sex()).toList();
        assertThat(Laws.of((List<String> answers, int row) -> answers.get(row))
                        .probe(words, inputs)
                        .broken())
                .isEmpty();
    }

    @Test
    void models_of_other_kinds_break_their_laws() {
        List<Client> inputs = Clients.inputs(30);
        Model<Client, List<Tensor>> nan = batch -> batch.stream()
                .map(client -> Tensor.of(new double[] {0, Double.NaN}, 2))
                .toList();
        Model<Client, List<String>> place = batch ->
                IntStream.range(0, batch.size()).mapToObj(i -> "place " + i).toList();
        MultiLabelClassifier<Client> tags =
                MultiLabelClassifier.of("tags", Clients.LABELS, client -> new double[] {0.9, 1.2});
        Regressor<Client> infinite = Regressor.of("rent", client -> 1 / (client.duration() - 13.0));

        assertThat(verdict(
                                Laws.of((List<Tensor> answers, int row) -> answers.get(row))
                                        .probe(nan, inputs),
                                Law.FINITE)
                        .finding())
                .isEqualTo("for row 0 number 1 of the answer is NaN");
        assertThat(broken(Laws.of((List<String> answers, int row) -> answers.get(row))
                        .without(Law.EDGES)
                        .probe(place, inputs)))
                .containsExactly("independence of the batch size", "independence of the order of rows");
        assertThat(broken(Laws.ofMultiLabelClassifiers().probe(tags, inputs))).containsExactly("probabilities");
        assertThat(broken(Laws.ofRegressors().without(Law.EDGES).probe(infinite, inputs)))
                .containsExactly("finite answers");
    }

    @Test
    void of_many_inputs_some_are_drawn_and_told() {
        ProbedLaws laws = LAWS.probe(Clients.good(), Clients.clients(3000));
        Fact rows = verdict(laws, Law.NEIGHBOURS).facts().get(0);

        assertThat(rows.name()).isEqualTo("rows");
        assertThat(rows.value()).isEqualTo("1,000 of 3,000");
        assertThat(verdict(laws, Law.FINITE).finding()).isEqualTo("all 3,000 rows are");
        assertThat(LAWS.probe(Clients.good(), Clients.clients(3000)).toString()).isEqualTo(laws.toString());
    }

    @Test
    void a_culprit_among_drawn_rows_has_its_number_in_the_data() {
        List<Client> inputs = Clients.inputs(3000);
        ProbedLaws laws = LAWS.probe(
                Clients.model((batch, place) -> batch.size() == 1 ? 0.5 : Clients.risk(batch.get(place))), inputs);
        CheckVerdict verdict = verdict(laws, Law.BATCH_SIZE);
        String row = verdict.facts().get(0).value();

        assertThat(verdict.finding()).startsWith(row);
        Client client = inputs.get(Integer.parseInt(row.substring("row ".length())));
        assertThat(Double.parseDouble(verdict.expected().replaceAll(".*: ", "")))
                .isCloseTo(Clients.risk(client), within(1e-4));
    }

    @Test
    void two_equal_inputs_are_enough_and_one_is_not() {
        assertThat(LAWS.probe(Clients.good(), Clients.inputs(2)).broken()).isEmpty();
        assertThat(broken(LAWS.probe(
                        Clients.model((batch, place) -> 1.0 / (2 + batch.get(0).duration())), Clients.inputs(2))))
                .contains("independence of neighbours");
        assertThatThrownBy(() -> LAWS.probe(Clients.good(), Clients.inputs(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("inputs has 1 input, but laws need two or more");
        assertThatThrownBy(() -> LAWS.probe(Clients.good(), Arrays.asList(null, null)))
                .isInstanceOf(DataException.class);
    }

    @Test
    void nonsense_is_refused() {
        Laws<NumberColumn> laws = Laws.ofRegressors();

        assertThatThrownBy(() -> laws.without(Law.PROBABILITIES)).hasMessageContaining("is no law of regressors");
        assertThatThrownBy(() -> LAWS.without(Law.EDGES)).hasMessageContaining("is left out already");
        assertThatThrownBy(() -> LAWS.rejecting(Edge.NAN)).hasMessageContaining("EDGES is left out");
        assertThatThrownBy(() -> laws.rejecting(Edge.NAN).answering(Edge.NAN))
                .hasMessageContaining("NAN is declared already, as REJECTED");
        assertThatThrownBy(() -> laws.rejecting(Edge.NAN).without(Law.EDGES)).hasMessageContaining("declared");
        assertThatThrownBy(() -> laws.without(laws.laws().toArray(Law[]::new)))
                .hasMessageContaining("no law would be left");
    }

    @Test
    void claims_are_about_the_data_set_and_name_model_and_law() {
        Dataset<Client, String> clients = Clients.clients(10);
        ProbedLaws laws = Laws.ofClassifiers().within(Tolerance.ulps(2)).probe(Clients.good(), clients);

        assertThat(laws.claims()).allSatisfy(claim -> {
            assertThat(claim.subject()).isEqualTo("clients");
            assertThat(claim.provenance().model().name()).isEqualTo("challenger");
            assertThat(claim.provenance().contentDigest()).isEqualTo(clients.contentDigest());
        });
        assertThat(laws.claims().stream().map(Claim::property)).doesNotHaveDuplicates();
        assertThat(laws.claims(Law.ROW_ORDER).get(0).requirement())
                .isEqualTo("be answered alike in any order, within 2 ulps");
        assertThat(verdict(laws, Law.ROW_ORDER).status()).isEqualTo(VerdictStatus.MET);
    }
}
