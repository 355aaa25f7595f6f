package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Inconclusive;

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
        assertThat(isInconclusive(collecting(new CannotTell(), new AssertionError("red"))))
                .isFalse();
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
        AssertionError all = new AssertionError("Multiple Failures");
        for (Throwable error : errors) {
            all.addSuppressed(error);
        }
        return all;
    }
}
