package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Verdict;
import org.modelunit.settings.Settings;

class RecordingTest {

    private static final TestId OUTER = new TestId("[a]", "com.example.LoanTest", "outer", "outer()");
    private static final TestId INNER = new TestId("[b]", "com.example.LoanTest", "inner", "inner()");
    private static final Verdict VERDICT = new CheckVerdict(
            "features", "shape", "have the shape [2]", Decision.PASSED, "it has [2]", List.of(), "[2]", "[2]");

    private static final class Kept implements Recorder {
        final List<String> claims = new ArrayList<>();

        @Override
        public void claimed(TestId test, Verdict verdict) {
            claims.add(test.displayName() + " " + verdict.property());
        }

        @Override
        public void broke(TestId test, String subject, String property, String requirement, Throwable error) {
            claims.add(test.displayName() + " " + property + " broke");
        }
    }

    @Test
    void a_test_started_inside_another_gives_the_thread_back() {
        Kept kept = new Kept();
        try (var sink = Recording.into(kept)) {
            try (var outer = Recording.enter(OUTER)) {
                try (var inner = Recording.enter(INNER)) {
                    Recording.claimed(VERDICT);
                }
                Recording.claimed(VERDICT);
            }
            Recording.claimed(VERDICT);
        }
        assertThat(kept.claims).containsExactly("inner() shape", "outer() shape", "outside any test shape");
        assertThat(Recording.test()).isEqualTo(TestId.UNATTRIBUTED);
    }

    @Test
    void scopes_closed_in_the_wrong_order_are_an_error() {
        try (var sink = Recording.into(new Kept())) {
            Recording.Scope outer = Recording.enter(OUTER);
            Recording.Scope inner = Recording.enter(INNER);
            assertThatThrownBy(outer::close).isInstanceOf(IllegalStateException.class);
            inner.close();
            outer.close();
        }
    }

    @Test
    void a_recorder_that_throws_hides_nothing_and_is_heard_of_at_the_end() {
        Kept kept = new Kept();
        Recorder broken = new Recorder() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public void claimed(TestId test, Verdict verdict) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void broke(TestId test, String subject, String property, String requirement, Throwable error) {}
        };
        Recorders recorders = new Recorders(List.of(kept, broken));

        recorders.claimed(OUTER, VERDICT);

        assertThat(kept.claims).hasSize(1);
        Run run = new Run("1", Path.of("target"), Settings.load(Map.of()));
        assertThatThrownBy(() -> recorders.runFinished(run)).hasMessage("disk full");
        recorders.runFinished(run);
    }

    @Test
    void a_test_is_selected_by_class_and_method() {
        assertThat(OUTER.selector()).isEqualTo("LoanTest#outer");
        assertThat(TestId.UNATTRIBUTED.selector()).isEmpty();
    }
}
