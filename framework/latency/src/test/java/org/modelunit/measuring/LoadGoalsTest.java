package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.load.LoadStep;
import org.modelunit.memory.GrowthClaim;
import org.modelunit.memory.MemoryKind;
import org.modelunit.memory.MemoryProfile;

/** What is promised of live measurements, on a quiet machine. */
@Tag("nightly")
class LoadGoalsTest {

    private static final int CALLS = 10_000;
    private static final int CLEAN_RUNS = 300;

    @Test
    void calls_are_offered_within_a_tenth_of_a_millisecond_of_their_moments() {
        Model<String, Integer> model = inputs -> inputs.get(0).length();
        LoadPlan plan = LoadPlan.at(5000).lasting(Duration.ofSeconds(10)).withWorkers(1);

        LoadStep step = Latency.load(Sessions.of("quick", () -> model), List.of("abc"), plan)
                .steps()
                .get(0);

        assertThat(step.hasKeptUp()).isTrue();
        assertThat(step.scheduleErrorMillis(99)).isLessThanOrEqualTo(0.1);
    }

    /** Keeps a kilobyte of each call. */
    private static Model<String, Integer> leaking() {
        List<byte[]> kept = new ArrayList<>();
        return inputs -> {
            kept.add(new byte[1008]); // and 16 bytes of the array itself
            return kept.size();
        };
    }

    private static Model<String, Integer> clean() {
        return inputs -> new byte[1008].length;
    }

    private static MemoryProfile memory(SessionRecipe<String> recipe) {
        return Latency.memory(
                Sessions.of("m", recipe),
                () -> List.of("abc"),
                MemoryPlan.ofCalls(CALLS).withHeap(64));
    }

    @Test
    void a_leak_of_a_kilobyte_per_call_is_found() {
        for (int run = 0; run < 10; run++) {
            assertThat(GrowthClaim.noLeak(memory(LoadGoalsTest::leaking), MemoryKind.HEAP)
                            .judge()
                            .status())
                    .isEqualTo(VerdictStatus.REFUTED);
        }
    }

    @Test
    void of_300_clean_runs_one_at_most_is_a_false_alarm() {
        long falseAlarms = IntStream.range(0, CLEAN_RUNS)
                .filter(run -> {
                    MemoryProfile memory = memory(LoadGoalsTest::clean);
                    return isLeak(memory, MemoryKind.HEAP) || isLeak(memory, MemoryKind.RESIDENT);
                })
                .count();

        assertThat(falseAlarms).isLessThanOrEqualTo(1);
    }

    private static boolean isLeak(MemoryProfile memory, MemoryKind kind) {
        return GrowthClaim.noLeak(memory, kind).judge().status().isRed();
    }
}
