package org.modelunit.metric.multilabel;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.MultiLabelled;

/** How many labels of an example are decided wrong. */
record WrongLabels() implements FigureFunction<MultiLabelled> {

    @Override
    public List<Figure> of(MultiLabelled outcomes) {
        return outcomes.once(this, () -> of(outcomes, ""));
    }

    @Override
    public List<Figure> compared(MultiLabelled challenger, MultiLabelled champion) {
        List<Figure> both = new ArrayList<>(of(challenger, ", challenger"));
        both.addAll(of(champion, ", champion"));
        return both;
    }

    private static List<Figure> of(MultiLabelled outcomes, String whose) {
        int[] wrong = new int[outcomes.size()];
        for (int code = 0; code < outcomes.labels().size(); code++) {
            for (int row = 0; row < wrong.length; row++) {
                boolean isTrue = outcomes.truth().column(code).get(row);
                wrong[row] += isTrue == outcomes.decided().column(code).get(row) ? 0 : 1;
            }
        }
        String what = "labels of an example that are decided wrong";
        return Bins.ofNumbers("wrong labels of an example" + whose, what, "examples", 0, wrong);
    }
}
