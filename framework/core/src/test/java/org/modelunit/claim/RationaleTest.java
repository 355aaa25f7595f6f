package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.recall;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.comparison.AnswerChange.disagreements;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.baseline.BaselinesInMemory;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.column.Labels;
import org.modelunit.comparison.ChangeShareClaim;
import org.modelunit.comparison.SlicedChangeClaim;
import org.modelunit.fairness.Fairness;
import org.modelunit.integrity.DataCheck;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.recording.SampleClaims;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceDifferenceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

class RationaleTest {

    private static final Rationale WHY = new Rationale("below it, cases are read by hand", "MRM-12 §3");
    private static final Pair LOANS = Loans.good("north", 400).evaluated();
    private static final Slicing<Loan> BRANCH = Slicing.by("branch", Loan::branch);
    private static final Classifier<Loan> MODEL =
            Classifier.of("by score", Labels.of("bad", "good"), loan -> new double[] {loan.score(), 1 - loan.score()});

    private static Threshold told(Threshold threshold) {
        return threshold.because(WHY.because()).source(WHY.source());
    }

    private static Margin told(Margin margin) {
        return margin.because(WHY.because()).source(WHY.source());
    }

    private static Stream<Arguments> claimsWithTheReasonInTheirRequirement() {
        BeforeAfter<Loan, ClassPredictions> probe = BeforeAfter.ofTwo(MODEL, MODEL, LOANS.dataset());
        Map<String, Claim> all = new LinkedHashMap<>();
        all.put("metric", LOANS.challenger().claim(accuracy(), told(atLeast(0.8).withConfidence(0.95))));
        all.put(
                "said before the burden",
                LOANS.challenger()
                        .claim(
                                accuracy(),
                                told(atLeast(0.8)).unlessRefuted(0.95).detecting(0.1)));
        all.put("difference", LOANS.comparison().claim(accuracy(), told(notWorseBy(0.2))));
        all.put("difference by a threshold", LOANS.comparison().claim(accuracy(), told(atLeast(-0.1))));
        requirements()
                .forEach((name, required) ->
                        all.put(name, SliceClaim.of(LOANS.challenger(), BRANCH, accuracy(), required)));
        all.put(
                "disparity",
                SliceClaim.of(LOANS.challenger(), BRANCH, Fairness.equalizedOddsDifference("bad"), told(atMost(0.3))));
        all.put(
                "calibration",
                SliceClaim.of(
                                LOANS.challenger(),
                                BRANCH,
                                Calibration.of("bad").because(WHY.because()).source(WHY.source()))
                        .get(1));
        all.put(
                "difference on slices",
                SliceDifferenceClaim.of(LOANS.comparison(), BRANCH, accuracy(), told(notWorseBy(0.2))));
        all.put("change", ChangeShareClaim.of(LOANS.comparison(), disagreements(), told(atMost(0.4))));
        all.put(
                "change on slices",
                SlicedChangeClaim.of(LOANS.comparison(), BRANCH, disagreements(), told(atMost(0.4))));
        all.put("behaviour", probe.claim(label().stays(), told(atLeast(0.9))));
        all.put("mean change", probe.claimMeanChange(score("bad"), told(between(-0.1, 0.1))));
        all.put("share of a label", DataCheck.labelShare(LOANS.dataset(), "bad", told(between(0.1, 0.9))));
        all.put(
                "baseline",
                BaselinesInMemory.of(LOANS.champion(), accuracy())
                        .claim(LOANS.challenger(), accuracy(), told(notWorseBy(0.2))));
        all.put(
                "baseline without rows",
                BaselinesInMemory.of(LOANS.champion(), accuracy())
                        .withoutRows()
                        .claim(LOANS.challenger(), accuracy(), told(notWorseBy(0.2))));
        all.putAll(ClaimsOnLatency.required(
                RationaleTest::told,
                LatencyLimit.atMost(Duration.ofMillis(5))
                        .because(WHY.because())
                        .source(WHY.source())
                        .withConfidence(0.95)
                        .aimingAt(Duration.ofMillis(1))));
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Map<String, SliceRequirement> requirements() {
        return Map.of(
                "each slice", SliceRequirement.eachSlice(told(atLeast(0.5))),
                "beside all", SliceRequirement.againstOverall(told(notWorseBy(0.3))),
                "beside the best",
                        SliceRequirement.againstBest(told(notWorseBy(0.3).withConfidence(0.95))),
                "gap", SliceRequirement.gapBetween("station", "harbour", told(between(-0.3, 0.3))),
                "ratio", SliceRequirement.ratioBetween("station", "harbour", told(atLeast(0.5))),
                "largest gap", SliceRequirement.largestGap(told(atMost(0.4))).withMinimum(20),
                "smallest ratio", SliceRequirement.smallestRatio(told(atLeast(0.5))));
    }

    @ParameterizedTest
    @MethodSource("claimsWithTheReasonInTheirRequirement")
    void what_a_requirement_says_is_told_by_claim_and_verdict(String name, Claim claim) {
        assertThat(claim.rationale()).as(name).isEqualTo(WHY);
        assertThat(claim.judge().rationale()).as(name).isEqualTo(WHY);
    }

    @Test
    void every_claim_that_has_a_requirement_tells_its_reason() throws Exception {
        List<Class<?>> silent = ClaimLawsTest.kindsInCore().stream()
                .filter(type -> Arrays.stream(type.getDeclaredFields())
                        .map(Field::getType)
                        .anyMatch(field -> Requirement.class.isAssignableFrom(field)
                                || field == LatencyLimit.class
                                || field == SliceRequirement.class))
                .filter(type -> declaring(type) == Claim.class)
                .toList();

        assertThat(silent).isEmpty();
    }

    private static Class<?> declaring(Class<?> type) {
        try {
            return type.getMethod("rationale").getDeclaringClass();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_verdict_with_a_reason_hands_everything_else_on() {
        List<String> own = Arrays.stream(ReasonedClaim.ReasonedVerdict.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();

        assertThat(Arrays.stream(Verdict.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(own).contains(name));
    }

    @Test
    void what_is_said_later_takes_the_place_of_what_was_said_before() {
        Claim claim = LOANS.challenger().claim(accuracy(), told(atLeast(0.8)));

        assertThat(claim.because("other").rationale()).isEqualTo(new Rationale("other", WHY.source()));
        assertThat(claim.because("one").source("two").because("three").rationale())
                .isEqualTo(new Rationale("three", "two"));
        assertThat(told(atLeast(0.8)).source("SR 11-7").rationale()).isEqualTo(new Rationale(WHY.because(), "SR 11-7"));
    }

    @Test
    void a_requirement_reads_as_without_a_reason() {
        assertThat(told(atLeast(0.8).withConfidence(0.95))).hasToString("at least 0.8 with 95% confidence");
        assertThat(told(notWorseBy(0.02))).hasToString(notWorseBy(0.02).toString());
        assertThat(SliceRequirement.eachSlice(told(atLeast(0.8))))
                .hasToString(SliceRequirement.eachSlice(atLeast(0.8)).toString());
        assertThat(told(atLeast(0.8))).isEqualTo(told(atLeast(0.8))).isNotEqualTo(atLeast(0.8));
        assertThat(told(notWorseBy(0.1))).isEqualTo(told(notWorseBy(0.1))).isNotEqualTo(notWorseBy(0.1));
    }

    private static Stream<Function<String, Object>> waysToSayWhy() {
        return Stream.of(
                atLeast(0.8)::because,
                atLeast(0.8)::source,
                notWorseBy(0.1)::because,
                notWorseBy(0.1)::source,
                LatencyLimit.atMost(Duration.ofMillis(5))::because,
                LatencyLimit.atMost(Duration.ofMillis(5))::source,
                Calibration.of("bad")::because,
                Calibration.of("bad")::source,
                LOANS.challenger().claim(recall("bad"), atLeast(0.8))::because,
                LOANS.challenger().claim(recall("bad"), atLeast(0.8))::source);
    }

    @ParameterizedTest
    @MethodSource("waysToSayWhy")
    void blank_and_very_long_texts_are_refused_at_once(Function<String, Object> say) {
        for (String blank : List.of("", " ", "\n\t", "\u2003")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> say.apply(blank))
                    .withMessageContaining("(…) says ")
                    .withMessageContaining("blank; leave it out");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say.apply("x".repeat(501)))
                .withMessageContaining("takes at most ")
                .withMessageContaining(" characters, but this text has 501");
    }

    @Test
    void a_text_may_be_as_long_as_is_said_whatever_its_script() {
        assertThat(Rationale.NONE.withBecause("😀".repeat(500)).because()).hasSize(1000);
        assertThat(Rationale.NONE.withSource("§".repeat(200)).source()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rationale.NONE.withSource("§".repeat(201)))
                .withMessageStartingWith("source(…) takes at most 200 characters, but this text has 201");
    }

    @Test
    void the_lines_of_a_text_block_become_one() {
        assertThat(Rationale.NONE.withBecause("""
            a missed default costs
              five refused loans
            """).because()).isEqualTo("a missed default costs five refused loans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001B[2J gone", "right \u202E left", "a\u0000b", "zero\u200Bwidth", "half \uD83D", "\u0085next"
            })
    void hostile_text_cannot_reach_a_terminal(String hostile) {
        Verdict verdict = LOANS.challenger()
                .claim(accuracy(), atLeast(0.8).because(hostile).source(hostile))
                .judge();
        String text = VerdictText.of(verdict, List.of(Fact.of("again", "mvn test")));

        assertThat(text).matches("[\\x20-\\x7E\\n§…]*").contains("  because ", "  source ");
        assertThat(text.indexOf("  because ")).isLessThan(text.indexOf("  source "));
        assertThat(text.indexOf("  source ")).isLessThan(text.indexOf("  again "));
        assertThat(text.lines().filter(line -> line.startsWith("  because"))).hasSize(1);
    }

    @Test
    void reasons_stand_after_the_facts_and_are_none_of_them() {
        MetricVerdict verdict =
                LOANS.challenger().claim(accuracy(), told(atLeast(0.8))).judge();

        assertThat(verdict.facts()).extracting(Fact::name).doesNotContain("because", "source");
        assertThat(VerdictText.facts(verdict, List.of()).lines().toList())
                .endsWith("  because   " + WHY.because(), "  source    " + WHY.source());
    }

    @Test
    void who_gives_a_reason_for_a_claim_has_not_made_it() {
        Claim own = SampleClaims.of("loans", "closeness", "be close");
        Claim reasoned = own.because("rounding costs money").source("MRM-12 §3");

        assertThat(reasoned.contract().claimedBy(reasoned).terms().get(Contract.CLAIMED_BY))
                .isNotNull()
                .isEqualTo(own.contract().claimedBy(own).terms().get(Contract.CLAIMED_BY));
    }
}
