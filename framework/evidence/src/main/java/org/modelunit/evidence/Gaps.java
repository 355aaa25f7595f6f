package org.modelunit.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelunit.build.BuildInfo;
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
        addOverlaps();
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
        Map<Evidence.TestKey, TestStatus> ends = new HashMap<>();
        Set<Evidence.TestKey> containers = new HashSet<>();
        for (Shard shard : evidence.shards()) {
            for (Attempt attempt : shard.attempts()) {
                ends.put(key(shard, attempt.test().uniqueId()), attempt.status());
                attempt.test().containers().forEach(container -> containers.add(key(shard, container)));
            }
        }
        boolean isPlanKnown = false;
        boolean isAnyPlanned = false;
        for (Shard shard : evidence.shards()) {
            for (PlannedTests plan : shard.plans()) {
                isPlanKnown = true;
                isAnyPlanned |= !plan.tests().isEmpty();
                plan.tests().stream()
                        .filter(planned -> !hasEnded(shard, planned, ends, containers))
                        .forEach(planned -> gaps.add(name(planned.test())
                                + (planned.dynamic()
                                        ? " was planned and ran no test"
                                        : " was planned and never ended")));
            }
        }
        if (isPlanKnown && !isAnyPlanned) {
            gaps.add("no test was planned");
        }
    }

    /** A test has an end when it ran or was skipped, by itself or with what contains it. */
    private static boolean hasEnded(
            Shard shard,
            PlannedTests.Planned planned,
            Map<Evidence.TestKey, TestStatus> ends,
            Set<Evidence.TestKey> containers) {
        String id = planned.test().uniqueId();
        if (ends.containsKey(key(shard, id)) || planned.dynamic() && containers.contains(key(shard, id))) {
            return true;
        }
        return planned.test().containers().stream()
                .map(container -> ends.get(key(shard, container)))
                .anyMatch(status -> status != null && status != TestStatus.PASSED); // it took its tests with it
    }

    private static Evidence.TestKey key(Shard shard, String uniqueId) {
        return new Evidence.TestKey(shard.header().build().module(), uniqueId);
    }

    /** Of two JVMs that ran at the same time nobody can tell which had the last word on a test. */
    private void addOverlaps() {
        Map<Evidence.TestKey, Shard> earlier = new HashMap<>();
        for (Shard shard : evidence.shards()) {
            Map<Evidence.TestKey, Shard> here = new HashMap<>();
            for (Attempt attempt : shard.attempts()) {
                Evidence.TestKey test = key(shard, attempt.test().uniqueId());
                Shard before = earlier.get(test);
                if (before != null && !isOver(before, shard.header().started())) {
                    gaps.add(name(attempt.test()) + " ran in two JVMs at the same time");
                }
                if (before != null && mayBeOfOtherModules(before, shard)) {
                    gaps.add("two runs of a module '" + test.module()
                            + "' without coordinates cannot be told from attempts at the same;"
                            + " give it a pom.xml, or a commit of Git");
                }
                here.put(test, shard);
            }
            earlier.putAll(here);
        }
    }

    /** Directories of one name are one module in one commit; elsewhere nobody knows. */
    private static boolean mayBeOfOtherModules(Shard one, Shard other) {
        BuildInfo build = one.header().build();
        String commit = build.commit().sha();
        return !one.header().run().equals(other.header().run())
                && !build.module().contains(":")
                && !build.module().contains("/")
                && (commit.isEmpty()
                        || !commit.equals(other.header().build().commit().sha()));
    }

    private static boolean isOver(Shard shard, Instant time) {
        Shard.End end = shard.end();
        return end == null || !end.finished().isAfter(time);
    }

    private static String name(TestId test) {
        return test.selector().isEmpty() ? test.displayName() : test.selector();
    }
}
