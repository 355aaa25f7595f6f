package org.modelunit.statistics.simulation.bounds;

/** Shapes of data that stand in one line of the page. */
enum ShapeGroup {
    PLAIN("plain: calibrated scores, normal errors, several labels"),
    SKEWED("rare or skewed: a class of 5 %, rare misses, lognormal errors"),
    SCORES("overconfident or tied scores"),
    NEARLY_PERFECT("nearly perfect, or Cauchy scores"),
    WEIGHTED("lognormal weights, or restated at a prevalence of 5 %"),
    CLUSTERED("clusters of rows that correlate by 0.5; n counts clusters"),
    PAIRED("differences of two models on the same rows");

    private final String text;

    ShapeGroup(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
