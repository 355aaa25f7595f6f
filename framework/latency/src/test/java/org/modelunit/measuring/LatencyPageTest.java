package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.error.BaselineException;
import org.modelunit.latency.LatencyBaseline;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.load.ColdStart;
import org.modelunit.memory.MemoryProfile;

/** What docs/latency.md shows of a model without a champion, and of a process of its own. */
class LatencyPageTest {

    private static final class Loans {

        static Model<Integer, Double> model() {
            return new PlantedModel(10);
        }

        static List<Integer> inputs() {
            return List.of(1, 2, 3);
        }
    }

    /** How much slower the challenger is than what was kept when its predecessor was reviewed. */
    LatencyComparison sinceReview(Sessions<Integer> challengerSessions, List<Integer> inputs) {
        LatencyBaseline kept = LatencyBaseline.at("src/test/resources/baselines/latency.json");
        return Latency.compare(challengerSessions, kept, inputs);
    }

    @Test
    void what_was_kept_is_looked_for_in_the_file() {
        assertThatThrownBy(() -> sinceReview(Sessions.of("challenger", Loans::model), Loans.inputs()))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("src/test/resources/baselines/latency.json");
    }

    @Test
    void a_fresh_virtual_machine_tells_cold_starts_and_memory() {
        Sessions<Integer> sessions = Sessions.of("challenger", Loans::model);
        ColdStart start = Latency.coldStart(sessions, Loans::inputs, 5, Duration.ofMinutes(2));
        MemoryProfile memory = Latency.memory(sessions, Loans::inputs, MemoryPlan.ofCalls(10_000));

        assertThat(start.firstAnswers().times().size()).isEqualTo(5);
        assertThat(memory.calls()).isEqualTo(10_000);
    }
}
