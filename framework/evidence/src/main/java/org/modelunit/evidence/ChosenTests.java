package org.modelunit.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.recording.PlannedTests;

/**
 * Finds out whether somebody chose a few tests of a module, by {@code -Dtest=} for instance. Tests with some tags are no such choice, as a
 * project may choose them in every run; nor are red tests that run again.
 */
final class ChosenTests {

    private ChosenTests() {}

    static boolean isAnyIn(Evidence evidence) {
        Map<String, Set<String>> whole = new HashMap<>();
        evidence.shards().forEach(shard -> shard.plans().stream()
                .filter(plan -> !isChoice(plan))
                .forEach(plan -> whole.computeIfAbsent(module(shard), module -> new HashSet<>())
                        .addAll(ids(plan))));
        return evidence.shards().stream().anyMatch(shard -> {
            Set<String> planned = whole.getOrDefault(module(shard), Set.of());
            return shard.plans().stream()
                    .anyMatch(plan -> isChoice(plan) && (planned.isEmpty() || !planned.containsAll(ids(plan))));
        });
    }

    private static String module(Shard shard) {
        return shard.header().build().module();
    }

    private static Set<String> ids(PlannedTests plan) {
        return plan.tests().stream().map(planned -> planned.test().uniqueId()).collect(Collectors.toSet());
    }

    private static boolean isChoice(PlannedTests plan) {
        return plan.isSelective() && !plan.isByTags();
    }
}
