package org.modelunit.evidence;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;

/**
 * Reads evidence of format 1, which knew less: a claim on one value has bars and a burden, others have words alone; nothing says which
 * tests were planned, so that it is never complete. It called every way to hold "passed", and the requirement tells which it was.
 */
final class FirstFormat {

    private static final String FORMATS = "modelunit-evidence/";

    static final String SCHEMA = FORMATS + 1;

    private FirstFormat() {}

    /** Reads a shard that its JVM had finished: one object. */
    static Shard read(JsonObject json) {
        Shard header = header(json);
        Shard shard = new Shard(
                header.header(),
                List.of(),
                json.objects("tests").stream().map(FirstFormat::attempt).toList(),
                json.objects("unattributed").stream().map(FirstFormat::claim).toList(),
                null,
                List.of(),
                header.end(),
                header.lost());
        json.checkNothingElse();
        return shard;
    }

    /** Whether a text is a journal of this format. */
    static boolean isJournal(String text) {
        int first = text.indexOf(FORMATS); // the schema is said before anything else
        return first >= 0 && text.startsWith(SCHEMA, first);
    }

    /** Reads the journal that a JVM left which never finished its shard; a last line that was cut off is lost. */
    static Shard readJournal(String text) throws IOException {
        List<JsonObject> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(JsonObject.of(Json.read(text.substring(from, end))));
            from = end + 1;
        }
        if (lines.isEmpty()) {
            throw new JsonObject.MalformedEvidence("its JVM ended before it had written anything");
        }
        Shard header = header(lines.get(0));
        lines.get(0).checkNothingElse();
        List<Attempt> attempts = new ArrayList<>();
        List<ClaimEvidence> unattributed = new ArrayList<>();
        for (JsonObject line : lines.subList(1, lines.size())) {
            if (line.has("test")) {
                attempts.add(attempt(line.object("test")));
            } else {
                unattributed.add(claim(line.object("unattributed")));
            }
            line.checkNothingElse();
        }
        int lost = header.lost() + (from < text.length() ? 1 : 0);
        return new Shard(header.header(), List.of(), attempts, unattributed, null, List.of(), header.end(), lost);
    }

    private static Shard header(JsonObject json) {
        json.text("schema");
        JsonObject run = json.object("run");
        Instant finished = run.has("finished") ? Instant.parse(run.text("finished")) : null;
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting("modelunit.seed", Long.toString(run.whole("seed")), SettingOrigin.DEFAULT));
        run.textsByName("settings")
                .forEach((key, value) -> settings.add(new Setting(key, value, SettingOrigin.DEFAULT)));
        Machine machine = new Machine(run.text("java"), "", run.text("os"), "", 0);
        Shard shard = new Shard(
                new Shard.Header(
                        run.text("id"),
                        Instant.parse(run.text("started")),
                        new BuildInfo("", "", Commit.UNKNOWN, CiJob.NONE, machine, Map.of()),
                        settings),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                finished == null ? null : new Shard.End(finished, List.of(), List.of()),
                json.has("lost") ? json.count("lost") : 0);
        boolean complete = shard.end() != null && shard.lost() == 0;
        if (json.truth("complete") != complete) {
            throw new JsonObject.MalformedEvidence("complete is " + !complete + ", but its JVM "
                    + (finished == null
                            ? "never ended its tests"
                            : "ended its tests, and " + shard.lost() + " of its lines are lost"));
        }
        return shard;
    }

    private static Attempt attempt(JsonObject json) {
        return new Attempt(
                new TestId(json.text("id"), json.text("class"), json.text("method"), json.text("name")),
                json.named("status", TestStatus.values(), ClaimJson::lower, "TestStatus"),
                json.text("message"),
                Instant.parse(json.text("finished")),
                TestDetails.NONE,
                json.objects("claims").stream().map(FirstFormat::claim).toList());
    }

    private static ClaimEvidence claim(JsonObject json) {
        JsonObject id = json.object("id");
        String requirement = id.text("requirement");
        JsonObject numbers = json.has("measured") ? json.object("measured") : null;
        Provenance provenance = numbers == null ? Provenance.UNKNOWN : provenance(numbers.object("provenance"));
        Contract contract = numbers == null
                ? Contract.of("", List.of(), new Burden.Exact()).with(Contract.REQUIRED, requirement)
                : Contract.of(
                        provenance.isComparison() ? "difference" : "metric",
                        numbers.objects("bars").stream().map(ContractJson::bar).toList(),
                        ContractJson.burden(numbers.object("burden")));
        ClaimEvidence claim = new ClaimEvidence(
                ClaimJson.id(id),
                requirement,
                contract,
                provenance,
                status(json.text("decision"), requirement),
                json.text("sentence"),
                ClaimJson.facts(json),
                new ClaimEvidence.Findings(
                        numbers == null ? null : MeasuredJson.read(numbers, contract, provenance, "looks"),
                        json.has("forests")
                                ? json.objects("forests").stream()
                                        .map(forest ->
                                                ForestJson.read(forest, row -> status(row.text("decision"), requirement)
                                                        .words()))
                                        .toList()
                                : List.of(),
                        List.of()));
        if (numbers != null) { // else it has no burden of proof that a status could be held against
            StatusCheck.check(claim);
        }
        return claim;
    }

    private static Provenance provenance(JsonObject json) {
        Provenance single = new Provenance(
                ProvenanceJson.fingerprint(json.object("model")),
                DataUsed.of(
                        ProvenanceJson.fingerprint(json.object("source")),
                        json.text("dataset"),
                        json.text("contentDigest"),
                        0),
                json.text("operatingPoint"),
                json.count("batchSize"),
                Map.copyOf(json.textsByName("versions")));
        if (!json.has("champion")) {
            return single;
        }
        Fingerprint champion = ProvenanceJson.fingerprint(json.object("champion"));
        return single.against(champion);
    }

    private static VerdictStatus status(String decision, String requirement) {
        boolean isGuard = requirement.contains("unless refuted")
                || requirement.startsWith("all known in ")
                || requirement.equals("none");
        boolean isProof = isGuard || requirement.contains("% confidence");
        return switch (decision) {
            case "passed" -> isGuard ? VerdictStatus.NOT_REFUTED : isProof ? VerdictStatus.SHOWN : VerdictStatus.MET;
            case "failed" -> isProof ? VerdictStatus.REFUTED : VerdictStatus.MISSED;
            case "inconclusive" -> VerdictStatus.INCONCLUSIVE;
            case "broken" -> VerdictStatus.BROKEN;
            default -> throw new JsonObject.MalformedEvidence("'" + decision + "' is no decision");
        };
    }
}
