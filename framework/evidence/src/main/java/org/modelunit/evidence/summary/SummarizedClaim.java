package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.NotJudged;
import org.modelunit.evidence.Shard;
import org.modelunit.evidence.TestEvidence;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.text.Numbers;

/**
 * A claim of a build with what is known of its test.
 *
 * @param ref which claim it is
 * @param claim what evidence says of it; one that was expected and never made has the status {@link VerdictStatus#NOT_JUDGED}
 * @param details what is said of its test
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SummarizedClaim(ClaimRef ref, ClaimEvidence claim, TestDetails details) {

    public SummarizedClaim {
        requireNonNull(ref, "ref");
        requireNonNull(claim, "claim");
        requireNonNull(details, "details");
    }

    /** The evidence of one job. */
    private record Job(String name, Evidence evidence) {}

    /**
     * Returns all claims that count. The jobs of a matrix run the same tests, and none speaks for another: what is red in one stays red.
     *
     * @param evidence the evidence
     */
    public static List<SummarizedClaim> of(Evidence evidence) {
        List<SummarizedClaim> all = new ArrayList<>();
        for (Job job : jobs(evidence)) {
            addOfTests(all, job);
            for (Shard shard : job.evidence.shards()) {
                String module = shard.header().build().module();
                shard.unattributed()
                        .forEach(claim -> all.add(new SummarizedClaim(
                                ClaimRef.of(module, job.name, claim, TestId.UNATTRIBUTED), claim, TestDetails.NONE)));
            }
            job.evidence.notJudged().forEach(missing -> all.add(notJudged(job, missing)));
        }
        return all;
    }

    /** The tests of all jobs. */
    static List<TestEvidence> tests(Evidence evidence) {
        return jobs(evidence).stream()
                .flatMap(job -> job.evidence.tests().stream())
                .toList();
    }

    /** The name of the only job of a build; empty where it has none, or several. */
    static String onlyJob(Evidence evidence) {
        List<String> names = jobNames(evidence);
        return names.size() == 1 ? names.get(0) : "";
    }

    static boolean isOfSeveralJobs(Evidence evidence) {
        return jobNames(evidence).size() > 1;
    }

    private static List<String> jobNames(Evidence evidence) {
        return evidence.shards().stream()
                .map(shard -> shard.header().build().job().name())
                .distinct()
                .toList();
    }

    /** One job, without a name, or each with its own. */
    private static List<Job> jobs(Evidence evidence) {
        Map<String, List<Shard>> jobs = new LinkedHashMap<>();
        for (Shard shard : evidence.shards()) {
            jobs.computeIfAbsent(shard.header().build().job().name(), job -> new ArrayList<>())
                    .add(shard);
        }
        if (jobs.size() <= 1) {
            return List.of(new Job("", evidence));
        }
        return jobs.entrySet().stream()
                .map(job -> new Job(job.getKey(), new Evidence(job.getValue(), List.of())))
                .toList();
    }

    private static void addOfTests(List<SummarizedClaim> all, Job job) {
        for (TestEvidence test : job.evidence.tests()) {
            test.last()
                    .claims()
                    .forEach(claim -> all.add(new SummarizedClaim(
                            ClaimRef.of(test.module(), job.name, claim, test.test()),
                            claim,
                            test.last().details())));
        }
    }

    private static SummarizedClaim notJudged(Job job, NotJudged missing) {
        ExpectedClaim expected = missing.claim();
        TestId test = expected.test();
        ClaimId id = new ClaimId(
                test.uniqueId(), expected.subject(), expected.property(), test.slice(), expected.occurrence());
        ClaimEvidence claim = new ClaimEvidence(
                id,
                required(expected.contract()),
                expected.contract(),
                Provenance.UNKNOWN,
                VerdictStatus.NOT_JUDGED,
                missing.why(),
                List.of(),
                new ClaimEvidence.Findings(null, List.of(), List.of()));
        String module = job.evidence.shards().stream()
                .filter(shard -> shard.notJudged().contains(missing))
                .map(shard -> shard.header().build().module())
                .findFirst()
                .orElse("");
        TestDetails details = job.evidence.tests().stream()
                .filter(other ->
                        other.module().equals(module) && other.test().uniqueId().equals(test.uniqueId()))
                .map(other -> other.last().details())
                .findFirst()
                .orElse(TestDetails.NONE);
        return new SummarizedClaim(ClaimRef.of(module, job.name, claim, test), claim, details);
    }

    /** What a contract asks for in words: "at least 0.72 with 95% confidence". */
    static String required(Contract contract) {
        if (contract.terms().get(Contract.REQUIRED) instanceof Term.Words words) {
            return words.text();
        }
        return bars(contract.bars()) + contract.burden().words(contract.bars());
    }

    private static String bars(Collection<Bar> bars) {
        return bars.stream()
                .map(bar -> bar.side().words() + " " + Numbers.plain(bar.value()))
                .collect(Collectors.joining(" and "));
    }

    /** Returns what became of it. */
    public VerdictStatus status() {
        return claim.status();
    }

    /** How the gate writes it: "ROC AUC of 'bad' on holdout in CreditTest#separates". */
    String asTheGateWritesIt() {
        return ref.property() + " on " + ref.subject() + " in " + ref.test();
    }

    /** How much it matters, in Allure's words. */
    String severity() {
        if (!details.severity().isEmpty()) {
            return details.severity();
        }
        return switch (claim.contract().burden().kind()) {
            case "shown" -> "critical";
            case "estimated" -> "minor";
            default -> "normal";
        };
    }
}
