package org.modelunit.evidence.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Finds the claims of a build in earlier ones that had other jobs. The jobs of a matrix are told apart, and a single run has no job's name in
 * its keys: where only one job made a claim before, each job of now goes on with its history; of several the one of the same name does.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class AcrossJobs {

    private final List<JobClaim> now;
    private final Set<String> keys;

    /**
     * Takes the claims of a build.
     *
     * @param now the claims
     */
    public AcrossJobs(List<JobClaim> now) {
        this.now = List.copyOf(now);
        this.keys = now.stream().map(claim -> claim.ref().key()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns a history in which claims have the keys of now.
     *
     * @param history what was kept of earlier runs
     */
    public ValueHistory aligned(ValueHistory history) {
        return new ValueHistory(history.runs().stream().map(this::aligned).toList(), history.troubles());
    }

    /**
     * Returns an earlier run in which claims have the keys of now.
     *
     * @param before the run
     */
    public RunValues aligned(RunValues before) {
        Set<String> jobs = jobs(before.claims().stream().map(ClaimValue::ref).toList());
        if (jobs.equals(jobs(now.stream().map(JobClaim::ref).toList()))) {
            return before;
        }
        Map<String, List<ClaimRef>> former = former(jobs, before.job());
        Set<String> had =
                before.claims().stream().map(claim -> claim.ref().key()).collect(Collectors.toSet());
        List<ClaimValue> claims = new ArrayList<>();
        for (ClaimValue claim : before.claims()) {
            String key = claim.ref().key();
            List<ClaimRef> goOn = former.getOrDefault(key, List.of()).stream()
                    .filter(ref -> !had.contains(ref.key()))
                    .toList();
            if (goOn.isEmpty() || keys.contains(key)) {
                claims.add(claim);
            }
            goOn.forEach(ref -> claims.add(
                    new ClaimValue(ref, claim.contract(), claim.required(), claim.status(), claim.values())));
        }
        return new RunValues(
                before.run(),
                before.session(),
                before.started(),
                before.commit(),
                before.job(),
                before.things(),
                claims);
    }

    private static Set<String> jobs(List<ClaimRef> claims) {
        return claims.stream().map(ClaimRef::job).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The claims of now by the key that each had in a build with some jobs. A build of one job that is still there had the claims of that one
     * alone.
     */
    private Map<String, List<ClaimRef>> former(Set<String> jobs, String only) {
        boolean isStillThere =
                now.stream().anyMatch(claim -> !only.isEmpty() && claim.job().equals(only));
        Map<String, List<ClaimRef>> former = new HashMap<>();
        for (String job : jobs) {
            now.stream()
                    .filter(claim -> isStillThere
                            ? claim.job().equals(only)
                            : jobs.size() == 1 || claim.job().equals(job))
                    .forEach(claim -> former.computeIfAbsent(claim.keyIn(job), key -> new ArrayList<>())
                            .add(claim.ref()));
        }
        return former;
    }
}
