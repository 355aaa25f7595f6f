package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.recall;
import static org.modelunit.assertions.ModelAssertions.*;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.law.Laws;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

/** Why a claim is made, as it is said before an assertion and in what it requires. */
class ReasonsTest {

    private static final Dataset<Double, String> DATA = Loans.dataset(60, 0.4);

    /** Keeps what each claim says, and what its verdict does; of one that broke, twice what the claim says. */
    private static final class Said implements Recorder {

        private final List<Rationale> claims = new ArrayList<>();
        private final List<Rationale> verdicts = new ArrayList<>();

        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {
            claims.add(claim.rationale());
            verdicts.add(verdict.rationale());
        }

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {
            claims.add(claim.rationale());
            verdicts.add(claim.rationale());
        }
    }

    private static List<Rationale> said(Runnable claims) {
        Said said = new Said();
        try (Recording.Scope scope = Recording.into(said)) {
            claims.run();
        }
        Assertions.assertThat(said.verdicts).isEqualTo(said.claims);
        return said.claims;
    }

    @Test
    void what_is_said_before_an_assertion_is_said_of_it_alone() {
        Assertions.assertThat(said(() -> assertThat(DATA)
                        .because("rows seen in training flatter")
                        .source("MRM-12 §2")
                        .hasNoDuplicates()
                        .hasLabels("bad", "good")
                        .source("contract with the bureau")
                        .hasShareOf("bad", between(0.1, 0.9))))
                .containsExactly(
                        new Rationale("rows seen in training flatter", "MRM-12 §2"),
                        Rationale.NONE,
                        new Rationale("", "contract with the bureau"));
    }

    @Test
    void what_is_said_before_an_assertion_takes_the_place_of_what_a_requirement_says() {
        Assertions.assertThat(said(() -> assertThat(Loans.evaluation(60, 0.4))
                        .source("SR 11-7")
                        .hasMetric(
                                accuracy(),
                                atLeast(0.1).because("half are read by hand").source("MRM-12 §3"))
                        .hasMetric(recall("bad"), atLeast(0.01).because("defaults cost"))))
                .containsExactly(new Rationale("half are read by hand", "SR 11-7"), new Rationale("defaults cost", ""));
    }

    @Test
    void all_claims_of_one_assertion_are_made_for_its_reason() {
        List<Rationale> said = said(() ->
                Assertions.catchThrowable(() -> assertThat(Laws.ofClassifiers().probe(Loans.model(), DATA))
                        .because("a model that breaks these is broken")
                        .areAllObeyed()));

        Assertions.assertThat(said)
                .hasSizeGreaterThan(1)
                .containsOnly(new Rationale("a model that breaks these is broken", ""));
    }

    @Test
    void a_claim_that_breaks_says_why_it_was_made() {
        Assertions.assertThat(said(() -> Assertions.catchThrowable(() -> assertThat(Loans.evaluation(60, 0.4))
                        .because("percent, alas")
                        .hasMetric(accuracy(), atLeast(95)))))
                .containsExactly(new Rationale("percent, alas", ""));
    }

    @Test
    void soft_assertions_say_it_too() {
        Assertions.assertThat(said(() -> ModelSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(DATA).because("one").hasNoDuplicates().hasLabels("bad", "good");
                    softly.assertThat(DATA).because("two").hasLabels("bad", "good");
                })))
                .extracting(Rationale::because)
                .containsExactly("one", "", "two");
    }

    @Test
    void a_failure_ends_with_the_reason() {
        Said aside = new Said();
        try (Recording.Scope scope = Recording.into(aside)) {
            Assertions.assertThatThrownBy(() -> assertThat(DATA)
                            .because("a scorecard has\ntwo answers\u001B[31m")
                            .source("MRM-12 §2")
                            .hasLabels("bad"))
                    .hasMessageMatching("(?s).*\n  because +a scorecard has two answers\\\\u001B\\[31m\n"
                            + "  source +MRM-12 §2\n(  again .*\n)?");
        }
    }

    @Test
    void nothing_is_claimed_where_the_reason_is_refused() {
        Said said = new Said();
        try (Recording.Scope scope = Recording.into(said)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(DATA).because(" ").hasNoDuplicates())
                    .withMessageStartingWith("because(…) says why the claim matters, but the text is blank");
        }
        Assertions.assertThat(said.claims).isEmpty();
    }
}
