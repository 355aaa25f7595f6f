package org.modelunit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.notWorseBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Evaluation;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.claim.Margin;
import org.modelunit.error.BaselineException;
import org.modelunit.outcome.Classified;

/** Several claims of one run that write one baseline. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EntriesOfOneRunTest {

    private static final Margin MARGIN = notWorseBy(0.05).withConfidence(0.95);
    private static final Pair LOANS = Loans.good("north", 900).evaluated();

    private final MemoryStore<KeptBaselines> store = new MemoryStore<>(KeptBaselines.class);
    private final Baseline baseline = Baseline.at("src/kept/loans.json", store);

    @AfterEach
    void withdraw() {
        BaselineRequests.withdraw();
    }

    private static BaselineVerdict judged(Baseline baseline, Evaluation<Loan, Classified> evaluation) {
        return baseline.claim(evaluation, rocAuc("bad"), MARGIN).judge();
    }

    @Test
    void claims_of_a_run_share_an_entry_if_they_say_the_same() {
        BaselineRequests.make("write");
        judged(baseline, LOANS.champion());
        judged(baseline, LOANS.champion());
        baseline.claim(LOANS.champion(), accuracy(), MARGIN).judge();
        baseline.named("challenger")
                .claim(LOANS.challenger(), accuracy(), MARGIN)
                .judge();

        assertThat(store.content.orElseThrow().entries())
                .extracting(KeptBaseline::name)
                .containsExactly("challenger", "champion");
        assertThat(store.content.orElseThrow().entry("champion").orElseThrow().values())
                .extracting(KeptValue::metric)
                .containsExactly("ROC AUC of 'bad'", "accuracy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "rewrite"})
    void an_entry_does_not_depend_on_the_confidence_of_the_claims_that_write_it(String mode) {
        BaselineRequests.make(mode);
        baseline.claim(LOANS.champion(), rocAuc("bad"), notWorseBy(0.05).withConfidence(0.8))
                .judge();
        KeptBaselines first = store.content.orElseThrow();
        for (Margin margin : List.of(
                notWorseBy(0.05),
                notWorseBy(0.05).withConfidence(0.99),
                notWorseBy(0.05).unlessRefuted(0.9).detecting(0.1))) {
            baseline.claim(LOANS.champion(), rocAuc("bad"), margin).judge();
        }

        assertThat(store.content).contains(first);
        assertThat(first.entry("champion").orElseThrow().values())
                .singleElement()
                .satisfies(value -> assertThat(value.bounds().confidence()).isEqualTo(0.95));
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "rewrite"})
    void claims_of_a_run_that_write_an_entry_differently_are_an_error(String mode) {
        BaselineRequests.make(mode);
        judged(baseline, LOANS.champion());
        KeptBaselines before = store.content.orElseThrow();

        assertThatThrownBy(() -> judged(baseline, LOANS.challenger()))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "two claims of this run write the baseline 'champion' in src/kept/loans.json differently: one"
                                + " keeps champion on loans, another challenger on loans, or other answers, or for another"
                                + " time; give each a name of its own by named(…), and run again");
        assertThatThrownBy(() -> judged(baseline.withoutRows(), LOANS.champion()))
                .hasMessageContaining("differently");
        assertThatThrownBy(() -> judged(baseline.validForDays(2), LOANS.champion()))
                .hasMessageContaining("differently");
        assertThat(store.content).contains(before);
    }
}
