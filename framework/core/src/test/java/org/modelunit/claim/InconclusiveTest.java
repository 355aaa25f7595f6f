package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.SampleErrors.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class InconclusiveTest {

    private static final class Undecided extends AssertionFailedError implements Inconclusive {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void an_undecided_claim_is_inconclusive_unless_something_worse_came_with_it() {
        assertThat(Inconclusive.is(new Undecided())).isTrue();
        assertThat(Inconclusive.is(with(new Undecided(), new Undecided()))).isTrue();
        assertThat(Inconclusive.is(with(new Undecided(), new AssertionError("failed after it"))))
                .isFalse();
    }

    @Test
    void a_failure_stays_one_whatever_was_undecided_before_it() {
        assertThat(Inconclusive.is(new AssertionError("failed"))).isFalse();
        assertThat(Inconclusive.is(with(new AssertionError("failed"), new Undecided())))
                .isFalse();
        assertThat(Inconclusive.is(new IllegalStateException("broken"))).isFalse();
    }

    @Test
    void a_collection_is_as_bad_as_its_worst_failure() {
        assertThat(Inconclusive.is(with(new MultipleFailuresError("two", List.of()), new Undecided(), new Undecided())))
                .isTrue();
        assertThat(Inconclusive.is(
                        with(new MultipleFailuresError("two", List.of()), new Undecided(), new AssertionError())))
                .isFalse();
        assertThat(Inconclusive.is(new MultipleFailuresError("nothing known", List.of())))
                .isFalse();
    }
}
