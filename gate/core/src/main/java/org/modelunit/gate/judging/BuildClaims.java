package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.evidence.TestStatus;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.recording.TestId;

/** The claims of a build that count, found by what they look at. */
final class BuildClaims {

    private final List<JobTest> tests = new ArrayList<>();
    private final List<MadeClaim> all = new ArrayList<>();
    private final List<MadeClaim> unattributed = new ArrayList<>();
    private final Map<String, List<MadeClaim>> byProperty = new HashMap<>();

    BuildClaims(CollectedEvidence collected) {
        for (Evidence ofJob : collected.byJob()) {
            String job = job(ofJob.shards().get(0));
            ofJob.tests().forEach(test -> tests.add(new JobTest(job, test)));
        }
        tests.forEach(test -> all.addAll(test.claims()));
        for (Shard shard : collected.evidence().shards()) {
            String module = shard.header().build().module();
            shard.unattributed()
                    .forEach(claim -> unattributed.add(
                            new MadeClaim(job(shard), module, claim, TestId.UNATTRIBUTED, TestStatus.PASSED, 1)));
        }
        all.addAll(unattributed);
        all.forEach(claim -> byProperty
                .computeIfAbsent(claim.claim().id().property(), property -> new ArrayList<>())
                .add(claim));
    }

    private static String job(Shard shard) {
        return shard.header().build().job().name();
    }

    List<JobTest> tests() {
        return tests;
    }

    /** All claims of the last attempts, and those outside any test. */
    List<MadeClaim> all() {
        return all;
    }

    List<MadeClaim> unattributed() {
        return unattributed;
    }

    List<MadeClaim> on(String property) {
        return byProperty.getOrDefault(property, List.of());
    }
}
