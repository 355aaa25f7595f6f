package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of the claims of one run.
 *
 * @param run the id of the run; of several runs of one build their ids, with {@code +} between
 * @param session the name that the runs of its build share; empty for none
 * @param started when it began
 * @param commit the commit that it was a build of; empty where unknown
 * @param job the name of its only job on a build server; empty for none, and for several, whose claims name theirs
 * @param things model, data and versions, by what they are, in words
 * @param claims what became of each claim
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RunValues(
        String run,
        String session,
        Instant started,
        String commit,
        String job,
        Map<String, String> things,
        List<ClaimValue> claims) {

    /** Keeps unmodifiable copies. */
    public RunValues {
        requireNonNull(run, "run");
        requireNonNull(session, "session");
        requireNonNull(started, "started");
        requireNonNull(commit, "commit");
        requireNonNull(job, "job");
        things = Collections.unmodifiableMap(new TreeMap<>(things));
        claims = List.copyOf(claims);
    }

    /** Returns the ids of the runs that it is of. */
    public List<String> ids() {
        return List.of(run.split("\\+", -1));
    }

    /** Whether a job is its only one, or one of its several. */
    boolean isOf(String name) {
        return job.equals(name)
                || claims.stream().anyMatch(claim -> claim.ref().job().equals(name));
    }

    /**
     * Returns what became of a claim; nothing if the run did not make it.
     *
     * @param key the key of the claim
     */
    public Optional<ClaimValue> claim(String key) {
        return claims.stream().filter(claim -> claim.ref().key().equals(key)).findFirst();
    }

    /** One run in the place of several of one build; of a claim that is in several the last one counts. */
    static RunValues merged(List<RunValues> runs) {
        if (runs.size() == 1) {
            return runs.get(0);
        }
        Map<String, String> things = new TreeMap<>();
        Map<String, ClaimValue> claims = new LinkedHashMap<>();
        for (RunValues run : runs) {
            things.putAll(run.things);
            run.claims.forEach(claim -> claims.put(claim.ref().key(), claim));
        }
        RunValues first = runs.get(0);
        return new RunValues(
                runs.stream().map(RunValues::run).collect(Collectors.joining("+")),
                first.session,
                first.started,
                first.commit,
                runs.stream().allMatch(run -> run.job.equals(first.job)) ? first.job : "",
                things,
                List.copyOf(claims.values()));
    }
}
