package org.modelunit.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.matthewsCorrelation;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.fairness.Fairness.FOUR_FIFTHS;
import static org.modelunit.fairness.Fairness.demographicParityDifference;
import static org.modelunit.fairness.Fairness.demographicParityRatio;
import static org.modelunit.fairness.Fairness.equalOpportunityDifference;
import static org.modelunit.fairness.Fairness.equalizedOddsDifference;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.Labels;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceFinding;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

class FairnessTest {

    private record Person(String sex, String age, boolean isGood, boolean isChosen) {}

    private static final Slicing<Person> SEX = Slicing.by("sex", Person::sex);

    private final List<Person> people = new ArrayList<>();

    /** People of whom half are truly good, and so many of the good and of the others are chosen. */
    private FairnessTest with(String sex, String age, int goodChosen, int othersChosen, int each) {
        for (int i = 0; i < each; i++) {
            people.add(new Person(sex, age, true, i < goodChosen));
            people.add(new Person(sex, age, false, i < othersChosen));
        }
        return this;
    }

    private SlicedEvaluation<Person, Classified> by(Slicing<Person> slicing) {
        Classifier<Person> chooser = Classifier.of(
                "chooser",
                Labels.of("good", "bad"),
                person -> person.isChosen() ? new double[] {0.8, 0.2} : new double[] {0.3, 0.7});
        List<String> truth =
                people.stream().map(person -> person.isGood() ? "good" : "bad").toList();
        return SlicedEvaluation.of(Evaluation.of(chooser, Dataset.of("people", people, truth)), slicing);
    }

    private static final Threshold WITHIN_TEN_POINTS = atMost(0.10).withConfidence(0.95);

    @Test
    void a_small_gap_is_shown_and_a_large_one_is_refuted() {
        var alike = new FairnessTest().with("female", "", 600, 200, 1000).with("male", "", 610, 200, 1000);
        var apart = new FairnessTest().with("female", "", 500, 200, 1000).with("male", "", 900, 300, 1000);

        assertThat(alike.by(SEX)
                        .judge(demographicParityDifference("good"), WITHIN_TEN_POINTS)
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(apart.by(SEX)
                        .judge(demographicParityDifference("good"), WITHIN_TEN_POINTS)
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void the_verdict_has_the_gap_of_each_pair_and_the_size_rate_and_bounds_of_each_group() {
        SliceVerdict verdict = with("female", "", 50, 20, 100)
                .with("male", "", 90, 40, 150)
                .with("other", "", 10, 4, 14)
                .by(SEX)
                .judge(demographicParityDifference("good"), WITHIN_TEN_POINTS);

        assertThat(verdict.findings())
                .extracting(SliceFinding::slice)
                .containsExactly("male − female", "other − female", "other − male");
        assertThat(verdict.groups()).singleElement().satisfies(groups -> {
            assertThat(groups.title()).isEqualTo("selection rate of 'good' by sex");
            assertThat(groups.bars()).isEmpty();
            assertThat(groups.rows()).extracting(SliceFinding::examples).containsExactly(200, 300, 28);
            assertThat(groups.rows()).extracting(SliceFinding::value).containsExactly(0.35, 130.0 / 300, 0.5);
            SliceFinding female = groups.rows().get(0);
            assertThat(female.lower()).isBetween(0.2, 0.35);
            assertThat(female.upper()).isBetween(0.35, 0.5);
        });
    }

    @Test
    void a_group_that_is_too_small_is_undecided_and_listed() {
        SliceVerdict verdict = with("female", "", 500, 200, 1000)
                .with("male", "", 500, 200, 1000)
                .with("other", "", 10, 4, 14)
                .by(SEX)
                .judge(demographicParityDifference("good"), WITHIN_TEN_POINTS);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.findings().get(1)).satisfies(finding -> {
            assertThat(finding.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(finding.reason()).isEqualTo("only 28 examples, fewer than 30");
            assertThat(finding.value()).isEqualTo(0.5 - 0.35);
            assertThat(finding.upper()).isInfinite();
        });
        assertThat(by(SEX).judge(demographicParityDifference("good").withMinimum(20), atMost(0.2))
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void the_four_fifths_rule_compares_each_group_with_the_one_that_is_selected_most() {
        var fair = new FairnessTest().with("female", "", 550, 250, 1000).with("male", "", 600, 260, 1000);
        var unfair = new FairnessTest().with("female", "", 300, 100, 1000).with("male", "", 600, 260, 1000);
        Threshold shown = FOUR_FIFTHS.withConfidence(0.95);

        assertThat(fair.by(SEX).judge(demographicParityRatio("good"), shown).status())
                .isEqualTo(VerdictStatus.SHOWN);
        SliceVerdict refuted = unfair.by(SEX).judge(demographicParityRatio("good"), shown);
        assertThat(refuted.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(refuted.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.slice()).isEqualTo("female / male");
            assertThat(finding.value()).isEqualTo(400.0 / 860);
        });
    }

    @Test
    void equalized_odds_compare_true_and_false_positive_rates() {
        // as many of the good ones chosen, but more of the others
        with("female", "", 700, 100, 1000).with("male", "", 700, 400, 1000);

        assertThat(by(SEX).judge(equalOpportunityDifference("good"), WITHIN_TEN_POINTS)
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        SliceVerdict odds = by(SEX).judge(equalizedOddsDifference("good"), WITHIN_TEN_POINTS);
        assertThat(odds.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(odds.findings())
                .extracting(SliceFinding::slice)
                .containsExactly("recall: male − female", "false positive rate: male − female");
        assertThat(odds.groups()).hasSize(2);
    }

    @Test
    void an_unfairness_that_each_attribute_hides_shows_in_their_cross() {
        with("female", "young", 250, 100, 500).with("female", "old", 450, 200, 500);
        with("male", "young", 450, 200, 500).with("male", "old", 250, 100, 500);
        Slicing<Person> age = Slicing.by("age group", Person::age);

        assertThat(by(SEX).judge(demographicParityDifference("good"), WITHIN_TEN_POINTS)
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(by(age).judge(demographicParityDifference("good"), WITHIN_TEN_POINTS)
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        SliceVerdict crossed = by(SEX.cross(age)).judge(demographicParityDifference("good"), WITHIN_TEN_POINTS);
        assertThat(crossed.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(crossed.property()).isEqualTo("demographic parity difference of 'good' by sex × age group");
    }

    @Test
    void groups_without_a_rate_are_undecided_and_say_so() {
        SliceVerdict verdict = with("female", "", 0, 0, 50)
                .with("male", "", 0, 0, 50)
                .by(SEX)
                .judge(demographicParityRatio("good"), FOUR_FIFTHS);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.findings().get(0).reason())
                .isEqualTo(
                        "the ratio of selection rate of 'good' is undefined here: the value of 'male', which divides, is 0");
    }

    @Test
    void a_group_that_is_never_selected_has_a_ratio_of_zero() {
        SliceVerdict verdict = with("female", "", 0, 0, 50)
                .with("male", "", 40, 10, 50)
                .by(SEX)
                .judge(demographicParityRatio("good"), FOUR_FIFTHS.withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.findings().get(0).value()).isZero();
        assertThat(verdict.findings().get(0).upper()).isBetween(0.0, 0.2);
    }

    @Test
    void calibration_is_a_claim_on_each_group() {
        List<SliceVerdict> verdicts = with("female", "", 80, 30, 100)
                .with("male", "", 80, 30, 100)
                .by(SEX)
                .judge(Calibration.of("good").withConfidence(0.95));

        assertThat(verdicts)
                .extracting(SliceVerdict::property)
                .containsExactly("calibration slope of 'good' by sex", "calibration intercept of 'good' by sex");
        assertThat(verdicts)
                .allSatisfy(verdict -> assertThat(verdict.findings()).hasSize(2));
    }

    @Test
    void any_metric_makes_a_disparity() {
        SlicedEvaluation<Person, Classified> bySex =
                with("female", "", 80, 30, 100).with("male", "", 90, 20, 100).by(SEX);

        assertThat(bySex.value(Disparity.difference(accuracy()))).isEqualTo(0.85 - 0.75);
        assertThat(bySex.judge(Disparity.difference(accuracy()), atMost(0.2)).property())
                .isEqualTo("accuracy difference by sex");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> demographicParityDifference("good").claim(atLeast(0.1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the largest gap is the highest value less the lowest one, so it can be required to be at most a"
                                + " bar of 0 or more, but not to be at least 0.1");
        assertThatThrownBy(() -> demographicParityRatio("good").claim(atLeast(1.2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the smallest ratio is the lowest value divided by the highest one, so it can be required to be"
                                + " at least a bar above 0 and up to 1, but not to be at least 1.2");
        with("female", "", 80, 30, 100).with("male", "", 90, 20, 100);
        assertThatThrownBy(() -> by(SEX).judge(demographicParityDifference("good"), atMost(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "two values of selection rate of 'good' are at most 1.0 apart, but the requirement names 10.0"
                                + " (did you mean 0.1?)");
        assertThatThrownBy(() -> Disparity.ratio(matthewsCorrelation()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Matthews correlation can lie below 0, where ratios mean nothing; require something of its"
                        + " difference");
    }

    @Test
    void a_disparity_is_called_by_its_metric_and_needs_a_minimum() {
        assertThat(Disparity.difference(accuracy())).hasToString("accuracy difference");
        assertThat(Disparity.difference(accuracy()).withMinimum(1).minimum()).isOne();
        assertThatThrownBy(() -> Disparity.difference(accuracy()).withMinimum(0))
                .hasMessage("the minimum must be at least 1, but was 0");
    }
}
