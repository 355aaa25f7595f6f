package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.baseline.Baseline;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.baseline.KeptAnswers;
import org.modelunit.baseline.KeptAnswers.Column;
import org.modelunit.baseline.KeptBaseline;
import org.modelunit.baseline.KeptBaselines;
import org.modelunit.baseline.KeptSince;
import org.modelunit.baseline.KeptValue;
import org.modelunit.claim.Bounds;
import org.modelunit.column.NumberColumn;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

/** Claims beside baselines that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingBaselines.Fixture.class)
class FailingBaselines {

    static class Fixture {}

    private record Kept(Optional<KeptBaselines> content) implements BaselineStore<KeptBaselines> {

        @Override
        public Class<KeptBaselines> kept() {
            return KeptBaselines.class;
        }

        @Override
        public Optional<KeptBaselines> read(Path file) {
            return content;
        }

        @Override
        public void update(Path file, Change<KeptBaselines> change) {
            throw new UnsupportedOperationException("nobody asked for it");
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 6, 1);
        }
    }

    /** What the model that knows the scores answered in March. */
    private static Baseline kept(int days) {
        Evaluation<Double, Classified> champion = Loans.comparison(300, 0.9).champion();
        double[] decided = new double[champion.size()];
        for (int row = 0; row < decided.length; row++) {
            decided[row] = champion.outcomes().decided().code(row);
        }
        KeptAnswers answers = new KeptAnswers(
                "classes",
                List.of("bad", "good"),
                List.of(
                        new Column("decided", NumberColumn.wrap(decided)),
                        new Column("score of bad", champion.outcomes().scores().of("bad")),
                        new Column("score of good", champion.outcomes().scores().of("good"))));
        KeptValue value = new KeptValue(
                "ROC AUC of 'bad'", champion.value(rocAuc("bad")), new Bounds(0.811, 0.883, 0.95, "logit DeLong"));
        KeptBaseline entry = new KeptBaseline(
                "champion",
                new KeptSince(LocalDate.of(2026, 3, 1), days, "a run before"),
                champion.provenance(),
                List.of(value),
                Optional.of(answers));
        return Baseline.at("baselines/loans.json", new Kept(Optional.of(new KeptBaselines(List.of(entry)))));
    }

    @Test
    void a_model_that_has_fallen_below_its_baseline() {
        assertThat(Loans.comparison(300, 0.9).challenger())
                .hasNotFallenBelow(kept(365), rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
    }

    @Test
    void a_value_that_has_fallen_below_the_kept_one() {
        assertThat(Loans.comparison(300, 0.9).challenger())
                .hasNotFallenBelow(
                        kept(365).withoutRows(), rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
    }

    @Test
    void a_baseline_that_is_missing() {
        assertThat(Loans.evaluation(300, 0.8))
                .hasNotFallenBelow(
                        Baseline.at("baselines/loans.json", new Kept(Optional.empty())),
                        rocAuc("bad"),
                        notWorseBy(0.02));
    }

    @Test
    void a_baseline_whose_life_is_over() {
        assertThat(Loans.comparison(300, 0.9).challenger())
                .hasNotFallenBelow(kept(30), rocAuc("bad"), notWorseBy(0.02));
    }

    @Test
    void a_baseline_of_other_data() {
        assertThat(Loans.evaluation(200, 0.8)).hasNotFallenBelow(kept(365), rocAuc("bad"), notWorseBy(0.02));
    }
}
