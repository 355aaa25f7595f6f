package org.modelunit.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.baseline.BaselineRequests;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.behaviour.BehaviourVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Labels;
import org.modelunit.error.BaselineException;
import org.modelunit.perturbation.Perturbation;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ReplayTest {

    private static final Labels LABELS = Labels.of("good", "bad");
    private static final Perturbation<String> SHOUT = Perturbation.of("shout", (String text) -> text + "!");
    private static final Dataset<String, String> TEXTS =
            Dataset.of("texts", List.of("a", "b", "c"), List.of("good", "good", "good"));

    /** Is upset by shouts about one thing. */
    private static final Classifier<String> FIXED = upsetBy("nothing");

    private static final Classifier<String> UPSET = upsetBy("b");

    private final MemoryStore<KeptPairs> store = new MemoryStore<>(KeptPairs.class);
    private final CounterExamples kept = CounterExamples.at("kept/shouts.json", store);

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

    private static Classifier<String> upsetBy(String word) {
        return Classifier.of(
                "upset", LABELS, text -> text.equals(word + "!") ? new double[] {0, 1} : new double[] {1, 0});
    }

    private BehaviourVerdict judge(Classifier<String> model) {
        return SHOUT.probe(model, TEXTS).replaying(kept).claim(label().stays()).judge();
    }

    @Test
    void a_missing_file_is_an_error_with_the_command_that_writes_it() {
        assertThatThrownBy(() -> judge(FIXED))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("there are no counter-examples at kept/shouts.json; write them with")
                .hasMessageContaining("-Dmodelunit.baseline=write");
    }

    @Test
    void a_run_that_writes_is_inconclusive_and_what_it_wrote_fails_until_the_model_is_mended() {
        write("write");

        BehaviourVerdict written = judge(UPSET);

        assertThat(written.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(written.sentence()).contains("the counter-examples in kept/shouts.json were only written now");
        assertThat(store.content.orElseThrow().pairs())
                .containsExactly(new KeptPair("shout", "the label stays", "b", "b!"));

        clear();
        BehaviourVerdict again = SHOUT.probe(UPSET, Dataset.of("others", List.of("a", "c"), List.of("good", "good")))
                .replaying(kept)
                .claim(label().stays())
                .judge();
        assertThat(again.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(again.sentence())
                .isEqualTo("Expected that the label stays under 'shout' on others, for every input, but kept"
                        + " counter-example 1 fails again.");
        assertThat(again.share().measurement().value()).isEqualTo(1); // kept pairs never count
        assertThat(VerdictText.of(again, List.of())).contains("these fail: 1");
        assertThat(judge(FIXED).status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void with_confidence_a_kept_pair_that_fails_refutes() {
        store.content = pairs(
                new KeptPair("shout", "the label stays", "x", "x!"),
                new KeptPair("shout", "the label stays", "b", "b!"));
        List<String> many = new ArrayList<>(Collections.nCopies(400, "a"));

        BehaviourVerdict verdict = SHOUT.probe(UPSET, Dataset.of("many", many, Collections.nCopies(400, "good")))
                .replaying(kept)
                .claim(label().stays(), atLeast(0.9).withConfidence(0.95))
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.actual()).isEqualTo("kept counter-example 2 fails again");
    }

    @Test
    void pairs_of_other_expectations_and_changes_are_left_alone() {
        store.content = pairs(
                new KeptPair("shout", "the score of 'bad' never rises", "b", "b!"),
                new KeptPair("whisper", "the label stays", Map.of("no", "text"), "b!"));

        var probe = SHOUT.probe(UPSET, Dataset.of("others", List.of("a", "c"), List.of("good", "good")))
                .replaying(kept);

        assertThat(probe.claim(label().stays()).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(probe.claim(score("bad").neverRises()).judge().status()).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void a_rewrite_adds_and_never_removes() {
        write("rewrite");
        KeptPair old = new KeptPair("shout", "the label stays", "x", "x!");
        store.content = pairs(old);

        assertThat(judge(UPSET).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judge(UPSET).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judge(FIXED).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);

        assertThat(store.content.orElseThrow().pairs())
                .containsExactly(old, new KeptPair("shout", "the label stays", "b", "b!"));
    }

    @Test
    void one_run_writes_the_pairs_of_all_its_claims() {
        write("write");
        var probe = SHOUT.probe(UPSET, TEXTS).replaying(kept);

        probe.claim(label().stays()).judge();
        probe.claim(score("bad").neverRises()).judge();

        assertThat(store.content.orElseThrow().pairs())
                .extracting(KeptPair::expectation)
                .containsExactly("the label stays", "the score of 'bad' never rises");
    }

    @Test
    void values_are_written_only_where_rows_may_be_shown() {
        BaselineRequests.make("write");

        assertThatThrownBy(() -> judge(UPSET))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("keeping a counter-example writes the values of a row to kept/shouts.json")
                .hasMessageContaining("-Dmodelunit.rows=values");
        assertThat(store.content).isEmpty();
    }

    @Test
    void claims_name_the_file() {
        Contract contract =
                SHOUT.probe(FIXED, TEXTS).replaying(kept).claim(label().stays()).contract();

        assertThat(contract)
                .isNotEqualTo(SHOUT.probe(FIXED, TEXTS).claim(label().stays()).contract())
                .isNotEqualTo(SHOUT.probe(FIXED, TEXTS)
                        .replaying(CounterExamples.at("kept/others.json", store))
                        .claim(label().stays())
                        .contract());
        assertThat(contract.terms()).containsKey(Contract.BASELINE);
    }

    @Test
    void strengths_and_steps_have_pairs_of_their_own() {
        write("write");
        var along = Perturbation.graded(
                        "louder",
                        1,
                        (String text, org.modelunit.perturbation.Draw draw) -> text + "!".repeat((int) draw.strength()))
                .along(1, 2, 3);
        Classifier<String> model =
                Classifier.of("upset", LABELS, text -> text.endsWith("!!") ? new double[] {0, 1} : new double[] {1, 0});
        var dose = along.probe(model, TEXTS).replaying(kept);

        dose.claimUpTo(3, label().stays(), atLeast(0.9)).judge();
        dose.claimSteps(label().stays()).judge();

        assertThat(store.content.orElseThrow().pairs())
                .extracting(KeptPair::change)
                .containsExactly("louder at 2", "louder along strengths");
        clear();
        var mended = along.probe(FIXED, TEXTS).replaying(kept);
        assertThat(mended.claimSteps(label().stays()).judge().status()).isEqualTo(VerdictStatus.MET);
        var still = along.probe(model, TEXTS).replaying(kept);
        assertThat(still.claimSteps(label().stays()).judge().sentence()).contains("kept counter-example 2 fails again");
    }

    enum Status {
        SINGLE,
        MARRIED
    }

    record Part(short number, byte bits, Boolean isOpen) {}

    record Everything(
            String name, int age, long id, double income, float rate, boolean isNew, Status status, Part part) {}

    @Test
    void inputs_are_read_as_they_were_written() {
        Everything all = new Everything(
                "a\uD83D\n",
                -3,
                Long.MAX_VALUE,
                Double.NaN,
                0.1f,
                true,
                Status.MARRIED,
                new Part((short) 7, (byte) -1, null));
        Row row = Row.of(Row.Header.of(List.of("x", "y")), List.of("1", ""));

        assertThat(KeptInput.input(KeptInput.plain(all), List.of(all))).isEqualTo(all);
        assertThat(KeptInput.input(KeptInput.plain(row), List.of(row))).isEqualTo(row);
        assertThat(KeptInput.input("b", List.of("a"))).isEqualTo("b");
    }

    @Test
    void other_inputs_are_refused_in_words() {
        assertThatThrownBy(() -> KeptInput.plain(new int[] {1}))
                .hasMessage("it holds a int[]; what can be kept are texts, rows, and records of texts, numbers, truth"
                        + " values, enums and such records");
        assertThatThrownBy(() -> KeptInput.input(
                        Map.of("number", 70_000, "bits", 1, "isOpen", true),
                        List.of(new Part((short) 1, (byte) 1, true))))
                .hasMessage("the component 'number' should be from -32768 to 32767");
        assertThatThrownBy(() -> KeptInput.input(
                        Map.of("number", 1.5, "bits", 1, "isOpen", true), List.of(new Part((short) 1, (byte) 1, true))))
                .hasMessage("the component 'number' should be a whole number");
        assertThatThrownBy(() -> KeptInput.input(Map.of("bits", 1), List.of(new Part((short) 1, (byte) 1, true))))
                .hasMessage("its components should be [number, bits, isOpen], but are [bits]");
    }

    @Test
    void a_pair_that_is_no_input_any_more_is_named() {
        store.content = pairs(
                new KeptPair("shout", "the label stays", "x", "x!"), new KeptPair("shout", "the label stays", 5, "x!"));

        assertThatThrownBy(() -> judge(FIXED))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "counter-example 2 in kept/shouts.json is no input of this probe: the input should be a text;"
                                + " mend it or remove it");
    }
}
