package org.modelunit.gate.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/**
 * The evidence that a build left, of all its modules, forks, jobs and reruns, merged.
 *
 * @param evidence what has the session of the build, merged
 * @param runs the directories of the runs that have it, by their real paths
 * @param reasons what cannot be read, or belongs to nobody; it blocks, as it may have been red
 * @param otherSessions the sessions of other runs that lie beside it; they do not count
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CollectedEvidence(Evidence evidence, List<Path> runs, List<Reason> reasons, Set<String> otherSessions) {

    /** Keeps unmodifiable copies. */
    public CollectedEvidence {
        runs = List.copyOf(runs);
        reasons = List.copyOf(reasons);
        otherSessions = Set.copyOf(otherSessions);
    }

    /**
     * Returns evidence that was read already.
     *
     * @param evidence evidence of one session
     */
    public static CollectedEvidence of(Evidence evidence) {
        return new CollectedEvidence(evidence, List.of(), List.of(), Set.of());
    }

    /**
     * Looks for the evidence of a build.
     *
     * @param places directories with runs somewhere below them, links included: {@code target/modelunit} of each module, or what a job
     *     collected
     * @param session the session that counts
     */
    public static CollectedEvidence read(List<Path> places, String session) {
        Collector collector = new Collector(session);
        places.forEach(collector::look);
        return new CollectedEvidence(
                Evidence.merged(collector.found), collector.runs, collector.reasons, collector.others);
    }

    /**
     * Returns the evidence of each job by itself. The jobs of a matrix run the same tests, and none speaks for another: what is red in
     * one stays red, whatever the others say.
     */
    public List<Evidence> byJob() {
        Map<String, List<Shard>> jobs = new TreeMap<>();
        for (Shard shard : evidence.shards()) {
            jobs.computeIfAbsent(shard.header().build().job().name(), job -> new ArrayList<>())
                    .add(shard);
        }
        return jobs.values().stream()
                .map(shards -> new Evidence(shards, List.of()))
                .toList();
    }

    private static final class Collector {

        private final String session;
        private final List<Evidence> found = new ArrayList<>();
        private final List<Path> runs = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();
        private final Set<String> others = new TreeSet<>();
        private final Set<Path> seen = new TreeSet<>();

        Collector(String session) {
            this.session = session;
        }

        void look(Path place) {
            if (!Files.isDirectory(place)) {
                reasons.add(Reason.of(ReasonId.EVIDENCE_MISSING, "there is no directory " + place));
                return;
            }
            try {
                for (Path run : RunDirectories.below(place)) {
                    if (seen.add(run)) {
                        take(run);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                reasons.add(Reason.of(
                        ReasonId.EVIDENCE_UNREADABLE, "cannot look for evidence in " + place + ": " + e.getMessage()));
            }
        }

        private void take(Path run) {
            try {
                take(run, Evidence.read(run));
            } catch (DataException e) {
                reasons.add(Reason.of(ReasonId.EVIDENCE_UNREADABLE, String.valueOf(e.getMessage())));
            } catch (RuntimeException e) { // whatever it is, nobody has read the evidence
                reasons.add(Reason.of(ReasonId.EVIDENCE_UNREADABLE, "cannot read the run in " + run + ": " + e));
            }
        }

        private void take(Path run, Evidence evidence) {
            Set<String> sessions = evidence.shards().stream()
                    .map(shard -> shard.header().build().session())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (sessions.isEmpty()) {
                reasons.add(Reason.of(
                        ReasonId.EVIDENCE_UNREADABLE,
                        "nobody can tell which build the run in " + run + " is of: no JVM of it has written a line"));
            } else if (!sessions.contains(session)) {
                others.addAll(sessions);
            } else if (sessions.size() > 1) {
                reasons.add(Reason.of(
                        ReasonId.EVIDENCE_UNREADABLE, "the run in " + run + " is of several sessions: " + sessions));
            } else {
                found.add(evidence);
                runs.add(run);
            }
        }
    }
}
