package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.assertions.ModelAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.law.Laws;
import org.modelunit.law.function.ProbedFunction;
import org.modelunit.recording.Recording;

class FunctionLawAssertTest {

    private static ProbedFunction probed(double cutOff) {
        return Laws.threshold(score -> score >= 0.5, cutOff).probe("scores", List.of(0.2, 0.5));
    }

    @Test
    void a_law_is_recorded_whether_it_is_obeyed_or_not() {
        Recorded recorded = new Recorded();
        try (Recording.Scope scope = Recording.into(recorded)) {
            assertThat(probed(0.5)).isObeyed();
            assertThatThrownBy(() -> assertThat(probed(0.4)).as("night build").isObeyed())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(
                            "[night build] Expected scores to be accepted at 0.4 and above, and nowhere below, "
                                    + "but a score equal to the cut-off 0.4 is not accepted");
        }

        assertThat(recorded.claims()).hasSize(2).anyMatch(line -> line.endsWith("MISSED"));
    }

    @Test
    void soft_claims_are_all_made() {
        assertThatThrownBy(() -> ModelSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(probed(0.4)).isObeyed();
                    softly.assertThat(probed(0.6)).isObeyed();
                    softly.assertThat(probed(0.5)).isObeyed();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("at 0.4")
                .hasMessageContaining("at 0.6");
    }
}
