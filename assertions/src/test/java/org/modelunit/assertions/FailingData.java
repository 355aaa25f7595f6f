package org.modelunit.assertions;

import static org.modelunit.assertions.ModelAssertions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.junit.ModelTest;

/** Claims on data that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingData.Fixture.class)
class FailingData {

    static class Fixture {}

    record Applicant(int id, String name, double income, LocalDate date) {}

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static Dataset<Applicant, String> applicants(String name, int from, int to) {
        return Dataset.of(
                name,
                IntStream.range(from, to).mapToObj(FailingData::applicant).toList(),
                IntStream.range(from, to)
                        .mapToObj(number -> number % 7 == 0 ? "bad" : "good")
                        .toList());
    }

    private static Applicant applicant(int number) {
        return new Applicant(
                number, "Applicant No. " + number % 40, 20_000 + number % 40 * 12.5, START.plusDays(number));
    }

    private static final Dataset<Applicant, String> TRAINING = applicants("loans/training", 0, 40);

    @Test
    void rows_shared_with_the_training_data() {
        assertThat(applicants("loans/holdout", 38, 60)).sharesNoRowsWith(TRAINING);
    }

    @Test
    void rows_nearly_shared_with_the_training_data() {
        Dataset<Applicant, String> copied = Dataset.of(
                "loans/holdout", List.of(new Applicant(90, "APPLICANT  no 7", 20_087.51, START)), List.of("good"));
        assertThat(copied).sharesNoRowsWith(TRAINING, rounded(5).normalized().ignoring("id", "date"));
    }

    @Test
    void rows_that_occur_twice() {
        assertThat(applicants("loans", 0, 80)).hasNoDuplicates(ignoring("id", "date"));
    }

    @Test
    void inputs_with_two_labels() {
        assertThat(applicants("loans", 0, 44)).hasNoConflictingLabels(keyedBy("name", Applicant::name));
    }

    @Test
    void patients_on_both_sides() {
        assertThat(applicants("loans/holdout", 39, 50).withGroups(Applicant::name))
                .sharesNoGroupsWith(TRAINING.withGroups(Applicant::name));
    }

    @Test
    void a_holdout_from_before_the_training_data_ended() {
        assertThat(applicants("loans/holdout", 38, 60)).isLaterThan(TRAINING, Applicant::date);
    }

    @Test
    void labels_other_than_declared() {
        assertThat(TRAINING).hasLabels("good", "Bad", "unknown");
    }

    @Test
    void a_class_balance_other_than_declared() {
        assertThat(applicants("loans", 0, 400))
                .hasShareOf("bad", between(0.25, 0.35).withConfidence(0.95));
    }

    @Test
    void a_data_set_against_itself() {
        assertThat(TRAINING).sharesNoRowsWith(TRAINING);
    }
}
