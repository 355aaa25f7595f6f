package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.TestId;

/** Why evidence is not complete. */
final class Gaps {

    private final Evidence evidence;
    private final List<String> gaps = new ArrayList<>();

    Gaps(Evidence evidence) {
        this.evidence = evidence;
    }

    List<String> list() {
        if (evidence.shards().isEmpty()) {
            gaps.add("there is no evidence");
        }
        gaps.addAll(evidence.troubles());
        for (Shard shard : evidence.shards()) {
            addOf(shard);
        }
        for (TestEvidence test : evidence.tests()) {
            if (test.last().status() == TestStatus.UNFINISHED) {
                gaps.add(name(test.test()) + " never ended");
            }
        }
        addUnfinishedPlans();
        return gaps.stream().distinct().toList();
    }

    private void addOf(Shard shard) {
        if (shard.end() == null) {
            gaps.add("a JVM never ended its tests");
        } else {
            gaps.addAll(shard.end().failures());
        }
        if (shard.lost() > 0) {
            gaps.add("the last line of a JVM was cut off");
        }
        if (shard.plans().isEmpty()) {
            gaps.add("a JVM does not say which tests were planned");
        }
        shard.plans().forEach(plan -> gaps.addAll(plan.problems()));
    }

    private void addUnfinishedPlans() {
        Set<Evidence.TestKey> ended = new HashSet<>();
        Set<Evidence.TestKey> containers = new HashSet<>();
        for (Shard shard : evidence.shards()) {
            String module = shard.header().build().module();
            for (Attempt attempt : shard.attempts()) {
                ended.add(new Evidence.TestKey(module, identity(attempt.test().uniqueId())));
                String id = attempt.test().uniqueId();
                for (int end = id.lastIndexOf("/["); end > 0; end = id.lastIndexOf("/[", end - 1)) {
                    containers.add(new Evidence.TestKey(module, identity(id.substring(0, end))));
                }
            }
        }
        for (Shard shard : evidence.shards()) {
            String module = shard.header().build().module();
            shard.plans().stream()
                    .flatMap(plan -> plan.tests().stream())
                    .filter(planned -> !hasEnded(module, planned, ended, containers))
                    .forEach(planned -> gaps.add(name(planned.test())
                            + (planned.dynamic() ? " was planned and ran no test" : " was planned and never ended")));
        }
    }

    /** A test has an end when it ran or was skipped, as one of those that contain it or by itself. */
    private static boolean hasEnded(
            String module,
            PlannedTests.Planned planned,
            Set<Evidence.TestKey> ended,
            Set<Evidence.TestKey> containers) {
        String id = planned.test().uniqueId();
        Evidence.TestKey key = new Evidence.TestKey(module, identity(id));
        if (ended.contains(key) || planned.dynamic() && containers.contains(key)) {
            return true;
        }
        for (int end = id.lastIndexOf("/["); end > 0; end = id.lastIndexOf("/[", end - 1)) {
            if (ended.contains(new Evidence.TestKey(module, identity(id.substring(0, end))))) {
                return true; // the class failed or was skipped as a whole, which is told of it
            }
        }
        return false;
    }

    private static TestId identity(String uniqueId) {
        return new TestId(uniqueId, "", "", "");
    }

    private static String name(TestId test) {
        return test.selector().isEmpty() ? test.displayName() : test.selector();
    }
}
