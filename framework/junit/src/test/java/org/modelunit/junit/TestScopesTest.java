package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

/** Scopes that come and go in orders that no engine should choose. */
class TestScopesTest {

    private static final TestId OUTER = new TestId("1", "A", "outer", "outer()");
    private static final TestId INNER = new TestId("2", "A", "inner", "inner()");

    private final Recorder sink = new Recorder() {
        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {}

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {}
    };

    private final TestScopes scopes = new TestScopes();
    private TestId before;
    private Recorder sinkBefore;

    @BeforeEach
    void remember() {
        before = Recording.test();
        sinkBefore = Recording.sink();
    }

    @AfterEach
    void leavesNothingBehind() {
        assertThat(Recording.test()).isEqualTo(before);
        assertThat(Recording.sink()).isSameAs(sinkBefore);
    }

    @Test
    void a_test_inside_a_test_gives_the_thread_back() {
        scopes.enter(OUTER, sink);
        scopes.enter(INNER, sink);
        assertThat(Recording.test()).isEqualTo(INNER);
        scopes.leave(INNER);
        assertThat(Recording.test()).isEqualTo(OUTER);
        assertThat(Recording.sink()).isSameAs(sink);
        scopes.leave(OUTER);
    }

    @Test
    void an_outer_test_that_ends_first_waits_for_the_inner_one() {
        scopes.enter(OUTER, sink);
        scopes.enter(INNER, sink);
        scopes.leave(OUTER);
        assertThat(Recording.test()).isEqualTo(INNER);
        scopes.leave(INNER);
    }

    @Test
    void a_test_that_ends_on_another_thread_is_left_when_its_own_comes_by() throws Exception {
        scopes.enter(OUTER, sink);
        Thread other = new Thread(() -> scopes.leave(OUTER));
        other.start();
        other.join();
        scopes.enter(INNER, null);
        assertThat(Recording.sink()).isSameAs(sinkBefore);
        scopes.leave(INNER);
    }

    @Test
    void a_test_that_nobody_entered_can_be_left() {
        scopes.leave(OUTER);
    }
}
