"""What the metrics of scores must give on a case: in fractions, with scikit-learn and SciPy as the cross-check."""

import warnings
from fractions import Fraction
from math import floor

import numpy as np
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.exceptions import UndefinedMetricWarning

from golden_cases import LABELS, Classification, any_number, drawn, eighths, weighted
from golden_decisions import EXACT, UNDEFINED, are_exact, assert_near, weights
from golden_values import brier_score, log_loss

BINNINGS = ("equal width", "equal mass")


def score_cases():
    """Cases on which scores are hard to rank or to add up, by name."""
    cases = {
        "extreme": scored(100, 90, EXTREME),
        "extreme-weighted": weighted(scored(101, 90, EXTREME), 101, any_number),
        "neighbours": scored(102, 80, [0.3, np.nextafter(0.3, 1), np.nextafter(0.3, 0), 0.7, np.nextafter(0.7, 1)]),
        "zeros": scored(103, 40, [0.0, -0.0, 5e-324, 1.0]),
        "heavy-ties": scored(104, 3000, [0.125, 0.5, 0.875]),
        "heavy-ties-weighted": weighted(scored(105, 1000, [0.125, 0.25, 0.5, 0.875]), 105, eighths),
        "borders": scored(106, 400, [i / 10 for i in range(11)] + [i * 0.1 for i in range(11)]),
        "logits": logits(107, 120),
        "skewed": drawn(108, 2, 3000, skill=2.0, rare=0.01),
        "skewed-weighted": weighted(drawn(109, 2, 1500, skill=2.0, rare=0.01), 109, any_number),
        "skewed-three": drawn(110, 3, 2000, skill=2.0, rare=0.01),
        "thousands": drawn(111, 2, 5000, skill=1.0),
        "nothing-weighs": weightless(112, 30),
    }
    return {f"classification-{name}": case for name, case in cases.items()}


EXTREME = [0.0, 5e-324, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-20, 1e-16, 2.0**-53, 2.0**-52, 0.25, 0.5,
           np.nextafter(0.5, 1), 0.75, 1 - 2.0**-52, 1 - 1e-16, 1.0]


def scored(seed, n, scores):
    """Two labels; the first one is drawn by scores from a list, so that they rank and tie."""
    random = np.random.default_rng(3000 + seed)
    first = np.array(scores)[random.integers(len(scores), size=n)]
    truth = random.random(n) < 0.2 + 0.6 * first
    truth[:2] = [True, False]
    return named(truth, first, 1 - first)


def logits(seed, n):
    """Scores that are no probabilities: fit to rank by, and for nothing else."""
    random = np.random.default_rng(3000 + seed)
    truth = random.random(n) < 0.4
    first = (random.normal(size=n) + truth) * 10.0 ** random.integers(-3, 200, n)
    return named(truth, first, -first)


def weightless(seed, n):
    """The only rows of one label weigh nothing."""
    case = drawn(seed, 2, n, skill=1.0)
    return Classification(case.truth, case.decided, case.labels, case.scores,
                          np.array([0.0 if label == "bad" else 1.5 for label in case.truth]))


def named(truth, first, second):
    labels = LABELS[2]
    return Classification([labels[0 if y else 1] for y in truth], [labels[0 if a >= b else 1] for a, b in
                          zip(first, second)], labels, np.column_stack([first, second]))


def ranking_values(case):
    """Metric, arguments, value and perhaps a condition number, see GoldenMetricsTest; for every case of a classification."""
    sums = EXACT if are_exact(case.weights) else 1
    shown = case.labels if len(case.labels) <= 3 else [case.labels[0], case.labels[-1]]
    curves = {label: Curve(case, column) for column, label in enumerate(case.labels)}
    for label in shown:
        yield from label_values(case, label, curves[label], sums)
    yield from averages(case, list(curves.values()), sums)
    size = len(case.labels)
    for k in (1, 2, 3):
        yield "topKAccuracy", k, *((top_k(case, k), sums) if k < size else (UNDEFINED,))


def own_values(case):
    """What other families give for their own cases, for those of this one."""
    is_probability = (case.scores >= 0).all() and (case.scores <= 1).all()
    yield "logLoss", "", log_loss(case) if is_probability else UNDEFINED
    for column, label in enumerate(case.labels):
        actual = np.array(case.truth) == label
        value = brier_score(actual, case.scores[:, column], weights(case)) if is_probability else UNDEFINED
        yield "brierScore", label, value
    yield "brierScore", "", brier_of_all(case) if is_probability else UNDEFINED


def label_values(case, label, curve, sums):
    auc = curve.area() if curve.has_both() else None
    yield "rocAuc", label, *known(auc, sums)
    yield "gini", label, *known(None if auc is None else 2 * auc - 1, EXACT if auc is None else gini_condition(auc))
    yield "ksStatistic", label, *known(curve.ks(), sums)
    yield "averagePrecision", label, *known(curve.average_precision(), 1)
    for rate in ("0.05", "0.3", "1.0"):
        yield "partialRocAuc", joined(label, rate), *known(curve.partial_area(Fraction(rate)), 1)
    for least in ("0.5", "0.8", "1.0"):
        bar = Fraction(least)
        yield "precisionAtRecall", joined(label, least), *known(curve.best(precision, Curve.recall, bar), sums)
        yield "recallAtPrecision", joined(label, least), *known(curve.best(Curve.recall, precision, bar), sums)
    for least in ("0.75", "0.95", "1.0"):
        value = curve.sensitivity_at(Fraction(least)) if curve.has_both() else None
        yield "sensitivityAtSpecificity", joined(label, least), *known(value, sums)
    for share in ("0.1", "0.35", "1.0"):
        gain = curve.gain(Fraction(share))
        yield "gainAt", joined(label, share), *known(gain, 1)
        yield "liftAt", joined(label, share), *known(gain if gain is None else gain / Fraction(share), 1)
    for bins in (1, 5, 10, 15):
        for binning in BINNINGS:
            errors = curve.calibration_errors(bins, binning)
            for number, name in enumerate(("expectedCalibrationError", "maximumCalibrationError")):
                yield name, joined(label, bins, binning), *((UNDEFINED,) if errors is None else errors[number])


def gini_condition(auc):
    return EXACT if auc == Fraction(1, 2) else 2 * auc / abs(2 * auc - 1)


def known(value, condition):
    return (UNDEFINED,) if value is None else (float(value), float(condition) if condition else condition)


def joined(*arguments):
    return ";".join(map(str, arguments))


def precision(curve, tp, fp):
    return tp / (tp + fp) if tp + fp else None


class Curve:
    """The groups of equal scores of a label, in fractions, the highest first."""

    def __init__(self, case, column):
        self.case, self.column = case, column
        self.actual = np.array(case.truth) == case.labels[column]
        self.score = case.scores[:, column]
        groups = {}
        for score, positive, weight in zip(self.score, self.actual, weights(case)):
            counts = groups.setdefault(float(score) + 0.0, [Fraction(0), Fraction(0)])
            counts[0 if positive else 1] += weight
        self.groups = [(score, *groups[score]) for score in sorted(groups, reverse=True)]
        self.positives = sum(pos for _, pos, _ in self.groups)
        self.negatives = sum(neg for _, _, neg in self.groups)

    def has_both(self):
        return self.positives and self.negatives

    def points(self):
        """What is decided right and wrong at each cut-off."""
        tp = fp = Fraction(0)
        for _, pos, neg in self.groups:
            tp, fp = tp + pos, fp + neg
            yield tp, fp

    def recall(self, tp, fp):
        return tp / self.positives

    def area(self):
        halves, tp = Fraction(0), Fraction(0)
        for _, pos, neg in self.groups:
            halves += neg * (2 * tp + pos)
            tp += pos
        value = halves / (2 * self.positives * self.negatives)
        assert_near(value, metrics.roc_auc_score(self.actual, self.score, sample_weight=self.case.weights))
        return value

    def ks(self):
        if not self.has_both():
            return None
        value = max(abs(tp / self.positives - fp / self.negatives) for tp, fp in self.points())
        if self.case.weights is None:
            assert_near(value, stats.ks_2samp(self.score[self.actual], self.score[~self.actual]).statistic)
        return value

    def average_precision(self):
        if not self.positives:
            return None
        gains = [pos * tp / (tp + fp) for (_, pos, _), (tp, fp) in zip(self.groups, self.points()) if pos]
        value = sum(gains) / self.positives
        assert_near(value, metrics.average_precision_score(self.actual, self.score, sample_weight=self.case.weights))
        return value

    def partial_area(self, rate):
        if not self.has_both():
            return None
        area, tp, fp = Fraction(0), Fraction(0), Fraction(0)
        for _, pos, neg in self.groups:
            part = min(neg, max(Fraction(0), rate * self.negatives - fp))
            area += part * (2 * tp + (pos * part / neg if neg else 0)) / 2
            tp, fp = tp + pos, fp + neg
        chance = rate * rate / 2
        value = (1 + (area / (self.positives * self.negatives) - chance) / (rate - chance)) / 2
        theirs = metrics.roc_auc_score(self.actual, self.score, max_fpr=float(rate), sample_weight=self.case.weights)
        assert_near(value, theirs)
        return value

    def best(self, value, condition, least):
        if not self.positives:
            return None
        rates = [(condition(self, tp, fp), value(self, tp, fp)) for tp, fp in self.points() if tp + fp]
        return max((v for c, v in rates if c >= least), default=None)

    def sensitivity_at(self, specificity):
        reached = [tp / self.positives for tp, fp in self.points()
                   if (self.negatives - fp) / self.negatives >= specificity]
        if self.case.weights is None:
            fpr, tpr, _ = metrics.roc_curve(self.actual, self.score, drop_intermediate=False)
            assert_near(max([0, *reached]), tpr[fpr <= 1 - float(specificity) + 1e-12].max())
        return max([Fraction(0), *reached])

    def gain(self, share):
        if not self.positives:
            return None
        room, found = share * (self.positives + self.negatives), Fraction(0)
        for _, pos, neg in self.groups:
            part = min(pos + neg, max(room, Fraction(0)))
            found += pos * part / (pos + neg) if pos else 0
            room -= pos + neg
        return found / self.positives

    def calibration_errors(self, bins, binning):
        """Expected and maximum error, each with its condition number."""
        if self.score.min() < 0 or self.score.max() > 1:
            return None
        total, below = self.positives + self.negatives, Fraction(0)
        sums = {}
        for score, pos, neg in reversed(self.groups):
            bin = width_bin(score, bins) if binning == "equal width" else mass_bin(below, pos + neg, total, bins)
            below += pos + neg
            if pos + neg:
                part = sums.setdefault(bin, [Fraction(0), Fraction(0), Fraction(0)])
                part[0] += pos + neg
                part[1] += Fraction(score) * (pos + neg)
                part[2] += pos
        self.check_curve(sums, bins, binning)
        expected = sum(abs(scores - pos) for _, scores, pos in sums.values())
        size, scores, pos = max(sums.values(), key=lambda part: abs(part[1] - part[2]) / part[0])
        largest = abs(scores - pos)
        all_terms = sum(scores + pos for _, scores, pos in sums.values())
        return ((float(expected / total), conditioned(all_terms, expected)),
                (float(largest / size), conditioned(scores + pos, largest)))

    def check_curve(self, sums, bins, binning):
        # scikit-learn's borders are multiples of a rounded width, ours are rounded quotients; they agree off the borders.
        if binning == "equal width" and self.case.weights is None and self.actual.any() and not self.actual.all():
            borders = np.linspace(0, 1, bins + 1)
            if np.isclose(self.score[:, None], borders, rtol=0, atol=1e-12).any():
                return
            truly, claimed = calibration_curve(self.actual, self.score, n_bins=bins)
            np.testing.assert_allclose([float(sums[b][2] / sums[b][0]) for b in sorted(sums)], truly)
            np.testing.assert_allclose([float(sums[b][1] / sums[b][0]) for b in sorted(sums)], claimed)


def width_bin(score, bins):
    return next(bin for bin in range(bins) if score <= float(Fraction(bin + 1, bins)))


def mass_bin(below, weight, total, bins):
    return min(bins - 1, floor(bins * (below + weight / 2) / total))


def conditioned(terms, value):
    return float(max(1, terms / value)) if value else 1e300


def averages(case, curves, sums):
    means = 1 if sums == EXACT else 4
    one_vs_rest = averaged(curves, Curve.area, all(curve.has_both() for curve in curves))
    precisions = averaged(curves, Curve.average_precision, all(curve.positives for curve in curves))
    pooled = Pooled(case)
    one_vs_rest["micro"] = pooled.area() if pooled.has_both() else None
    precisions["micro"] = pooled.average_precision()
    for averaging in ("macro", "weighted", "micro"):
        yield "rocAucOneVsRest", averaging, *known(one_vs_rest[averaging], means)
        yield "averagePrecision", averaging, *known(precisions[averaging], means)
    check_averages(case, one_vs_rest, precisions)
    pairs = one_vs_one(case, curves) if all(curve.positives for curve in curves) else {}
    check_pairs(case, pairs)
    for averaging in ("macro", "weighted"):
        yield "rocAucOneVsOne", averaging, *known(pairs.get(averaging), means)
    if (case.scores >= 0).all() and (case.scores <= 1).all():
        yield "brierScore", "", brier_of_all(case)


def averaged(curves, value, is_defined):
    if not is_defined:
        return {"macro": None, "weighted": None}
    values = [value(curve) for curve in curves]
    support = [curve.positives for curve in curves]
    return {"macro": sum(values) / len(values),
            "weighted": sum(v * s for v, s in zip(values, support)) / sum(support)}


class Pooled(Curve):
    """All pairs of an example and a label, of which those of its true label are the positives."""

    def __init__(self, case):
        size = len(case.labels)
        pairs = Classification([y if y == label else "" for y in case.truth for label in case.labels], [], [""],
                               np.array([[score] for row in case.scores for score in row]),
                               None if case.weights is None else np.repeat(case.weights, size))
        super().__init__(pairs, 0)
        self.actual = ~self.actual
        self.positives, self.negatives = self.negatives, self.positives
        self.groups = [(score, neg, pos) for score, pos, neg in self.groups]


def one_vs_one(case, curves):
    codes = np.array([case.labels.index(label) for label in case.truth])
    numbers = weights(case)
    values, sizes = [], []
    for one in range(len(curves)):
        for other in range(one):
            rows = np.flatnonzero((codes == one) | (codes == other))
            pair = Classification([case.truth[row] for row in rows], [], case.labels, case.scores[rows],
                                  None if case.weights is None else case.weights[rows])
            values.append((Curve(pair, one).area() + Curve(pair, other).area()) / 2)
            sizes.append(sum(numbers[row] for row in rows))
    if not values:
        return {}
    return {"macro": sum(values) / len(values), "weighted": sum(v * s for v, s in zip(values, sizes)) / sum(sizes)}


def check_averages(case, one_vs_rest, precisions):
    actual = np.array([[y == label for label in case.labels] for y in case.truth])
    for averaging in ("macro", "weighted", "micro"):
        if one_vs_rest[averaging] is not None:
            assert_near(one_vs_rest[averaging], metrics.roc_auc_score(
                actual, case.scores, average=averaging, sample_weight=case.weights))
        if precisions[averaging] is not None:
            assert_near(precisions[averaging], metrics.average_precision_score(
                actual, case.scores, average=averaging, sample_weight=case.weights))


def check_pairs(case, pairs):
    if pairs and case.weights is None and len(case.labels) > 2:
        sums = case.scores.sum(axis=1)
        if np.allclose(sums, 1):
            for averaging, value in pairs.items():
                assert_near(value, metrics.roc_auc_score(case.truth, case.scores, labels=case.labels,
                                                         multi_class="ovo", average=averaging))


def brier_of_all(case):
    rows = [sum((Fraction(float(p)) - (y == label)) ** 2 for p, label in zip(row, case.labels))
            for row, y in zip(case.scores, case.truth)]
    value = float(sum(w * r for w, r in zip(weights(case), rows)) / sum(weights(case)))
    if len(case.labels) > 2:
        assert_near(value, metrics.brier_score_loss(case.truth, case.scores, labels=case.labels,
                                                    sample_weight=case.weights))
    return value


def top_k(case, k):
    """A tie with the true label counts against it."""
    codes = [case.labels.index(label) for label in case.truth]
    hits = [sum(score >= row[code] for score in row) <= k for row, code in zip(case.scores, codes)]
    value = sum(w for w, hit in zip(weights(case), hits) if hit) / sum(weights(case))
    if len(case.labels) > 2 and all(len(set(row)) == len(row) for row in case.scores):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UndefinedMetricWarning)
            assert_near(value, metrics.top_k_accuracy_score(case.truth, case.scores, k=k, labels=case.labels,
                                                            sample_weight=case.weights))
    return float(value)
