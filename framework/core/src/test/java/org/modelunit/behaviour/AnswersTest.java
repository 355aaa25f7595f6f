package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.behaviour.Answers.text;
import static org.modelunit.behaviour.Answers.value;
import static org.modelunit.behaviour.Answers.vector;
import static org.modelunit.behaviour.People.BY_AGE;
import static org.modelunit.behaviour.People.SWAP;
import static org.modelunit.behaviour.People.data;
import static org.modelunit.behaviour.People.facts;
import static org.modelunit.behaviour.People.judged;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.behaviour.People.Person;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.DataException;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;

/** What is read from answers: values of any kind, numbers of any size, vectors without a direction. */
class AnswersTest {

    private static <V> Model<Person, List<V>> answering(Function<Person, V> answer) {
        return people -> people.stream().map(answer).toList();
    }

    private static Model<Person, NumberColumn> numbering(Function<Person, Double> answer) {
        return people ->
                NumberColumn.of(people.stream().mapToDouble(answer::apply).toArray());
    }

    private static Model<Person, Embeddings> embedding(Function<Person, float[]> vector) {
        return people -> Embeddings.of(people.stream().map(vector).toList());
    }

    private static <P> BehaviourVerdict verdict(Model<Person, P> model, Expectation<P> expectation) {
        return judged(SWAP.probe(model, data(40)).claim(expectation));
    }

    private static boolean isMan(Person person) {
        return person.sex().equals("m");
    }

    @Test
    void arrays_are_compared_by_their_elements() {
        Model<Person, List<int[]>> same = answering(person -> new int[] {person.id(), 2});
        Model<Person, List<int[]>> other = answering(person -> new int[] {person.id(), isMan(person) ? 1 : 2});
        ValueAnswer<List<int[]>, int[]> box = value("the box", List::get);

        assertThat(verdict(same, box.stays()).status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict(same, box.changes()).status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict(other, box.changes()).status()).isEqualTo(VerdictStatus.MET);
        assertThat(facts(verdict(other, box.stays())))
                .contains("[0, 1] -> [0, 2]")
                .doesNotContain("[I@");
        assertThat(verdict(same, box.becomes(new int[] {0, 2})).property())
                .isEqualTo("the box becomes '[0, 2]' under 'another sex'");
    }

    @Test
    void values_that_nothing_compares_are_refused() {
        final class Opaque {}
        Model<Person, List<Opaque>> model = answering(person -> new Opaque());

        for (Expectation<List<Opaque>> each : List.of(
                Answers.<List<Opaque>, Opaque>value("the thing", List::get).stays(),
                Answers.<List<Opaque>, Opaque>value("the thing", List::get).changes())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> verdict(model, each))
                    .withMessageContaining("the thing: a ")
                    .withMessageContaining("Opaque was read, and nothing tells which of them are the same")
                    .withMessageNotContaining("RowKey");
        }
    }

    /** Says that two of them are the same, whatever they hold. */
    private record Loose(int number) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Loose;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void equals_of_ones_own_counts() {
        Model<Person, List<Loose>> model = answering(person -> new Loose(isMan(person) ? 1 : 2));
        ValueAnswer<List<Loose>, Loose> loose = value("the number", List::get);

        assertThat(SWAP.probe(model, data(20)).claim(loose.stays()).judge().status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void no_value_is_a_value() {
        ValueAnswer<List<String[]>, String> first = value("the first", (answers, row) -> answers.get(row)[0]);
        Model<Person, List<String[]>> some = answering(person -> new String[] {person.id() % 2 == 0 ? "yes" : null});
        Model<Person, List<String[]>> none = answering(person -> new String[] {null});

        assertThat(verdict(some, first.stays()).status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict(none, first.stays()).sentence())
                .contains("every input gets the answer none, before and after, so nothing could change");
        assertThat(facts(verdict(answering(person -> new String[] {isMan(person) ? "yes" : null}), first.stays())))
                .contains("yes -> none");
    }

    @Test
    void one_vector_for_all_inputs_tells_nothing() {
        Model<Person, Embeddings> constant = embedding(person -> new float[] {1, 2});
        Model<Person, Embeddings> own = embedding(person -> new float[] {1, person.id()});

        BehaviourVerdict verdict = judged(SWAP.probe(constant, data(300))
                .claim(vector().stays(0.98), atLeast(0.9).withConfidence(0.95)));
        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .contains("every input gets the same vector, before and after, so nothing could change");
        assertThat(verdict(own, vector().stays(0.98)).status()).isEqualTo(VerdictStatus.MET);
        assertThat(SWAP.probe(constant, data(29))
                        .claim(vector().stays(0.98))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void one_answer_for_all_inputs_tells_nothing_to_a_test_of_ones_own() {
        assertThat(verdict(numbering(person -> 7.0), Expectation.of("all is well", (before, after, row) -> true))
                        .sentence())
                .contains("every input gets the same answer, before and after, so nothing could change");
        assertThat(judged(SWAP.probe(People.model(person -> 0.5), data(40))
                                .claim(Expectation.of("all is well", (before, after, row) -> true)))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(SWAP.probe(BY_AGE, data(40))
                                .claim(Expectation.of("all is well", (before, after, row) -> true)))
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void numbers_have_the_digits_that_tell_them_apart() {
        assertThat(AnswerText.of(0.8, 0.81)).isEqualTo(new AnswerText("0.8000", "0.8100"));
        assertThat(AnswerText.of(0.0, 1.0)).isEqualTo(new AnswerText("0.0000", "1.0000"));
        assertThat(AnswerText.of(0.8, 0.80001)).isEqualTo(new AnswerText("0.80000", "0.80001"));
        assertThat(AnswerText.of(1e-9, 2e-9)).isEqualTo(new AnswerText("1e-9", "2e-9"));
        assertThat(AnswerText.of(0.0, 1e-9)).isEqualTo(new AnswerText("0", "1e-9"));
        assertThat(AnswerText.of(-0.0, 0.0)).isEqualTo(new AnswerText("0.0000", "0.0000"));
        assertThat(AnswerText.of(-0.00001, 0.0)).isEqualTo(new AnswerText("-0.00001", "0.00000"));
        assertThat(AnswerText.of(1e308, -1e308)).isEqualTo(new AnswerText("1e308", "-1e308"));
        assertThat(AnswerText.of(1.0, Math.nextUp(1.0))).isEqualTo(new AnswerText("1", "1.0000000000000002"));
        assertThat(AnswerText.of(Double.NaN, Double.NEGATIVE_INFINITY)).isEqualTo(new AnswerText("NaN", "-Infinity"));
        assertThat(AnswerText.of(0.1f, 0.2f)).isEqualTo(new AnswerText("0.1000", "0.2000"));
        assertThat(AnswerText.of(1234567.0, 2234567.0)).isEqualTo(new AnswerText("1.235e6", "2.235e6"));
    }

    @Test
    void long_answers_are_cut_where_they_differ() {
        String one = "x".repeat(200_000);
        Model<Person, List<String>> model = answering(person -> one + (isMan(person) ? "1" : "2"));

        BehaviourVerdict verdict = judged(SWAP.probe(model, data(40)).claim(text().stays()));

        assertThat(verdict.figures())
                .filteredOn(Changes.class::isInstance)
                .isNotEmpty()
                .flatMap(figure -> ((Changes) figure).changes())
                .filteredOn(change -> change.example().startsWith("row"))
                .allSatisfy(AnswersTest::isShort);
        assertThat(facts(verdict)).contains("x1 -> …").hasSizeLessThan(5_000);
        assertThat(AnswerText.of("a\n\u202E".repeat(500)).length()).isLessThanOrEqualTo(AnswerText.LONGEST);
        assertThat(AnswerText.of("\uD83D\uDE00".repeat(150)))
                .doesNotContain("\\u")
                .endsWith("…");
    }

    private static void isShort(Change change) {
        assertThat(change.before()).hasSizeLessThanOrEqualTo(AnswerText.LONGEST);
        assertThat(change.after()).hasSizeLessThanOrEqualTo(AnswerText.LONGEST).isNotEqualTo(change.before());
    }

    @Test
    void a_vector_without_a_direction_is_near_to_none_and_far_from_none() {
        Model<Person, Embeddings> model =
                embedding(person -> person.id() == 3 ? new float[] {0, 0} : new float[] {1, person.id()});

        for (Expectation<Embeddings> each : List.of(vector().stays(-1), vector().changes(1))) {
            BehaviourVerdict verdict = verdict(model, each);
            assertThat(verdict.share().measurement().value()).isEqualTo(39 / 40.0);
            assertThat(facts(verdict)).contains("row 3");
        }
    }

    @Test
    void a_label_that_the_model_does_not_know_is_named_however_it_is_asked_for() {
        for (Expectation<org.modelunit.outcome.ClassPredictions> each :
                List.of(label().becomes("godo"), score("godo").neverFalls())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SWAP.probe(BY_AGE, data(40)).claim(each).judge())
                    .withMessageStartingWith("the model knows no label 'godo'; it knows ")
                    .withMessageEndingWith("; did you mean 'good'?");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SWAP.probe(BY_AGE, data(40))
                        .claim(score("\u001B[2J\n").neverFalls())
                        .judge())
                .withMessageStartingWith("the model knows no label '\\u001B[2J\\n'; it knows ");
        assertThat(SWAP.probe(BY_AGE, data(40))
                        .claim(label().becomes("good"))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void functions_that_fail_are_named_with_the_row_and_no_value() {
        Model<Person, NumberColumn> model = numbering(person -> (double) person.id());
        for (Expectation<NumberColumn> each : List.<Expectation<NumberColumn>>of(
                Expectation.of("all is well", (before, after, row) -> {
                    throw failure(after.get(row), row);
                }),
                Answers.<NumberColumn, String>value("the word", (answers, row) -> {
                            throw failure(answers.get(row), row);
                        })
                        .stays(),
                Answers.<NumberColumn>number("the size", (answers, row) -> {
                            throw failure(answers.get(row), row);
                        })
                        .neverFalls())) {
            assertThatThrownBy(() -> verdict(model, each))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(
                            each.name().startsWith("all") ? "the expectation 'all is well'" : "what reads '")
                    .hasMessageContaining(" failed on row 0")
                    .hasMessageContaining("IllegalStateException")
                    .hasMessageNotContaining("secret");
        }
        NumberAnswer<NumberColumn> size = number("the size", (answers, row) -> {
            throw failure(answers.get(row), row);
        });
        assertThatThrownBy(() -> SWAP.probe(model, data(40))
                        .claimMeanChange(size, atLeast(0))
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("what reads 'the size' failed on row 0");
    }

    private static IllegalStateException failure(double number, int row) {
        IllegalStateException failure = new IllegalStateException("secret " + number + " in " + row);
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("com.example.Own", "read", "Own.java", 1)});
        return failure;
    }
}
