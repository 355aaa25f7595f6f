package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.recall;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstOverall;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.Slicing;
import org.modelunit.statistics.Side;

/** What a claim says before it is judged, and what its verdict says afterwards. */
class ClaimTest {

    private static Dataset<Integer, String> flips(int all) {
        List<Integer> inputs = IntStream.range(0, all).boxed().toList();
        return Dataset.of(
                "flips",
                inputs,
                inputs.stream().map(i -> i % 2 == 0 ? "heads" : "tails").toList());
    }

    private static Evaluation<Integer, Classified> called(int right, Dataset<Integer, String> flips) {
        return Evaluation.of(
                Classifier.of("caller", Labels.of("heads", "tails"), i -> {
                    double heads = (i % 2 == 0) == (i < right) ? 0.9 : 0.1;
                    return new double[] {heads, 1 - heads};
                }),
                flips);
    }

    private static MetricVerdict judged(int right, Threshold threshold) {
        return called(right, flips(100)).judge(accuracy(), threshold);
    }

    private static String composition(Dataset<Integer, String> flips) {
        return called(80, flips)
                .judge(recall("heads"), atLeast(0.1))
                .measurement()
                .sample()
                .composition();
    }

    static Stream<Claim> claims() {
        Evaluation<Integer, Classified> one = called(90, flips(100));
        return Stream.of(
                one.claim(accuracy(), atLeast(0.8).withConfidence(0.95)),
                Comparison.of(one, called(85, flips(100)))
                        .claim(accuracy(), notWorseBy(0.1).withConfidence(0.95)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_says_the_same_before_it_is_judged_as_its_verdict_does(Claim claim) {
        Verdict verdict = claim.judge();

        assertThat(claim.subject()).isEqualTo(verdict.subject()).isEqualTo("flips");
        assertThat(claim.property()).isEqualTo(verdict.property()).startsWith("accuracy");
        assertThat(claim.requirement()).isEqualTo(verdict.requirement()).endsWith(" with 95% confidence");
        assertThat(claim.burden()).isEqualTo(new Burden.Shown(0.95));
    }

    @Test
    void a_difference_that_no_two_models_can_have_is_refused() {
        Comparison<Integer, Classified> comparison = Comparison.of(called(90, flips(100)), called(85, flips(100)));

        assertThatThrownBy(() -> comparison.judge(accuracy(), atLeast(-2)))
                .hasMessageEndingWith("but the requirement names -2.0 (did you mean -0.02?)");
        assertThat(comparison.judge(accuracy(), atLeast(-1)).status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void a_verdict_on_one_value_knows_its_kind_and_its_numbers() {
        Claim[] claims = claims().toArray(Claim[]::new);

        assertThat(claims[0].judge().kind()).isEqualTo("metric");
        assertThat(claims[1].judge().kind()).isEqualTo("difference");
        assertThat(claims[0].judge().measured().orElseThrow().burden()).isEqualTo(new Burden.Shown(0.95));
    }

    @Test
    void a_verdict_has_a_title_without_measured_values_and_a_summary_with_them() {
        MetricVerdict verdict = judged(90, atLeast(0.8));

        assertThat(verdict.title()).isEqualTo("accuracy on flips: at least 0.8");
        assertThat(verdict.summary()).isEqualTo("observed 0.900, required at least 0.8");
    }

    @Test
    void an_exact_check_has_a_title_without_what_was_found_and_a_summary_with_it() {
        CheckVerdict check = new CheckVerdict(
                "rows", "order", "differ", VerdictStatus.MISSED, "two are the same", List.of(), "", "");

        assertThat(check.kind()).isEqualTo("check");
        assertThat(check.title()).isEqualTo("rows to differ");
        assertThat(check.summary()).isEqualTo("two are the same, required to differ");
    }

    @Test
    void burdens_are_called_in_evidence_as_they_always_were() {
        assertThat(Stream.of(
                                new Burden.PointEstimate(),
                                new Burden.Shown(0.9),
                                new Burden.NotRefuted(0.9, 0.1),
                                new Burden.Exact(),
                                new Burden.NoneFound(0.05))
                        .map(burden -> burden.kind() + " " + burden.confidence() + " " + burden.isProof() + " "
                                + burden.isGuard()))
                .containsExactly(
                        "estimated 0.95 false false",
                        "shown 0.9 true false",
                        "not refuted 0.9 true true",
                        "exact 1.0 false false",
                        "none found 0.95 true false");
    }

    @Test
    void a_search_may_not_report_something_false_as_often_as_not() {
        assertThatThrownBy(() -> new Burden.NoneFound(0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Burden.NoneFound(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SHOWN, SHOWN, SHOWN",
        "SHOWN, MET, MET",
        "SHOWN, NOT_REFUTED, NOT_REFUTED",
        "SHOWN, INCONCLUSIVE, INCONCLUSIVE",
        "INCONCLUSIVE, REFUTED, REFUTED",
        "INCONCLUSIVE, NOT_JUDGED, NOT_JUDGED",
        "MISSED, NOT_JUDGED, MISSED",
        "MET, MISSED, MISSED",
        "REFUTED, BROKEN, BROKEN"
    })
    void what_has_to_hold_of_several_is_as_bad_as_the_worst(VerdictStatus one, VerdictStatus other, VerdictStatus all) {
        assertThat(VerdictStatus.ofAll(List.of(one, other))).isEqualTo(all);
        assertThat(VerdictStatus.ofAll(List.of(other, one))).isEqualTo(all);
    }

    @Test
    void what_has_to_hold_of_nothing_holds_not() {
        assertThat(VerdictStatus.ofAll(List.of())).isEqualTo(VerdictStatus.NOT_JUDGED);
        assertThat(VerdictStatus.NOT_JUDGED.isGreen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MET", "MISSED"})
    void an_exact_check_is_met_or_missed(VerdictStatus other) {
        assertThatThrownBy(() -> new CheckVerdict("rows", "order", "differ", other, "", List.of(), "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an exact check is MET or MISSED, but was " + other);
    }

    @Test
    void a_sample_is_told_with_what_the_metric_is_about_and_how_it_was_drawn() {
        assertThat(composition(flips(3_000))).isEqualTo("1,500 'heads'");
        assertThat(composition(flips(100).withGroups(i -> "g" + i / 5))).isEqualTo("50 'heads', 20 groups");
        assertThat(composition(flips(100).withWeights(i -> 1 + i % 3))).isEqualTo("50 'heads', weighted");
        assertThat(judged(90, atLeast(0.5)).measurement().sample().composition())
                .isEmpty();
    }

    @Test
    void a_sample_of_sets_of_labels_is_told_with_how_many_have_the_label() {
        Labels topics = Labels.of("art", "law");
        List<Set<String>> sets = List.of(Set.of("art"), Set.of("art", "law"), Set.of());

        assertThat(Composition.of(MultiLabelled.of(topics, sets, sets), "art")).isEqualTo("2 'art'");
        assertThat(Composition.of(MultiLabelled.of(topics, sets, sets), "")).isEmpty();
    }

    @Test
    void the_bound_that_decided_is_shown() {
        double lower = judged(90, atLeast(0.8).withConfidence(0.95))
                .measurement()
                .bounds()
                .lower();
        double upper = judged(70, atLeast(0.8).withConfidence(0.95))
                .measurement()
                .bounds()
                .upper();

        assertThat(judged(90, atLeast(0.8).withConfidence(0.95)).actual())
                .isEqualTo(String.format(Locale.ROOT, "0.900, bound >= %.3f", lower));
        assertThat(judged(70, atLeast(0.8).withConfidence(0.95)).actual())
                .isEqualTo(String.format(Locale.ROOT, "0.700, bound <= %.3f", upper));
    }

    @Test
    void only_what_is_not_decided_has_a_reason() {
        Threshold guard = atLeast(0.8).unlessRefuted(0.95).detecting(0.2);

        assertThat(judged(80, guard).status()).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(judged(80, guard).reason()).isEmpty();
        assertThat(judged(60, guard).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(judged(60, guard).reason()).isEmpty();
    }

    @Test
    void only_a_guard_has_a_power() {
        assertThat(judged(80, atLeast(0.8)).measurement().power()).isNaN();
        assertThat(judged(80, atLeast(0.8).withConfidence(0.95)).measurement().power())
                .isNaN();
        assertThat(judged(80, atLeast(0.8).unlessRefuted(0.95).detecting(0.2))
                        .measurement()
                        .power())
                .isBetween(0.8, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"90, and it is 0.900.", "70, but it is 0.700."})
    void an_estimate_that_decides_is_in_the_sentence(int right, String ending) {
        assertThat(judged(right, atLeast(0.8)).sentence())
                .isEqualTo("Expected accuracy on flips to be at least 0.800, " + ending);
    }

    @ParameterizedTest
    @CsvSource({"95, and the data show it.", "60, but the data refute it.", "82, but the data cannot tell."})
    void what_data_show_or_refute_is_in_the_sentence(int right, String ending) {
        assertThat(judged(right, atLeast(0.8).withConfidence(0.95)).sentence())
                .isEqualTo("Expected accuracy on flips to be at least 0.800 with 95% confidence, " + ending);
    }

    @Test
    void a_guard_that_nothing_refutes_says_so_and_where_it_would_fail() {
        MetricVerdict verdict = judged(75, between(0.7, 0.8).unlessRefuted(0.95).detecting(0.2));

        assertThat(verdict.sentence())
                .contains("unless refuted with 95% confidence, detecting a shortfall or excess of 0.2, and nothing"
                        + " refutes it.");
        assertThat(verdict.expected()).contains(">= 0.7").endsWith(" unless refuted with 95% confidence");
        assertThat(verdict.facts()).extracting(Fact::name).containsSequence("fails below", "fails above");
    }

    @Test
    void a_proof_says_what_it_takes_to_pass() {
        MetricVerdict verdict = judged(82, atLeast(0.8).withConfidence(0.95));

        assertThat(verdict.expected()).endsWith(" shown with 95% confidence");
        assertThat(verdict.facts()).extracting(Fact::name).contains("pass mark");
    }

    @Test
    void what_has_no_bounds_shows_none() {
        MetricVerdict verdict = called(100, flips(100)).judge(logLoss(), atMost(0.2));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.measurement().bounds().of(Side.AT_LEAST)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(verdict.measurement().bounds().of(Side.AT_MOST)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_claim_prints_what_it_claims() {
        Evaluation<Integer, Classified> one = called(90, flips(100));

        assertThat(one.claim(accuracy(), atLeast(0.8).withConfidence(0.95)))
                .hasToString("accuracy on flips, at least 0.8 with 95% confidence");
        assertThat(Comparison.of(one, one).claim(accuracy(), notWorseBy(0.1)))
                .hasToString("accuracy, challenger minus champion on flips, at least -0.1");
        assertThat(SliceClaim.of(one, Slicing.by("half", i -> i < 50), accuracy(), againstOverall(notWorseBy(0.1))))
                .hasToString("accuracy by half on flips, no more than 0.1 below the overall value on each slice");
    }

    @Test
    void what_it_is_measured_on_prints_what_it_is() {
        assertThat(called(90, flips(100)).outcomes()).hasToString("100 examples of the labels 'heads', 'tails'");
        assertThat(Slicing.byText("note", Object::toString))
                .hasToString("note, a slicing by a text that still needs .length(), .script() or .contains(…)");
        assertThat(Slicing.byNumber("age", Object::hashCode))
                .hasToString("age, a slicing by a number that still needs .quantiles(…) or .edges(…)");
    }
}
