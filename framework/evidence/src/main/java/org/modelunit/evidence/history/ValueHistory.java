package org.modelunit.evidence.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of the claims of earlier runs, for what has changed and for lines of values. Claims are found again by their keys: one
 * whose test, subject, property or slice was renamed is another one.
 *
 * @param runs the earlier runs, the oldest first, at most {@value #MOST_RUNS} of each job
 * @param troubles why something that was kept cannot be used, a sentence each
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ValueHistory(List<RunValues> runs, List<String> troubles) {

    /** The most runs that are kept of one job. */
    public static final int MOST_RUNS = 10;

    private static final int MOST_OF_ALL = 20 * MOST_RUNS;

    /** Nothing came before. */
    public static final ValueHistory EMPTY = new ValueHistory(List.of(), List.of());

    private static final Comparator<RunValues> EARLIER_FIRST =
            Comparator.comparing(RunValues::started).thenComparing(RunValues::run);

    /** Keeps unmodifiable copies. */
    public ValueHistory {
        runs = List.copyOf(runs);
        troubles = List.copyOf(troubles);
    }

    /**
     * Returns the history of a build of several modules: what has one session is one run.
     *
     * @param histories the histories of the modules
     */
    public static ValueHistory merged(List<ValueHistory> histories) {
        if (histories.size() == 1) {
            return histories.get(0);
        }
        Map<String, List<RunValues>> builds = new LinkedHashMap<>();
        histories.stream()
                .flatMap(history -> history.runs.stream())
                .sorted(EARLIER_FIRST)
                .forEach(run -> builds.computeIfAbsent(
                                run.session().isEmpty() ? "run " + run.run() : "session " + run.session(),
                                build -> new ArrayList<>())
                        .add(run));
        List<RunValues> merged = builds.values().stream()
                .map(RunValues::merged)
                .sorted(EARLIER_FIRST)
                .toList();
        return new ValueHistory(
                merged.subList(Math.max(0, merged.size() - MOST_RUNS), merged.size()),
                histories.stream()
                        .flatMap(history -> history.troubles.stream())
                        .distinct()
                        .toList());
    }

    /**
     * Returns what came before a run: this history up to an entry of the run itself.
     *
     * @param ids the ids of the run
     */
    public ValueHistory before(Collection<String> ids) {
        List<RunValues> before = runs.stream()
                .takeWhile(run -> Collections.disjoint(run.ids(), ids))
                .toList();
        return new ValueHistory(before, troubles);
    }

    /**
     * Returns what is the past of a build that has one job: two jobs that keep their runs in one place are never one line. A job goes on with
     * its own runs, if it has any, and with builds of several jobs; a new one, and a build without a job's name, go on with what is there, if
     * that is of one job.
     *
     * @param job the name of the job; empty for a build that has none
     */
    public ValueHistory ofJob(String job) {
        boolean isKnown = !job.isEmpty() && runs.stream().anyMatch(run -> run.isOf(job));
        boolean isOfOne = runs.stream()
                        .map(RunValues::job)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .count()
                <= 1;
        if (!isKnown && isOfOne) {
            return this;
        }
        return new ValueHistory(
                runs.stream()
                        .filter(run -> isKnown ? run.isOf(job) : run.job().isEmpty())
                        .toList(),
                troubles);
    }

    /**
     * Returns this history with one more run, which takes the place of the entries that share a run with it; the oldest entries go.
     *
     * @param run the run
     */
    public ValueHistory with(RunValues run) {
        int place = before(run.ids()).runs.size();
        List<RunValues> all = new ArrayList<>(runs);
        all.removeIf(other -> !Collections.disjoint(other.ids(), run.ids()));
        all.add(place, run);
        return new ValueHistory(lastOfEachJob(all), troubles);
    }

    private static List<RunValues> lastOfEachJob(List<RunValues> runs) {
        Map<String, Integer> kept = new HashMap<>();
        List<RunValues> last = new ArrayList<>();
        for (int at = runs.size() - 1; at >= 0 && last.size() < MOST_OF_ALL; at--) {
            RunValues run = runs.get(at);
            if (kept.merge(run.job(), 1, Integer::sum) <= MOST_RUNS) {
                last.add(run);
            }
        }
        Collections.reverse(last);
        return last;
    }

    /**
     * Returns this history with what is wrong with it.
     *
     * @param trouble a sentence
     */
    public ValueHistory withTrouble(String trouble) {
        List<String> all = new ArrayList<>(troubles);
        all.add(trouble);
        return new ValueHistory(runs, all);
    }

    /**
     * Returns what became of a claim in the last run that made it; nothing if none of the kept ones did.
     *
     * @param key the key of the claim
     */
    public Optional<ClaimValue> last(String key) {
        for (int at = runs.size() - 1; at >= 0; at--) {
            Optional<ClaimValue> found = runs.get(at).claim(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the values of a claim, or of one slice of it, the oldest first.
     *
     * @param key the key of the claim
     * @param slice the slice; empty for the claim itself
     */
    public List<PastValue> past(String key, String slice) {
        return runs.stream()
                .flatMap(run -> run.claim(key).stream().flatMap(claim -> claim.value(slice).stream()
                        .map(value -> new PastValue(
                                run.run(),
                                run.started(),
                                value.value(),
                                value.lower(),
                                value.upper(),
                                claim.contract().bars(),
                                value.status()))))
                .toList();
    }
}
