package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the statuses are called, and which weighs more. */
class VerdictStatusTest {

    @Test
    void each_is_found_again_by_its_words() {
        assertThat(VerdictStatus.NOT_REFUTED.words()).isEqualTo("not refuted");
        for (VerdictStatus status : VerdictStatus.values()) {
            assertThat(VerdictStatus.named(status.words())).contains(status);
        }
        assertThat(VerdictStatus.named("NOT_REFUTED")).isEmpty();
        assertThat(VerdictStatus.named("")).isEmpty();
    }

    @Test
    void the_gravest_comes_first_and_unknown_words_last() {
        assertThat(Stream.of(VerdictStatus.values()).map(status -> VerdictStatus.rank(status.words())))
                .doesNotHaveDuplicates();
        assertThat(VerdictStatus.rank("broken")).isLessThan(VerdictStatus.rank("shown"));
        assertThat(VerdictStatus.rank("green")).isEqualTo(VerdictStatus.values().length);
    }
}
