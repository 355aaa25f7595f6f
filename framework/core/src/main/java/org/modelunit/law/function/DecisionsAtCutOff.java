package org.modelunit.law.function;

import java.util.List;

/** Looks whether scores are accepted at a cut-off and above. */
record DecisionsAtCutOff(ServedFunction<Double, Boolean> decide, double cutOff) implements FunctionCheck<Double> {

    @Override
    public void look(List<Double> scores, Breaches breaches) {
        look(cutOff, -1, "a score equal to the cut-off ", breaches);
        look(Math.nextUp(cutOff), -1, "the next score above the cut-off, ", breaches);
        look(Math.nextDown(cutOff), -1, "the next score below the cut-off, ", breaches);
        lookAtNothing(breaches);
        for (int row = 0; row < scores.size(); row++) {
            look(scores.get(row), row, "with the score ", breaches);
        }
    }

    private void look(double score, int row, String what, Breaches breaches) {
        FunctionCall<Boolean> call = FunctionCall.of(decide, score);
        String which = what + score;
        if (!call.failure().isEmpty()) {
            breaches.add(row, which + " is not decided: the function " + call.failure());
        } else if (call.given() != score >= cutOff) {
            breaches.add(
                    row,
                    which
                            + (call.given() ? " is accepted" : " is not accepted")
                            + (score == cutOff && isAccepted(Math.nextUp(cutOff))
                                    ? ": it is decided by > instead of >="
                                    : ""));
        }
        breaches.looked();
    }

    private boolean isAccepted(double score) {
        FunctionCall<Boolean> call = FunctionCall.of(decide, score);
        return call.failure().isEmpty() && call.given();
    }

    /** NaN is rejected, by an error or by the decision. */
    private void lookAtNothing(Breaches breaches) {
        if (isAccepted(Double.NaN)) {
            breaches.add(-1, "NaN is accepted");
        }
        breaches.looked();
    }
}
