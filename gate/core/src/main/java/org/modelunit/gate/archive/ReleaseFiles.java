package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.gate.EvidenceSignatures;
import org.modelunit.gate.Gate;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.ReleaseText;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Fingerprint;

/**
 * The files that a release was judged by.
 *
 * @param verdict the verdict's file
 * @param policy the policy's file
 * @param contract the contract's file
 * @param evidence directories with the evidence somewhere below them
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseFiles(Path verdict, Path policy, Path contract, List<Path> evidence) {

    /** Keeps an unmodifiable copy. */
    public ReleaseFiles {
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns what speaks against the verdict: that it is not one of a release, or that the other files do not lead to it when they are
     * judged again, at the time when the last JVM ended; nothing if they do.
     *
     * @param signatures checks the signatures of the evidence, where the policy asks for them
     * @throws IOException if a file cannot be read
     * @throws GateException if a file makes no sense
     */
    public List<String> problems(EvidenceSignatures signatures) throws IOException {
        ReleaseVerdict found = VerdictFile.read(verdict);
        if (!found.isReleased()) {
            return ReleaseText.lines(found);
        }
        JudgedBuild judged = found.judged();
        Fingerprint digested = Fingerprint.of(judged.policy().name(), Files.readAllBytes(policy));
        if (!digested.equals(judged.policy())) {
            return List.of("the policy " + policy + " has changed since the verdict");
        }
        CollectedEvidence collected = collected();
        ReleaseVerdict again = Gate.of(
                        readPolicy(judged),
                        new CandidateModel(judged.model()),
                        ExpectedBuild.of(judged.session(), judged.commit()),
                        Clock.fixed(end(collected.evidence()), ZoneOffset.UTC))
                .verifying(signatures)
                .judge(collected);
        return again.equals(found) ? List.of() : differences(again, found);
    }

    /** The evidence of the verdict's session. */
    CollectedEvidence collected() {
        return CollectedEvidence.read(
                evidence, VerdictFile.read(verdict).judged().session());
    }

    private Policy readPolicy(JudgedBuild judged) {
        Policy read = Policy.read(policy);
        return new Policy(
                judged.policy(),
                read.scope(),
                read.entries(),
                read.required(),
                contract,
                read.evidence(),
                read.waivers(),
                read.approvals());
    }

    private static Instant end(Evidence evidence) {
        return evidence.shards().stream()
                .map(Shard::end)
                .filter(Objects::nonNull)
                .map(Shard.End::finished)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static List<String> differences(ReleaseVerdict again, ReleaseVerdict found) {
        List<String> problems = new ArrayList<>();
        if (!again.judged().evidence().equals(found.judged().evidence())) {
            problems.add("the evidence is not what the verdict was judged by");
        }
        if (!again.judged().contract().equals(found.judged().contract())) {
            problems.add("the contract is not what the verdict was judged by");
        }
        again.reasons().forEach(reason -> problems.add(reason.toString()));
        return problems.isEmpty() ? List.of("the files do not lead to what the verdict says") : problems;
    }
}
