package org.modelunit.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** Where what was measured came from, as the last facts of a claim. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ProvenanceText {

    /** How models decide that nobody gave an operating point; not worth a line. */
    private static final Set<String> BY_THEMSELVES = Set.of("", "the largest score", "as the model decides");

    private ProvenanceText() {}

    /**
     * Returns the facts about model and data.
     *
     * @param provenance where they came from
     */
    public static List<Fact> facts(Provenance provenance) {
        List<Fact> facts = new ArrayList<>();
        if (provenance.hasModel()) {
            facts.add(fact("model", provenance.model()));
        }
        if (provenance.isComparison()) {
            facts.add(fact("champion", provenance.champion()));
        }
        Fingerprint beside = provenance.others().get(Provenance.OTHER_MODEL);
        if (beside != null) {
            facts.add(fact("beside", beside));
        }
        boolean isOther = provenance.others().containsKey(Provenance.CHAMPION_DECIDED);
        if (isOther || !BY_THEMSELVES.contains(provenance.operatingPoint())) {
            facts.add(Fact.of("decided by", provenance.operatingPoint()));
        }
        if (isOther) {
            facts.add(Fact.of("champion by", provenance.championOperatingPoint()));
        }
        if (!provenance.source().name().isEmpty()) {
            DataUsed data = provenance.data();
            facts.add(fact("data", data.isNamed() ? data.source() : data.digested()));
        }
        return facts;
    }

    private static Fact fact(String name, Fingerprint fingerprint) {
        return new Fact(
                name,
                fingerprint.name(),
                fingerprint.sha256().isEmpty() ? "" : "sha256 " + fingerprint.shortDigest() + "…");
    }
}
