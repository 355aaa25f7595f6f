package org.modelunit.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.column.NumberColumn;

class ProgressTest {

    private static final Work WORK = new Work("challenger.onnx on german-credit/holdout", 1_000_000, "rows");

    private final AtomicLong nanos = new AtomicLong(7);
    private final List<Runnable> looks = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final AtomicReference<@Nullable TerminalDisplay> holder = new AtomicReference<>();
    private final CompletableFuture<Void> looking = new CompletableFuture<>();

    private final Watch watch = new Watch(nanos::get, () -> new TerminalDisplay(seen::add, holder), look -> {
        looks.add(look);
        return looking;
    });

    private void after(double seconds) {
        nanos.addAndGet(Math.round(seconds * 1e9));
        looks.forEach(Runnable::run);
    }

    @Test
    void work_of_less_than_two_seconds_shows_nothing() {
        try (Progress progress = Progress.of(WORK, watch)) {
            progress.add(500_000);
            after(1.999);
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void longer_work_says_how_much_is_done_how_fast_and_what_time_is_left_and_is_gone_in_the_end() {
        try (Progress progress = Progress.of(WORK, watch)) {
            progress.add(12_800);
            after(2);
            progress.add(12_800);
            after(0.4);
            after(0.1);
            progress.add(500_000);
            after(17.5);
        }
        assertThat(seen)
                .containsExactly(
                        "12,800 of 1,000,000 rows, 6,400 rows/s, 2 min 34 s left: challenger.onnx on german-cr…"
                                        .substring(0, 78)
                                + "…",
                        "25,600 of 1,000,000 rows, 10,240 rows/s, 1 min 35 s left: challenger.onnx on g…",
                        "525,600 of 1,000,000 rows, 26,280 rows/s, 18 s left: challenger.onnx on german…",
                        "");
        assertThat(looking).isCancelled();
    }

    @Test
    void work_of_which_nothing_is_done_says_how_long_it_has_taken() {
        try (Progress progress = Progress.of(new Work("a on b", 300, "rows"), watch)) {
            after(4000);
        }
        assertThat(seen).containsExactly("0 of 300 rows, 1 h 6 min so far: a on b", "");
    }

    @Test
    void slow_work_has_a_rate_that_says_something() {
        try (Progress progress = Progress.of(new Work("a on b", 300, "rows"), watch)) {
            progress.add(3);
            after(12);
        }
        assertThat(seen).startsWith("3 of 300 rows, 0.3 rows/s, 19 min 48 s left: a on b");
    }

    @Test
    void an_error_leaves_the_line_clean_and_nothing_is_shown_after_the_end() {
        assertThatThrownBy(() -> {
                    try (Progress progress = Progress.of(WORK, watch)) {
                        after(3);
                        throw new IllegalStateException("half-way");
                    }
                })
                .hasMessage("half-way");
        after(10);
        assertThat(seen).hasSize(2).endsWith("");
    }

    @Test
    void of_two_pieces_of_work_the_first_has_the_line_and_leaves_it_to_the_other() {
        Progress first = Progress.of(new Work("first", 10, "rows"), watch);
        try (Progress second = Progress.of(new Work("second", 10, "rows"), watch)) {
            after(2);
            first.close();
            after(1);
        }
        assertThat(seen).containsExactly("0 of 10 rows, 2 s so far: first", "", "0 of 10 rows, 3 s so far: second", "");
    }

    @Test
    void a_log_has_a_line_every_ten_seconds() {
        List<String> lines = new ArrayList<>();
        Watch logging = new Watch(nanos::get, () -> new LogDisplay(new ListLogger(lines)), watch.looks());
        try (Progress progress = Progress.of(new Work("a on b", 40, "rows"), logging)) {
            for (int second = 0; second < 25; second++) {
                progress.add(1);
                after(1);
            }
        }
        assertThat(lines)
                .containsExactly(
                        "INFO 10 of 40 rows, 1.0 rows/s, 30 s left: a on b",
                        "INFO 20 of 40 rows, 1.0 rows/s, 20 s left: a on b");
    }

    private record ListLogger(List<String> lines) implements System.Logger {

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(
                Level level, java.util.@Nullable ResourceBundle bundle, String text, @Nullable Throwable thrown) {
            lines.add(level + " " + text);
        }

        @Override
        public void log(Level level, java.util.@Nullable ResourceBundle bundle, String format, Object... values) {
            lines.add(level + " " + format);
        }
    }

    @Test
    void rows_count_when_the_next_batch_is_asked_for() {
        List<Integer> inputs = IntStream.range(0, 10).boxed().toList();
        Regressor<Integer> slow = new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<Integer> batch) {
                after(2);
                return NumberColumn.wrap(batch.stream().mapToDouble(i -> i).toArray());
            }
        };
        try (Progress progress = Progress.of(new Work("slow on numbers", 10, "rows"), watch)) {
            assertThat(slow.predictInBatches(new WatchedRows<>(inputs, progress), 4)
                            .size())
                    .isEqualTo(10);
        }
        assertThat(seen)
                .containsExactly(
                        "0 of 10 rows, 2 s so far: slow on numbers",
                        "4 of 10 rows, 1.0 rows/s, 6 s left: slow on numbers",
                        "8 of 10 rows, 1.3 rows/s, 2 s left: slow on numbers",
                        "");
    }

    @Test
    void watched_rows_are_the_rows_themselves() {
        List<Integer> inputs = IntStream.range(0, 10).boxed().toList();
        try (Progress progress = Progress.of(WORK, watch)) {
            assertThat(new WatchedRows<>(inputs, progress)).isEqualTo(inputs).containsExactlyElementsOf(inputs);
        }
    }

    @Test
    void an_evaluation_watches_the_rows_that_its_model_is_given() {
        List<List<Integer>> given = new ArrayList<>();
        Regressor<Integer> noting = new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<Integer> batch) {
                throw new UnsupportedOperationException("a pass was expected");
            }

            @Override
            public NumberColumn predictInBatches(List<Integer> inputs, int batchSize) {
                given.add(inputs);
                return NumberColumn.wrap(new double[inputs.size()]);
            }
        };
        Evaluation.of(noting, Dataset.of("numbers", List.of(1, 2), List.of(1.0, 2.0)));
        assertThat(given).singleElement().isInstanceOf(WatchedRows.class);
    }
}
