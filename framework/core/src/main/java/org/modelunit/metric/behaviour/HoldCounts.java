package org.modelunit.metric.behaviour;

import java.util.List;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Matrix;
import org.modelunit.outcome.Held;

/** For how many examples an expectation holds, and for two models where it does for each. Examples are counted, whatever they weigh. */
record HoldCounts() implements FigureFunction<Held> {

    private static final List<String> HOLDS_OR_FAILS = List.of("holds", "fails");

    @Override
    public List<Figure> of(Held outcomes) {
        return outcomes.size() == 0 ? List.of() : List.of(counts(outcomes));
    }

    private static Matrix counts(Held outcomes) {
        long holds = outcomes.count();
        return new Matrix(
                "how often the expectation holds",
                "examples",
                List.of("all"),
                "the expectation",
                HOLDS_OR_FAILS,
                List.of(List.of(holds, outcomes.size() - holds)));
    }

    @Override
    public List<Figure> compared(Held challenger, Held champion) {
        if (challenger.size() == 0) {
            return List.of();
        }
        long[][] counts = new long[2][2];
        for (int row = 0; row < challenger.size(); row++) {
            counts[champion.held(row) ? 0 : 1][challenger.held(row) ? 0 : 1]++;
        }
        return List.of(new Matrix(
                "where the expectation holds for both models",
                "champion",
                HOLDS_OR_FAILS,
                "challenger",
                HOLDS_OR_FAILS,
                List.of(List.of(counts[0][0], counts[0][1]), List.of(counts[1][0], counts[1][1]))));
    }
}
