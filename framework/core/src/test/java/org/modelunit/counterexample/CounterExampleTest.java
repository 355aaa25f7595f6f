package org.modelunit.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.counterexample.RuleModels.LABELS;
import static org.modelunit.counterexample.RuleModels.data;
import static org.modelunit.counterexample.RuleModels.example;
import static org.modelunit.counterexample.RuleModels.model;
import static org.modelunit.counterexample.RuleModels.stays;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Regressor;
import org.modelunit.behaviour.BehaviourClaim;
import org.modelunit.behaviour.BehaviourVerdict;
import org.modelunit.behaviour.Expectation;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.perturbation.Perturbation;

class CounterExampleTest {

    private static final AtomicInteger READ = new AtomicInteger();

    record Read(String name) {
        @Override
        public String name() {
            READ.incrementAndGet();
            return name;
        }
    }

    record Several(Read one, Read two, int number) {}

    @Test
    void an_input_is_asked_for_again_without_a_digest_that_reads_all_of_it() {
        Several before = new Several(new Read("a"), new Read("b"), 0);
        Classifier<Several> model = model(input -> input.number() > 0);
        Perturbation<Several> change =
                Perturbation.of("number", (Several input) -> new Several(input.one(), input.two(), 1));
        BehaviourClaim claim = change.probe(model, data(before)).claim(label().stays());
        READ.set(0);

        CounterExample<Several> example = example(claim.judge());
        assertThat(example.asked()).isGreaterThan(4);
        assertThat(READ.get()).isLessThanOrEqualTo(example.asked());
    }

    @Test
    void a_claim_that_holds_has_none() {
        BehaviourVerdict verdict =
                stays(model(text -> false), Perturbation.of("shout", (String text) -> text + "!"), data("a", "b"));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.counterExample()).isEmpty();
    }

    @Test
    void one_letter_is_left_of_a_text_whose_words_all_changed() {
        Perturbation<String> swaps = Perturbation.of(
                "slips", (String text) -> text.replace("ea", "ae").replace("oo", "0"));

        CounterExample<String> example = example(stays(
                model((String text) -> text.contains("0")),
                swaps,
                data("please read the good book about a great team")));

        assertThat(example.after().strip()).isIn("g0od", "g0d", "b0ok", "b0k", "g0", "b0");
        assertThat(example.differences()).hasSize(1);
        assertThat(example.failsAlone()).isTrue();
        assertThat(example.note()).isEmpty();
    }

    @Test
    void the_only_difference_stays_and_what_is_shared_goes() {
        CounterExample<String> example = example(stays(
                model((String text) -> text.contains("never")),
                Perturbation.of("negation", (String text) -> text.replace("will", "will never")),
                data("I think that we will come back")));

        assertThat(example.before().strip()).isEmpty();
        assertThat(example.after().strip()).isEqualTo("never");
        assertThat(example.answerBefore()).isEqualTo("good");
        assertThat(example.answerAfter()).isEqualTo("bad");
    }

    @Test
    void rules_hold_for_every_smaller_pair() {
        List<int[]> asked = Collections.synchronizedList(new ArrayList<>());
        example(stays(
                model((int[] values) -> {
                    asked.add(values);
                    return values[0] > 5;
                }),
                Perturbation.of("more", (int[] values) -> new int[] {9, 9, 9, 9})
                        .validWhere(
                                "sum", (int[] values) -> IntStream.of(values).sum() >= 18),
                data(new int[] {0, 0, 0, 0})));

        assertThat(asked)
                .allSatisfy(values -> assertThat(IntStream.of(values).sum()).isIn(0, 18, 27, 36));
    }

    @Test
    void an_input_that_the_model_does_not_take_is_no_example() {
        CounterExample<String> example = example(stays(
                model((String text) -> {
                    if (text.split(" ").length < 4) {
                        throw new IllegalStateException("too short");
                    }
                    return text.contains("X");
                }),
                Perturbation.of("X", (String text) -> text.replace("c", "X")),
                data("a b c d e f g h c j")));

        assertThat(example.after()).contains("X");
        assertThat(example.after().strip().split(" ")).hasSize(4);
        assertThat(example.note()).isEmpty();
    }

    @Test
    void one_that_fails_among_its_neighbours_alone_is_told() {
        AtomicInteger place = new AtomicInteger();
        Regressor<String> byPlace = new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<String> inputs) {
                place.set(inputs.size());
                double[] values = new double[inputs.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = values.length > 1 && inputs.get(i).endsWith("!") ? 1 : 0;
                }
                return NumberColumn.of(values);
            }
        };
        BehaviourVerdict verdict = Perturbation.of("shout", (String text) -> text + "!")
                .probe(byPlace, Dataset.of("texts", List.of("a b", "c d"), List.of(0.0, 0.0)))
                .claim(number().stays(absolute(0.1)))
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        CounterExample<String> example = example(verdict);
        assertThat(example.failsAlone()).isFalse();
        assertThat(example.after()).isEqualTo("a b!");
        assertThat(VerdictText.of(verdict, List.of()))
                .contains("0.0000 -> 1.0000, not made smaller: it fails only among its neighbours in the batch");
    }

    @Test
    void a_model_that_draws_its_answers_is_told() {
        AtomicInteger calls = new AtomicInteger();
        BehaviourVerdict verdict = Perturbation.of("shout", (String text) -> text + "!")
                .probe(
                        Regressor.of("noise", (String text) -> calls.incrementAndGet()),
                        Dataset.of("texts", List.of("a b", "c d"), List.of(0.0, 0.0)))
                .claim(number().stays(absolute(0.1)))
                .judge();

        assertThat(example(verdict).note())
                .isEqualTo("not made smaller: the model gives other answers when it is asked again");
    }

    @Test
    void a_model_that_does_not_answer_any_more_leaves_the_pair_as_it_is() {
        AtomicBoolean isClosed = new AtomicBoolean();
        Classifier<String> model = model(text -> {
            if (isClosed.get()) {
                throw new ModelException("the model is closed");
            }
            return text.endsWith("!");
        });
        var claim = Perturbation.of("shout", (String text) -> text + "!")
                .probe(model, data("a b", "c d"))
                .claim(label().stays());
        isClosed.set(true);

        BehaviourVerdict verdict = claim.judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        CounterExample<String> example = example(verdict);
        assertThat(example.note())
                .isEqualTo("not made smaller: asked again, there is no answer ("
                        + "rule threw ModelException (the model is closed) for row 0)");
        assertThat(example.after()).isEqualTo("a b!");
    }

    @Test
    void a_model_that_hangs_is_asked_no_more() {
        AtomicInteger calls = new AtomicInteger();
        Classifier<String> model = new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<String> inputs) {
                if (calls.incrementAndGet() == 8) {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return model((String text) -> text.contains("!")).predictAll(inputs);
            }

            @Override
            public java.time.Duration deadline() {
                return java.time.Duration.ofMillis(300);
            }
        };

        CounterExample<String> example = example(stays(
                model,
                Perturbation.of("shout", (String text) -> text.replace(" ", "! ")),
                data("a b c d e f g h i j k")));

        assertThat(calls).hasValue(8);
        assertThat(example.note()).startsWith("not made smaller: asked again, there is no answer (");
        assertThat(example.after()).isEqualTo("a! b! c! d! e! f! g! h! i! j! k");
    }

    @Test
    void what_would_fail_without_any_change_is_shown_whole() {
        CounterExample<String> example = example(Perturbation.of("negated", (String text) -> text + " not at all")
                .probe(model((String text) -> false), data("it is good"))
                .claim(label().changes())
                .judge());

        assertThat(example.after()).isEqualTo("it is good not at all");
        assertThat(example.note()).startsWith("shown whole");
        assertThat(example.failsAlone()).isTrue();
    }

    @Test
    void the_budget_ends_the_search_and_is_told() {
        String text =
                String.join(" ", IntStream.range(0, 3000).mapToObj(i -> "w" + i).toList());
        CounterExample<String> example = example(stays(
                model((String t) -> t.chars().filter(c -> c == 'W').count() > 1400),
                Perturbation.of("capitals", (String t) -> t.replace("w", "W")),
                data(text)));

        assertThat(example.asked()).isEqualTo(1000);
        assertThat(example.note()).isEqualTo("there may be a smaller one: 1000 answers were asked");
    }

    @Test
    void an_expectation_of_ones_own_that_fails_with_small_answers_is_no_end() {
        Expectation<ClassPredictions> own = Expectation.of("own", (before, after, row) -> {
            if (before.size() < 2) {
                throw new IllegalStateException("needs two");
            }
            return false;
        });
        BehaviourVerdict verdict = Perturbation.of("shout", (String text) -> text + "!")
                .probe(model((String text) -> false), data("a", "b"))
                .claim(own)
                .judge();

        assertThat(example(verdict).note()).startsWith("not made smaller: asked again, there is no answer (");
    }

    @Test
    void strengths_are_shrunk_from_the_step_that_breaks() {
        var along = Perturbation.graded(
                        "louder",
                        1,
                        (String text, org.modelunit.perturbation.Draw draw) ->
                                text + " very".repeat((int) draw.strength()))
                .along(1, 3, 9)
                .probe(model((String text) -> text.split("very", -1).length > 6), data("this is good"));

        CounterExample<String> steps =
                example(along.claimSteps(score("bad").neverRises()).judge());

        assertThat(steps.before().split("very", -1)).hasSizeLessThanOrEqualTo(6);
        assertThat(steps.after().split("very", -1)).hasSize(7);
    }
}
