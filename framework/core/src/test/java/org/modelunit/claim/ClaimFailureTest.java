package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.SampleErrors.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class ClaimFailureTest {

    private static final class Refuted extends AssertionFailedError implements ClaimFailure {
        private static final long serialVersionUID = 1L;
    }

    private static final class Open extends AssertionFailedError implements Inconclusive {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void errors_of_claims_alone_are_told_from_any_other() {
        assertThat(ClaimFailure.isAll(new Refuted())).isTrue();
        assertThat(ClaimFailure.isAll(with(new Refuted(), new Open()))).isTrue();
        assertThat(ClaimFailure.isAll(new AssertionError("plain"))).isFalse();
        assertThat(ClaimFailure.isAll(with(new AssertionError("plain"), new Refuted())))
                .isFalse();
    }

    @Test
    void what_went_wrong_afterwards_is_another_error() {
        assertThat(ClaimFailure.isAll(with(new Refuted(), new IllegalStateException("clean-up"))))
                .isFalse();
        assertThat(ClaimFailure.isAll(with(new Open(), with(new Refuted(), new AssertionError("deep")))))
                .isFalse();
    }

    @Test
    void a_collection_holds_no_more_than_its_failures() {
        assertThat(ClaimFailure.isAll(with(new MultipleFailuresError("two", List.of()), new Refuted(), new Open())))
                .isTrue();
        assertThat(ClaimFailure.isAll(
                        with(new MultipleFailuresError("two", List.of()), new Refuted(), new AssertionError())))
                .isFalse();
        assertThat(ClaimFailure.isAll(new MultipleFailuresError("nothing known", List.of())))
                .isFalse();
    }
}
