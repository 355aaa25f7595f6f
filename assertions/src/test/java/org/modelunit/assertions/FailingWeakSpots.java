package org.modelunit.assertions;

import static org.modelunit.assertions.ModelAssertions.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;
import org.modelunit.weakspot.KnownWeakSpots;
import org.modelunit.weakspot.WeakSpotBaseline;
import org.modelunit.weakspot.WeakSpotSearch;
import org.modelunit.weakspot.WeakSpots;

/** Claims on weak spots that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingWeakSpots.Fixture.class)
class FailingWeakSpots {

    static class Fixture {}

    private record Memory(Optional<KnownWeakSpots> list) implements BaselineStore<KnownWeakSpots> {

        @Override
        public Class<KnownWeakSpots> kept() {
            return KnownWeakSpots.class;
        }

        @Override
        public Optional<KnownWeakSpots> read(Path file) {
            return list;
        }

        @Override
        public void update(Path file, Change<KnownWeakSpots> change) {
            throw new UnsupportedOperationException("nobody asked for it");
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 3, 1);
        }
    }

    /** Where the model is unsure, it is often wrong. */
    private static WeakSpots found() {
        Evaluation<Double, Classified> evaluation = Loans.evaluation(3_000, 1.6);
        WeakSpotSearch<Double> search = worseByAtLeast(0.05).feature("score", (Double score) -> score);
        return WeakSpots.search(evaluation, search);
    }

    @Test
    void a_weak_spot_that_nobody_knows() {
        Memory empty = new Memory(Optional.of(new KnownWeakSpots("accuracy", List.of())));
        assertThat(found()).hasNoneBeyond(WeakSpotBaseline.at("weak-spots.json", empty));
    }

    @Test
    void a_weak_spot_where_there_should_be_none() {
        assertThat(found()).isEmpty();
    }

    @Test
    void a_known_weak_spot_without_a_reason() {
        Memory written = new Memory(Optional.of(KnownWeakSpots.of(found())));
        assertThat(found()).hasNoneBeyond(WeakSpotBaseline.at("weak-spots.json", written));
    }

    @Test
    void a_list_of_weak_spots_that_is_missing() {
        assertThat(found()).hasNoneBeyond(WeakSpotBaseline.at("weak-spots.json", new Memory(Optional.empty())));
    }
}
