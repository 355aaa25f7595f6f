package org.modelunit.metric.score;

/**
 * The logistic regression of truth on the logit of a label's score (Cox, Biometrika 45, 1958): a calibrated model has slope 1 and
 * intercept 0; an overconfident one a slope below 1.
 */
record CalibrationLine(double slope, double intercept) {}
