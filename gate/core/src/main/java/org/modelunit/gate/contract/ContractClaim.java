package org.modelunit.gate.contract;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Contract;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.coverage.ClaimFamily;
import org.modelunit.evidence.strictness.ContractComparison;
import org.modelunit.figure.ForestPlot;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/**
 * One claim of a release: what it says, without what was found.
 *
 * @param module the module whose test made it
 * @param model the model that it is about: {@link #CANDIDATE}, "model champion.onnx" for another, or empty where it is about none
 * @param id the claim's identity in evidence; its test may change, what it says may not
 * @param asked what it asks for, in numbers
 * @param data the examples
 * @param slices the slices that were judged, with the number of examples of each; none for other claims
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ContractClaim(
        String module, String model, ClaimId id, Contract asked, ClaimedData data, Map<String, Long> slices) {

    /** Stands for the model that is to be released, whose digest is another one each time. */
    public static final String CANDIDATE = "candidate";

    /** Before the name of a model that is not the candidate. */
    private static final String MODEL = "model ";

    /** By what claims say, and then by their tests. */
    static final Comparator<ContractClaim> ORDER = Comparator.comparing(
                    (ContractClaim claim) -> claim.id().property())
            .thenComparing(claim -> claim.id().subject())
            .thenComparing(claim -> claim.id().slice())
            .thenComparing(ContractClaim::model)
            .thenComparing(ContractClaim::module)
            .thenComparing(claim -> claim.id().test())
            .thenComparing(claim -> claim.id().occurrence())
            .thenComparing(claim -> claim.asked().toString());

    /** Keeps the slices sorted, unmodifiable. */
    public ContractClaim {
        slices = Collections.unmodifiableMap(new TreeMap<>(slices));
    }

    /**
     * Returns what a claim in evidence says.
     *
     * @param module the module whose test made it
     * @param claim the claim
     * @param candidate the model that is to be released
     */
    public static ContractClaim of(String module, ClaimEvidence claim, Fingerprint candidate) {
        Map<String, Long> slices = new TreeMap<>();
        claim.forestPlots().stream()
                .filter(ForestPlot::isJudged)
                .flatMap(plot -> plot.rows().stream())
                .filter(row -> claim.contract().kind().equals("slices"))
                .forEach(row -> slices.merge(row.slice(), row.examples(), Math::min));
        return new ContractClaim(
                module,
                roleOf(claim.provenance(), candidate),
                claim.id(),
                asked(claim, candidate),
                ClaimedData.of(claim.provenance().data()),
                slices);
    }

    /**
     * What it asks for, with the digests of the champion, the other data or the reference that it rests on: names alone do not tell one that
     * was swapped. A claim on the champion may rest on the candidate, another one each time; a claim on the candidate that rests on the same
     * file, as it was kept, rests on that file from then on. A stage of a pipeline that ran the candidate runs the next one, too.
     */
    private static Contract asked(ClaimEvidence claim, Fingerprint candidate) {
        Contract asked = claim.contract();
        boolean isTested = claim.provenance().model().sha256().equals(candidate.sha256());
        for (Map.Entry<String, Fingerprint> other : claim.provenance().others().entrySet()) {
            String sha256 = other.getValue().sha256();
            boolean isRole = sha256.equals(candidate.sha256())
                    && (!isTested || other.getKey().startsWith(Provenance.MODEL_OF));
            asked = withDigest(asked, other.getKey(), isRole ? CANDIDATE : sha256);
        }
        return asked;
    }

    private static Contract withDigest(Contract asked, String role, String sha256) {
        String name = ContractComparison.DIGEST_OF + role;
        return sha256.isEmpty() || asked.terms().containsKey(name) ? asked : asked.with(name, sha256);
    }

    private static boolean isAmong(Provenance provenance, Fingerprint candidate) {
        return !candidate.sha256().isEmpty()
                && provenance.models().stream().anyMatch(model -> model.sha256().equals(candidate.sha256()));
    }

    /** No model is called so that it could be taken for the candidate. */
    private static String roleOf(Provenance provenance, Fingerprint candidate) {
        if (isAmong(provenance, candidate)) {
            return CANDIDATE;
        }
        String name = provenance.model().name();
        return name.isEmpty() ? "" : MODEL + name;
    }

    /** Whether it is about a pipeline whose model was unknown, which was called as the pipeline is then. */
    boolean isOfUnknownModel() {
        return asked.kind().equals(ClaimFamily.PIPELINE)
                && model.equals(MODEL + id.subject())
                && asked.terms().keySet().stream()
                        .noneMatch(term -> term.startsWith(ContractComparison.DIGEST_OF + Provenance.MODEL_OF));
    }

    /** Returns it in words: "ROC AUC of 'bad' on german-credit/holdout". */
    @Override
    public String toString() {
        return id.property() + " on " + (id.subject().isEmpty() ? data.name() : id.subject())
                + (id.slice().isEmpty() ? "" : " of " + id.slice())
                + (model.isEmpty() || model.equals(CANDIDATE) ? "" : " for " + model);
    }
}
