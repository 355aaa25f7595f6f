package org.modelunit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.outcome.OperatingPoint.cutOff;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.claim.Margin;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.error.BaselineException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Prevalence;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** Baselines that are written, found again, and refused. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BaselineTest {

    private static final Margin MARGIN = notWorseBy(0.05).withConfidence(0.95);
    private static final Pair LOANS = Loans.good("north", 900).evaluated();
    private static final Pair FEWER = Loans.good("north", 300).evaluated();

    private final MemoryStore<KeptBaselines> store = new MemoryStore<>(KeptBaselines.class);
    private final Baseline baseline = Baseline.at("src/kept/loans.json", store);

    @AfterEach
    void withdraw() {
        BaselineRequests.withdraw();
    }

    private static BaselineVerdict judged(Baseline baseline, Evaluation<Loan, Classified> evaluation) {
        return baseline.claim(evaluation, rocAuc("bad"), MARGIN).judge();
    }

    private void write(Baseline kept, Evaluation<Loan, Classified> champion) {
        BaselineRequests.make("write");
        assertThat(judged(kept, champion).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        age();
    }

    /** As if the run that wrote it were over. */
    private void age() {
        withdraw();
        store.content = Optional.of(new KeptBaselines(store.content.orElseThrow().entries().stream()
                .map(entry -> new KeptBaseline(
                        entry.name(),
                        new KeptSince(entry.since().written(), entry.since().validForDays(), "a run before"),
                        entry.provenance(),
                        entry.values(),
                        entry.answers()))
                .toList()));
    }

    private static void assertRefused(ThrowingCallable claim, String message) {
        assertThatThrownBy(claim).isInstanceOf(BaselineException.class).hasMessage(message);
    }

    private static String rewriting(String why) {
        return "the baseline 'champion' in src/kept/loans.json " + why
                + "; if the model of now is to take its place, write it"
                + " anew with\n  mvn test -Dmodelunit.baseline=rewrite\nthen review it, and commit it";
    }

    @Test
    void a_kept_champion_is_compared_pair_by_pair_as_if_it_ran() {
        write(baseline, LOANS.champion());

        BaselineVerdict verdict = judged(baseline, LOANS.challenger());
        MetricVerdict paired = LOANS.comparison().claim(rocAuc("bad"), MARGIN).judge();

        assertThat(verdict.status()).isEqualTo(paired.status());
        assertThat(verdict.measured().orElseThrow().measurement()).isEqualTo(paired.measurement());
        assertThat(verdict.provenance())
                .isEqualTo(paired.provenance().with(Provenance.BASELINE, Fingerprint.unknown("src/kept/loans.json")));
        assertThat(verdict.kept().value()).isEqualTo(LOANS.champion().value(rocAuc("bad")));
        assertThat(verdict.now().value()).isEqualTo(LOANS.challenger().value(rocAuc("bad")));
    }

    @Test
    void every_claim_of_a_comparison_is_paired_with_what_was_kept() {
        write(baseline, LOANS.champion());

        Comparison<Loan, Classified> comparison = baseline.comparedWith(LOANS.challenger());

        assertThat(comparison.provenance().others().get(Provenance.BASELINE))
                .as("the champion is one that was kept")
                .isNotNull()
                .isEqualTo(judged(baseline, LOANS.challenger())
                        .provenance()
                        .others()
                        .get(Provenance.BASELINE));

        for (Metric<Classified> metric :
                List.<Metric<Classified>>of(widened(accuracy()), widened(logLoss()), widened(recall("bad")))) {
            assertThat(comparison.claim(metric, MARGIN).judge().measurement())
                    .isEqualTo(LOANS.comparison().claim(metric, MARGIN).judge().measurement());
        }
    }

    private static Metric<Classified> widened(Metric<? super Classified> metric) {
        return Evaluation.widened(metric);
    }

    @Test
    void a_baseline_is_written_on_request_only_and_approves_nothing() {
        assertRefused(
                () -> judged(baseline, LOANS.challenger()),
                "the baseline 'champion' in src/kept/loans.json is not there; write it with\n"
                        + "  mvn test -Dmodelunit.baseline=write\nthen review it, and commit it");
        assertThat(store.content).isEmpty();

        BaselineRequests.make("write");
        BaselineVerdict writing = judged(baseline, LOANS.challenger());

        assertThat(writing.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(writing.sentence())
                .isEqualTo(
                        "Expected ROC AUC of 'bad', now minus kept, on loans to be at least -0.05 with 95% confidence,"
                                + " but the baseline was only written now; review it, commit it, and run without"
                                + " -Dmodelunit.baseline.");
        assertThat(writing.measured()).isEmpty();
        withdraw();
        assertThat(judged(baseline, LOANS.challenger()).status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void write_leaves_what_is_there_and_rewrite_replaces_it() {
        write(baseline, LOANS.champion());
        KeptBaselines before = store.content.orElseThrow();

        BaselineRequests.make("write");
        assertThat(judged(baseline, LOANS.challenger()).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(store.content).contains(before);

        BaselineRequests.make("rewrite");
        assertThat(judged(baseline, LOANS.challenger()).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        age();
        assertThat(judged(baseline, LOANS.challenger())
                        .measured()
                        .orElseThrow()
                        .measurement()
                        .value())
                .isZero();
    }

    @Test
    void a_comparison_alone_can_be_written_for_too() {
        BaselineRequests.make("write");
        assertThatThrownBy(() -> baseline.comparedWith(LOANS.champion()))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining(
                        "was only written now, so there is nothing to compare with; review it, commit it");
        age();
        assertThat(baseline.comparedWith(LOANS.challenger()).size()).isEqualTo(900);
        assertRefused(
                () -> judged(baseline, LOANS.challenger()),
                "the baseline 'champion' in src/kept/loans.json does not say what ROC AUC of 'bad' was; write it with\n"
                        + "  mvn test -Dmodelunit.baseline=write\nthen review it, and commit it");
    }

    @Test
    void another_metric_is_written_of_the_champion_that_was_kept_and_not_of_now() {
        write(baseline, LOANS.champion());
        assertThatThrownBy(() ->
                        baseline.claim(LOANS.challenger(), accuracy(), MARGIN).judge())
                .hasMessageContaining("does not say what accuracy was, but ROC AUC of 'bad'; write it with");

        BaselineRequests.make("write");
        assertThat(baseline.claim(LOANS.challenger(), accuracy(), MARGIN)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        age();

        BaselineVerdict verdict =
                baseline.claim(LOANS.challenger(), accuracy(), MARGIN).judge();
        assertThat(verdict.kept().value()).isEqualTo(LOANS.champion().value(accuracy()));
        assertThat(store.content.orElseThrow().entries().get(0).values()).hasSize(2);
    }

    @Test
    void a_baseline_lives_as_long_as_the_shorter_of_what_file_and_claim_say() {
        write(baseline.validForDays(30), LOANS.champion());
        store.today = store.today.plusDays(30);
        assertThat(judged(baseline.validForDays(30), LOANS.challenger()).status())
                .isEqualTo(VerdictStatus.SHOWN);

        store.today = store.today.plusDays(1);
        String stale = rewriting("was written on 2026-03-01 and was good for 30 days, until 2026-03-31");
        assertRefused(() -> judged(baseline.validForDays(30), LOANS.challenger()), stale);
        assertRefused(() -> judged(baseline.validForDays(3_650), LOANS.challenger()), stale);
        assertThatThrownBy(() -> judged(baseline.validForDays(7), LOANS.challenger()))
                .hasMessageContaining("good for 7 days, until 2026-03-08");

        BaselineRequests.make("rewrite");
        judged(baseline, LOANS.challenger());
        age();
        assertThat(judged(baseline, LOANS.challenger()).status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_baseline_from_the_future_is_refused_but_for_a_clock_that_is_late() {
        write(baseline, LOANS.champion());
        store.today = store.today.minusDays(1);
        assertThat(judged(baseline, LOANS.challenger()).status()).isEqualTo(VerdictStatus.SHOWN);

        store.today = store.today.minusDays(1);
        assertRefused(
                () -> judged(baseline, LOANS.challenger()),
                rewriting("was written on 2026-03-01, which is still to come"));
    }

    @Test
    void other_data_are_refused() {
        write(baseline, FEWER.champion());

        assertThatThrownBy(() -> judged(baseline, LOANS.challenger()))
                .isInstanceOf(BaselineException.class)
                .hasMessageMatching(
                        "(?s)the baseline 'champion' in src/kept/loans.json is of other data: 'loans', 300 examples,"
                                + " sha256 \\w{8}… was kept, and this is 'loans', 900 examples, sha256 \\w{8}…; if the"
                                + " model of now.*mvn test -Dmodelunit.baseline=rewrite.*");
        assertThatThrownBy(() -> judged(
                        baseline,
                        Loans.good("north", 300).shuffled(1).evaluated().champion()))
                .hasMessageContaining("is of other data");
        assertThatThrownBy(() -> judged(baseline, FEWER.champion().at(Prevalence.of("bad", 0.03))))
                .hasMessageContaining("is of other data");
        assertThat(judged(baseline, FEWER.champion()).status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void another_operating_point_is_refused_and_the_same_one_decides_alike() {
        write(baseline, LOANS.champion().at(cutOff("bad", 0.3)));

        assertRefused(
                () -> judged(baseline, LOANS.challenger()),
                rewriting("is of another operating point: 'cut-off 'bad' at 0.3 or above' was kept, and this is"
                        + " 'the largest score'"));
        Evaluation<Loan, Classified> challenger = LOANS.challenger().at(cutOff("bad", 0.3));
        assertThat(baseline.comparedWith(challenger).champion().outcomes().decided())
                .isEqualTo(LOANS.champion().at(cutOff("bad", 0.3)).outcomes().decided());
    }

    @Test
    void a_metric_that_is_computed_in_another_way_now_is_refused() {
        write(baseline, LOANS.champion());
        KeptBaseline entry = store.content.orElseThrow().entries().get(0);
        KeptValue value = entry.values().get(0);
        store.content = Optional.of(new KeptBaselines(List.of(new KeptBaseline(
                entry.name(),
                entry.since(),
                entry.provenance(),
                List.of(new KeptValue(value.metric(), 0.75, value.bounds())),
                entry.answers()))));

        assertThatThrownBy(() -> judged(baseline, LOANS.challenger()))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("says that ROC AUC of 'bad' was 0.75, but its rows give " + value.value()
                        + " here: the metric is computed in another way now");
    }

    @Test
    void a_value_alone_is_a_bar_and_the_text_says_so() {
        Baseline bar = baseline.withoutRows();
        write(bar, LOANS.champion());
        assertThat(store.content.orElseThrow().entries().get(0).answers()).isEmpty();

        BaselineVerdict verdict = judged(bar, LOANS.challenger());
        double kept = LOANS.champion().value(rocAuc("bad"));
        MetricVerdict beside = LOANS.challenger()
                .claim(rocAuc("bad"), Threshold.atLeast(kept - 0.05).withConfidence(0.95))
                .judge();

        assertThat(verdict.status()).isEqualTo(beside.status());
        assertThat(verdict.measured().orElseThrow().measurement().value())
                .isEqualTo(beside.measurement().value() - kept);
        assertThat(VerdictText.of(verdict, List.of()))
                .contains(
                        "rows", "not kept", "the kept value counts as exact; how uncertain it was is not in the bound");
        assertRefused(
                () -> judged(baseline, LOANS.challenger()),
                rewriting("keeps values only, and no answer for each row; say withoutRows() to take the value for a"
                        + " bar"));
        assertRefused(
                () -> bar.comparedWith(LOANS.challenger()),
                rewriting("keeps values only, and no answer for each row; say withoutRows() to take the value for a"
                        + " bar"));
        assertRefused(
                () -> bar.claim(LOANS.challenger(), accuracy(), MARGIN).judge(),
                rewriting("does not say what accuracy was, but ROC AUC of 'bad'"));
    }

    @Test
    void a_bar_stays_in_the_range_of_the_metric() {
        Baseline bar = baseline.withoutRows();
        write(bar, LOANS.champion());

        assertThat(bar.claim(LOANS.challenger(), rocAuc("bad"), notWorseBy(0.99))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(bar.claim(LOANS.challenger(), rocAuc("bad"), Threshold.between(-0.1, 0.9))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
        assertThatThrownBy(() -> bar.claim(LOANS.challenger(), rocAuc("bad"), betterBy(0.9))
                        .judge())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_metric_that_is_infinite_is_refused_with_the_name_of_the_baseline() {
        Metric<Classified> infinite = Metric.of("odds", (Classified c) -> Double.POSITIVE_INFINITY);
        BaselineRequests.make("write");

        assertRefused(
                () -> baseline.claim(LOANS.champion(), infinite, notWorseBy(0.05))
                        .judge(),
                "the baseline 'champion' in src/kept/loans.json cannot hold or be compared with odds of champion on"
                        + " loans, which is Infinity: keep a metric that is finite for such answers, or mend these");
        assertThat(store.content).isEmpty();
    }

    @Test
    void a_name_that_is_not_there_is_missing() {
        write(baseline, LOANS.champion());

        assertThatThrownBy(() -> judged(baseline.named("older"), LOANS.challenger()))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith(
                        "the baseline 'older' in src/kept/loans.json is not there; there are 'champion'; write it"
                                + " with");
    }

    @Test
    void what_makes_no_baseline_is_refused() {
        assertThatThrownBy(() -> baseline.named(" ")).hasMessage("a baseline needs a name, but it is blank");
        assertThatThrownBy(() -> baseline.validForDays(0))
                .hasMessage("a baseline can be valid for 1 to 36500 days, but was for 0");
    }
}
