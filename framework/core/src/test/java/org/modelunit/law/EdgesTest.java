package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.Row;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.law.Clients.Client;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tensor;

class EdgesTest {

    private static final Laws<NumberColumn> LAWS = Laws.ofRegressors();

    record Text(String text) {}

    record Address(String town, float area) {

        Address {
            if (Float.isNaN(area)) {
                throw new IllegalArgumentException("an area is a number");
            }
        }
    }

    record Flat(Address address, double[] sizes, @Nullable Double rent) {}

    private static CheckVerdict verdict(ProbedLaws laws, Edge edge) {
        return (CheckVerdict) laws.claims(Law.EDGES).stream()
                .filter(claim -> claim.property().equals("edge inputs: " + edge.words()))
                .findFirst()
                .orElseThrow()
                .judge();
    }

    private static ProbedLaws ofTexts(Laws<NumberColumn> laws, Regressor<Text> model) {
        return laws.probe(model, List.of(new Text("a fine day"), new Text("rain"), new Text("some snow")));
    }

    private static <I> List<String> asked(Laws<NumberColumn> laws, List<I> inputs, Edge edge) {
        List<I> asked = new ArrayList<>();
        Model<I, NumberColumn> model = batch -> {
            asked.addAll(batch);
            return NumberColumn.of(new double[batch.size()]);
        };
        ProbedLaws probed = laws.probe(model, inputs);
        assertThat(probed.broken()).isEmpty();
        return verdict(probed, edge).facts().stream()
                .filter(fact -> fact.name().equals("places"))
                .map(fact -> fact.value())
                .toList();
    }

    @Test
    void what_is_declared_as_rejected_must_not_be_answered() {
        CheckVerdict verdict =
                verdict(ofTexts(LAWS.rejecting(Edge.EMPTY), Regressor.of("length", text -> 1)), Edge.EMPTY);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.finding()).isEqualTo("an empty text in 'text' of row 0 is answered with 1");
        assertThat(verdict.requirement()).isEqualTo("have rows with an empty text rejected");
    }

    @Test
    void what_is_declared_as_answered_must_not_be_rejected() {
        Regressor<Text> model = Regressor.of("length", text -> {
            if (text.text().isEmpty()) {
                throw new IllegalArgumentException("a text has characters");
            }
            return text.text().length();
        });

        assertThat(verdict(ofTexts(LAWS.answering(Edge.EMPTY), model), Edge.EMPTY)
                        .finding())
                .startsWith("an empty text in 'text' of row 0 is rejected length threw IllegalArgumentException");
        assertThat(verdict(ofTexts(LAWS.rejecting(Edge.EMPTY), model), Edge.EMPTY)
                        .status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(verdict(ofTexts(LAWS, model), Edge.EMPTY).finding())
                .isEqualTo("0 answered and 1 rejected of 1 input");
    }

    @Test
    void an_accident_is_no_rejection() {
        for (RuntimeException accident : List.of(
                new NullPointerException("no word"),
                new ArrayIndexOutOfBoundsException(7),
                new IllegalStateException())) {
            Regressor<Text> model = Regressor.of("length", text -> {
                if (text.text().isEmpty()) {
                    throw accident;
                }
                return text.text().length();
            });

            assertThat(verdict(ofTexts(LAWS, model), Edge.EMPTY).status())
                    .as(accident.toString())
                    .isEqualTo(VerdictStatus.MISSED);
            assertThat(verdict(ofTexts(LAWS.rejecting(Edge.EMPTY), model), Edge.EMPTY)
                            .status())
                    .as(accident.toString())
                    .isEqualTo(VerdictStatus.MISSED);
        }
    }

    @Test
    void a_stack_that_overflows_is_no_rejection() {
        Regressor<Text> model = Regressor.of("depth", text -> depth(text.text()));

        assertThat(verdict(ofTexts(LAWS.rejecting(Edge.LONGEST), model), Edge.LONGEST)
                        .finding())
                .contains("failed by accident")
                .contains("StackOverflowError");
    }

    private static double depth(String text) {
        return text.length() > 100 ? 1 + depth(text + "x") : text.length();
    }

    @Test
    void a_model_that_hangs_at_an_edge_is_no_rejection() {
        CountDownLatch never = new CountDownLatch(1);
        Model<Text, NumberColumn> model = new Model<>() {
            @Override
            public NumberColumn predictAll(List<Text> inputs) {
                if (inputs.contains(new Text(""))) {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("interrupted", e);
                    }
                }
                return NumberColumn.of(new double[inputs.size()]);
            }

            @Override
            public Duration deadline() {
                return Duration.ofMillis(50);
            }
        };
        ProbedLaws laws = LAWS.rejecting(Edge.EMPTY).probe(model, List.of(new Text("a b"), new Text("c d")));

        assertThat(laws.broken()).singleElement().satisfies(verdict -> assertThat(verdict.finding())
                .contains("it hangs"));
    }

    @Test
    void nan_in_an_answer_is_no_rejection_whoever_notices_it() {
        List<Client> clients = Clients.inputs(10);
        Classifier<Client> noticed = Classifier.of("m", Clients.LABELS, client -> new double[] {client.income(), 0});
        Classifier<Client> wrapped = Clients.of(batch -> ClassPredictions.of(ClassScores.ofRows(
                Clients.LABELS,
                batch.stream().map(client -> new double[] {client.income(), 0}).toList())));
        Model<Client, NumberColumn> silent = batch ->
                NumberColumn.of(batch.stream().mapToDouble(Client::income).toArray());

        for (Laws<ClassPredictions> laws : List.of(
                Laws.ofClassifiers(),
                Laws.ofClassifiers().rejecting(Edge.NAN),
                Laws.ofClassifiers().answering(Edge.NAN))) {
            assertThat(verdict(laws.probe(noticed, clients), Edge.NAN).finding())
                    .contains("with what is no answer");
            assertThat(verdict(laws.probe(wrapped, clients), Edge.NAN).finding())
                    .contains("with what is no answer");
        }
        assertThat(verdict(LAWS.probe(silent, clients), Edge.NAN).finding())
                .isEqualTo("NaN in 'income' of row 0 is answered, but the prediction is NaN");
    }

    @Test
    void an_edge_that_changes_the_answers_beside_it_is_found() {
        Model<Client, NumberColumn> model = batch -> {
            double largest = batch.stream().mapToDouble(Client::income).max().orElse(0);
            return NumberColumn.of(batch.stream()
                    .mapToDouble(client -> client.income() + (largest > 1e9 ? 1 : 0))
                    .toArray());
        };

        assertThat(verdict(LAWS.probe(model, Clients.inputs(10)), Edge.HUGE).finding())
                .startsWith("1.7976931348623157E308 in 'income' of row 0 changes the answers beside it: row 1, ");
        assertThat(verdict(
                                LAWS.without(Law.NEIGHBOURS)
                                        .answering(Edge.HUGE)
                                        .probe(model, Clients.inputs(10)),
                                Edge.HUGE)
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void a_constructor_may_reject_and_parts_of_all_kinds_are_places() {
        List<Flat> flats = List.of(
                new Flat(new Address("Old Town", 40), new double[] {1, 2, 3, 4}, null),
                new Flat(new Address("Lake Side", 50), new double[] {1, 2}, 7.0));

        assertThat(asked(LAWS, flats, Edge.NAN))
                .containsExactly("'address.area', 'sizes[0]', 'sizes[2]', 'sizes[3]', 'rent'");
        assertThat(asked(LAWS, flats, Edge.UNSEEN)).containsExactly("'address.town'");
        Regressor<Flat> model = Regressor.of("rent", flat -> 1);
        assertThat(verdict(LAWS.probe(model, flats), Edge.NAN).finding())
                .isEqualTo("4 answered and 1 rejected of 5 inputs");
        assertThat(verdict(LAWS.answering(Edge.NAN).probe(model, flats), Edge.NAN)
                        .finding())
                .contains("is rejected before the model is asked");
    }

    @Test
    void texts_rows_maps_lists_and_tensors_have_places() {
        Row.Header header = Row.Header.of(List.of("age", "town")).withMissing(List.of("?"));
        List<Row> rows = Stream.of("40", "?", "50")
                .map(age -> Row.of(header, List.of(age, "Old Town")))
                .toList();

        assertThat(asked(LAWS, List.of("a fine day", "rain"), Edge.ONE_TOKEN)).containsExactly("the input");
        assertThat(asked(LAWS, rows, Edge.NAN)).containsExactly("'age'");
        assertThat(asked(LAWS, rows, Edge.EMPTY)).containsExactly("'age', 'town'");
        assertThat(asked(LAWS, rows, Edge.UNSEEN)).containsExactly("'town'");
        assertThat(asked(LAWS, List.of(Map.of("x", 1.0), Map.of("x", 2.0)), Edge.HUGE))
                .containsExactly("'x'");
        assertThat(asked(LAWS, List.of(List.of(1f, 2f), List.of(3f, 4f)), Edge.DENORMAL))
                .containsExactly("'[0]', '[1]'");
        assertThat(asked(
                        LAWS,
                        List.of(Tensor.of(new float[] {1, 2}, 2), Tensor.of(new float[] {1, 2}, 2)),
                        Edge.INFINITE))
                .containsExactly("'[0]', '[1]'");
        assertThat(asked(LAWS, List.of(new float[] {1}, new float[] {2}), Edge.NAN))
                .containsExactly("'[0]'");
    }

    @Test
    void each_edge_is_what_it_says() {
        List<String> asked = new ArrayList<>();
        Regressor<Text> model = Regressor.of("seen", text -> {
            asked.add(text.text());
            return 1;
        });
        ofTexts(LAWS, model);

        assertThat(asked).contains("", "a", "unseen", "a fine day\ud83d").anyMatch(text -> text.length() >= 20_000);
    }

    @Test
    void a_category_that_is_called_unseen_is_another() {
        List<Text> texts = List.of(new Text("unseen"), new Text("unseen-"));
        List<String> asked = new ArrayList<>();
        LAWS.probe(
                Regressor.of("seen", (Text text) -> {
                    asked.add(text.text());
                    return 1;
                }),
                texts);

        assertThat(asked).contains("unseen--");
    }

    @Test
    void an_edge_that_is_declared_needs_a_place() {
        List<Text> texts = List.of(new Text("a b"), new Text("c d"));

        assertThat(LAWS.probe(Regressor.of("m", text -> 1), texts).edgesWithoutPlace())
                .containsExactly(Edge.NAN, Edge.INFINITE, Edge.DENORMAL, Edge.HUGE);
        assertThatThrownBy(() -> LAWS.rejecting(Edge.NAN).probe(Regressor.of("m", text -> 1), texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NAN is declared, but no input of inputs has a place for NaN");
    }

    @Test
    void what_has_no_place_for_any_edge_needs_another_law() {
        Laws<NumberColumn> edgesOnly = LAWS.without(
                LAWS.laws().stream().filter(law -> law != Law.EDGES).toArray(Law[]::new));
        Regressor<Boolean> model = Regressor.of("m", isOn -> 1);

        assertThatThrownBy(() -> edgesOnly.probe(model, List.of(true, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing can be looked at");
        assertThatThrownBy(() -> LAWS.probe(model, List.of(true, false)).claims(Law.EDGES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing is known of EDGES");
    }

    @Test
    void names_of_columns_are_shown_printable() {
        List<Map<String, Double>> rows = List.of(Map.of("x\u001b[31m", 1.0), Map.of("x\u001b[31m", 2.0));
        CheckVerdict verdict = verdict(LAWS.rejecting(Edge.HUGE).probe(Regressor.of("m", row -> 1), rows), Edge.HUGE);

        assertThat(verdict.toString()).contains("x\\u001B[31m").doesNotContain("\u001b");
    }

    @Test
    void values_of_rows_are_not_shown() {
        ProbedLaws laws =
                ofTexts(LAWS.rejecting(Edge.EMPTY, Edge.ONE_TOKEN, Edge.LONGEST), Regressor.of("m", text -> 1));

        assertThat(laws.broken()).hasSize(3);
        assertThat(laws.claims().stream().map(Claim::judge).map(Object::toString))
                .noneMatch(text -> text.contains("fine"));
    }
}
