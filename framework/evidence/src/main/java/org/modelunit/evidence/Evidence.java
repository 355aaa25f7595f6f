package org.modelunit.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;

/**
 * The evidence of one run: the shards of all its JVMs, merged; or of several runs, of the modules of a build for instance.
 *
 * <pre>{@code
 * Evidence evidence = Evidence.read(Path.of("target/modelunit/evidence/2026-11-21T21-03-38_239"));
 * evidence.complete();                                  // false if a JVM was killed or a planned test never ran
 * evidence.gaps();                                      // why it is not
 * evidence.claims().forEach(claim -> claim.status());
 * }</pre>
 *
 * @param shards what each JVM recorded, the one that began first before the others
 * @param troubles what was not in good order around the tests: JVMs that never ended, fixtures that could not be closed
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Evidence(List<Shard> shards, List<String> troubles) {

    private static final Comparator<List<Shard>> EARLIER_FIRST = Comparator.comparing(
                    (List<Shard> run) -> run.get(0).header().started())
            .thenComparing(run -> run.get(0).header().run());

    /** Keeps unmodifiable copies. */
    public Evidence {
        shards = List.copyOf(shards);
        troubles = List.copyOf(troubles);
    }

    /**
     * Reads the evidence of a run, and trusts none of it: a name that stands twice or is not known, a line that does not follow from the
     * one before it, a shard that is missing or that nobody named, a run other than the directory is named after, times that contradict
     * each other, a status that does not follow from the numbers beside it are errors. All files with errors are named.
     *
     * @param directory the run's own directory, {@code target/modelunit/evidence/<run id>}
     * @throws DataException if there is none, if a file is damaged, missing or foreign, or if another ModelUnit wrote it
     */
    public static Evidence read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DataException("there is no evidence in " + directory + "; run the tests first");
        }
        return RunDirectory.read(directory);
    }

    /**
     * Returns the evidence of several runs as one. Tests of one name in different modules stay different tests; those of one module are
     * attempts at the same: those of the run whose first JVM began earlier come first. What is named twice counts once.
     *
     * @param runs the runs, in any order
     */
    public static Evidence merged(List<Evidence> runs) {
        Map<List<String>, List<Shard>> shardsOfRuns = new LinkedHashMap<>();
        runs.stream()
                .flatMap(run -> run.shards.stream())
                .forEach(shard -> add(
                        shard,
                        shardsOfRuns.computeIfAbsent(
                                List.of(
                                        shard.header().build().module(),
                                        shard.header().run()),
                                run -> new ArrayList<>())));
        return new Evidence(
                shardsOfRuns.values().stream()
                        .sorted(EARLIER_FIRST)
                        .flatMap(List::stream)
                        .toList(),
                runs.stream().flatMap(run -> run.troubles.stream()).distinct().toList());
    }

    /**
     * Adds a shard to those of its run, where JVMs are in order, even where a clock was set back. It is compared with each of them, as its
     * hash would need every number of every figure.
     */
    private static void add(Shard shard, List<Shard> ofRun) {
        if (!ofRun.contains(shard)) {
            ofRun.add(shard);
        }
    }

    /** Returns whether every planned test ended, and nothing failed around them; a gate trusts nothing else. */
    public boolean complete() {
        return gaps().isEmpty();
    }

    /**
     * Returns whether somebody chose a few tests of a module, by {@code -Dtest=} for instance, so that what is missing says nothing. Tests
     * with some tags are no such choice.
     */
    public boolean isOfChosenTests() {
        return ChosenTests.isAnyIn(this);
    }

    /** Returns why it is not complete, a line for each reason; none if it is. */
    public List<String> gaps() {
        return new Gaps(this).list();
    }

    /** Returns what is out of order with claims, though each by itself may be as it should. */
    public List<Irregularity> irregularities() {
        return Irregularity.of(this);
    }

    /** Returns the tests in the order in which they first ended, each with all its attempts, also those in other JVMs. */
    public List<TestEvidence> tests() {
        Map<TestKey, List<Attempt>> attempts = new LinkedHashMap<>();
        for (Shard shard : shards) {
            for (Attempt attempt : shard.attempts()) {
                TestKey key = new TestKey(
                        shard.header().build().module(), attempt.test().uniqueId());
                attempts.computeIfAbsent(key, test -> new ArrayList<>()).add(attempt);
            }
        }
        return attempts.entrySet().stream()
                .map(entry -> TestEvidence.of(entry.getKey().module(), entry.getValue()))
                .toList();
    }

    /** A test of a module: two modules may have classes of the same name, and one test may be called otherwise each time. */
    record TestKey(String module, String uniqueId) {}

    /** Returns the claims that count: those of each test's last attempt, and those outside any test. */
    public List<ClaimEvidence> claims() {
        return Stream.concat(tests().stream().flatMap(test -> test.last().claims().stream()), unattributed().stream())
                .toList();
    }

    /** Returns the claims that were made outside any test, or after their test had ended: kept, but no test is red by them. */
    public List<ClaimEvidence> unattributed() {
        return shards.stream().flatMap(shard -> shard.unattributed().stream()).toList();
    }

    /** Returns the claims that were expected and made by no JVM, each once. */
    public List<NotJudged> notJudged() {
        return MissingClaims.of(this);
    }

    /** Returns whether every JVM knew which claims were expected of it; else nobody can say that all were made. */
    public boolean isExpectationKnown() {
        return !shards.isEmpty() && shards.stream().allMatch(shard -> shard.expected() != null);
    }

    /**
     * Returns a digest of what was claimed and found: the same for the same claims with the same results, however many JVMs, modules at
     * once or orders it took. It holds no times, run ids, paths, hosts and versions.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String digest() {
        return CanonicalDigest.of(this);
    }
}
