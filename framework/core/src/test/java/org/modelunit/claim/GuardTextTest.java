package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardTextTest {

    @Test
    void a_guard_that_nothing_could_refute_does_not_say_that_nothing_could_show_it() {
        Verdict verdict = KindsOfClaims.all()
                .get("difference of rankings")
                .apply(Loans.good("north", 36).evaluated())
                .judge();

        assertThat(verdict.facts())
                .contains(new Fact("fails below", "   none", "no value could refute it on these 36 rows"));
    }
}
