package org.modelunit.evidence.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.summary.Identity;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SampleBuild;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.SampleVerdicts;

class ModelCardTest {

    private static ModelCard card(Evidence evidence) {
        return ModelCard.of(evidence, ReleaseSummary.of(SummarySources.of(evidence)));
    }

    private static Evidence everything() {
        return new SampleBuild()
                .claim("ROC AUC", VerdictStatus.REFUTED)
                .claim("recall", VerdictStatus.INCONCLUSIVE)
                .claim("precision", VerdictStatus.NOT_REFUTED)
                .verdict("slices", SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED))
                .verdict("check", SampleVerdicts.check("closeness", VerdictStatus.MET))
                .expecting("log loss")
                .evidence();
    }

    @Test
    void results_stand_with_their_intervals_and_with_what_was_required() {
        String text = card(everything()).markdown();

        assertThat(text)
                .startsWith("# Model card: challenger\\.onnx\n")
                .contains("| ROC AUC on credit | 0.6800 | 0.6400 (95%) | 0.7200 (95%) |")
                .contains("334 examples (100 'bad')")
                .contains("## Slices: accuracy by region\n")
                .contains("| west | 70 | 0.5500 | none | 0.6600 (95%) | refuted |")
                .contains("| islands | 9 | none | none | none | inconclusive\\: 3 count |");
    }

    /** A module may have a policy for each of two models; its tests are the same for both. */
    @Test
    void other_models_whose_results_stand_below_are_named() {
        ModelCard card = card(everything());
        Identity alone = card.identity();
        Identity beside = new Identity(
                alone.candidate(),
                alone.inService(),
                List.of(new Fingerprint("fraud.onnx", "ab".repeat(32))),
                alone.data(),
                alone.operatingPoints(),
                alone.run(),
                alone.modules(),
                alone.versions());

        assertThat(card.markdown()).doesNotContain("with results below");
        assertThat(new ModelCard(
                                card.headline(),
                                beside,
                                card.results(),
                                card.checks(),
                                card.slices(),
                                card.weakSpots(),
                                card.cannotShow(),
                                card.limits())
                        .markdown())
                .contains("| tested in the same run, with results below | fraud\\.onnx");
    }

    @Test
    void what_was_checked_without_a_number_is_said_too() {
        Evidence evidence = new SampleBuild()
                .verdict("rows", SampleVerdicts.check("shared rows", VerdictStatus.MISSED))
                .verdict("check", SampleVerdicts.check("closeness", VerdictStatus.MET))
                .evidence();

        assertThat(card(evidence).markdown())
                .containsSubsequence(
                        "## Checks\n",
                        "| shared rows on features | missed | Expected features to be close to",
                        "but 3 of 10 values are not\\. |",
                        "| closeness on features | met |");
        assertThat(card(everything()).checks()).singleElement().satisfies(check -> assertThat(check.sentence())
                .contains("all 10 values are"));
    }

    @Test
    void the_decision_comes_first_and_what_makes_the_rest_doubtful() {
        assertThat(card(everything()).markdown())
                .containsSubsequence("# Model card: ", "**NOT GATED**: no gate has judged this evidence; ", "## Model");
        Evidence torn = new Evidence(everything().shards(), List.of("a file is torn"));

        assertThat(card(torn).markdown())
                .containsSubsequence(
                        "**NOT GATED**", "**Mind:** the evidence is not complete\\: a file is torn", "## Model");
    }

    @Test
    void results_that_are_called_alike_say_whose_they_are() {
        Evidence evidence = new SampleBuild()
                .verdict("ranks", SampleVerdicts.metric("ROC AUC", VerdictStatus.SHOWN))
                .verdict("signed", SampleVerdicts.metric("ROC AUC", VerdictStatus.REFUTED))
                .evidence();

        assertThat(card(evidence).markdown())
                .contains("| ROC AUC on credit (CreditTest\\#ranks) |", "| ROC AUC on credit (CreditTest\\#signed) |");
    }

    @Test
    void what_the_rows_cannot_show_is_said() {
        assertThat(card(everything()).cannotShow())
                .containsExactlyInAnyOrder(
                        "Whether recall on credit is as required (at least 0.75 with 95% confidence); to decide: about"
                                + " 1,900 examples if the true value is 0.8.",
                        "Whether precision on credit falls short of its bar by less than 0.1: nothing refutes it, and"
                                + " nothing shows it.",
                        "log loss on credit, which was not judged: its test did not run",
                        "Whether accuracy by region on credit is as required for south (90 examples), islands (9"
                                + " examples).");
    }

    @Test
    void a_claim_whose_slices_cannot_be_decided_is_said_once() {
        Evidence evidence = new SampleBuild()
                .verdict("slices", SampleVerdicts.slices("accuracy", VerdictStatus.INCONCLUSIVE))
                .evidence();

        assertThat(card(evidence).cannotShow())
                .singleElement()
                .asString()
                .startsWith("Whether accuracy by region on credit is as required (at least")
                .contains(") for south (90 examples)")
                .doesNotContain("to decide");
    }

    @Test
    void limits_are_what_nobody_tested_and_what_has_no_interval() {
        Evidence evidence = new SampleBuild()
                .verdict(
                        "loss",
                        SampleVerdicts.metric(
                                "log loss",
                                VerdictStatus.MISSED,
                                Threshold.atMost(0.5),
                                SampleVerdicts.unbounded(Double.NaN)))
                .evidence();

        assertThat(card(evidence).limits())
                .contains("No interval is known for: log loss on credit.")
                .anyMatch(limit -> limit.startsWith("Not tested: slices, weak spots, fairness"));
        assertThat(card(evidence).markdown()).contains("| log loss on credit | none | none | none |");
    }

    @Test
    void of_no_evidence_there_is_an_empty_card() {
        String text = card(new Evidence(List.of(), List.of())).markdown();

        assertThat(text)
                .startsWith("# Model card: unknown\n")
                .contains("Nothing was measured.")
                .contains("No data set is named.")
                .contains("No claim is left undecided.");
    }

    @Test
    void hostile_names_become_no_link_no_html_no_heading_and_no_cell() {
        String hostile =
                "a|b\n# x\n<img src=x onerror=alert(1)>[y](javascript:z)`*_~\u202e\u001b[2J https://evil.example @you";
        Evidence evidence =
                new SampleBuild().claim(hostile, VerdictStatus.INCONCLUSIVE).evidence();
        String text = card(evidence).markdown();

        assertThat(text).doesNotContain("\u202e", "\u001b", "\n# x");
        assertThat(text.replaceAll(
                        "\\\\[^\\w\\s]|(?m)^The true value .*|^\\*\\*NOT GATED\\*\\*.*",
                        "")) // what is escaped means itself
                .doesNotContain("<", ">", "[", "]", "`", "*", "~", "@", "https:");
        assertThat(text.lines().filter(line -> line.contains("onerror") && line.startsWith("|")))
                .singleElement()
                .satisfies(line -> assertThat(
                                line.replaceAll("\\\\\\\\|\\\\\\|", "").split("\\|", -1))
                        .hasSize(9));
    }

    @Test
    void it_is_the_same_in_every_language_and_valid_json() throws IOException {
        String english = card(everything()).markdown() + card(everything()).json();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(card(everything()).markdown() + card(everything()).json())
                    .isEqualTo(english);
            Locale.setDefault(Locale.forLanguageTag("de-DE"));
            assertThat(card(everything()).markdown() + card(everything()).json())
                    .isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Json.read(card(everything()).json()))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("schema", "modelunit-model-card/1")
                .containsKeys("results", "slices", "weakSpots", "cannotShow", "limits", "identity");
    }

    @ParameterizedTest
    @CsvSource({
        "0.59638, 0.5964",
        "0, 0",
        "-0.00012345, -0.0001235",
        "123456, 123500",
        "12.5, 12.50",
        "1, 1.000",
        "0.09996, 0.09996",
        "0.99999, 1.000",
        "1e-9, 1e-9",
        "1.7976931348623157e308, 1.798e308",
        "NaN, none",
        "Infinity, none"
    })
    void numbers_have_four_digits_that_count(double number, String text) {
        assertThat(FourDigits.of(number)).isEqualTo(text);
    }

    @Test
    void a_claim_on_two_parts_is_two_results() {
        Evidence evidence = new SampleBuild()
                .claim("recall", VerdictStatus.SHOWN)
                .claim("recall of 'bad'", VerdictStatus.MET)
                .evidence();

        assertThat(card(evidence).results())
                .extracting(result -> Map.entry(result.ref().property(), result.status()))
                .containsExactly(
                        Map.entry("recall", VerdictStatus.SHOWN), Map.entry("recall of 'bad'", VerdictStatus.MET));
    }
}
