package org.modelunit.evidence.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;

/**
 * The verdict of the gate, as its file tells it. This is a reader of its own, as nothing that runs with the tests depends on the gate.
 *
 * @param build what it is about
 * @param isReleased whether the model may be released
 * @param reasons why it may not
 * @param waived how many reasons a waiver excuses
 * @param met how many entries of the policy were met
 */
record RecordedVerdict(JudgedPolicy build, boolean isReleased, List<GateReason> reasons, int waived, int met) {

    private static final String FORMAT = "modelunit-verdict/1";
    private static final String RELEASED = "RELEASED";
    private static final long LARGEST = 64L << 20;

    /** Keeps an unmodifiable copy. */
    RecordedVerdict {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason that blocks a release.
     *
     * @param id what kind of reason it is, {@code claim-failed}
     * @param entry the entry of the policy; empty for none
     * @param claim the claim in words; empty for none
     * @param cause what was found, and where
     * @param fix what to do
     */
    record GateReason(String id, String entry, String claim, String cause, String fix) {}

    /**
     * Reads a verdict, strictly: what contradicts itself is no verdict.
     *
     * @param file the file
     * @throws IOException if it cannot be read
     * @throws JsonObject.MalformedEvidence if it is no verdict
     */
    static RecordedVerdict read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            throw new JsonObject.MalformedEvidence("it is no file of at most " + (LARGEST >> 20) + " MiB");
        }
        JsonObject json = JsonFile.read(file);
        json.requireSchema(FORMAT);
        List<GateReason> reasons = reasons(json, "reasons");
        String status = json.text("status");
        if (!status.equals(reasons.isEmpty() ? RELEASED : "BLOCKED")) {
            throw new JsonObject.MalformedEvidence(
                    "status is " + status + ", but there are " + reasons.size() + " reasons");
        }
        return new RecordedVerdict(
                new JudgedPolicy(
                        ProvenanceJson.fingerprint(json.object("policy")),
                        ProvenanceJson.fingerprint(json.object("model")),
                        json.text("session"),
                        json.text("commit"),
                        json.text("evidence")),
                reasons.isEmpty(),
                reasons,
                reasons(json, "waived").size(),
                json.objects("met").size());
    }

    private static List<GateReason> reasons(JsonObject json, String name) {
        return json.objects(name).stream()
                .map(reason -> new GateReason(
                        reason.text("id"),
                        reason.text("entry"),
                        reason.text("claim"),
                        reason.text("cause"),
                        reason.text("fix")))
                .toList();
    }
}
