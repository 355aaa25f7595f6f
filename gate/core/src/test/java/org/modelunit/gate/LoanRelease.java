package org.modelunit.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;

/** The bank's policy, contract and gate, as files in a directory. */
final class LoanRelease {

    private static final String POLICY =
            """
            policy: modelunit-release/1
            model: challenger
            modules: ["org.bank:loans"]
            data:
              loans/holdout: {contentDigest: "%s", rows: 600}
            primary:
              - {id: ranks, metric: "ROC AUC of 'bad'", on: loans/holdout, atLeast: 0.72, shown: 0.95}
              - {id: prices, metric: "Brier score of 'bad'", on: loans/holdout, atMost: 0.25, shown: 0.95}
            guards:
              - {id: finds-bad, metric: "recall of 'bad'", on: loans/holdout, at: "cut-off 'bad' at 0.25 or above", atLeast: 0.70, unlessRefuted: 0.95, detecting: 0.15}
              - {id: sexes, metric: "ROC AUC of 'bad'", by: sex, slices: [female, male], on: loans/holdout, atLeast: 0.60, unlessRefuted: 0.95, detecting: 0.20, rows: 100}
            required:
              checks: [first divergence from training, shared rows]
              atLeast: {slices: 3, fairness: 1}
              tests: [org.bank.LoanModelTest]
              requirements: [CR-1, CR-2]
            contract: model-release.contract.json
            evidence: {signed: false, maxAge: PT6H}
            """.formatted(LoanClaims.EVALUATION.provenance().contentDigest());

    private final Path directory;
    String policy = POLICY;
    ExpectedBuild build = ExpectedBuild.of(LoanBuild.SESSION, LoanBuild.COMMIT);
    Clock clock = Clock.systemUTC();

    LoanRelease(Path directory) {
        this.directory = directory;
    }

    /** Where builds write their evidence. */
    Path output() {
        return directory.resolve("target").resolve("modelunit");
    }

    Path policyFile() {
        return directory.resolve("model-release.yaml");
    }

    Path contractFile() {
        return directory.resolve("model-release.contract.json");
    }

    /** Signs what a green build claims as the last release. */
    LoanRelease signed() throws IOException {
        Path last = directory.resolve("last");
        new LoanBuild().runIn(last);
        ContractFile.write(
                contractFile(),
                ReleaseContract.of(
                        "challenger",
                        LoanClaims.MODEL.fingerprint(),
                        CollectedEvidence.read(List.of(last), LoanBuild.SESSION).evidence()));
        return this;
    }

    /** Releases a green build, and returns the files that lead to its verdict. */
    ReleaseFiles released() throws IOException {
        new LoanBuild().runIn(output());
        Path verdict = directory.resolve(VerdictFile.NAME);
        VerdictFile.write(verdict, judge());
        return new ReleaseFiles(verdict, policyFile(), contractFile(), List.of(output()));
    }

    void replaceInPolicy(String was, String is) {
        if (!policy.contains(was)) {
            throw new AssertionError("nowhere in the policy: " + was);
        }
        policy = policy.replace(was, is);
    }

    Policy policy() {
        try {
            Files.writeString(policyFile(), policy);
            return Policy.read(policyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Gate gate() {
        return Gate.of(policy(), new CandidateModel(LoanClaims.MODEL.fingerprint()), build, clock);
    }

    ReleaseVerdict judge() throws IOException {
        Files.createDirectories(output());
        return gate().judge(List.of(output()));
    }
}
