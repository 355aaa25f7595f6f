package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.assertions.ModelAssertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelunit.Regressor;
import org.modelunit.column.NumberColumn;
import org.modelunit.law.Edge;
import org.modelunit.law.Law;
import org.modelunit.law.Laws;
import org.modelunit.law.ProbedLaws;
import org.modelunit.recording.Recording;

class LawsAssertTest {

    private static final List<Double> INPUTS = List.of(1.0, 2.0, 3.0);
    private static final Laws<NumberColumn> LAWS = Laws.ofRegressors();

    private static ProbedLaws good() {
        return LAWS.probe(Regressor.of("half", (Double x) -> Double.isFinite(x) ? x / 2 : 0), INPUTS);
    }

    /** Answers infinity with infinity, and never the same twice. */
    private static ProbedLaws poor() {
        AtomicInteger calls = new AtomicInteger();
        return LAWS.without(Law.NEIGHBOURS, Law.BATCH_SIZE, Law.ROW_ORDER)
                .rejecting(Edge.NAN)
                .probe(Regressor.of("poor", (Double x) -> Double.isNaN(x) ? 0 : x + calls.incrementAndGet()), INPUTS);
    }

    private static List<String> recorded(Runnable claiming) {
        Recorded recorded = new Recorded();
        try (Recording.Scope scope = Recording.into(recorded)) {
            claiming.run();
        }
        return recorded.claims();
    }

    @Test
    void each_law_that_is_obeyed_is_recorded() {
        ProbedLaws laws = good();

        List<String> claims = recorded(() -> assertThat(laws).areAllObeyed());

        assertThat(claims).hasSameSizeAs(laws.claims()).allMatch(line -> line.endsWith("MET"));
    }

    @Test
    void all_laws_are_recorded_though_the_first_fails_and_the_others_are_suppressed() {
        ProbedLaws laws = poor();

        List<String> claims = recorded(() -> assertThatThrownBy(
                        () -> assertThat(laws).as("night build").areAllObeyed())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[night build] Expected inputs to be answered the same twice, but row 0 gets")
                .satisfies(error -> assertThat(error.getSuppressed()).hasSize(2)));

        assertThat(claims).hasSameSizeAs(laws.claims());
        assertThat(claims.stream().filter(line -> line.endsWith("MISSED"))).hasSize(3);
    }

    @Test
    void one_law_is_claimed_alone_and_must_have_been_looked_at() {
        assertThat(poor()).isObeyed(Law.FINITE);
        assertThatThrownBy(() -> assertThat(poor()).isObeyed(Law.DETERMINISTIC)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(poor()).isObeyed(Law.NEIGHBOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing is known of NEIGHBOURS");
    }

    @Test
    void soft_claims_are_all_made() {
        assertThatThrownBy(() -> ModelSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(poor()).isObeyed(Law.DETERMINISTIC).isObeyed(Law.EDGES);
                    softly.assertThat(good()).areAllObeyed();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("answered the same twice")
                .hasMessageContaining("have rows with NaN rejected");
    }
}
