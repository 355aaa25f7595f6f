"""Examples with any number of labels, and what metrics must give on them: in fractions, scikit-learn as the cross-check."""

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from sklearn import metrics

from golden_cases import any_number, eighths, of_all_sizes, weighted
from golden_decisions import (AVERAGINGS, EXACT, ULPS, Counts, are_exact, assert_near, averaged, f_beta,
                              joined, quotient, with_condition)

SUM = "32ulp"  # a sum of some hundred quotients

RATES = {
    "Precision": lambda c: (c.tp, c.tp + c.fp),
    "Recall": lambda c: (c.tp, c.tp + c.fn),
    "F1": f_beta(1),
    "Jaccard": lambda c: (c.tp, c.tp + c.fp + c.fn),
}
REFERENCES = {"Precision": metrics.precision_score, "Recall": metrics.recall_score, "F1": metrics.f1_score,
              "Jaccard": metrics.jaccard_score}


@dataclass(frozen=True)
class MultiLabel:
    truth: np.ndarray  # a row per example, a column per label, of booleans
    decided: np.ndarray
    labels: list
    scores: np.ndarray
    weights: np.ndarray | None = None


def multilabels():
    """Cases by name, which go by number: new ones go to the end."""
    cases = []
    for labels in (2, 3, 5, 10):  # ordinary: some examples without a label
        for n in (20, 64, 200):
            cases.append(drawn(len(cases), labels, n))
    for labels in (2, 3, 5, 10, 50):  # each example has a true label and a decided one
        cases.append(drawn(len(cases), labels, 65 if labels == 50 else 150, full=True))
    for labels in (3, 5):  # ties: scores on a coarse grid
        cases.append(drawn(len(cases), labels, 120, full=True, grid=4))
    for labels in (3, 10):  # rare labels, some never true
        cases.append(drawn(len(cases), labels, 150, share=0.02))
    for kind in (eighths, any_number, of_all_sizes):
        cases.append(weighted(drawn(len(cases), 5, 130, full=True), 1000 + len(cases), kind))
        cases.append(weighted(drawn(len(cases), 3, 70, full=True, grid=8), 1000 + len(cases), kind))
        cases.append(weighted(drawn(len(cases), 4, 90), 1000 + len(cases), kind))
    cases.append(drawn(len(cases), 4, 100, full=True, contradicting=0.3))  # decisions that are not the cut-off's
    perfect = drawn(len(cases), 4, 80, full=True)
    cases.append(replace(perfect, decided=perfect.truth))
    cases.append(replace(perfect, decided=~perfect.truth))
    for truth, decided in (("10", "10"), ("11", "10"), ("10", "01"), ("00", "10"), ("10", "00"), ("00", "00")):
        cases.append(single(truth, decided))
    everything = drawn(len(cases), 3, 30)
    cases.append(replace(everything, truth=np.ones_like(everything.truth)))
    cases.append(replace(everything, decided=np.zeros_like(everything.decided)))
    return {f"multilabel-{number:02}": case for number, case in enumerate(cases, 1)}


def drawn(seed, labels, n, share=0.3, full=False, grid=None, contradicting=0.0):
    random = np.random.default_rng(3000 + seed)
    truth = random.random((n, labels)) < share
    if full:
        truth[np.arange(n), random.integers(0, labels, n)] = True
    scores = np.round(1 / (1 + np.exp(-(random.normal(size=(n, labels)) + 3 * truth - 1.5))), 4)
    if grid:
        scores = np.floor(scores * grid) / grid
    decided = scores >= 0.5
    decided ^= random.random((n, labels)) < contradicting
    if full:
        decided[np.arange(n), scores.argmax(axis=1)] = True
    return MultiLabel(truth, decided, [f"tag{code}" for code in range(labels)], scores)


def single(truth, decided):
    rows = [np.array([[cell == "1" for cell in row]]) for row in (truth, decided)]
    return MultiLabel(*rows, ["tag0", "tag1"], np.array([[0.25, 0.75]]))


def multilabel_rows(case):
    """The header of a case's file, and its rows."""
    columns = {"truth": joined_labels(case, case.truth), "decided": joined_labels(case, case.decided)}
    if case.weights is not None:
        columns["weight"] = case.weights
    columns |= dict(zip(case.labels, case.scores.T))
    return list(columns), zip(*columns.values())


def joined_labels(case, sets):
    return ["|".join(label for label, has in zip(case.labels, row) if has) for row in sets]


def multilabel_values(case):
    weights = [Fraction(1)] * len(case.truth) if case.weights is None else list(map(Fraction, map(float, case.weights)))
    counts = [counted(case.truth[:, code], case.decided[:, code], weights) for code in range(len(case.labels))]
    are_sums_exact = are_exact(case.weights)
    sums, means, over_rows = (EXACT, ULPS, SUM) if are_sums_exact else (100, 100, 100)
    wrong = sum(c.fp + c.fn for c in counts) / (len(counts) * sum(weights))
    assert_near(wrong, metrics.hamming_loss(case.truth, case.decided, sample_weight=case.weights))
    yield "hammingLoss", "", float(wrong), sums
    right = [w for w, t, d in zip(weights, case.truth, case.decided) if (t == d).all()]
    assert_near(sum(right) / sum(weights), metrics.accuracy_score(case.truth, case.decided, sample_weight=case.weights))
    yield "subsetAccuracy", "", float(sum(right) / sum(weights)), sums
    for name, rate in RATES.items():
        for code in range(min(4, len(counts))):
            yield f"multiLabel{name}", case.labels[code], *with_condition(quotient(*rate(counts[code])), sums)
        for averaging in AVERAGINGS:
            value = averaged(rate, counts, averaging)
            check(case, name, averaging, value)
            yield f"multiLabel{name}", averaging, *with_condition(value, sums if averaging == "micro" else means)
        value = over_examples([rate(c) for c in of_examples(case)], weights)
        check(case, name, "samples", value)
        yield f"multiLabel{name}", "samples", *with_condition(value, over_rows)
    value = ranking(case, weights)
    if value is not None:
        reference = metrics.label_ranking_average_precision_score(case.truth, case.scores, sample_weight=case.weights)
        assert_near(value, reference)
    yield "labelRankingAveragePrecision", "", *with_condition(value, over_rows)


def counted(truth, decided, weights):
    def total(rows):
        return sum((weight for weight, row in zip(weights, rows) if row), Fraction(0))
    return Counts(total(truth & decided), total(~truth & decided), total(truth & ~decided), total(~truth & ~decided))


def of_examples(case):
    ones = [Fraction(1)] * len(case.labels)
    return [counted(truth, decided, ones) for truth, decided in zip(case.truth, case.decided)]


def over_examples(rates, weights):
    """None where an example that counts has no rate; scikit-learn takes 0 for it."""
    if not all(of for (_, of), weight in zip(rates, weights) if weight):
        return None
    return sum(weight * quotient(*rate) for rate, weight in zip(rates, weights) if weight) / sum(weights)


def check(case, name, averaging, value):
    if value is not None:
        assert_near(value, REFERENCES[name](case.truth, case.decided, average=averaging, sample_weight=case.weights,
                                            zero_division=0))


def ranking(case, weights):
    """None where an example that counts has no true label; scikit-learn takes 1 for it."""
    total = Fraction(0)
    for truth, scores, weight in zip(case.truth, case.scores, weights):
        if weight and not truth.any():
            return None
        if weight:
            shares = [Fraction(int((scores[truth] >= score).sum()), int((scores >= score).sum()))
                      for score in scores[truth]]
            total += weight * sum(shares) / len(shares)
    return total / sum(weights)
