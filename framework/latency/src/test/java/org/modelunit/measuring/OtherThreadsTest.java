package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.LatencyProfile;

/** What threads allocate beside the one that asks. */
class OtherThreadsTest {

    private static LatencyProfile profile(Model<String, Integer> model) {
        return Latency.profile(
                Sessions.of("m", () -> model), List.of("abc", "b"), new ProfilePlan(300, 1, Duration.ofSeconds(60)));
    }

    @Test
    void what_other_threads_of_the_model_allocate_makes_it_unknown() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            LatencyProfile profile =
                    profile(inputs -> CompletableFuture.supplyAsync(() -> new byte[50_000].length, pool)
                            .join());

            assertThat(profile.allocations().unknownBecause()).contains("threads of the model's own allocated about 5");
            assertThat(AllocationClaim.of(profile, Threshold.atMost(4096))
                            .judge()
                            .status())
                    .isEqualTo(VerdictStatus.INCONCLUSIVE);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_a_pool_allocates_that_was_there_before_the_model_makes_it_unknown_too() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "somebody's pool"));
        try {
            pool.submit(() -> 1).get(); // starts its thread
            LatencyProfile profile =
                    profile(inputs -> CompletableFuture.supplyAsync(() -> new byte[50_000].length, pool)
                            .join());

            assertThat(profile.allocations().unknownBecause())
                    .matches(
                            "threads that were there before the model \\('somebody's pool'\\) allocated about [\\d,]+ bytes"
                                    + " per call, which may or may not be for these calls; .*");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_pool_that_does_nothing_meanwhile_takes_nothing_from_what_is_known() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> new byte[1 << 20].length).get();

            assertThat(profile(inputs -> new byte[5000].length).allocations().isKnown())
                    .isTrue();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_threads_have_allocated_that_come_and_go_is_unknown() {
        LatencyProfile profile = profile(inputs -> {
            Thread thread = new Thread(() -> new byte[50_000].clone());
            thread.start();
            return thread.hashCode();
        });

        assertThat(profile.allocations().unknownBecause()) // some may still run when they are counted
                .containsAnyOf("threads were started in", "threads of the model's own allocated");
    }
}
