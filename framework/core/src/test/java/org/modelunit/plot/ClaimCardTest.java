package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.MetricVerdict;

class ClaimCardTest {

    static Stream<Named<MetricVerdict>> cards() {
        return Cards.all().entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_well_formed_and_runs_nothing(MetricVerdict verdict) throws Exception {
        String svg = card(verdict);

        assertThat(DrawnTexts.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("<script", "href", "url(", "NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void no_two_texts_overlap_and_none_leaves_the_card(MetricVerdict verdict) throws Exception {
        DrawnTexts texts = DrawnTexts.of(card(verdict));

        assertThat(texts.boxes()).hasSizeGreaterThan(6);
        texts.checkLayout();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void the_decision_is_said_in_a_word(MetricVerdict verdict) {
        assertThat(card(verdict)).contains(">" + verdict.status().words().toUpperCase(Locale.ROOT) + "</text>");
    }

    @Test
    void a_card_says_estimate_bounds_bar_and_pass_mark() {
        assertThat(card(Cards.all().get("cannot tell")))
                .contains(">observed 0.771<", ">lower 0.728<", ">upper 0.809<", ">bar ≥ 0.750<", ">pass mark 0.792<");
    }

    @Test
    void digits_grow_until_estimate_and_bar_differ() {
        assertThat(card(Cards.all().get("nearly the bar"))).contains(">observed 0.74996<", ">bar ≥ 0.75000<");
    }

    @Test
    void a_bound_that_does_not_exist_is_not_named() {
        assertThat(card(Cards.all().get("half bounded")))
                .contains(">lower 14,100<")
                .doesNotContain(">upper");
    }

    @Test
    void a_claim_on_the_estimate_has_no_pass_mark_of_its_own() {
        assertThat(card(Cards.all().get("same value"))).doesNotContain("pass mark");
    }

    @Test
    void a_long_name_is_cut_and_markup_escaped() {
        assertThat(card(Cards.all().get("guard")))
                .contains("<title>a property with a name that is so long")
                .contains("&lt;&amp;&gt;")
                .contains("…</text>");
    }

    private static String card(MetricVerdict verdict) {
        return ClaimCard.of(verdict, verdict.measured().orElseThrow());
    }
}
