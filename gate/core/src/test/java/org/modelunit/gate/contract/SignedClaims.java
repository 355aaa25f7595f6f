package org.modelunit.gate.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Term;
import org.modelunit.evidence.ClaimId;
import org.modelunit.provenance.Sha256;

/** The claims of a signed release, one of each kind, with the ways to change one. */
final class SignedClaims {

    static final String MODULE = "org.bank:loans";

    private static final List<String> KINDS = List.of(
            "shown",
            "guard",
            "estimate",
            "range",
            "each slice guarded",
            "each slice",
            "difference",
            "drawn: no weak spot",
            "shared rows");

    private SignedClaims() {}

    /** The claims by what they are called. */
    static Map<String, ContractClaim> all() {
        Loans.Pair loans = Loans.good("shop", 600).evaluated();
        Map<String, ContractClaim> all = new LinkedHashMap<>();
        for (String kind : KINDS) {
            all.put(kind, signed(kind, KindsOfClaims.all().get(kind).apply(loans)));
        }
        all.put(
                "closeness",
                new ContractClaim(
                        MODULE,
                        "",
                        new ClaimId(test("closeness"), "features", "closeness", "", 1),
                        Contract.ofCheck("be close to the reference, within 2 ulps"),
                        new ClaimedData("", "", 0),
                        Map.of()));
        return all;
    }

    private static ContractClaim signed(String kind, Claim claim) {
        Map<String, Long> slices =
                kind.startsWith("each slice") ? Map.of("harbour", 200L, "market", 200L, "station", 200L) : Map.of();
        return new ContractClaim(
                MODULE,
                ContractClaim.CANDIDATE,
                // each on something of its own: what another claim still says is not lost
                new ClaimId(test(kind), claim.subject(), claim.property() + ", " + kind, "", 1),
                claim.contract(),
                ClaimedData.of(claim.provenance().data()),
                slices);
    }

    static String test(String name) {
        return "[engine:junit-jupiter]/[class:org.bank.LoanModelTest]/[method:" + name.replaceAll("\\W", "_") + "()]";
    }

    static List<ContractClaim> replaced(Collection<ContractClaim> all, ContractClaim was, List<ContractClaim> is) {
        List<ContractClaim> changed = new ArrayList<>();
        for (ContractClaim claim : all) {
            changed.addAll(claim.equals(was) ? is : List.of(claim));
        }
        return changed;
    }

    static ContractClaim asking(ContractClaim claim, Contract asked) {
        return new ContractClaim(claim.module(), claim.model(), claim.id(), asked, claim.data(), claim.slices());
    }

    static ContractClaim with(ContractClaim claim, List<Bar> bars) {
        Contract asked = claim.asked();
        return asking(claim, new Contract(asked.kind(), bars, asked.burden(), asked.terms()));
    }

    static ContractClaim with(ContractClaim claim, Burden burden) {
        Contract asked = claim.asked();
        return asking(claim, new Contract(asked.kind(), asked.bars(), burden, asked.terms()));
    }

    static ContractClaim with(ContractClaim claim, String name, Term term) {
        Map<String, Term> terms = new TreeMap<>(claim.asked().terms());
        terms.put(name, term);
        Contract asked = claim.asked();
        return asking(claim, new Contract(asked.kind(), asked.bars(), asked.burden(), terms));
    }

    static ContractClaim on(ContractClaim claim, ClaimedData data) {
        return new ContractClaim(claim.module(), claim.model(), claim.id(), claim.asked(), data, claim.slices());
    }

    static ContractClaim in(ContractClaim claim, Map<String, Long> slices) {
        return new ContractClaim(claim.module(), claim.model(), claim.id(), claim.asked(), claim.data(), slices);
    }

    static ContractClaim by(ContractClaim claim, String module, String test) {
        ClaimId id = claim.id();
        return new ContractClaim(
                module,
                claim.model(),
                new ClaimId(test, id.subject(), id.property(), id.slice(), id.occurrence()),
                claim.asked(),
                claim.data(),
                claim.slices());
    }

    static ContractClaim looking(ContractClaim claim, String subject, String property) {
        ClaimId id = claim.id();
        return new ContractClaim(
                claim.module(),
                claim.model(),
                new ClaimId(id.test(), subject, property, id.slice(), id.occurrence()),
                claim.asked(),
                claim.data(),
                claim.slices());
    }

    static ContractClaim about(ContractClaim claim, String model) {
        return new ContractClaim(claim.module(), model, claim.id(), claim.asked(), claim.data(), claim.slices());
    }

    static String digest(String of) {
        return Sha256.of(of);
    }
}
