package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Line;
import org.modelunit.figure.Point;
import org.modelunit.metric.behaviour.BehaviourMetrics;

/** The dose and its response: for which share of the inputs an expectation holds at each strength, judged or not. */
record DoseFigure(BehaviourClaim claim, List<MetricVerdict> judged) {

    Curve curve() {
        double weakest = claim.strengths().get(0);
        double strongest = claim.strengths().get(claim.strengths().size() - 1);
        Axis strength = Axis.over("strength", Math.min(0, weakest), strongest);
        Axis share = Axis.ofShares("share of inputs");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("observed", false, observed()));
        List<Point> bounds = bounds();
        if (bounds.size() > 1) {
            lines.add(new Line("bound", false, bounds));
        }
        double bar = claim.bar().value();
        lines.add(Line.reference("required", new Point(weakest, bar), new Point(strongest, bar)));
        return new Curve(claim.property(), strength, share, lines, List.of());
    }

    private List<Point> observed() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < claim.strengths().size(); i++) {
            double rate = i < judged.size()
                    ? judged.get(i).measurement().value()
                    : claim.probed().get(i).evaluation().value(BehaviourMetrics.holdRate());
            points.add(new Point(claim.strengths().get(i), rate));
        }
        return points;
    }

    /** The bounds at the strengths that were judged. */
    private List<Point> bounds() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            double bound = judged.get(i).measurement().bounds().of(claim.bar().side());
            if (Double.isFinite(bound)) {
                points.add(new Point(claim.strengths().get(i), bound));
            }
        }
        return points;
    }
}
