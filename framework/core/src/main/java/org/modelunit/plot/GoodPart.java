package org.modelunit.plot;

import java.util.List;
import org.modelunit.claim.Bar;
import org.modelunit.statistics.Side;

/** The part of an axis whose values are good enough: tinted, and hatched for those who do not see the tint. */
final class GoodPart {

    private GoodPart() {}

    /** Returns where it begins or ends, in words: "bar ≥ 0.750". */
    static String barName(Bar bar, Told told) {
        return "bar " + sign(bar) + " " + told.of(bar.value());
    }

    static String sign(Bar bar) {
        return bar.side() == Side.AT_LEAST ? "≥" : "≤";
    }

    static void draw(Svg svg, List<Bar> bars, ValueAxis axis, double top, double height) {
        if (bars.isEmpty()) {
            return;
        }
        double from = axis.from();
        double to = axis.to();
        for (Bar bar : bars) {
            if (bar.side() == Side.AT_LEAST) {
                from = Math.max(from, axis.at(bar.value()));
            } else {
                to = Math.min(to, axis.at(bar.value()));
            }
        }
        if (to > from) {
            svg.rectangle(from, top, to - from, height, 0, Style.filled(Paint.GOOD));
            svg.hatching(from, top, to - from, height, 7, Style.line(Paint.HATCHING, 1));
        }
    }
}
