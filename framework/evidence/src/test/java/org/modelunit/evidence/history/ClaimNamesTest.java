package org.modelunit.evidence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimNamesTest {

    private static ClaimRef ref(String slice, String test, String module, String job) {
        String key = String.join("/", slice, test, module, job);
        return new ClaimRef(key, "metric", "recall", "holdout", slice, test, module, job);
    }

    @Test
    void a_claim_that_is_called_like_no_other_says_no_more() {
        ClaimRef one = ref("", "T#a", "m", "linux");

        assertThat(ClaimNames.of(List.of()).of(one)).isEqualTo("recall on holdout");
        assertThat(ClaimNames.of(List.of(one, one)).of(one)).isEqualTo("recall on holdout");
        assertThat(ClaimNames.of(List.of(one, ref("female", "T#b", "m", "mac"))).of(one))
                .isEqualTo("recall on holdout");
    }

    @Test
    void what_differs_tells_claims_apart_and_what_does_not_is_left_out() {
        ClaimRef one = ref("", "T#a", "m", "linux");
        ClaimRef test = ref("", "T#b", "m", "linux");
        ClaimRef job = ref("", "T#a", "m", "mac");
        ClaimRef module = ref("", "T#a", "n", "linux");

        assertThat(ClaimNames.of(List.of(one, test)).of(one)).isEqualTo("recall on holdout (T#a)");
        assertThat(ClaimNames.of(List.of(one, job)).of(job)).isEqualTo("recall on holdout (job mac)");
        assertThat(ClaimNames.of(List.of(one, module)).of(module)).isEqualTo("recall on holdout (n)");
        assertThat(ClaimNames.of(List.of(one, test, job, module)).of(one))
                .isEqualTo("recall on holdout (T#a, m, job linux)");
    }

    @Test
    void what_nobody_knows_is_left_out() {
        ClaimRef unknown = ref("", "T#a", "", "");

        assertThat(ClaimNames.of(List.of(unknown, ref("", "T#a", "m", "mac"))).of(unknown))
                .isEqualTo("recall on holdout");
    }
}
