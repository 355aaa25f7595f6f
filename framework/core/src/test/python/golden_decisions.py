"""What the metrics of decisions must give on a case: in fractions, with scikit-learn as the cross-check."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from mpmath import mp, mpf, sqrt
from sklearn import metrics

mp.dps = 60

UNDEFINED = "undefined"
EXACT = 0
ULPS = "4ulp"  # means of exact quotients, and roots
AVERAGINGS = ("macro", "micro", "weighted")


@dataclass(frozen=True)
class Counts:
    """One label against all others, in fractions."""
    tp: Fraction
    fp: Fraction
    fn: Fraction
    tn: Fraction

    def __add__(self, other):
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    @property
    def support(self):
        return self.tp + self.fn


def f_beta(beta):
    return lambda c: ((1 + beta ** 2) * c.tp, (1 + beta ** 2) * c.tp + beta ** 2 * c.fn + c.fp)


RATES = {
    ("precision", ""): lambda c: (c.tp, c.tp + c.fp),
    ("recall", ""): lambda c: (c.tp, c.tp + c.fn),
    ("f1", ""): f_beta(1),
    ("fBeta", "0.5"): f_beta(Fraction(1, 2)),
    ("fBeta", "2.0"): f_beta(2),
    ("specificity", ""): lambda c: (c.tn, c.tn + c.fp),
    ("falsePositiveRate", ""): lambda c: (c.fp, c.tn + c.fp),
    ("falseNegativeRate", ""): lambda c: (c.fn, c.tp + c.fn),
    ("negativePredictiveValue", ""): lambda c: (c.tn, c.tn + c.fn),
    ("jaccard", ""): lambda c: (c.tp, c.tp + c.fp + c.fn),
}


def decision_values(case):
    """Metric, argument, value and perhaps how exact: see GoldenMetricsTest."""
    cells = confusion(case)
    total, counts = sum(map(sum, cells)), one_against_all(cells)
    sums = EXACT if are_exact(case.weights) else 1  # whether sums of weights are exact in doubles
    means = ULPS if are_exact(case.weights) else 1
    accuracy = sum(c.tp for c in counts) / total
    assert_near(accuracy, metrics.accuracy_score(case.truth, case.decided, sample_weight=case.weights))
    yield "accuracy", "", float(accuracy), sums
    yield "balancedAccuracy", "", *with_condition(mean([(c.tp, c.tp + c.fn) for c in counts]), means)
    shown = range(len(counts)) if len(counts) <= 5 else (0, 1, len(counts) - 1)
    for (name, argument), rate in RATES.items():
        for code in shown:
            value = quotient(*rate(counts[code]))
            condition = sums if sums == EXACT else max(1, total / max(rate(counts[code])[0], total / 10 ** 6))
            yield name, joined(case.labels[code], argument), *with_condition(value, condition)
        for averaging in AVERAGINGS:
            value = averaged(rate, counts, averaging)
            check(case, name, argument, averaging, value)
            # Where each example has one label, false positives and false negatives are as many, and the quotient is exact.
            yield name, joined(averaging, argument), *with_condition(value, sums if averaging == "micro" else means)
    for code in shown:
        selected = (counts[code].tp + counts[code].fp) / total
        condition = sums if sums == EXACT else max(1, 1 / max(selected, Fraction(1, 10 ** 6)))
        yield "selectionRate", case.labels[code], float(selected), condition
    yield from correlations(case, cells, total, counts, sums, means)


def correlations(case, cells, total, counts, sums, means):
    truly, decided = [sum(row) for row in cells], [sum(column) for column in zip(*cells)]
    right, by_chance = total * sum(c.tp for c in counts), sum(t * p for t, p in zip(truly, decided))
    of_truth, of_decided = total ** 2 - sum(t * t for t in truly), total ** 2 - sum(p * p for p in decided)
    if of_truth and of_decided:
        value = fraction(right - by_chance) / sqrt(fraction(of_truth) * fraction(of_decided))
        assert_near(value, metrics.matthews_corrcoef(case.truth, case.decided, sample_weight=case.weights))
        condition = means if means == ULPS else (right + by_chance) / max(abs(right - by_chance), total ** 2 / 10 ** 6)
        yield "matthewsCorrelation", "", float(value), condition
    else:
        yield "matthewsCorrelation", "", UNDEFINED
    size = range(len(cells))
    for argument, power in (("", 0), ("linear", 1), ("quadratic", 2)):
        distance = [[abs(i - j) ** power if i != j else 0 for j in size] for i in size]
        seen = total * sum(distance[i][j] * cells[i][j] for i in size for j in size)
        by_chance = sum(distance[i][j] * truly[i] * decided[j] for i in size for j in size)
        if not by_chance:
            yield "cohenKappa", argument, UNDEFINED
            continue
        value = (by_chance - seen) / by_chance
        assert_near(value, metrics.cohen_kappa_score(case.truth, case.decided, labels=case.labels,
                                                     weights=argument or None, sample_weight=case.weights))
        condition = sums if sums == EXACT else (by_chance + seen) / max(abs(by_chance - seen), by_chance / 10 ** 6)
        yield "cohenKappa", argument, float(value), condition


def confusion(case):
    code = {label: number for number, label in enumerate(case.labels)}
    cells = [[Fraction(0)] * len(code) for _ in code]
    for truth, decided, weight in zip(case.truth, case.decided, weights(case)):
        cells[code[truth]][code[decided]] += weight
    return cells


def weights(case):
    return [Fraction(1)] * len(case.truth) if case.weights is None else [Fraction(float(w)) for w in case.weights]


def are_exact(weights):
    return weights is None or all(float(8 * weight).is_integer() for weight in weights)


def one_against_all(cells):
    total = sum(map(sum, cells))
    counts = []
    for code, row in enumerate(cells):
        tp, truly, decided = row[code], sum(row), sum(other[code] for other in cells)
        counts.append(Counts(tp, decided - tp, truly - tp, total - decided - truly + tp))
    return counts


def quotient(hits, of):
    return hits / of if of else None


def mean(rates):
    return sum(quotient(*rate) for rate in rates) / len(rates) if all(of for _, of in rates) else None


def averaged(rate, counts, averaging):
    """None where a label that counts has no value; scikit-learn takes 0 for it."""
    if averaging == "macro":
        return mean([rate(c) for c in counts])
    if averaging == "micro":
        return quotient(*rate(sum(counts[1:], counts[0])))
    counting = [c for c in counts if c.support]
    if not counting or not all(rate(c)[1] for c in counting):
        return None
    return sum(c.support * quotient(*rate(c)) for c in counting) / sum(c.support for c in counting)


def check(case, name, argument, averaging, value):
    function = {"precision": metrics.precision_score, "recall": metrics.recall_score, "f1": metrics.f1_score,
                "fBeta": metrics.fbeta_score, "jaccard": metrics.jaccard_score}.get(name)
    if value is not None and function:
        beta = {"beta": float(argument)} if argument else {}
        assert_near(value, function(case.truth, case.decided, labels=case.labels, average=averaging,
                                    sample_weight=case.weights, zero_division=0, **beta))


def assert_near(value, reference):
    np.testing.assert_allclose(float(value), reference, rtol=1e-9, atol=1e-12)


def with_condition(value, condition):
    return (UNDEFINED,) if value is None else (float(value), condition)


def joined(first, argument):
    return f"{first};{argument}" if argument else first


def fraction(value):
    return mpf(value.numerator) / mpf(value.denominator)
