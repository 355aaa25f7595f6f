package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.evidence.TestStatus;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

/** Thousands of claims are judged and compared, each found by what it says; how long that takes is for a benchmark. */
class ManyClaimsTest {

    private static final int CLAIMS = 10_000;

    @TempDir
    Path directory;

    /** The evidence of a green build, and thousands of claims more on the same metric. */
    static Evidence evidence(Path directory, int claims) {
        Evidence green = Bank.greenRun(directory.resolve("target")).evidence();
        Shard shard = green.shards().get(0);
        Attempt first = shard.attempts().get(0);
        ClaimEvidence claim = first.claims().get(0);
        List<Attempt> attempts = new ArrayList<>(shard.attempts());
        List<PlannedTests.Planned> planned =
                new ArrayList<>(shard.plans().get(0).tests());
        for (int i = 0; i < claims / 10; i++) {
            TestId test = TestScript.id("org.bank.ManyTest", "claims_" + i);
            List<ClaimEvidence> made = new ArrayList<>();
            for (int occurrence = 1; occurrence <= 10; occurrence++) {
                made.add(new ClaimEvidence(
                        new ClaimId(
                                test.uniqueId(),
                                claim.id().subject(),
                                i % 2 == 0 ? claim.id().property() : "metric " + i,
                                "",
                                occurrence),
                        claim.requirement(),
                        claim.contract(),
                        claim.provenance(),
                        claim.status(),
                        claim.sentence(),
                        claim.facts(),
                        claim.findings()));
            }
            Instant finished = first.finished();
            attempts.add(new Attempt(test, TestStatus.PASSED, "", finished, TestDetails.NONE, made));
            planned.add(new PlannedTests.Planned(test, false, TestDetails.NONE));
        }
        return new Evidence(
                List.of(new Shard(
                        shard.header(),
                        List.of(new PlannedTests(planned, "", List.of())),
                        attempts,
                        List.of(),
                        null,
                        List.of(),
                        shard.end(),
                        0)),
                List.of());
    }

    @Test
    void ten_thousand_claims_are_judged_against_a_contract_of_as_many() throws IOException {
        LoanRelease release = new LoanRelease(directory);
        Evidence evidence = evidence(directory, CLAIMS);
        ReleaseContract contract = ReleaseContract.of("challenger", LoanClaims.MODEL.fingerprint(), evidence);
        ContractFile.write(release.contractFile(), contract);

        assertThat(contract.claims()).hasSizeGreaterThan(CLAIMS);
        assertThat(ContractFile.read(release.contractFile())).isEqualTo(contract);
        assertThat(release.gate().judge(CollectedEvidence.of(evidence)).reasons())
                .isEmpty();
    }
}
