"""What each metric must give on a case: by scikit-learn where it is exact enough, else by arbitrary precision."""

from fractions import Fraction

import numpy as np
from mpmath import exp, log, matrix, mp, mpf
from sklearn import metrics

from golden_decisions import UNDEFINED, decision_values, fraction
from golden_regression import exact

mp.dps = 60


def classification_values(case):
    """Metric, argument, value and perhaps a condition number: 0 for an exact value, see GoldenMetricsTest."""
    yield from decision_values(case)
    yield from score_values(case)


def score_values(case):
    truth, weights = np.array(case.truth), case.weights
    for column, label in list(enumerate(case.labels))[:5]:
        actual, score = truth == label, case.scores[:, column]
        # Ranks are exact; the reference sums them up as trapezoids, with an error of its own.
        seen = actual if weights is None else actual[weights > 0]
        both = seen.any() and not seen.all()
        yield "rocAuc", label, metrics.roc_auc_score(actual, score, sample_weight=weights) if both else UNDEFINED
        yield "brierScore", label, brier_score(actual, score, exact(weights_of(case)))
        if weights is None and calibratable(actual, score):
            slope, intercept = calibration(actual, score)
            # A fitted line is as good as the sums that it solves.
            yield "calibrationSlope", label, slope, 1e5
            yield "calibrationIntercept", label, intercept, 1e5 * max(1, 1 / abs(intercept))
    yield "logLoss", "", log_loss(case)


def weights_of(case):
    return np.ones(len(case.truth)) if case.weights is None else case.weights


def brier_score(actual, score, weights):
    # In fractions: the mean is then off by one rounding, not by one for each example.
    squares = [weight * (Fraction(float(p)) - int(y)) ** 2 for p, y, weight in zip(score, actual, weights)]
    return float(sum(squares) / sum(weights))


def log_loss(case):
    # scikit-learn clips at the machine's epsilon and so do we; its sum in doubles is only the cross-check.
    epsilon = np.finfo(float).eps
    column = {label: number for number, label in enumerate(case.labels)}
    ours = [min(max(row[column[label]], epsilon), 1 - epsilon) for row, label in zip(case.scores, case.truth)]
    weights = [mpf(float(weight)) for weight in weights_of(case)]
    value = float(-sum(weight * log(mpf(float(p))) for weight, p in zip(weights, ours)) / sum(weights))
    theirs = metrics.log_loss(case.truth, case.scores, labels=case.labels, sample_weight=case.weights)
    np.testing.assert_allclose(value, theirs, rtol=1e-12, atol=1e-15)
    return value


def calibratable(actual, score):
    """Scores inside 0 and 1 that differ, and two classes whose scores overlap: else no fit is finite."""
    if not 3 <= actual.sum() <= len(actual) - 3 or score.min() <= 0 or score.max() >= 1 or score.min() == score.max():
        return False
    auc = metrics.roc_auc_score(actual, score)
    return 0.02 < auc < 0.98


def calibration(actual, score):
    """Slope and intercept of the unpenalised logistic regression of the truth on logit(score).

    By Newton in 60 digits, begun where Newton in doubles ended: each step then doubles some 15 good digits.
    """
    logits = [log(mpf(float(p)) / (1 - mpf(float(p)))) for p in score]
    truth = [int(y) for y in actual]
    slope, intercept = map(mpf, rough_calibration(actual, np.array(logits, dtype=float)))
    for _ in range(10):
        fitted = [1 / (1 + exp(-(slope * z + intercept))) for z in logits]
        residuals = [y - p for y, p in zip(truth, fitted)]
        weights = [p * (1 - p) for p in fitted]
        moment = sum(w * z for w, z in zip(weights, logits))
        information = matrix([[sum(w * z * z for w, z in zip(weights, logits)), moment], [moment, sum(weights)]])
        gradient = matrix([sum(r * z for r, z in zip(residuals, logits)), sum(residuals)])
        step = information**-1 * gradient
        slope, intercept = slope + step[0], intercept + step[1]
        if max(abs(step[0]), abs(step[1])) < mpf(10) ** -30:
            return float(slope), float(intercept)
    raise ArithmeticError("Newton did not settle: the case is separable or nearly so")


def rough_calibration(actual, logits):
    design = np.column_stack([logits, np.ones(len(logits))])
    parameters = np.zeros(2)
    for _ in range(30):
        fitted = 1 / (1 + np.exp(-design @ parameters))
        information = design.T @ (design * (fitted * (1 - fitted))[:, None])
        parameters += np.linalg.solve(information, design.T @ (actual - fitted))
    return parameters.tolist()
