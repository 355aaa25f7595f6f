package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be required, and which requirements are the same. */
class ThresholdTest {

    private static final Supplier<List<Object>> DIFFERENT = () -> List.of(
            atLeast(0.9),
            atLeast(0.8),
            atMost(0.9),
            between(0.8, 0.9),
            atLeast(0.9).withConfidence(0.95),
            atLeast(0.9).withConfidence(0.9),
            atLeast(0.9).withConfidence(0.95).expecting(0.95),
            atLeast(0.9).unlessRefuted(0.95).detecting(0.1),
            atLeast(0.9).unlessRefuted(0.95).detecting(0.2),
            Margin.notWorseBy(0.1),
            Margin.betterBy(0.1),
            Margin.notWorseBy(0.1).withConfidence(0.95),
            Margin.notWorseBy(0.1).unlessRefuted(0.95).detecting(0.1),
            "at least 0.9");

    @Test
    void requirements_are_equal_if_they_require_the_same() {
        List<Object> one = DIFFERENT.get();
        List<Object> other = DIFFERENT.get();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                assertThat(one.get(i).equals(other.get(j)))
                        .as("%s and %s", one.get(i), other.get(j))
                        .isEqualTo(i == j);
            }
        }
    }

    @Test
    void a_set_of_requirements_finds_what_is_in_it() {
        Set<Object> set = new HashSet<>(DIFFERENT.get());

        assertThat(set).containsAll(DIFFERENT.get()).hasSameSizeAs(DIFFERENT.get());
        assertThat(set.stream().map(Object::hashCode).distinct()).hasSameSizeAs(set);
    }

    @Test
    void a_range_may_be_a_single_value_but_not_empty() {
        assertThat(between(0.5, 0.5).bars()).extracting(Bar::value).containsExactly(0.5, 0.5);
        assertThatThrownBy(() -> between(0.6, 0.5))
                .hasMessage("the lowest value must not lie above the highest, but was 0.6 against 0.5");
        assertThatThrownBy(() -> between(Double.NaN, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5, ''", "1, 1, ''", "95, 95, ' (did you mean 0.95?)'", "-1, -1, ''", "NaN, NaN, ''"})
    void a_confidence_that_is_none_is_refused_by_each_burden(double confidence, String shown, String hint) {
        String message = "confidence must lie above 0.5 and below 1, but was " + shown + hint;

        assertThatThrownBy(() -> atLeast(0.9).withConfidence(confidence)).hasMessage(message);
        assertThatThrownBy(() -> atLeast(0.9).unlessRefuted(confidence)).hasMessage(message);
        assertThatThrownBy(() -> Margin.notWorseBy(0.1).unlessRefuted(confidence))
                .hasMessage(message);
        assertThatThrownBy(() -> new Burden.Shown(confidence)).hasMessage(message);
        assertThatThrownBy(() -> new Burden.NotRefuted(confidence, 0.1)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_guard_that_detects_nothing_is_refused(double shortfall) {
        assertThatThrownBy(() -> atLeast(0.9).unlessRefuted(0.95).detecting(shortfall))
                .hasMessage("the shortfall to detect must be above 0, but was " + shortfall);
    }

    @Test
    void a_margin_reads_as_what_it_requires_of_a_difference() {
        assertThat(Margin.notWorseBy(0.02).withConfidence(0.95)).hasToString("at least -0.02 with 95% confidence");
    }

    @Test
    void a_correction_is_called_by_its_authors() {
        assertThat(Correction.values())
                .extracting(Correction::toString)
                .containsExactly("Holm", "Benjamini-Hochberg", "no correction");
    }

    @Test
    void an_exact_check_says_what_was_found() {
        assertThat(check(VerdictStatus.MET).sentence())
                .isEqualTo("Expected rows to differ, and so it is: no two are the same.");
        assertThat(check(VerdictStatus.MISSED).sentence())
                .isEqualTo("Expected rows to differ, but no two are the same.");
    }

    private static CheckVerdict check(VerdictStatus decision) {
        return new CheckVerdict("rows", "order", "differ", decision, "no two are the same", List.of(), "", "");
    }
}
