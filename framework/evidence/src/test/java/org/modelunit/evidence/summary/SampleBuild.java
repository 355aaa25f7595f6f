package org.modelunit.evidence.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.NotJudged;
import org.modelunit.evidence.Shard;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;

/** A build made by hand: its tests with their claims, and the verdict of a gate on it. */
public final class SampleBuild {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private String run = "run-1";
    private String module = "shop:credit";
    private String seed = "42";
    private String junit = "5.14";
    private String job = "";
    private String selection = "";
    private List<Setting> settings = List.of(new Setting("modelunit.report", "never", SettingOrigin.SYSTEM_PROPERTY));
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<NotJudged> missing = new ArrayList<>();

    /** The id of the run. */
    public SampleBuild run(String id) {
        run = id;
        return this;
    }

    /** The module. */
    public SampleBuild module(String name) {
        module = name;
        return this;
    }

    /** Its seed and its version of JUnit. */
    SampleBuild seeded(String number, String version) {
        seed = number;
        junit = version;
        return this;
    }

    /** What was set, in the place of a report that is never made. */
    public SampleBuild set(Setting... all) {
        settings = List.of(all);
        return this;
    }

    /** How its tests were selected. */
    public SampleBuild selected(String words) {
        selection = words;
        return this;
    }

    SampleBuild job(String name) {
        job = name;
        return this;
    }

    /** A claim of 'credit' with a status, in a test of its own. */
    public SampleBuild claim(String property, VerdictStatus status) {
        return test(property.replaceAll("\\W", "_"), TestDetails.NONE, claimOf(property, status));
    }

    /** A verdict made by hand, in a test of its own. */
    public SampleBuild verdict(String test, Verdict verdict) {
        return test(test, TestDetails.NONE, verdict);
    }

    private static Verdict claimOf(String property, VerdictStatus status) {
        return SampleVerdicts.metric(property, status);
    }

    SampleBuild test(String method, TestDetails details, Verdict... verdicts) {
        TestId test = id(method);
        List<ClaimEvidence> claims = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            ClaimEvidence claim = evidence(test, verdict);
            int before = (int) claims.stream()
                    .filter(other -> other.id().property().equals(claim.id().property()))
                    .count();
            claims.add(before == 0 ? claim : evidence(test, verdict, before + 1));
        }
        TestStatus status = statusOf(claims);
        return attempt(new Attempt(test, status, "", NOON, details, claims, status == TestStatus.FAILED));
    }

    SampleBuild test(TestId test, TestStatus status, TestDetails details, List<ClaimEvidence> claims) {
        return attempt(new Attempt(test, status, "", NOON, details, claims));
    }

    SampleBuild attempt(Attempt attempt) {
        attempts.add(attempt);
        return this;
    }

    public SampleBuild expecting(String property) {
        TestId test = id(property.replaceAll("\\W", "_"));
        Claim claim = SampleClaims.of(SampleVerdicts.metric(property, VerdictStatus.SHOWN));
        missing.add(new NotJudged(
                new ExpectedClaim(test, claim.subject(), claim.property(), 1, claim.contract()),
                "its test did not run"));
        return this;
    }

    public static TestId id(String method) {
        return new TestId("[method:" + method + "()]", "shop.CreditTest", method, method + "()");
    }

    private static TestStatus statusOf(List<ClaimEvidence> claims) {
        VerdictStatus worst =
                VerdictStatus.ofAll(claims.stream().map(ClaimEvidence::status).toList());
        return switch (worst) {
            case SHOWN, MET, NOT_REFUTED, NOT_JUDGED -> TestStatus.PASSED;
            case INCONCLUSIVE -> TestStatus.INCONCLUSIVE;
            case REFUTED, MISSED -> TestStatus.FAILED;
            case BROKEN -> TestStatus.BROKEN;
        };
    }

    /** What evidence keeps of a verdict. */
    public static ClaimEvidence evidence(TestId test, Verdict verdict) {
        return evidence(test, verdict, 1);
    }

    private static ClaimEvidence evidence(TestId test, Verdict verdict, int occurrence) {
        return evidence(test, SampleClaims.of(verdict), verdict, occurrence);
    }

    /** What evidence keeps of a claim and its verdict. */
    public static ClaimEvidence evidence(TestId test, Claim claim, Verdict verdict) {
        return evidence(test, claim, verdict, 1);
    }

    private static ClaimEvidence evidence(TestId test, Claim claim, Verdict verdict, int occurrence) {
        return new ClaimEvidence(
                new ClaimId(test.uniqueId(), claim.subject(), claim.property(), test.slice(), occurrence),
                claim.requirement(),
                claim.contract(),
                verdict.provenance(),
                verdict.status(),
                verdict.sentence(),
                verdict.facts(),
                new ClaimEvidence.Findings(verdict.measured().orElse(null), verdict.forestPlots(), verdict.figures()));
    }

    /** The evidence of one JVM. */
    public Evidence evidence() {
        List<PlannedTests.Planned> planned = attempts.stream()
                .map(attempt -> new PlannedTests.Planned(attempt.test(), false, attempt.details()))
                .toList();
        return new Evidence(
                List.of(new Shard(
                        new Shard.Header(
                                run,
                                NOON,
                                new BuildInfo(
                                        module,
                                        "session-1",
                                        new Commit("abcdef1234567890", "main"),
                                        new CiJob("GitHub", job, "77", "1"),
                                        Machine.UNKNOWN,
                                        Map.of("JUnit", junit)),
                                Stream.concat(
                                                Stream.of(new Setting("modelunit.seed", seed, SettingOrigin.DEFAULT)),
                                                settings.stream())
                                        .toList()),
                        List.of(new PlannedTests(planned, selection, List.of())),
                        attempts,
                        List.of(),
                        new Shard.Expected("list", true, missing.size()),
                        missing,
                        new Shard.End(NOON.plusSeconds(9), List.of(), List.of()),
                        0)),
                List.of());
    }

    /** A verdict of the gate on evidence, in the format of its file. */
    static final class GateFile {

        private final Map<String, Object> json = new LinkedHashMap<>();
        private final List<Map<String, Object>> reasons = new ArrayList<>();

        GateFile(Evidence evidence) {
            Fingerprint model = SampleVerdicts.metric("any", VerdictStatus.SHOWN)
                    .provenance()
                    .model();
            json.put("schema", "modelunit-verdict/1");
            json.put("policy", ProvenanceJson.write(Fingerprint.of("release.yaml", new byte[] {9})));
            json.put("model", ProvenanceJson.write(model));
            json.put("contract", "");
            json.put("session", "session-1");
            json.put("commit", "abcdef1234567890");
            json.put("evidence", evidence.digest());
            json.put("waived", List.of());
            json.put(
                    "met",
                    List.of(Map.of("id", "ranks", "entry", "ROC AUC", "test", "CreditTest#ranks", "finding", "shown")));
        }

        GateFile with(String name, Object value) {
            json.put(name, value);
            return this;
        }

        GateFile because(String id, String claim, String cause) {
            reasons.add(Map.of("id", id, "entry", "", "claim", claim, "cause", cause, "fix", "mend it"));
            return this;
        }

        List<Path> write(Path directory) {
            json.put("reasons", reasons);
            json.putIfAbsent("status", reasons.isEmpty() ? "RELEASED" : "BLOCKED");
            try {
                return List.of(Files.writeString(directory.resolve("verdict.json"), Json.write(json, true)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
