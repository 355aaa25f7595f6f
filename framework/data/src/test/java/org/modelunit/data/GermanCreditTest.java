package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.Split;

/** The whole of a real file, read into a record as a user would write it. */
class GermanCreditTest {

    enum Checking {
        OVERDRAWN("<0"),
        SOME("0<=X<200"),
        MUCH(">=200"),
        NONE("no checking");

        private final String text;

        Checking(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    enum Housing {
        OWN,
        RENT,
        FOR_FREE
    }

    record Applicant(
            Checking checkingStatus,
            int duration,
            String creditHistory,
            String purpose,
            double creditAmount,
            @Column("savings_status") String savings,
            String employment,
            int installmentCommitment,
            String personalStatus,
            String otherParties,
            int residenceSince,
            String propertyMagnitude,
            int age,
            String otherPaymentPlans,
            Housing housing,
            int existingCredits,
            String job,
            int numDependents,
            String ownTelephone,
            boolean foreignWorker) {}

    private final LabelledTable file =
            Csv.of(Resource.path("german-credit.csv")).truth("class").keyedByContent();

    @Test
    void every_row_becomes_a_record() {
        Dataset<Applicant, String> all = file.as(Applicant.class);

        assertThat(all.size()).isEqualTo(1_000);
        assertThat(all.name()).isEqualTo("german-credit");
        assertThat(all.truth()).filteredOn("bad"::equals).hasSize(300);
        assertThat(all.inputs())
                .filteredOn(a -> a.housing() == Housing.FOR_FREE)
                .hasSize(108);
        assertThat(all.inputs())
                .filteredOn(a -> a.checkingStatus() == Checking.NONE)
                .hasSize(394);
        assertThat(all.inputs().stream().mapToInt(Applicant::age).sum()).isEqualTo(35_546);
        assertThat(all.inputs().stream().mapToDouble(Applicant::creditAmount).sum())
                .isEqualTo(3_271_258);
        assertThat(all.inputs().get(0))
                .isEqualTo(new Applicant(
                        Checking.OVERDRAWN,
                        6,
                        "critical/other existing credit",
                        "radio/tv",
                        1169,
                        "no known savings",
                        ">=7",
                        4,
                        "male single",
                        "none",
                        4,
                        "real estate",
                        67,
                        "none",
                        Housing.OWN,
                        2,
                        "skilled",
                        1,
                        "yes",
                        true));
    }

    @Test
    void rows_have_twenty_attributes_and_no_truth() {
        Dataset<Row, String> all = file.asRows();

        assertThat(all.size()).isEqualTo(1_000);
        assertThat(all.inputs()).allMatch(row -> row.columns().size() == 20);
        assertThat(all.inputs().get(0).columns()).doesNotContain("class");
    }

    /** The examples in train.py, which splits by the same rule, has the same rows in its reference features. */
    @Test
    void the_split_is_the_one_that_python_made() {
        Split split = new Split("german-credit-holdout", 1.0 / 3);
        Dataset<Applicant, String> holdout = file.as(Applicant.class).holdout(split);

        assertThat(holdout.size()).isEqualTo(HOLDOUT_SIZE);
        assertThat(holdout.truth()).filteredOn("bad"::equals).hasSize(HOLDOUT_BAD);
        assertThat(holdout.inputs().stream().mapToInt(Applicant::age).sum()).isEqualTo(HOLDOUT_AGE);
        assertThat(file.as(Applicant.class).training(split).size()).isEqualTo(1_000 - HOLDOUT_SIZE);
    }

    private static final int HOLDOUT_SIZE = 343;
    private static final int HOLDOUT_BAD = 108;
    private static final int HOLDOUT_AGE = 12_130;
}
