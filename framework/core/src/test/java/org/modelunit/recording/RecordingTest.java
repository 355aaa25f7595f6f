package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.settings.Settings;

class RecordingTest {

    private static final TestId OUTER = new TestId("[a]", "com.example.LoanTest", "outer", "outer()");
    private static final TestId INNER = new TestId("[b]", "com.example.LoanTest", "inner", "inner()");
    private static final Verdict VERDICT = new CheckVerdict(
            "features", "shape", "have the shape [2]", VerdictStatus.MET, "it has [2]", List.of(), "[2]", "[2]");

    private static final class Kept implements Recorder {
        final List<String> claims = new ArrayList<>();

        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {
            claims.add(test.displayName() + " " + verdict.property());
        }

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {
            claims.add(test.displayName() + " " + claim.property() + " broke");
        }
    }

    @Test
    void a_test_started_inside_another_gives_the_thread_back() {
        Kept kept = new Kept();
        try (var sink = Recording.into(kept)) {
            try (var outer = Recording.enter(OUTER)) {
                try (var inner = Recording.enter(INNER)) {
                    claim(VERDICT);
                }
                claim(VERDICT);
            }
            claim(VERDICT);
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
            public void claimed(TestId test, Claim claim, Verdict verdict) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void broke(TestId test, Claim claim, Throwable error) {}
        };
        Recorders recorders = new Recorders(List.of(kept, broken));

        claim(recorders, OUTER, VERDICT);

        assertThat(kept.claims).hasSize(1);
        Run run = new Run("1", Path.of("target"), Settings.load(Map.of()));
        assertThatThrownBy(() -> recorders.runFinished(run, RunOutcome.GOOD)).hasMessage("disk full");
        recorders.runFinished(run, RunOutcome.GOOD);
    }

    @Test
    void a_test_is_selected_by_class_and_method() {
        assertThat(OUTER.selector()).isEqualTo("LoanTest#outer");
        assertThat(TestId.UNATTRIBUTED.selector()).isEmpty();
    }

    private static String testOn(ExecutorService threads) throws Exception {
        return threads.submit(() -> Recording.test().displayName()).get();
    }

    @Test
    void a_thread_is_in_the_test_that_it_was_started_in() throws Exception {
        AtomicReference<TestId> seen = new AtomicReference<>();
        try (var other = Recording.enter(INNER);
                var scope = Recording.enter(OUTER)) {
            Thread thread = new Thread(() -> seen.set(Recording.test()));
            thread.start();
            thread.join();
        }
        assertThat(seen).hasValue(OUTER);
    }

    @Test
    void a_thread_that_outlives_its_test_serves_the_one_that_runs_then() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            try (var first = Recording.enter(OUTER)) {
                assertThat(testOn(pool)).isEqualTo("outer()");
            }
            assertThat(testOn(pool)).isEqualTo("outside any test");
            try (var second = Recording.enter(INNER)) {
                assertThat(testOn(pool)).isEqualTo("inner()");
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_thread_of_everybody_is_in_the_innermost_test_that_runs_or_in_one_of_several() throws Exception {
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        ExecutorService pool = new ForkJoinPool(1);
        TestId container = new TestId("[c]", "com.example.LoanTest", "", "LoanTest");
        TestId child = new TestId("[c]/[m]", "com.example.LoanTest", "child", "child()");
        try {
            try (var around = Recording.enter(container)) {
                assertThat(testOn(pool)).isEqualTo("LoanTest");
                Recording.Scope inside =
                        elsewhere.submit(() -> Recording.enter(child)).get();
                assertThat(testOn(pool)).isEqualTo("child()");
                try (var other = Recording.enter(OUTER)) {
                    assertThat(testOn(pool)).isEqualTo("in one of LoanTest#child, LoanTest#outer");
                }
                inside.over();
                assertThat(testOn(pool)).isEqualTo("LoanTest");
                elsewhere.submit(inside::close).get();
            }
            assertThat(testOn(pool)).isEqualTo("outside any test");
        } finally {
            pool.shutdown();
            elsewhere.shutdown();
        }
    }

    @Test
    void a_sink_is_that_of_threads_started_in_it_and_of_everybodys() throws Exception {
        Kept kept = new Kept();
        ExecutorService pool = new ForkJoinPool(1);
        try (var test = Recording.enter(OUTER);
                var sink = Recording.into(kept)) {
            pool.submit(() -> claim(VERDICT)).get();
            Thread thread = new Thread(() -> claim(VERDICT));
            thread.start();
            thread.join();
        } finally {
            pool.shutdown();
        }
        assertThat(kept.claims).containsExactly("outside any test shape", "outside any test shape");
    }
}
