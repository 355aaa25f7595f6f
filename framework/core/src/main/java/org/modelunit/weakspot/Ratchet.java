package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.BaselineException;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.text.Numbers;
import org.modelunit.weakspot.WeakSpotFinding.Standing;

/**
 * Holds what was found against a reviewed list, so that neither a broad rule nor a small one can hide what is new.
 *
 * <p>A find is known if it shares half of the rows of both with a known rule, or nine tenths of its own rows lie inside one; and then
 * it must not be shown to be worse than that one was. Each known rule is also looked at by itself, whether it was found again or not:
 * it has become worse if the data show that its gap exceeds the recorded one, or, while it is worse than the rest at all, its share of
 * the examples one and a half times the recorded one.
 */
final class Ratchet {

    private static final double SAME = 0.5;
    private static final double INSIDE = 0.9;
    private static final double GROWN = 1.5;

    private final WeakSpots found;
    private final KnownWeakSpots known;
    private final String place;
    private final Set<KnownWeakSpot> met = new LinkedHashSet<>();
    private final List<WeakSpotFinding> findings = new ArrayList<>();

    Ratchet(WeakSpots found, KnownWeakSpots known, String place) {
        this.found = found;
        this.known = known;
        this.place = place;
    }

    WeakSpotVerdict verdict() {
        if (!known.metric().equals(found.metric())) {
            throw new BaselineException(place + " lists weak spots by " + known.metric() + ", but these are by "
                    + found.metric() + "; search by the same metric, or keep another list");
        }
        List<boolean[]> rows =
                known.spots().stream().map(spot -> found.rows(spot.rule())).toList();
        found.spots().forEach(spot -> findings.add(finding(spot, rows)));
        for (KnownWeakSpot spot : known.spots()) {
            String worse = worse(spot);
            if (!worse.isEmpty()) {
                add(spot, worse);
            }
        }
        findings.sort(Comparator.comparing(WeakSpotFinding::standing)); // stable: the strongest stay first
        boolean isFailed = findings.stream().anyMatch(finding -> finding.standing() != Standing.KNOWN);
        return new WeakSpotVerdict(
                new WeakSpotVerdict.Measure(
                        found.metric(), found.isHigherBetter() ? Side.AT_LEAST : Side.AT_MOST, found.overall()),
                place,
                isFailed ? VerdictStatus.REFUTED : VerdictStatus.NOT_REFUTED,
                findings,
                known.spots().stream()
                        .filter(spot -> !met.contains(spot))
                        .map(spot -> spot.rule().toString())
                        .toList(),
                found.searched(),
                found.provenance());
    }

    private WeakSpotFinding finding(WeakSpot spot, List<boolean[]> rows) {
        boolean[] own = found.rows(spot.rule());
        double recorded = Double.NEGATIVE_INFINITY;
        String reason = "";
        for (int i = 0; i < rows.size(); i++) {
            if (covers(rows.get(i), own)) {
                KnownWeakSpot like = known.spots().get(i);
                met.add(like);
                reason = like.worseBy() > recorded ? like.reason() : reason;
                recorded = Math.max(recorded, like.worseBy());
            }
        }
        if (recorded == Double.NEGATIVE_INFINITY) {
            return new WeakSpotFinding(spot, Standing.NEW, "");
        }
        return spot.gap().atLeast() > recorded
                ? new WeakSpotFinding(
                        spot, Standing.WORSE, "it was worse by " + Numbers.plain(recorded) + " when reviewed")
                : new WeakSpotFinding(spot, Standing.KNOWN, reason);
    }

    private static boolean covers(boolean[] known, boolean[] own) {
        int both = 0;
        int either = 0;
        int mine = 0;
        for (int row = 0; row < own.length; row++) {
            both += known[row] && own[row] ? 1 : 0;
            either += known[row] || own[row] ? 1 : 0;
            mine += own[row] ? 1 : 0;
        }
        return both >= SAME * either || both >= INSIDE * mine;
    }

    /** What is worse about a known rule than when it was reviewed, or an empty text; corrected for the length of the list. */
    private String worse(KnownWeakSpot spot) {
        Contrast now = found.contrast(spot.rule());
        int size = now.slice().rows();
        int all = size + now.rest().rows();
        double significance = found.searched().significance() / known.spots().size() / 2;
        double share = ClopperPearson.lower(size, all, 1 - significance);
        boolean isBetter = now.gap() <= 0; // undefined where all examples are in the spot, which hides everything
        if (!isBetter && share > GROWN * spot.shareOfExamples()) {
            return "it had " + Numbers.plain(Math.rint(1000 * spot.shareOfExamples()) / 10)
                    + "% of the examples when reviewed"
                    + (size == all ? ", and has all of them now: no rest is left" : "");
        }
        boolean canTell = size >= found.searched().minimum(); // without a rest, the bound is no number and exceeds none
        return canTell && now.atLeast(Normal.quantile(1 - significance)) > spot.worseBy()
                ? "it was worse by " + Numbers.plain(spot.worseBy()) + " when reviewed"
                : "";
    }

    private void add(KnownWeakSpot spot, String reason) {
        met.add(spot);
        Contrast now = found.contrast(spot.rule());
        boolean hasRest = now.rest().rows() > 0;
        double z = Normal.quantile(
                1 - found.searched().significance() / known.spots().size() / 2);
        double atLeast = hasRest ? Math.max(0, now.atLeast(z)) : 0;
        findings.removeIf(
                finding -> finding.spot().rule().toString().equals(spot.rule().toString()));
        WeakSpot larger = new WeakSpot(
                spot.rule(),
                now.slice().rows(),
                found.inUnit(now.slice().mean()),
                found.inUnit(now.rest().mean()),
                new WeakSpot.Gap(
                        hasRest ? now.gap() : 0,
                        atLeast,
                        Double.NaN,
                        hasRest && atLeast >= found.searched().margin()),
                now.slice().rows() / (double) (now.slice().rows() + now.rest().rows()),
                found.shareOfLoss(now),
                0);
        findings.add(new WeakSpotFinding(larger, Standing.WORSE, reason));
    }
}
