package org.modelunit.evidence.summary;

import org.modelunit.claim.Burden;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.statistics.Side;

/** Places claims on different metrics on one scale, as {@link ForestPoint} says. */
final class ForestScale {

    private ForestScale() {}

    static ForestPoint of(ClaimEvidence claim) {
        return JudgedValue.of(claim)
                .filter(judged -> !Double.isNaN(judged.value()))
                .map(judged -> point(judged, claim.contract().burden()))
                .orElse(ForestPoint.NONE);
    }

    private static ForestPoint point(JudgedValue judged, Burden burden) {
        Side side = judged.bar().side();
        double bar = judged.bar().value();
        double unit = unit(judged);
        double worse = side == Side.AT_LEAST ? judged.lower() : judged.upper();
        double better = side == Side.AT_LEAST ? judged.upper() : judged.lower();
        return new ForestPoint(
                judged.value(),
                judged.lower(),
                judged.upper(),
                bar,
                side.beyond(judged.value(), bar) / unit,
                side.beyond(worse, bar) / unit,
                side.beyond(better, bar) / unit,
                burden.isGuard());
    }

    /** The room between bar and ideal; else what makes value and bounds fit, but not less than the bar itself. */
    private static double unit(JudgedValue judged) {
        double bar = judged.bar().value();
        double room = judged.bar().side().beyond(judged.ideal(), bar);
        if (room > 0 && Double.isFinite(room)) {
            return room;
        }
        double unit = Math.abs(bar);
        for (double other : new double[] {judged.value(), judged.lower(), judged.upper()}) {
            double distance = Math.abs(other - bar);
            unit = Double.isFinite(distance) ? Math.max(unit, distance) : unit;
        }
        return unit > 0 ? unit : 1;
    }
}
