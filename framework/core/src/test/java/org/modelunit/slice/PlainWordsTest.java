package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.largestGap;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Threshold;

/** Claims on slices say what they found as one would say it to a colleague. */
class PlainWordsTest {

    private static String sentence(SliceRequirement claim) {
        return judged(claim).sentence();
    }

    private static SliceVerdict judged(SliceRequirement claim) {
        return new Flips().in("hall", 970, 1000).in("attic", 700, 1000).byRoom().judge(accuracy(), claim, 42);
    }

    @Test
    void of_two_groups_both_are_meant_and_one_is_named() {
        Threshold low = atLeast(0.6).withConfidence(0.95);
        Threshold high = atLeast(0.9).withConfidence(0.95);

        assertThat(sentence(eachSlice(low))).endsWith(", and the data show it for both groups.");
        assertThat(sentence(eachSlice(high))).endsWith(", but the data refute it for 1 of 2 groups: attic.");
        assertThat(judged(eachSlice(high)).facts())
                .contains(Fact.of("refutations", "corrected for 2 comparisons (Holm)"))
                .last()
                .isEqualTo(Fact.of("method", "Clopper-Pearson"));
    }

    @Test
    void what_is_not_corrected_says_how_many_comparisons_there_are() {
        SliceRequirement claim = eachSlice(atLeast(0.9).withConfidence(0.95)).correctedBy(Correction.NONE);

        assertThat(judged(claim).facts()).contains(Fact.of("refutations", "not corrected for 2 comparisons"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "de", "en"})
    void above_an_upper_bar_there_is_an_excess_in_every_language(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertThat(sentence(largestGap(atMost(0.4).unlessRefuted(0.95).detecting(0.1))))
                    .contains(" detecting an excess of 0.1, ");
            assertThat(sentence(eachSlice(atLeast(0.6).unlessRefuted(0.95).detecting(0.1))))
                    .contains(" detecting a shortfall of 0.1, ");
            assertThat(sentence(eachSlice(
                            Threshold.between(0.6, 0.99).unlessRefuted(0.95).detecting(0.01))))
                    .contains(" detecting a shortfall or excess of 0.01, ");
        } finally {
            Locale.setDefault(before);
        }
    }
}
