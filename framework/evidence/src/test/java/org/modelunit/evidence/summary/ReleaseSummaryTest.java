package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Matrix;
import org.modelunit.firmness.Firmness;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.Trace;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.tensor.Tensor;

class ReleaseSummaryTest {

    private static ReleaseSummary of(Evidence evidence) {
        return ReleaseSummary.of(SummarySources.of(evidence));
    }

    private static Evidence green() {
        return new SampleBuild().claim("ROC AUC", VerdictStatus.SHOWN).evidence();
    }

    @Test
    void no_evidence_at_all_is_not_gated() {
        ReleaseSummary summary = of(new Evidence(List.of(), List.of()));

        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.NOT_GATED);
        assertThat(summary.headline().counts().total()).isZero();
        assertThat(summary.headline().because()).contains("no claims");
        assertThat(summary.claims()).isEmpty();
        assertThat(summary.notTested().missing())
                .hasSameSizeAs(summary.notTested().kinds());
        assertThat(SummaryJson.read(SummaryJson.write(summary))).isEqualTo(summary);
    }

    @Test
    void requirements_are_as_good_as_their_gravest_claim_and_those_without_any_are_told() {
        Evidence evidence = new SampleBuild()
                .test(
                        "both",
                        new TestDetails(List.of("CR-1"), "blocker", "risk", true),
                        SampleVerdicts.metric("ROC AUC", VerdictStatus.SHOWN),
                        SampleVerdicts.metric("recall", VerdictStatus.MISSED))
                .test("claims_nothing", new TestDetails(List.of("CR-2"), "", "", true))
                .evidence();
        ReleaseSummary summary = ReleaseSummary.of(SummarySources.of(evidence).withRequired(List.of("CR-3", "CR-1")));

        assertThat(summary.requirements())
                .extracting(
                        RequirementLine::id,
                        RequirementLine::worst,
                        RequirementLine::isCovered,
                        RequirementLine::isRequired)
                .containsExactly(
                        tuple("CR-1", VerdictStatus.MISSED, true, true),
                        tuple("CR-2", VerdictStatus.NOT_JUDGED, false, false),
                        tuple("CR-3", VerdictStatus.NOT_JUDGED, false, true));
        assertThat(summary.requirements().get(1).tests()).containsExactly("CreditTest#claims_nothing");
        assertThat(summary.blockedBy().get(0).severity()).isEqualTo("blocker");
        assertThat(summary.claims()).extracting(ClaimLine::owner).containsOnly("risk");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, SHOWN",
        "FAILED, MISSED",
        "BROKEN, BROKEN",
        "UNFINISHED, BROKEN",
        "INCONCLUSIVE, INCONCLUSIVE",
        "SKIPPED, NOT_JUDGED",
        "ABORTED, NOT_JUDGED"
    })
    void a_requirement_is_no_better_than_a_test_that_is_marked_with_it(TestStatus end, VerdictStatus worst) {
        TestDetails marked = new TestDetails(List.of("CR-1"), "", "", true);
        Evidence evidence = new SampleBuild()
                .test("claims", marked, SampleVerdicts.metric("ROC AUC", VerdictStatus.SHOWN))
                .test(SampleBuild.id("asserts"), end, marked, List.of())
                .evidence();

        assertThat(of(evidence).requirements())
                .extracting(RequirementLine::worst)
                .containsExactly(worst);
    }

    @Test
    void the_order_of_the_jvms_changes_nothing_in_the_versions_and_the_seeds() {
        Evidence one = new SampleBuild().run("a").seeded("7", "1").evidence();
        Evidence other = new SampleBuild().run("b").seeded("42", "2").evidence();

        Identity identity = of(together(one, other)).identity();
        Identity reversed = of(together(other, one)).identity();

        assertThat(identity.run().seed()).isEqualTo(reversed.run().seed()).isEqualTo("42, 7");
        assertThat(identity.versions()).isEqualTo(reversed.versions()).containsEntry("JUnit", "1, 2");
    }

    private static Evidence together(Evidence one, Evidence other) {
        return new Evidence(
                Stream.of(one, other)
                        .flatMap(evidence -> evidence.shards().stream())
                        .toList(),
                List.of());
    }

    @Test
    void all_models_of_a_pipeline_are_told() {
        Fingerprint body = Fingerprint.of("body.onnx", new byte[] {7});
        Fingerprint head = Fingerprint.of("head.onnx", new byte[] {8});
        Tensor numbers = Tensor.of(new double[] {1, 2}, 2);
        Trace trace = Pipeline.<Integer>from("embedding", inputs -> numbers, () -> body)
                .then("scores", before -> before, () -> head)
                .trace(List.of(1, 2));
        Verdict traced = PipelineClaim.of(
                        trace, Reference.of("embedding", numbers).and("scores", numbers))
                .judge();

        Evidence evidence = new SampleBuild()
                .claim("ROC AUC", VerdictStatus.SHOWN)
                .claim("recall", VerdictStatus.SHOWN)
                .verdict("does_what_training_did", traced)
                .evidence();

        assertThat(of(evidence).identity().otherModels()).containsExactlyInAnyOrder(head, body);
    }

    @Test
    void who_is_tested_on_what_in_which_run_is_told() {
        Identity identity = of(new SampleBuild()
                        .claim("ROC AUC", VerdictStatus.SHOWN)
                        .verdict("not_worse", SampleVerdicts.difference("accuracy", VerdictStatus.SHOWN))
                        .evidence())
                .identity();

        assertThat(identity.candidate().name()).isEqualTo("challenger.onnx");
        assertThat(identity.inService().name()).isEqualTo("champion.onnx");
        assertThat(identity.otherModels()).isEmpty();
        assertThat(identity.data()).singleElement().satisfies(data -> {
            assertThat(data.data().name()).isEqualTo("credit");
            assertThat(data.data().rows()).isEqualTo(334);
            assertThat(data.claims()).isEqualTo(2);
        });
        assertThat(identity.run().seed()).isEqualTo("42");
        assertThat(identity.run().changed())
                .extracting(setting -> setting.key() + "=" + setting.value())
                .containsExactly("modelunit.report=never");
        assertThat(identity.modules()).containsExactly("shop:credit");
    }

    /** A claim on the difference to a model whose answers lie in a reviewed file. */
    private static ClaimEvidence besideKept(String property) {
        ClaimEvidence claim = SampleBuild.evidence(
                SampleBuild.id("not_worse"), SampleVerdicts.difference(property, VerdictStatus.SHOWN));
        return new ClaimEvidence(
                claim.id(),
                claim.requirement(),
                claim.contract(),
                claim.provenance().with(Provenance.BASELINE, Fingerprint.of("src/kept.json", new byte[] {7})),
                claim.status(),
                claim.sentence(),
                claim.facts(),
                claim.findings());
    }

    @Test
    void a_model_that_was_kept_in_a_baseline_is_not_in_service() {
        SampleBuild build = new SampleBuild()
                .test(
                        SampleBuild.id("not_worse"),
                        TestStatus.PASSED,
                        TestDetails.NONE,
                        List.of(besideKept("accuracy"), besideKept("recall")));
        Fingerprint kept = besideKept("accuracy").provenance().champion();

        Identity alone = of(build.evidence()).identity();
        assertThat(kept.name()).isEqualTo("champion.onnx");
        assertThat(alone.candidate().name()).isEqualTo("challenger.onnx");
        assertThat(alone.inService().name()).isEmpty();
        assertThat(IdentityReading.things(alone)).doesNotContainKey("model in service");

        Identity beside = of(build.verdict("not_slower", SampleVerdicts.difference("specificity", VerdictStatus.SHOWN))
                        .evidence())
                .identity();
        assertThat(beside.inService()).as("once a claim says that it is").isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ci.example/job/7, https://ci.example/job/7",
        "javascript:alert(1), ''",
        "javascript://ci.example/%0aalert(1), ''",
        "ftp://ci.example/job, ''",
        "https://user:secret@ci.example/, ''",
        "https:///nowhere, ''",
        "'https://ci.example/\"><script>', ''",
        "'', ''"
    })
    void nothing_but_an_address_of_the_web_becomes_a_link(String given, String link) {
        ReleaseSummary summary = ReleaseSummary.of(SummarySources.of(green()).withLink(given));

        assertThat(summary.identity().run().link()).isEqualTo(link);
    }

    @Test
    void kinds_that_nobody_tested_are_named_and_nothing_counts_that_came_to_no_verdict() {
        ReleaseSummary summary = of(new SampleBuild()
                .claim("ROC AUC", VerdictStatus.REFUTED)
                .verdict("slices", SampleVerdicts.slices("accuracy", VerdictStatus.SHOWN))
                .expecting("p99 latency in ms")
                .evidence());

        assertThat(summary.notTested().missing())
                .extracting(KindCount::name)
                .contains("latency", "weak spots", "drift", "fairness", "memory")
                .doesNotContain("performance", "slices");
        assertThat(summary.notTested().score())
                .extracting(section -> section.name() + " " + section.ran() + " of "
                        + section.tests().size())
                .containsExactly("data 0 of 7", "model 1 of 7", "infrastructure 1 of 7", "monitoring 0 of 7");
    }

    @Test
    void a_summary_says_the_same_in_every_language() {
        Evidence evidence = new SampleBuild()
                .claim("ROC AUC", VerdictStatus.INCONCLUSIVE)
                .verdict("slices", SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED))
                .evidence();
        String english = SummaryJson.write(of(evidence));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(SummaryJson.write(of(evidence))).isEqualTo(english);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SummaryJson.write(of(evidence))).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_jobs_of_a_matrix_do_not_speak_for_each_other() {
        Evidence red = new SampleBuild()
                .run("run-1")
                .job("java 17")
                .claim("ROC AUC", VerdictStatus.REFUTED)
                .evidence();
        Evidence green = new SampleBuild()
                .run("run-2")
                .job("java 25")
                .claim("ROC AUC", VerdictStatus.SHOWN)
                .evidence();
        ReleaseSummary summary = of(Evidence.merged(List.of(red, green)));

        assertThat(summary.claims())
                .extracting(line -> line.ref().job(), ClaimLine::status)
                .containsExactly(tuple("java 17", VerdictStatus.REFUTED), tuple("java 25", VerdictStatus.SHOWN));
    }

    @Test
    void how_few_labels_turn_a_verdict_is_told_where_it_is_known() {
        Measurement firm = SampleVerdicts.measured(0.81, 0.77, 0.85).with(Firmness.exactly(3, Firmness.LABEL));
        Evidence evidence = new SampleBuild()
                .verdict(
                        "recall",
                        SampleVerdicts.metric(
                                "recall",
                                VerdictStatus.SHOWN,
                                Threshold.atLeast(0.75).withConfidence(0.95),
                                firm))
                .claim("ROC AUC", VerdictStatus.SHOWN)
                .evidence();

        assertThat(of(evidence).claims())
                .extracting(line -> line.finding().turnsOn())
                .containsExactly("3 labels", "");
    }

    @Test
    void inconclusive_slices_ask_for_more_examples_of_them() {
        Evidence evidence = new SampleBuild()
                .verdict("slices", SampleVerdicts.slices("accuracy", VerdictStatus.INCONCLUSIVE))
                .evidence();

        assertThat(of(evidence).blockedBy().get(0).finding().settles()).isEqualTo("more examples for south");
    }

    @Test
    void labels_are_counted_from_a_matrix_that_counts_every_row() {
        Matrix whole = new Matrix(
                "confusion",
                "truly",
                List.of("'good'", "'bad'"),
                "decided",
                List.of("'good'", "'bad'"),
                List.of(List.of(60L, 40L), List.of(34L, 200L)));
        Matrix part =
                new Matrix("confusion", "truly", List.of("'good'"), "decided", List.of("'good'"), List.of(List.of(7L)));

        assertThat(labels(whole))
                .containsExactly(new LabelRows("bad", 234, 234 / 334.0), new LabelRows("good", 100, 100 / 334.0));
        assertThat(labels(part)).isEmpty();
    }

    private static List<LabelRows> labels(Figure figure) {
        return of(withFigure(figure)).identity().data().get(0).labels();
    }

    private static Evidence withFigure(Figure figure) {
        ClaimEvidence bare =
                SampleBuild.evidence(SampleBuild.id("ranks"), SampleVerdicts.metric("ROC AUC", VerdictStatus.REFUTED));
        return new SampleBuild()
                .test(
                        SampleBuild.id("ranks"),
                        TestStatus.FAILED,
                        TestDetails.NONE,
                        List.of(new ClaimEvidence(
                                bare.id(),
                                bare.requirement(),
                                bare.contract(),
                                bare.provenance(),
                                bare.status(),
                                bare.sentence(),
                                bare.facts(),
                                new ClaimEvidence.Findings(bare.findings().number(), List.of(), List.of(figure)))))
                .evidence();
    }

    @Test
    void the_most_telling_examples_are_five_at_most_each_once() {
        List<Change> changes = IntStream.range(0, 9)
                .mapToObj(i -> new Change("row " + i % 7, "right", "wrong"))
                .toList();

        assertThat(of(withFigure(new Changes("flips", 9, changes))).examples())
                .extracting(TellingExample::example, TellingExample::was, TellingExample::is)
                .containsExactly(
                        tuple("row 0", "right", "wrong"),
                        tuple("row 1", "right", "wrong"),
                        tuple("row 2", "right", "wrong"),
                        tuple("row 3", "right", "wrong"),
                        tuple("row 4", "right", "wrong"));
    }

    @Test
    void an_estimate_is_decided_by_no_bound() {
        ReleaseSummary summary = of(new SampleBuild()
                .claim("ROC AUC", VerdictStatus.REFUTED)
                .claim("recall", VerdictStatus.MISSED)
                .claim("accuracy", VerdictStatus.MET)
                .evidence());

        assertThat(summary.claims())
                .extracting(
                        line -> line.ref().property(), line -> line.finding().bound())
                .containsExactlyInAnyOrder(
                        tuple("ROC AUC", "at most 0.720 (95%)"), tuple("recall", ""), tuple("accuracy", ""));
    }
}
