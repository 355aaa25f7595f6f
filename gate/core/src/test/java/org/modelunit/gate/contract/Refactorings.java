package org.modelunit.gate.contract;

import static org.modelunit.gate.contract.SignedClaims.by;
import static org.modelunit.gate.contract.SignedClaims.in;
import static org.modelunit.gate.contract.SignedClaims.looking;
import static org.modelunit.gate.contract.SignedClaims.on;
import static org.modelunit.gate.contract.SignedClaims.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term.Quantity;
import org.modelunit.claim.Term.Words;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.statistics.Side;

/** Every way in which tests can be changed so that they ask for no less. */
final class Refactorings {

    private static final Predicate<ContractClaim> ANY = claim -> true;
    private static final Predicate<ContractClaim> BARRED =
            claim -> !claim.asked().bars().isEmpty();
    private static final Predicate<ContractClaim> SHOWN = Weakenings.has(Burden.Shown.class);
    private static final Predicate<ContractClaim> GUARD = Weakenings.has(Burden.NotRefuted.class);
    private static final Predicate<ContractClaim> DIGESTED =
            claim -> !claim.data().contentDigest().isEmpty();

    private Refactorings() {}

    private static ClaimChange harmless(
            String name, Predicate<ContractClaim> suits, Function<ContractClaim, ContractClaim> change) {
        return ClaimChange.of(name, WeakenedAspect.TERM, suits, change);
    }

    static List<ClaimChange> all() {
        return List.of(
                harmless(
                        "test renamed",
                        ANY,
                        claim -> by(claim, claim.module(), SignedClaims.test("is called otherwise"))),
                harmless(
                        "class moved",
                        ANY,
                        claim -> by(
                                claim,
                                claim.module(),
                                claim.id().test().replace("org.bank.LoanModelTest", "org.bank.risk.MovedTest"))),
                harmless(
                        "module moved",
                        ANY,
                        claim -> by(claim, "org.bank:risk", claim.id().test())),
                new ClaimChange(
                        "test split in two",
                        WeakenedAspect.TERM,
                        ANY,
                        claim -> List.of(
                                by(claim, claim.module(), SignedClaims.test("first half")),
                                by(
                                        looking(claim, claim.id().subject(), "something new"),
                                        claim.module(),
                                        SignedClaims.test("second half")))),
                new ClaimChange("claimed twice", WeakenedAspect.TERM, ANY, claim -> List.of(claim, claim)),
                new ClaimChange("claimed less strictly, too", WeakenedAspect.TERM, BARRED, claim -> {
                    List<ContractClaim> both = new ArrayList<>();
                    both.add(with(claim, new Burden.PointEstimate()));
                    both.add(claim);
                    return both;
                }),
                harmless(
                        "data set renamed",
                        DIGESTED,
                        claim -> on(
                                looking(claim, "holdout of May", claim.id().property()),
                                new ClaimedData(
                                        "holdout of May",
                                        claim.data().contentDigest(),
                                        claim.data().rows()))),
                harmless(
                        "bar raised",
                        BARRED,
                        claim -> with(
                                claim,
                                claim.asked().bars().stream()
                                        .map(bar -> new Bar(
                                                bar.side(), bar.value() + (bar.side() == Side.AT_LEAST ? 0.01 : -0.01)))
                                        .toList())),
                harmless("second bar", BARRED, claim -> {
                    List<Bar> bars = new ArrayList<>(claim.asked().bars());
                    bars.add(new Bar(Side.AT_MOST, 0.985));
                    return with(claim, bars);
                }),
                harmless("confidence raised", SHOWN, claim -> with(claim, new Burden.Shown(0.99))),
                harmless(
                        "shown instead",
                        GUARD.or(Weakenings.has(Burden.PointEstimate.class)),
                        claim -> with(claim, new Burden.Shown(0.95))),
                harmless("sees smaller shortfalls", GUARD, claim -> with(claim, new Burden.NotRefuted(0.95, 0.01))),
                harmless(
                        "refuted earlier",
                        GUARD,
                        claim -> with(
                                claim,
                                new Burden.NotRefuted(
                                        0.9, claim.asked().burden().shortfall().orElseThrow()))),
                harmless(
                        "search reports more",
                        Weakenings.has(Burden.NoneFound.class),
                        claim -> with(claim, new Burden.NoneFound(0.1))),
                harmless(
                        "smaller margin",
                        claim -> claim.asked().terms().containsKey(Contract.MARGIN),
                        claim -> with(claim, Contract.MARGIN, new Quantity(0.01))),
                harmless(
                        "minimum lowered",
                        claim -> claim.asked().terms().containsKey(Contract.LEAST_SIZE),
                        claim -> with(claim, Contract.LEAST_SIZE, new Quantity(1))),
                harmless("slice added", claim -> !claim.slices().isEmpty(), claim -> {
                    Map<String, Long> more = new TreeMap<>(claim.slices());
                    more.put("airport", 40L);
                    return in(claim, more);
                }),
                harmless(
                        "tolerance narrowed",
                        tolerant(),
                        claim -> with(claim, Contract.REQUIRED, new Words("be close to the reference, within 1 ulp"))),
                harmless(
                        "tolerance gone",
                        tolerant(),
                        claim -> with(claim, Contract.REQUIRED, new Words("equal the reference"))));
    }

    private static Predicate<ContractClaim> tolerant() {
        return claim -> claim.id().property().equals("closeness");
    }
}
