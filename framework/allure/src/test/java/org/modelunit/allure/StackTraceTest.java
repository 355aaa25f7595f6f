package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.modelunit.claim.SampleErrors.with;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Inconclusive;
import org.opentest4j.MultipleFailuresError;

class StackTraceTest {

    static final class CannotTell extends AssertionError implements Inconclusive {
        private static final long serialVersionUID = 1L;

        CannotTell() {
            super("Expected x to be y, but the data cannot tell.\n\n  required   y");
        }
    }

    @Test
    void an_inconclusive_error_is_known_by_its_class() {
        assertThat(isInconclusive(new CannotTell())).isTrue();
        assertThat(isInconclusive(new AssertionError("the data cannot tell"))).isFalse();
    }

    @Test
    void collected_errors_are_inconclusive_if_all_of_them_are() {
        assertThat(isInconclusive(collecting(new CannotTell(), new CannotTell())))
                .isTrue();
        assertThat(isInconclusive(collecting(collecting(new CannotTell()), new CannotTell())))
                .isTrue();
        assertThat(isInconclusive(collecting(new CannotTell(), new AssertionError("red"))))
                .isFalse();
        assertThat(isInconclusive(collecting(collecting(new AssertionError("red")), new CannotTell())))
                .isFalse();
        assertThat(isInconclusive(collecting())).isFalse();
    }

    @Test
    void soft_assertions_collect() {
        assertThat(isInconclusive(softly(new CannotTell(), new CannotTell()))).isTrue();
        assertThat(isInconclusive(softly(new CannotTell(), new AssertionError("red"))))
                .isFalse();
    }

    /** As ModelUnit's soft assertions do: AssertJ's own keep what they collect to themselves. */
    private static Throwable softly(AssertionError... errors) {
        SoftAssertions soft = new SoftAssertions();
        List.of(errors).forEach(soft::collectAssertionError);
        return with(catchThrowable(soft::assertAll), errors);
    }

    @Test
    void a_plain_failure_stays_one_whatever_it_suppresses() {
        assertThat(isInconclusive(with(new AssertionError("red"), new CannotTell())))
                .isFalse();
    }

    @Test
    void an_inconclusive_error_that_suppresses_a_failure_is_as_bad_as_that() {
        assertThat(isInconclusive(with(new CannotTell(), new CannotTell()))).isTrue();
        assertThat(isInconclusive(with(new CannotTell(), new IllegalStateException("no way back"))))
                .isFalse();
    }

    @Test
    void causes_and_what_they_suppress_do_not_count() {
        Throwable cause = with(new IllegalStateException("why"), new AssertionError("red"));

        assertThat(isInconclusive(new CannotTell().initCause(cause))).isTrue();
        assertThat(isInconclusive(with(new CannotTell(), new CannotTell().initCause(cause))))
                .isTrue();
    }

    @Test
    void what_is_no_trace_is_not_inconclusive() {
        assertThat(StackTrace.of(null).isInconclusive()).isFalse();
        assertThat(StackTrace.of("").isInconclusive()).isFalse();
        assertThat(StackTrace.of("no.such.Type: why").isInconclusive()).isFalse();
    }

    /** The trace has to answer as the error itself would. */
    private static boolean isInconclusive(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        boolean answer = StackTrace.of(text.toString()).isInconclusive();
        assertThat(answer).isEqualTo(Inconclusive.is(error));
        return answer;
    }

    private static Throwable collecting(Throwable... errors) {
        return with(new MultipleFailuresError("several", List.of(errors)), errors);
    }
}
