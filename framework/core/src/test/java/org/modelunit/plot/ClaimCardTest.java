package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.text.Numbers;
import org.w3c.dom.Document;

class ClaimCardTest {

    static Stream<Named<MetricVerdict>> cards() {
        Map<String, MetricVerdict> cards = new LinkedHashMap<>(Cards.all());
        cards.putAll(Cards.gallery());
        return cards.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
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
    void the_status_is_said_in_words(MetricVerdict verdict) {
        assertThat(card(verdict)).contains(">" + verdict.status().words().toUpperCase(Locale.ROOT) + "</text>");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_the_same_in_every_language(MetricVerdict verdict) {
        String card = card(verdict);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(card(verdict)).isEqualTo(card);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void its_numbers_have_the_digits_of_the_failure_text(MetricVerdict verdict) {
        String observed = verdict.facts().stream()
                .filter(fact -> fact.name().equals("observed"))
                .map(fact -> fact.value().strip())
                .findFirst()
                .orElseThrow();
        String drawn = observed.length() <= 16
                ? observed
                : Numbers.scientific(verdict.measurement().value());

        assertThat(card(verdict)).contains(">observed " + drawn + "<");
    }

    @Test
    void a_card_says_sentence_and_facts_to_those_who_do_not_see_it() throws Exception {
        MetricVerdict verdict = Cards.all().get("cannot tell");
        Document card = DrawnTexts.parse(card(verdict));

        assertThat(card.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(verdict.sentence());
        assertThat(card.getElementsByTagName("desc").item(0).getTextContent().lines())
                .contains("observed: 0.771", "pass mark: 0.792 needed on these 1,334 rows");
    }

    @Test
    void a_card_says_estimate_bounds_bar_and_pass_mark() {
        assertThat(card(Cards.all().get("cannot tell")))
                .contains(
                        ">observed 0.771<",
                        ">lower bound 0.728<",
                        ">upper bound 0.809<",
                        ">bar ≥ 0.750<",
                        ">needed on these 1,334 rows: 0.792<");
    }

    @Test
    void chance_and_ideal_are_marked_where_the_metric_has_them_and_there_is_room() {
        assertThat(card(Cards.gallery().get("shown"))).contains(">chance 0.5<", ">ideal 1<");
        assertThat(card(Cards.all().get("far apart"))).doesNotContain("chance", "ideal");
        assertThat(new ValueAxis(10, 11, 0, 1).withRoomFor(DoubleStream.of(0, 8)))
                .isEqualTo(new ValueAxis(8, 11, 0, 1));
    }

    @Test
    void a_claim_that_holds_beside_an_ideal_that_the_data_exclude_says_so() {
        assertThat(card(Cards.all().get("ideal excluded")))
                .contains(">SHOWN<", ">The claim holds, but the data exclude the ideal 1.<")
                .contains("ideal: 1.000 excluded by the data: 1.150 to 1.780");
        assertThat(card(Cards.all().get("ideal included"))).doesNotContain("exclude");
        assertThat(card(Cards.all().get("ideal excluded and refuted"))).doesNotContain("exclude");
        assertThat(card(Cards.gallery().get("shown"))) // an area of 1 is out of reach for every model
                .contains(">ideal 1<")
                .doesNotContain("exclude");
    }

    @Test
    void a_claim_that_the_data_cannot_tell_says_what_it_takes_to_decide() {
        assertThat(card(Cards.all().get("to decide")))
                .contains(">to decide: about 5,800 examples if the true value is 0.8<");
    }

    @ParameterizedTest
    @EnumSource(VerdictStatus.class)
    void a_guard_that_held_is_hollow_and_what_is_shown_is_filled(VerdictStatus status) {
        Measurement numbers = Cards.unit(0.66, 0.52, 0.78, 0.46);
        Threshold guard = Threshold.atLeast(0.60).unlessRefuted(0.95).detecting(0.15);
        String pill = card(Cards.card("recall of 'bad'", status, guard, numbers))
                .lines()
                .filter(line -> line.contains("height=\"24\""))
                .findFirst()
                .orElseThrow();

        assertThat(pill.contains("class=\"mu-ground ")).isEqualTo(status == VerdictStatus.NOT_REFUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "de", "ar-EG-u-nu-arab"})
    void every_status_has_the_same_word_in_every_language(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertThat(Arrays.stream(VerdictStatus.values()).map(CardFrame::word))
                    .containsExactly(
                            "SHOWN", "MET", "NOT REFUTED", "INCONCLUSIVE", "REFUTED", "MISSED", "BROKEN", "NOT JUDGED");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void digits_grow_until_estimate_and_bar_differ() {
        assertThat(card(Cards.all().get("nearly the bar"))).contains(">observed 0.74996<", ">bar ≥ 0.75000<");
    }

    @Test
    void a_bound_that_does_not_exist_is_not_named() {
        assertThat(card(Cards.all().get("half bounded")))
                .contains(">lower bound 14100<")
                .doesNotContain(">upper bound");
    }

    @Test
    void a_claim_on_the_estimate_has_no_pass_mark_of_its_own() {
        assertThat(card(Cards.all().get("same value"))).doesNotContain("needed");
    }

    @Test
    void a_long_name_takes_several_lines_an_endless_one_is_cut_and_markup_escaped() {
        assertThat(card(Cards.all().get("guard")))
                .contains(">a property with a name that is so long", "at all &lt;&amp;&gt;")
                .doesNotContain("…</text>");
        assertThat(card(Cards.all().get("endless"))).contains("…</text>");
    }

    @Test
    void a_pass_mark_that_is_the_bar_itself_is_written_once() {
        Verdict verdict = KindsOfClaims.all()
                .get("percentile of latency")
                .apply(Loans.good("north", 36).evaluated())
                .judge();

        assertThat(ClaimCard.of(verdict, verdict.measured().orElseThrow()))
                .contains(">bar ≤ 5.000<")
                .doesNotContain(">needed on ");
    }

    static String card(MetricVerdict verdict) {
        return ClaimCard.of(verdict, verdict.measured().orElseThrow());
    }
}
