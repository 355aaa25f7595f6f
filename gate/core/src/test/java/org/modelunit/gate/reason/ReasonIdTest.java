package org.modelunit.gate.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonIdTest {

    @Test
    void ids_are_the_same_in_every_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ReasonId.CLAIM_MISSING.id()).isEqualTo("claim-missing");
            assertThat(ReasonId.named("claim-missing")).contains(ReasonId.CLAIM_MISSING);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(ReasonId.named("no-such-thing")).isEmpty();
    }

    @Test
    void a_reason_is_one_printable_line_whatever_it_quotes() {
        Reason reason = Reason.of(ReasonId.TEST_FAILED, "\u001b[2Jred\nline")
                .withEntry("a\tb")
                .withClaim("\u202e")
                .withFix("\r");

        assertThat(reason.toString()).isEqualTo("test-failed [a\\tb]: \\u001B[2Jred\\nline; \\r");
    }
}
