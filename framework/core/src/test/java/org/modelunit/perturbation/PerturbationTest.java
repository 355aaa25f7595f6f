package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.modelunit.behaviour.Answers.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.behaviour.Expectation;
import org.modelunit.error.DataException;

/** What a perturbation does to inputs, whatever model is asked. */
class PerturbationTest {

    /** Somebody with all kinds of components. */
    record Person(
            String name, int age, double income, @Nullable String town, List<String> tags) {}

    private static final Person ANN = new Person("Ann", 30, 1.5, null, List.of("a"));
    private static final Person BOB = new Person("Bob", 40, 2.5, "Ulm", List.of());

    /** A model that answers with the inputs themselves. */
    private static final class Echo<I> implements Model<I, List<I>> {
        @Override
        public List<I> predictAll(List<I> inputs) {
            return List.copyOf(inputs);
        }
    }

    private static <I> Dataset<I, Integer> data(List<I> inputs) {
        return Dataset.of(
                "people", inputs, IntStream.range(0, inputs.size()).boxed().toList());
    }

    /** What the inputs are changed into, copy by copy. */
    private static <I> List<I> changed(Perturbation<I> perturbation, List<I> inputs) {
        List<I> seen = Collections.synchronizedList(new ArrayList<>());
        perturbation
                .probe(new Echo<I>(), data(inputs))
                .evaluation(Expectation.of("it is seen", (before, after, row) -> {
                    seen.add(after.get(row));
                    return true;
                }));
        return seen;
    }

    private static Perturbation<String> letters() {
        return Perturbation.drawn(
                "letters", (text, draw) -> text + (char) ('a' + draw.random().nextInt(26)));
    }

    @Test
    void a_component_changes_and_the_others_stay() {
        assertThat(changed(Perturbation.component(Person.class, "age", (Integer age) -> age + 1), List.of(ANN, BOB)))
                .containsExactly(
                        new Person("Ann", 31, 1.5, null, List.of("a")), new Person("Bob", 41, 2.5, "Ulm", List.of()));
    }

    @Test
    void a_missing_component_stays_missing_and_does_not_count() {
        assertThat(changed(
                        Perturbation.component(Person.class, "town", (String town) -> town + "!"), List.of(ANN, BOB)))
                .containsExactly(new Person("Bob", 40, 2.5, "Ulm!", List.of()));
    }

    @Test
    void an_unknown_component_is_told_with_the_nearest_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Perturbation.component(Person.class, "incme", (Double income) -> income))
                .withMessageContaining("Person has no component 'incme'")
                .withMessageContaining("did you mean 'income'?");
    }

    @Test
    void a_component_of_another_type_is_told() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(
                        Perturbation.component(Person.class, "age", (Object age) -> (Object) "old"), List.of(ANN)))
                .withMessage(
                        "the perturbation 'another age' failed on row 0: the change gave a String for the component"
                                + " 'age' of Person, which is of type int");
    }

    @Test
    void what_changes_nothing_is_an_error() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> changed(Perturbation.of("same", (String text) -> new String(text)), List.of("a", "b")))
                .withMessageContaining("'same' changes none of the 2 inputs of people");
    }

    @Test
    void arrays_count_by_what_is_in_them() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> changed(Perturbation.of("same", (float[] in) -> in.clone()), List.of(new float[] {1})))
                .withMessageContaining("changes none");
        assertThat(changed(Perturbation.of("up", (float[] in) -> new float[] {in[0] + 1}), List.of(new float[] {1})))
                .containsExactly(new float[] {2});
    }

    @Test
    void a_change_of_the_input_itself_is_told() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(
                        Perturbation.of("zero", (float[] in) -> {
                            in[0] = 0;
                            return in.clone();
                        }),
                        List.of(new float[] {1})))
                .withMessage("the perturbation 'zero' changed the input itself; change a copy (row 0 of people)");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(
                        Perturbation.of("zero", (float[] in) -> {
                            in[0] = 0;
                            return in;
                        }),
                        List.of(new float[] {1})))
                .withMessageContaining("changed the input itself");
    }

    @Test
    void null_is_told() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(Perturbation.of("gone", (String text) -> nothing()), List.of("a")))
                .withMessageContaining("the perturbation 'gone' returned null");
    }

    @SuppressWarnings("NullAway") // as a user does who does not check
    private static String nothing() {
        return null;
    }

    @Test
    void what_a_change_throws_names_the_row() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(
                        Perturbation.of("odd", (String text) -> {
                            if (text.equals("secret")) {
                                throw new IllegalStateException(text);
                            }
                            return text + "!";
                        }),
                        List.of("a", "secret")))
                .withMessageContaining("the perturbation 'odd' failed on row 1");
    }

    @Test
    void another_change_each_time_is_told() {
        AtomicInteger count = new AtomicInteger();

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(
                        Perturbation.of("count", (String text) -> text + count.incrementAndGet()), List.of("a")))
                .withMessageContaining("gave two answers for the same input; draw from the Draw alone");
    }

    @Test
    void an_input_is_changed_in_the_same_way_wherever_it_stands() {
        List<String> inputs = List.of("one", "two", "three", "four", "five");
        List<String> turned = new ArrayList<>(inputs);
        Collections.reverse(turned);

        List<String> changed = changed(letters(), inputs);
        List<String> changedTurned = changed(letters(), turned);

        Collections.reverse(changedTurned);
        assertThat(changed).isEqualTo(changedTurned);
        assertThat(changed(letters(), List.of("three"))).containsExactly(changed.get(2));
        assertThat(changed.stream().map(text -> text.charAt(text.length() - 1)).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void another_name_draws_another_stream_and_another_locale_the_same() {
        List<String> inputs = IntStream.range(0, 50).mapToObj(i -> "text " + i).toList();
        Locale locale = Locale.getDefault();
        List<String> changed = changed(letters(), inputs);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(changed(letters(), inputs)).isEqualTo(changed);
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(changed(letters().named("other letters"), inputs)).isNotEqualTo(changed);
    }

    @Test
    void copies_differ_and_come_again() {
        List<String> changed = changed(letters().copies(8), List.of("a"));

        assertThat(changed).hasSize(8);
        assertThat(changed.stream().distinct()).hasSizeGreaterThan(3);
        assertThat(changed(letters().copies(8), List.of("a"))).isEqualTo(changed);
        assertThatIllegalArgumentException().isThrownBy(() -> letters().copies(0));
    }

    @Test
    void sometimes_changes_about_that_share_and_the_rest_does_not_count() {
        List<Integer> inputs = IntStream.range(0, 2000).boxed().toList();
        BeforeAfter<Integer, List<Integer>> probe =
                Perturbation.of("up", (Integer in) -> in + 1).sometimes(0.3).probe(new Echo<>(), data(inputs));

        assertThat(probe.counts().changed()).isBetween(540, 660);
        assertThat(probe.counts().unchanged()).isEqualTo(2000 - probe.counts().changed());
        for (double wrong : new double[] {0, 1, -1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> letters().sometimes(wrong));
        }
    }

    @Test
    void one_follows_another_or_one_of_several_is_drawn() {
        Perturbation<String> up = Perturbation.of("up", text -> text.toUpperCase(Locale.ROOT));
        Perturbation<String> twice = Perturbation.of("twice", text -> text + text);

        assertThat(changed(twice.then(up), List.of("ab"))).containsExactly("ABAB");
        assertThat(twice.then(up).name()).isEqualTo("twice and then up");
        assertThat(changed(
                        Perturbation.anyOf(up, twice),
                        IntStream.range(0, 40).mapToObj(i -> "x" + i).toList()))
                .anyMatch(text -> text.startsWith("X"))
                .anyMatch(text -> text.matches("x(\\d+)x\\1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Perturbation.anyOf(up));
    }

    @Test
    void a_strength_that_is_told_holds_for_all_that_have_one() {
        Perturbation<Integer> up = Perturbation.graded("up", 1, (in, draw) -> in + (int) draw.strength());
        Perturbation<Integer> times = Perturbation.graded("times", 2, (in, draw) -> in * (int) draw.strength());

        assertThat(changed(up.then(times), List.of(5))).containsExactly(12);
        assertThat(changed(up.then(times).at(3), List.of(5))).containsExactly(24);
        assertThat(up.at(3).name()).isEqualTo("up at 3");
        assertThatIllegalStateException()
                .isThrownBy(() -> letters().at(2))
                .withMessageContaining("'letters' has no strength");
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> up.at(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> up.along());
        assertThatIllegalArgumentException().isThrownBy(() -> up.along(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> up.along(1, 1));
    }

    @Test
    void a_part_of_something_changes() {
        record Mail(String subject, @Nullable String body) {}
        Perturbation<Mail> shout = Perturbation.of("shout", (String text) -> text.toUpperCase(Locale.ROOT))
                .in(Mail::body, (mail, body) -> new Mail(mail.subject(), body));

        assertThat(changed(shout, List.of(new Mail("a", "b"), new Mail("c", null), new Mail("d", "D"))))
                .containsExactly(new Mail("a", "B"));
    }

    @Test
    void spared_words_stay_whatever_a_change_does() {
        Perturbation<String> shout = Perturbation.of("shout", (String text) -> text.toUpperCase(Locale.ROOT));
        Perturbation<String> cut = Perturbation.of("cut", (String text) -> text.substring(1));

        assertThat(changed(cut.sparing("refund"), List.of("refund me", "a refund")))
                .containsExactly(" refund");
        assertThat(changed(shout.sparing("Refund"), List.of("a refund"))).containsExactly("A REFUND"); // in any case
        assertThatIllegalArgumentException().isThrownBy(() -> cut.sparing());
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() ->
                        changed(Perturbation.of("up", (Integer in) -> in + 1).sparing("refund"), List.of(1)))
                .withMessageContaining("sparing(…) is for perturbations of texts");
    }

    @Test
    void what_breaks_a_rule_does_not_count_and_is_told() {
        Perturbation<Person> younger = Perturbation.component(Person.class, "age", (Integer age) -> age - 15)
                .validWhere("of age", person -> person.age() >= 18);
        BeforeAfter<Person, List<Person>> probe = younger.probe(new Echo<>(), data(List.of(ANN, BOB)));

        assertThat(probe.counts().changed()).isEqualTo(1);
        assertThat(probe.counts().invalid()).isEqualTo(1);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> younger.probe(new Echo<>(), data(List.of(ANN))))
                .withMessageContaining("changes none of the 1 inputs of people into a valid one; 1 became invalid");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> changed(
                        younger.validWhere("odd", person -> {
                            throw new IllegalStateException("no");
                        }),
                        List.of(BOB)))
                .withMessageContaining("the rule 'odd' of the perturbation 'another age' failed on row 0");
    }

    @Test
    void only_where_right_needs_answers_that_are_right_or_wrong() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> letters().onlyWhereRight().probe(new Echo<>(), data(List.of("a"))))
                .withMessageContaining("needs labels as truth");
    }

    @Test
    void no_inputs_are_an_error() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> letters().probe(new Echo<>(), data(List.of())))
                .withMessageContaining("changes none of the 0 inputs");
    }

    @Test
    void names_are_needed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Perturbation.of(" ", (String text) -> text));
        assertThatIllegalArgumentException().isThrownBy(() -> letters().named(""));
        assertThatIllegalArgumentException().isThrownBy(() -> letters().validWhere("", text -> true));
    }

    @Test
    void inputs_keep_row_and_batch_in_every_pass() {
        List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
        Model<Integer, List<Integer>> model = inputs -> {
            batches.add(List.copyOf(inputs));
            return List.copyOf(inputs);
        };
        Perturbation.of("odd ones up", (Integer in) -> in % 2 == 1 ? in + 100 : in)
                .probe(model, data(List.of(0, 1, 2, 3, 4)), 2)
                .claim(number("answer", (List<Integer> answers, int row) -> answers.get(row))
                        .neverFalls());

        assertThat(batches)
                .isEqualTo(List.of(
                        List.of(0, 1), List.of(2, 3), List.of(4), List.of(0, 101), List.of(2, 103), List.of(4)));
    }

    @Test
    void a_model_that_gives_too_few_answers_is_told() {
        assertThatExceptionOfType(org.modelunit.error.ModelException.class)
                .isThrownBy(() -> letters().probe(inputs -> List.of(), data(List.of("a", "b"))))
                .withMessageContaining("gave 0 answers for 2 inputs");
    }

    @Test
    void the_same_inputs_twice_are_changed_in_the_same_way() {
        assertThat(changed(letters(), List.of("a", "a", "b", "a")).stream().distinct())
                .hasSize(2);
    }
}
