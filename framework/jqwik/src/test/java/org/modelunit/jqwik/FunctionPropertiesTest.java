package org.modelunit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.modelunit.assertions.ModelAssertions;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.jqwik.Loans.Loan;
import org.modelunit.law.Laws;

/** Laws of functions hold for whatever jqwik makes up, and it makes what breaks them small. */
class FunctionPropertiesTest {

    @ModelProperties(Loans.class)
    static class Encoding {

        private static List<Integer> encode(String text) {
            return text.codePoints().boxed().toList();
        }

        private static String decode(List<Integer> tokens) {
            int[] points = tokens.stream().mapToInt(Integer::intValue).toArray();
            return new String(points, 0, points.length);
        }

        @Property(tries = 200)
        void any_text_comes_back(@ForAll String text) {
            ModelAssertions.assertThat(
                            Laws.roundTrip(Encoding::encode, Encoding::decode).probe("texts", List.of(text)))
                    .isObeyed();
        }

        @Property(tries = 20)
        void any_loan_is_itself(@ForAll @Like("training") Loan loan) {
            ModelAssertions.assertThat(Laws.idempotent((Loan same) -> same).probe("loans", List.of(loan)))
                    .isObeyed();
        }
    }

    @ModelProperties(Loans.class)
    static class Lossy {

        @Property(tries = 200)
        void any_text_comes_back(@ForAll String text) {
            ModelAssertions.assertThat(Laws.roundTrip((String any) -> any.toLowerCase(Locale.ROOT), any -> any)
                            .probe("texts", List.of(text)))
                    .isObeyed();
        }
    }

    @Test
    void a_law_holds_in_each_try() {
        PropertyKit kit = PropertyKit.run(Encoding.class);

        assertThat(kit.failures).isEmpty();
        assertThat(kit.claims)
                .extracting(claim -> claim.verdict().status())
                .containsExactly(VerdictStatus.MET, VerdictStatus.MET);
    }

    @Test
    void a_law_that_is_broken_in_one_try_fails_the_property() {
        PropertyKit kit = PropertyKit.run(Lossy.class);

        assertThat(kit.failures).hasSize(1);
        assertThat(kit.claims).extracting(claim -> claim.verdict().status()).containsExactly(VerdictStatus.MISSED);
    }
}
