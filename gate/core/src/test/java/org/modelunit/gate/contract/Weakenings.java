package org.modelunit.gate.contract;

import static org.modelunit.gate.contract.SignedClaims.about;
import static org.modelunit.gate.contract.SignedClaims.in;
import static org.modelunit.gate.contract.SignedClaims.looking;
import static org.modelunit.gate.contract.SignedClaims.on;
import static org.modelunit.gate.contract.SignedClaims.with;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.claim.Term.Quantity;
import org.modelunit.claim.Term.Words;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.statistics.Side;

/** Every way in which a claim can ask for less. */
final class Weakenings {

    private static final Predicate<ContractClaim> ANY = claim -> true;
    private static final Predicate<ContractClaim> BARRED =
            claim -> !claim.asked().bars().isEmpty();
    private static final Predicate<ContractClaim> SHOWN = has(Burden.Shown.class);
    private static final Predicate<ContractClaim> GUARD = has(Burden.NotRefuted.class);
    private static final Predicate<ContractClaim> SLICED =
            claim -> !claim.slices().isEmpty();
    private static final Predicate<ContractClaim> DIGESTED =
            claim -> !claim.data().contentDigest().isEmpty();

    private Weakenings() {}

    static Predicate<ContractClaim> has(Class<? extends Burden> burden) {
        return claim -> burden.isInstance(claim.asked().burden());
    }

    private static Predicate<ContractClaim> says(String term) {
        return claim -> claim.asked().terms().containsKey(term);
    }

    static List<ClaimChange> all() {
        return List.of(
                ClaimChange.of("bar lowered", WeakenedAspect.BAR, BARRED, claim -> moved(claim, 0.05)),
                ClaimChange.of("bar lowered by a hair", WeakenedAspect.BAR, BARRED, claim -> moved(claim, 1e-9)),
                ClaimChange.of(
                        "bar dropped",
                        WeakenedAspect.BAR,
                        BARRED,
                        claim -> with(
                                claim,
                                claim.asked()
                                        .bars()
                                        .subList(1, claim.asked().bars().size()))),
                ClaimChange.of(
                        "confidence lowered",
                        WeakenedAspect.BURDEN,
                        SHOWN,
                        claim -> with(claim, new Burden.Shown(0.9))),
                ClaimChange.of(
                        "estimated instead",
                        WeakenedAspect.BURDEN,
                        SHOWN.or(GUARD),
                        claim -> with(claim, new Burden.PointEstimate())),
                ClaimChange.of(
                        "guard instead",
                        WeakenedAspect.BURDEN,
                        SHOWN.or(has(Burden.PointEstimate.class)),
                        claim -> with(claim, new Burden.NotRefuted(0.95, 0.1))),
                ClaimChange.of(
                        "refuted later",
                        WeakenedAspect.BURDEN,
                        GUARD,
                        claim -> with(claim, new Burden.NotRefuted(0.99, shortfall(claim)))),
                ClaimChange.of(
                        "guard blinded",
                        WeakenedAspect.BURDEN,
                        GUARD,
                        claim -> with(claim, new Burden.NotRefuted(0.95, 3 * shortfall(claim)))),
                ClaimChange.of(
                        "search hushed",
                        WeakenedAspect.BURDEN,
                        has(Burden.NoneFound.class),
                        claim -> with(claim, new Burden.NoneFound(0.01))),
                ClaimChange.of(
                        "fewer rows",
                        WeakenedAspect.ROWS,
                        DIGESTED,
                        claim -> on(
                                claim,
                                new ClaimedData(
                                        claim.data().name(),
                                        SignedClaims.digest("fewer"),
                                        claim.data().rows() - 1))),
                ClaimChange.of(
                        "other data",
                        WeakenedAspect.DATA,
                        DIGESTED,
                        claim -> on(
                                claim,
                                new ClaimedData(
                                        claim.data().name(),
                                        SignedClaims.digest("other"),
                                        claim.data().rows()))),
                ClaimChange.of(
                        "slice dropped",
                        WeakenedAspect.SLICES,
                        SLICED,
                        claim -> in(claim, without("harbour", claim.slices()))),
                ClaimChange.of(
                        "fewer rows of a slice",
                        WeakenedAspect.ROWS,
                        SLICED,
                        claim -> in(claim, Map.of("harbour", 20L, "market", 200L, "station", 200L))),
                ClaimChange.of(
                        "minimum raised",
                        WeakenedAspect.SLICES,
                        says(Contract.LEAST_SIZE),
                        claim -> with(claim, Contract.LEAST_SIZE, new Quantity(1_000))),
                ClaimChange.of(
                        "divided otherwise",
                        WeakenedAspect.SLICES,
                        says(Contract.DIVISION),
                        claim -> with(claim, Contract.DIVISION, new Words("by another function"))),
                ClaimChange.of(
                        "corrected otherwise",
                        WeakenedAspect.TERM,
                        says(Contract.CORRECTION),
                        claim -> with(claim, Contract.CORRECTION, new Words("Benjamini-Hochberg"))),
                ClaimChange.of(
                        "point moved",
                        WeakenedAspect.OPERATING_POINT,
                        says(Contract.OPERATING_POINT),
                        claim -> with(claim, Contract.OPERATING_POINT, new Words("cut-off 'bad' at 0.9 or above"))),
                ClaimChange.of(
                        "population restated",
                        WeakenedAspect.POPULATION,
                        says(Contract.METRICS),
                        claim -> with(claim, Contract.POPULATION, new Words("3% 'bad'"))),
                ClaimChange.of(
                        "seed changed",
                        WeakenedAspect.SEED,
                        says(Contract.SEED),
                        claim -> with(claim, Contract.SEED, new Words("7"))),
                ClaimChange.of(
                        "metric of a user",
                        WeakenedAspect.METRIC,
                        says(Contract.METRICS),
                        claim -> with(claim, Contract.FUNCTION, new Words("com.example.Metrics"))),
                ClaimChange.of(
                        "metric with other ends",
                        WeakenedAspect.METRIC,
                        says(Contract.METRICS),
                        claim -> with(claim, Contract.METRICS, Term.Group.EMPTY.with("accuracy", "neither is better"))),
                ClaimChange.of(
                        "another metric",
                        WeakenedAspect.METRIC,
                        says(Contract.METRICS),
                        claim -> looking(claim, claim.id().subject(), "share of what is easy")),
                ClaimChange.of(
                        "champion exchanged",
                        WeakenedAspect.TERM,
                        says(Contract.AGAINST),
                        claim -> with(claim, Contract.AGAINST, new Words("a poor one"))),
                ClaimChange.of(
                        "inputs changed before",
                        WeakenedAspect.TERM,
                        says(Contract.METRICS),
                        claim -> with(claim, Contract.CHANGE, new Words("blurred"))),
                ClaimChange.of(
                        "rows weighted",
                        WeakenedAspect.TERM,
                        BARRED,
                        claim -> with(claim, Contract.SAMPLE, new Words("weighted"))),
                ClaimChange.of(
                        "margin widened",
                        WeakenedAspect.TERM,
                        says(Contract.MARGIN),
                        claim -> with(claim, Contract.MARGIN, new Quantity(0.5))),
                ClaimChange.of(
                        "columns left out",
                        WeakenedAspect.TERM,
                        says(Contract.SEARCH),
                        claim -> with(claim, Contract.SEARCH, new Words("one column"))),
                ClaimChange.of(
                        "baseline exchanged",
                        WeakenedAspect.TERM,
                        says(Contract.BASELINE),
                        claim -> with(claim, Contract.BASELINE, new Words("everything-is-known.json"))),
                ClaimChange.of(
                        "tolerance widened",
                        WeakenedAspect.TOLERANCE,
                        tolerant(),
                        claim ->
                                with(claim, Contract.REQUIRED, new Words("be close to the reference, within 20 ulps"))),
                ClaimChange.of(
                        "tolerance of another kind",
                        WeakenedAspect.TOLERANCE,
                        tolerant(),
                        claim -> with(
                                claim,
                                Contract.REQUIRED,
                                new Words("be close to the reference, within 0.1 of the reference"))),
                ClaimChange.of(
                        "tolerance for all but some",
                        WeakenedAspect.TOLERANCE,
                        tolerant(),
                        claim -> with(
                                claim,
                                Contract.REQUIRED,
                                new Words("be close to the reference, within 2 ulps for all but a share of 0.5"))),
                ClaimChange.of(
                        "something new",
                        WeakenedAspect.TERM,
                        ANY,
                        claim -> with(claim, "whatever comes", new Words("said by a newer ModelUnit"))),
                ClaimChange.of(
                        "of another model",
                        WeakenedAspect.REMOVED,
                        says(Contract.METRICS),
                        claim -> about(claim, "model champion.onnx")),
                new ClaimChange("removed", WeakenedAspect.REMOVED, ANY, claim -> List.of()));
    }

    private static Predicate<ContractClaim> tolerant() {
        return claim -> claim.id().property().equals("closeness");
    }

    private static ContractClaim moved(ContractClaim claim, double by) {
        return with(
                claim,
                claim.asked().bars().stream()
                        .map(bar -> new Bar(bar.side(), bar.value() + (bar.side() == Side.AT_LEAST ? -by : by)))
                        .toList());
    }

    private static double shortfall(ContractClaim claim) {
        return claim.asked().burden().shortfall().orElseThrow();
    }

    private static Map<String, Long> without(String slice, Map<String, Long> slices) {
        Map<String, Long> others = new TreeMap<>(slices);
        others.remove(slice);
        return others;
    }
}
