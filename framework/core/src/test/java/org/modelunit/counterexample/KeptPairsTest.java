package org.modelunit.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.baseline.BaselineRequests;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.behaviour.BehaviourVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Labels;
import org.modelunit.error.BaselineException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.Perturbation;

/** Kept pairs that a claim could lose without a word: inputs of another class, other names, a green share. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KeptPairsTest {

    sealed interface Shape permits Circle, Square {

        int size();
    }

    record Circle(int size) implements Shape {}

    record Square(int size) implements Shape {}

    private static final Labels LABELS = Labels.of("good", "bad");

    /** Is upset by large squares. */
    private static final Classifier<Shape> BY_SHAPE = Classifier.of(
            "by shape",
            LABELS,
            shape -> shape instanceof Square && shape.size() > 10 ? new double[] {0, 1} : new double[] {1, 0});

    private static final Perturbation<Shape> GROW = Perturbation.of(
            "grow", shape -> shape instanceof Square ? new Square(shape.size() + 10) : new Circle(shape.size() + 10));

    private static final Dataset<Shape, String> SHAPES =
            Dataset.of("shapes", List.of(new Circle(1), new Square(2), new Circle(3)), List.of("good", "good", "good"));

    private static final Perturbation<String> SHOUT = Perturbation.of("shout", (String text) -> text + "!");

    private static final Dataset<String, String> TEXTS =
            Dataset.of("texts", List.of("a", "b", "c"), List.of("good", "good", "good"));

    private final MemoryStore<KeptPairs> store = new MemoryStore<>(KeptPairs.class);
    private final CounterExamples kept = CounterExamples.at("kept/pairs.json", store);

    private static Optional<KeptPairs> pairs(KeptPair... pairs) {
        return Optional.of(new KeptPairs(List.of(pairs)));
    }

    @AfterEach
    void clear() {
        BaselineRequests.withdraw();
        System.clearProperty("modelunit.rows");
        System.clearProperty("modelunit.rows.columns");
    }

    private static void write(String mode) {
        System.setProperty("modelunit.rows", "values");
        System.setProperty("modelunit.rows.columns", "*");
        BaselineRequests.make(mode);
    }

    private static BeforeAfter<String, ClassPredictions> shouted(String upsetting) {
        return SHOUT.probe(
                Classifier.of(
                        "upset",
                        LABELS,
                        text -> text.equals(upsetting + "!") ? new double[] {0, 1} : new double[] {1, 0}),
                TEXTS);
    }

    @Test
    void an_input_of_another_class_is_read_as_what_it_was() {
        write("write");
        GROW.probe(BY_SHAPE, SHAPES).replaying(kept).claim(label().stays()).judge();
        assertThat(store.content.orElseThrow().pairs())
                .singleElement()
                .satisfies(pair -> assertThat(String.valueOf(pair.before())).contains("Square"));
        clear();

        BehaviourVerdict again = GROW.probe(
                        BY_SHAPE,
                        Dataset.<Shape, String>of(
                                "small", List.of(new Circle(1), new Square(-20)), List.of("good", "good")))
                .replaying(kept)
                .claim(label().stays())
                .judge();

        assertThat(again.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(again.sentence()).contains("kept counter-example 1 fails again");
        assertThatThrownBy(() -> GROW.probe(
                                BY_SHAPE, Dataset.<Shape, String>of("round", List.of(new Circle(1)), List.of("good")))
                        .replaying(kept))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("it is a Square, and the inputs are each a Circle; mend it or remove it");
    }

    @Test
    void a_kept_input_that_does_not_say_its_class_is_no_input() {
        store.content = pairs(new KeptPair("grow", "the label stays", Map.of("size", 2), Map.of("size", 12)));

        assertThatThrownBy(() -> GROW.probe(BY_SHAPE, SHAPES).replaying(kept))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining(
                        "it does not say what it is by '(class)', and the inputs are each a Circle or a Square");
    }

    record One(int number) {}

    record Two(int number) {}

    record Holder(Shape shape) {}

    @Test
    void inputs_that_cannot_be_told_apart_are_refused() {
        Dataset<Record, String> mixed = Dataset.of("mixed", List.of(new One(1), new Two(2)), List.of("good", "good"));
        Classifier<Record> any = Classifier.of("any", LABELS, record -> new double[] {1, 0});
        Perturbation<Record> change = Perturbation.of("change", record -> new One(3));

        assertThatThrownBy(() -> change.probe(any, mixed).replaying(kept))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "counter-examples cannot be kept in kept/pairs.json: the inputs are of several classes (One,"
                                + " Two), and those that are kept are read as one of them; let them be records of one"
                                + " interface");
        assertThatThrownBy(() -> KeptInput.plain(new Holder(new Circle(1))))
                .hasMessageContaining("its component 'shape' can be of several classes, as a Shape is");
    }

    @Test
    void pairs_of_a_change_that_was_renamed_do_not_drop_out() {
        KeptPair lost = new KeptPair("yell", "the label stays", "b", "b!");
        store.content = pairs(lost, lost);

        BehaviourVerdict verdict =
                shouted("b but not here").replaying(kept).claim(label().stays()).judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .contains(
                        "none of the 2 counter-examples in kept/pairs.json is of 'shout': they are of 'the label stays'"
                                + " under 'yell'; mend the names in the file");
        assertThat(shouted("b").replaying(kept).claim(label().stays()).judge().status())
                .isEqualTo(VerdictStatus.MISSED);
        store.content = pairs();
        assertThat(shouted("z").replaying(kept).claim(label().stays()).judge().status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void pairs_of_another_tolerance_are_told() {
        store.content = pairs(
                new KeptPair("shout", "the score of 'bad' stays within 0.1", "b", "b!"),
                new KeptPair("shout", "the label stays", "x", "x!"));
        var probe = shouted("z").replaying(kept);

        BehaviourVerdict other = probe.claim(score("bad").stays(absolute(0.2))).judge();

        assertThat(other.status()).isEqualTo(VerdictStatus.MET);
        assertThat(VerdictText.facts(other, List.of()))
                .contains("0 of 2")
                .contains(
                        "the others are of 'the score of 'bad' stays within 0.1' under 'shout', 'the label stays' under"
                                + " 'shout'");
        assertThat(VerdictText.facts(probe.claim(label().stays()).judge(), List.of()))
                .contains("1 of 2")
                .contains("which hold; the others are of 'the score");
    }

    @Test
    void a_file_serves_all_strengths() {
        var louder =
                Perturbation.graded("louder", 1, (String text, Draw draw) -> text + "!".repeat((int) draw.strength()));
        Classifier<String> calm = Classifier.of("calm", LABELS, text -> new double[] {1, 0});
        store.content = pairs(new KeptPair("louder at 2", "the label stays", "b", "b!!"));
        var dose = louder.along(1, 2, 3).probe(calm, TEXTS).replaying(kept);

        assertThat(dose.claimUpTo(3, label().stays(), atLeast(0.9)).judge().status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(dose.claimSteps(label().stays()).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(louder.along(1, 3)
                        .probe(calm, TEXTS)
                        .replaying(kept)
                        .claimUpTo(3, label().stays(), atLeast(0.9))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_pair_that_a_green_share_allows_is_written_too() {
        write("write");

        BehaviourVerdict written = shouted("b")
                .replaying(kept)
                .claim(label().stays(), atLeast(0.5))
                .judge();

        assertThat(written.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(written.sentence()).contains("were only written now");
        assertThat(store.content.orElseThrow().pairs())
                .containsExactly(new KeptPair("shout", "the label stays", "b", "b!"));
    }

    @Test
    void a_run_that_finds_no_pair_says_so() {
        write("write");

        BehaviourVerdict written =
                shouted("z").replaying(kept).claim(label().stays()).judge();

        assertThat(written.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(written.sentence())
                .contains("no pair that fails alone was found, so none was written to kept/pairs.json")
                .doesNotContain("were only written now");
        assertThat(store.content.orElseThrow().pairs()).isEmpty();
    }
}
