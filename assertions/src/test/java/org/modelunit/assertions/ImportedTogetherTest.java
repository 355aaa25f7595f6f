package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;
import static org.modelunit.slice.EdgeCases.*;
import static org.modelunit.slice.Slicing.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.Recording;
import org.modelunit.slice.Slicing;

/** The ways to divide examples compile whichever classes are imported, and lambdas need no types where a claim says them. */
class ImportedTogetherTest {

    private record Mail(String text, LocalDate date, Instant sent) {}

    private final Evaluation<SlicedLoans.Loan, Classified> loans = SlicedLoans.evaluation(3_000);

    @Test
    void slicings_are_not_ambiguous_beside_those_of_their_own_class() {
        List<Slicing<SlicedLoans.Loan>> ofLoans = List.of(
                by("region", SlicedLoans.Loan::region),
                by("region", loan -> loan.region()),
                byNumber("age", SlicedLoans.Loan::age).edges(30),
                byNumber("age", (SlicedLoans.Loan loan) -> loan.age()).quantiles(4),
                byNumber("age", loan -> loan.age(), 30, 60),
                where("young", loan -> loan.age() < 30),
                missing("age", loan -> loan.age()),
                rareCategories("region", loan -> loan.region(), 0.1),
                extremes("age", loan -> loan.age(), 0.1),
                boundaryValues("age", loan -> loan.age(), 18),
                shortTexts("region", loan -> loan.region(), 3),
                longTexts("region", loan -> loan.region(), 6),
                nonLatin("region", loan -> loan.region()),
                duplicates("region", loan -> loan.region()),
                nearDecisionBoundary("bad", 0.5, 0.1));
        List<Slicing<Mail>> ofMails = List.of(
                byText("text", Mail::text).script(),
                byDate("date", Mail::date).month(),
                byInstant("sent", Mail::sent, ZoneOffset.UTC).weekday());
        List<Slicing<Row>> ofRows = List.of(column("age"), numberColumn("age").quantiles(4));
        List<Slicing<Object>> ofColumns = List.of(
                byColumn("number", new int[] {1, 2}),
                byColumn("label", LabelColumn.of(Labels.of("a", "b"), List.of("a", "b"))));

        assertThat(ofLoans).hasSize(15);
        assertThat(ofMails).hasSize(3);
        assertThat(ofRows).hasSize(2);
        assertThat(ofColumns).hasSize(2);
    }

    @Test
    void a_lambda_needs_no_type_within_a_claim() {
        try (var scope = Recording.into(new Recorded())) {
            assertThat(loans)
                    .hasMetricOnEachSlice(by("region", loan -> loan.region()), accuracy(), atLeast(0.1))
                    .hasMetricOnEachSlice(byNumber("age", loan -> loan.age(), 30, 60), accuracy(), atLeast(0.1))
                    .hasMetricOnEachSlice(where("young", loan -> loan.age() < 30), accuracy(), atLeast(0.1))
                    .hasMetricOnEachSlice(
                            byNumber("age", SlicedLoans.Loan::age, 30).withoutMissing(), accuracy(), atLeast(0.1));
        }
    }

    @Test
    void a_column_beside_the_examples_divides_them_in_a_claim() {
        int[] parity = new int[loans.size()];
        for (int row = 0; row < parity.length; row++) {
            parity[row] = row % 2;
        }
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThat(loans).hasMetricOnEachSlice(byColumn("parity", parity), accuracy(), atLeast(0.1));
        }
        assertThat(recorded.claims()).containsExactly(" accuracy by parity MET");
    }
}
