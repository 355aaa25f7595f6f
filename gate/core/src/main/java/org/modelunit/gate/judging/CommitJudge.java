package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.build.Commit;
import org.modelunit.build.WorkingTree;
import org.modelunit.evidence.Evidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Whether the sources that were tested are those that are to be released. */
final class CommitJudge {

    private final Policy policy;
    private final ExpectedBuild build;
    private final Set<Commit> commits;
    private final List<Reason> reasons = new ArrayList<>();

    CommitJudge(Policy policy, ExpectedBuild build, Evidence evidence) {
        this.policy = policy;
        this.build = build;
        this.commits = evidence.shards().stream()
                .map(shard -> shard.header().build().commit())
                .sorted(Comparator.comparing(Commit::sha).thenComparing(Commit::tree))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Reason> judge() {
        Set<String> names = commits.stream().map(Commit::sha).collect(Collectors.toCollection(LinkedHashSet::new));
        String expected = build.commit();
        boolean isAnyUnknown = names.contains("") || expected.isEmpty();
        if (isAnyUnknown && !policy.evidence().allows(WorkingTree.UNKNOWN)) {
            reasons.add(Reason.of(
                    ReasonId.COMMIT_UNKNOWN,
                    expected.isEmpty()
                            ? "nobody knows which commit is to be released"
                            : "a JVM did not know which commit it tested"));
        }
        names.remove("");
        if (expected.isEmpty() && names.size() > 1) {
            reasons.add(Reason.of(ReasonId.COMMIT_DIFFERS, "the evidence is of several commits: " + names));
        } else if (!expected.isEmpty()) {
            names.stream()
                    .filter(name -> !name.equals(expected))
                    .forEach(name -> reasons.add(Reason.of(
                            ReasonId.COMMIT_DIFFERS, "evidence is of commit " + name + ", not of " + expected)));
        }
        commits.stream()
                .filter(commit -> !commit.sha().isEmpty())
                .map(Commit::tree)
                .distinct()
                .filter(tree -> !policy.evidence().allows(tree))
                .forEach(tree -> reasons.add(Reason.of(
                        ReasonId.TREE_NOT_CLEAN,
                        tree == WorkingTree.MODIFIED
                                ? "files of the commit were changed before they were tested, or sources are in no"
                                        + " commit"
                                : "nobody knows whether the files that were tested are those of the commit")));
        return reasons;
    }
}
