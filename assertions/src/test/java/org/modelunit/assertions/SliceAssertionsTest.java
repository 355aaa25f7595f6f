package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;
import static org.modelunit.fairness.Fairness.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Row;
import org.modelunit.assertions.SlicedLoans.Loan;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/** Claims on slices, by the two static imports that everybody has. */
class SliceAssertionsTest {

    /** Keeps the identity of each claim, judged or broken. */
    private static final class Identities implements Recorder {

        private final List<String> kept = new ArrayList<>();

        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {
            kept.add(verdict.subject() + " | " + verdict.property() + " | " + verdict.requirement());
        }

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {
            kept.add(claim.subject() + " | " + claim.property() + " | " + claim.requirement());
        }
    }

    @Test
    void claims_on_slices_that_hold_are_recorded_and_chained() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThat(SlicedLoans.evaluation(2_400))
                    .hasMetricOnEachSlice(by("region", loan -> loan.region()), accuracy(), atLeast(0.5))
                    .hasMetricOnSlices(
                            byNumber("age", Loan::age).edges(30, 50),
                            brierScore("bad"),
                            againstOverall(notWorseBy(0.2).withConfidence(0.95)).withMinimum(5))
                    .hasMetricOnSlices(
                            by("region", Loan::region), accuracy(), ratioBetween("east", "south", atLeast(0.8)))
                    .hasMetric(accuracy(), atLeast(0.5));
        }
        assertThat(recorded.claims())
                .containsExactly(
                        " accuracy by region MET",
                        " Brier score of 'bad' by age SHOWN",
                        " accuracy by region MET",
                        " accuracy MET");
    }

    @Test
    void a_claim_keeps_its_identity_when_it_cannot_be_judged() {
        Slicing<Loan> healthy = by("region", Loan::region);
        Slicing<Loan> broken = by("region", loan -> List.of().get(loan.number()));
        Threshold shown = atLeast(0.2).withConfidence(0.95);
        List<SliceRequirement> claims = List.of(
                eachSlice(shown),
                againstOverall(notWorseBy(0.2).withConfidence(0.95)).withMinimum(5),
                againstBest(notWorseBy(0.3)),
                gapBetween("east", "south", between(-0.5, 0.5)),
                ratioBetween("east", "south", atMost(9)));

        for (SliceRequirement claim : claims) {
            for (var metric : List.of(accuracy(), brierScore("bad"))) {
                Identities identities = new Identities();
                try (var scope = Recording.into(identities)) {
                    catchThrowable(
                            () -> assertThat(SlicedLoans.evaluation(300)).hasMetricOnSlices(healthy, metric, claim));
                    catchThrowable(
                            () -> assertThat(SlicedLoans.evaluation(300)).hasMetricOnSlices(broken, metric, claim));
                }
                assertThat(identities.kept).hasSize(2);
                assertThat(identities.kept.get(1)).isEqualTo(identities.kept.get(0));
            }
        }
    }

    @Test
    void an_identity_says_on_which_side_a_margin_lies() {
        Identities identities = new Identities();
        try (var scope = Recording.into(identities)) {
            assertThat(SlicedLoans.evaluation(2_000))
                    .hasMetricOnSlices(
                            by("region", Loan::region),
                            brierScore("bad"),
                            againstOverall(notWorseBy(0.5)).withMinimum(1));
        }
        assertThat(identities.kept.get(0)).contains("no more than 0.5 above");
    }

    @Test
    void soft_claims_on_slices_are_all_made() {
        ModelSoftAssertions softly = new ModelSoftAssertions();
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            softly.assertThat(SlicedLoans.evaluation(2_000))
                    .hasMetricOnEachSlice(by("region", Loan::region), accuracy(), atLeast(0.99))
                    .hasMetricOnSlices(by("region", Loan::region), accuracy(), gapBetween("west", "east", atLeast(0.1)))
                    .hasMetricOnEachSlice(by("region", Loan::region), accuracy(), atLeast(0.1));
        }
        assertThat(softly.assertionErrorsCollected()).hasSize(2);
        assertThat(recorded.claims()).hasSize(3);
    }

    @Test
    void a_failure_points_at_the_line_that_claims() {
        try (var scope = Recording.into(new Recorded())) {
            assertThatThrownBy(() -> assertThat(SlicedLoans.evaluation(300))
                            .hasMetricOnEachSlice(by("region", Loan::region), accuracy(), atLeast(0.99)))
                    .satisfies(error -> assertThat(error.getStackTrace()[0].getClassName())
                            .startsWith(getClass().getName()));
        }
    }

    @Test
    void disparities_and_calibrations_on_slices_are_recorded_alike_judged_or_broken() {
        Slicing<Loan> healthy = by("region", Loan::region);
        Slicing<Loan> broken = by("region", loan -> List.of().get(loan.number()));
        List<List<String>> kept = new ArrayList<>();
        for (Slicing<Loan> slicing : List.of(healthy, broken)) {
            Identities identities = new Identities();
            try (var scope = Recording.into(identities)) {
                catchThrowable(() -> assertThat(SlicedLoans.evaluation(300))
                        .hasDisparity(slicing, equalOpportunityRatio("bad").withMinimum(5), atLeast(0.8)));
                catchThrowable(() -> assertThat(SlicedLoans.evaluation(300))
                        .isCalibratedOnEachSlice(slicing, calibration("bad").withConfidence(0.95)));
            }
            kept.add(identities.kept);
        }
        assertThat(kept.get(0)).hasSize(3).first().asString().contains("by region");
        assertThat(kept.get(1)).isEqualTo(kept.get(0).subList(0, 2));
    }

    @Test
    void every_slicing_is_at_hand() {
        Slicing<Row> rows = column("job");
        List<Slicing<Loan>> slicings = List.of(
                by("region", Loan::region),
                byNumber("age", Loan::age).quantiles(4),
                byText("region", Loan::region).script(),
                byDate("day", (Loan loan) -> LocalDate.EPOCH).weekday(),
                byInstant("hour", (Loan loan) -> null, ZoneOffset.UTC).month(),
                where("west", loan -> loan.region().equals("west")),
                missing("age", Loan::age),
                rareCategories("region", Loan::region, 0.05),
                extremes("age", Loan::age, 0.1),
                boundaryValues("age", Loan::age, 18, 65),
                shortTexts("region", Loan::region, 4),
                longTexts("region", Loan::region, 7),
                nonLatin("region", Loan::region),
                duplicates("region", Loan::region),
                nearDecisionBoundary("bad", 0.5, 0.05));

        assertThat(rows.name()).isEqualTo("job");
        assertThat(numberColumn("age").edges(30).name()).isEqualTo("age");
        assertThat(slicings).extracting(Slicing::name).doesNotHaveDuplicates();
    }
}
