"""Golden values of the measures of fairness, on decisions of which each third row, by its number, is of one group.

By Fairlearn's definitions (difference: highest less lowest; ratio: lowest by highest; equalized odds: the worse of both rates),
counted in fractions, with scikit-learn's rates of each group as the cross-check.
"""

from fractions import Fraction

import numpy as np
from sklearn import metrics

from golden_decisions import Counts, assert_near

GROUPS = ("one", "two", "three")
RATES = {
    "demographicParity": [lambda c: (c.tp + c.fp, c.tp + c.fp + c.fn + c.tn)],
    "equalOpportunity": [lambda c: (c.tp, c.tp + c.fn)],
    "equalizedOdds": [lambda c: (c.tp, c.tp + c.fn), lambda c: (c.fp, c.fp + c.tn)],
    "predictiveParity": [lambda c: (c.tp, c.tp + c.fp)],
}


def fairness_values(case):
    """Measure, label and value, where each group has one and no ratio divides by 0."""
    if case.weights is not None:
        return
    group = [GROUPS[row % len(GROUPS)] for row in range(len(case.truth))]
    for label in case.labels[:3]:
        counts = [counted(case, group, label, name) for name in GROUPS]
        for name, rates in RATES.items():
            pairs = [[rate(c) for c in counts] for rate in rates]
            if not all(of for groups in pairs for _, of in groups):
                continue
            cross_check(name, case, group, label, pairs[0])
            values = [[Fraction(hits, of) for hits, of in groups] for groups in pairs]
            gap = max(max(groups) - min(groups) for groups in values)
            yield f"{name}Difference", label, float(gap)
            if all(max(groups) > 0 for groups in values):
                ratio = min(min(groups) / max(groups) for groups in values)
                yield f"{name}Ratio", label, float(ratio)


def counted(case, group, label, name):
    cells = {True: {True: 0, False: 0}, False: {True: 0, False: 0}}
    for truth, decided, of in zip(case.truth, case.decided, group):
        if of == name:
            cells[truth == label][decided == label] += 1
    return Counts(cells[True][True], cells[False][True], cells[True][False], cells[False][False])


def cross_check(name, case, group, label, pairs):
    reference = {"equalOpportunity": metrics.recall_score, "predictiveParity": metrics.precision_score}.get(name)
    truth, decided, of = np.array(case.truth) == label, np.array(case.decided) == label, np.array(group)
    for one, (hits, trials) in zip(GROUPS, pairs):
        if reference:
            assert_near(Fraction(hits, trials), reference(truth[of == one], decided[of == one]))
        elif name == "demographicParity":
            assert_near(Fraction(hits, trials), decided[of == one].mean())
