package org.modelunit.evidence.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.evidence.coverage.NotTested;
import org.modelunit.evidence.coverage.ScoreSection;
import org.modelunit.evidence.coverage.ScoredTest;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.evidence.history.ClaimValue;
import org.modelunit.evidence.summary.ChangedClaim;
import org.modelunit.evidence.summary.ChangedThing;
import org.modelunit.evidence.summary.ChangesSince;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.DataIdentity;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ForestPoint;
import org.modelunit.evidence.summary.Headline;
import org.modelunit.evidence.summary.Identity;
import org.modelunit.evidence.summary.JudgedPolicy;
import org.modelunit.evidence.summary.LabelRows;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseChanges;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.RequirementLine;
import org.modelunit.evidence.summary.RunIdentity;
import org.modelunit.evidence.summary.StatusCounts;
import org.modelunit.evidence.summary.TellingExample;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;

/**
 * Summaries as they could be.
 *
 * @param decision what the headline says
 * @param claims how many claims there are
 * @param texts what becomes of each text that comes from outside
 */
record SampleSummary(ReleaseDecision decision, int claims, UnaryOperator<String> texts) {

    private static final Instant START = Instant.parse("2026-11-28T09:30:00Z");
    private static final String DIGEST = "3464d733a1b2".repeat(6).substring(0, 64);

    /** Returns the summary of a release that two claims block. */
    static ReleaseSummary red() {
        return new SampleSummary(ReleaseDecision.DO_NOT_RELEASE, 9, UnaryOperator.identity()).make();
    }

    /** Returns a summary in which every text from outside is the same one. */
    static ReleaseSummary saying(String text) {
        return new SampleSummary(ReleaseDecision.DO_NOT_RELEASE, 9, original -> text).make();
    }

    static ReleaseSummary of(ReleaseDecision decision, int claims) {
        return new SampleSummary(decision, claims, UnaryOperator.identity()).make();
    }

    private String text(String original) {
        return texts.apply(original);
    }

    ReleaseSummary make() {
        List<ClaimLine> lines = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            lines.add(line(i));
        }
        return new ReleaseSummary(
                headline(lines),
                identity(),
                decision == ReleaseDecision.RELEASE ? List.of() : blockers(lines),
                new ReleaseChanges(changes(), ChangesSince.NOTHING_KNOWN, List.of()),
                List.of(
                        new RequirementLine(
                                text("CR-1"), VerdictStatus.REFUTED, List.of(key(0), key(1)), List.of(), true),
                        new RequirementLine(text("CR-7"), VerdictStatus.NOT_JUDGED, List.of(), List.of(), true)),
                lines,
                List.of(new TellingExample(
                        key(2), text("label stays when sex is swapped"), text("row 117"), text("good"), text("bad"))),
                notTested());
    }

    private Headline headline(List<ClaimLine> lines) {
        return new Headline(
                decision,
                text("bad-release.onnx"),
                text("ROC AUC of 'bad' is 0.596; at least 0.720 is required, and with 95 % confidence it is at most"
                        + " 0.653."),
                StatusCounts.count(lines.stream().map(ClaimLine::status).toList()),
                List.of(text("One JVM began and never ended.")),
                List.of(new JudgedPolicy(
                        new Fingerprint(text("model-release.yaml"), DIGEST),
                        new Fingerprint(text("bad-release.onnx"), DIGEST),
                        text("build-7"),
                        text("c0ffee"),
                        DIGEST)));
    }

    private Identity identity() {
        return new Identity(
                new Fingerprint(text("bad-release.onnx"), DIGEST),
                new Fingerprint(text("champion.onnx"), DIGEST),
                List.of(),
                List.of(new DataIdentity(
                        DataUsed.of(
                                new Fingerprint(text("german-credit.csv"), DIGEST),
                                text("german-credit/holdout"),
                                "",
                                343),
                        List.of(
                                new LabelRows(text("good"), 235, 235 / 343.0),
                                new LabelRows(text("bad"), 108, 108 / 343.0)),
                        9)),
                List.of(text("'bad' at 0.27 or above")),
                new RunIdentity(
                        List.of("2026-11-28T09-30-00_1"),
                        START,
                        "session",
                        new Commit("cf9db79a4189750a4dcaaf20a3dffd7edea408f2", "main"),
                        new CiJob("GitHub", text("test"), "77", "1"),
                        "https://ci.example.org/77",
                        "42",
                        List.of(new Setting(
                                "modelunit.model.challenger",
                                text("bad-release.onnx"),
                                SettingOrigin.SYSTEM_PROPERTY))),
                List.of(text("com.example:credit")),
                Map.of("java", text("17.0.9")));
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "%016x", number);
    }

    private ClaimLine line(int number) {
        VerdictStatus status = VerdictStatus.values()[(number + 4) % VerdictStatus.values().length];
        double position = number == 0 ? -0.44 : Math.sin(number) * 0.8 + (status.isGreen() ? 0.9 : -0.9);
        boolean isDrawn = status != VerdictStatus.BROKEN && status != VerdictStatus.NOT_JUDGED;
        String required = text("at least 0.720 with 95% confidence");
        ClaimRef ref = new ClaimRef(
                key(number),
                "metric",
                text(number == 0 ? "ROC AUC of 'bad'" : "recall of 'bad' " + number),
                text("german-credit/holdout"),
                text(number % 3 == 1 ? "age from 30" : ""),
                text("CreditRiskModelTest#separates"),
                text("com.example:credit"),
                "");
        return new ClaimLine(
                new ClaimValue(ref, Contract.ofCheck(required), required, status, List.of()),
                "critical",
                List.of(text("CR-1")),
                text("risk team"),
                isDrawn ? finding(number) : Finding.NONE,
                isDrawn
                        ? new ForestPoint(
                                0.596,
                                0.54,
                                0.653,
                                0.72,
                                position,
                                position - 0.2,
                                position + 0.2,
                                status == VerdictStatus.NOT_REFUTED)
                        : ForestPoint.NONE,
                List.of());
    }

    private Finding finding(int number) {
        return new Finding(
                text(number == 0 ? "0.596" : "0.8" + number),
                text("at least 0.720 with 95% confidence"),
                text("at most 0.653 (95%)"),
                text("0.781, shown"),
                text(number == 0 ? "" : "about 5,700 examples if the true value is 0.57"),
                text(number % 2 == 0 ? "3 labels" : ""),
                text("Refuted. ROC AUC of 'bad' is 0.596; at least 0.720 is required."));
    }

    private List<ReleaseBlocker> blockers(List<ClaimLine> lines) {
        List<ReleaseBlocker> blockers = new ArrayList<>();
        for (ClaimLine line : lines) {
            if (!line.status().isGreen()) {
                blockers.add(new ReleaseBlocker(
                        switch (line.status()) {
                            case INCONCLUSIVE -> ReleaseBlocker.Group.INCONCLUSIVE;
                            case BROKEN -> ReleaseBlocker.Group.BROKEN;
                            case NOT_JUDGED -> ReleaseBlocker.Group.NOT_JUDGED;
                            default -> ReleaseBlocker.Group.REFUTED;
                        },
                        line.severity(),
                        line.requirements(),
                        line.ref().words(),
                        line.ref().key(),
                        line.finding(),
                        List.of("claim-failed"),
                        text("mend the model")));
            }
        }
        blockers.add(new ReleaseBlocker(
                ReleaseBlocker.Group.OTHER,
                "",
                List.of(),
                text("contract-weakened"),
                "",
                Finding.NONE,
                List.of("contract-weakened"),
                text("the bar fell from 0.75 to 0.72; have the contract reviewed")));
        return blockers;
    }

    private ChangesSince changes() {
        ClaimRef claim = line(0).ref();
        return new ChangesSince(
                "2026-11-27T10-00-00_7",
                START.minusSeconds(86_400),
                "46c3ee19",
                List.of(
                        new ChangedClaim(
                                ChangedClaim.Kind.WEAKENED, claim, text("at least 0.750"), text("at least 0.720")),
                        new ChangedClaim(
                                ChangedClaim.Kind.NEW_RED, claim, text("shown, 0.781"), text("refuted, 0.596"))),
                List.of(new ChangedThing("model", text("challenger.onnx"), text("bad-release.onnx"))));
    }

    private NotTested notTested() {
        return new NotTested(
                List.of(
                        new KindCount("latency", "how long does an answer take?", 0),
                        new KindCount("metrics", "how good is it?", 9)),
                List.of(new ScoreSection(
                        "model",
                        List.of(
                                new ScoredTest("Model 6", "quality is sufficient on slices", ScoredTest.State.RAN, 4),
                                new ScoredTest("Model 7", "considerations of inclusion", ScoredTest.State.NOT_RUN, 0),
                                new ScoredTest("Model 1", "specs are reviewed", ScoredTest.State.OUT_OF_REACH, 0)))));
    }
}
