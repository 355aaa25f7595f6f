package org.modelunit.evidence.summary;

import java.util.Optional;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.statistics.Side;

/** Places claims on different metrics on one scale, as {@link ForestPoint} says. */
final class ForestScale {

    private ForestScale() {}

    static ForestPoint of(Optional<JudgedValue> value) {
        return value.filter(judged -> !Double.isNaN(judged.value()))
                .map(ForestScale::point)
                .orElse(ForestPoint.NONE);
    }

    private static ForestPoint point(JudgedValue judged) {
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
                judged.status() == VerdictStatus.NOT_REFUTED);
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
