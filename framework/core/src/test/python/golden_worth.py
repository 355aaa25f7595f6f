"""What decisions are worth, and what metrics are in a population of another mixture, by scikit-learn with sample weights."""

from fractions import Fraction

import numpy as np
from sklearn import metrics

UNDEFINED = "undefined"
LOANS = {("good", "good"): 120, ("bad", "good"): -800, None: 0}
CENTS = {("bad", "bad"): 0.1, ("bad", "good"): -0.3, ("good", "bad"): -0.1, ("good", "good"): 0.2}
SHARES = (0.03, 0.5, 0.999)


def worth_values(case):
    """Exact means in fractions, for payoffs of whole and of broken amounts."""
    tables = [LOANS, CENTS] if set(case.labels) == {"bad", "good"} else [diagonal(case.labels)]
    for table in tables:
        amounts = [amount(table, *pair) for pair in zip(case.truth, case.decided)]
        total = sum(amounts)
        # where gains and losses cancel, so do the digits of any sum in doubles
        condition = float(sum(map(abs, amounts)) / abs(total)) if total else 0
        for metric in ("expectedValue", "expectedCost"):
            yield metric, text(table), float(total / len(amounts)), condition


def diagonal(labels):
    """A gain for each label that is decided right, and one loss for all that are not."""
    return {**{(label, label): number + 0.5 for number, label in enumerate(labels)}, None: -1.25}


def amount(table, truth, decided):
    return Fraction(float(table.get((truth, decided), table.get(None))))


def text(table):
    return "|".join(["EUR", *[f"{'*' if pair is None else '>'.join(pair)}={value}" for pair, value in table.items()]])


def prevalence_values(name, case):
    """Metrics of the same rows, weighed for a share of one label; the case's name says which."""
    truth = np.array(case.truth)
    for label in case.labels[:2]:
        actual = truth == label
        if not actual.any() or actual.all():
            continue
        for share in SHARES:
            weights = np.where(actual, share * (len(truth) / actual.sum()), (1 - share) * (len(truth) / (~actual).sum()))
            for value in weighted_values(case, weights):
                yield f"{name}@{label}={share}", *value


def weighted_values(case, weights):
    truth, decided = np.array(case.truth), np.array(case.decided)
    given = {"sample_weight": weights}
    yield "accuracy", "", metrics.accuracy_score(truth, decided, **given)
    for column, label in enumerate(case.labels):
        actual, claimed, score = truth == label, decided == label, case.scores[:, column]
        yield "precision", label, metrics.precision_score(actual, claimed, **given) if claimed.any() else UNDEFINED
        yield "recall", label, metrics.recall_score(actual, claimed, **given) if actual.any() else UNDEFINED
        both = actual.any() and not actual.all()
        yield "rocAuc", label, metrics.roc_auc_score(actual, score, **given) if both else UNDEFINED
        yield "brierScore", label, metrics.brier_score_loss(actual, np.clip(score, 0, 1), **given)
    yield "logLoss", "", metrics.log_loss(truth, case.scores, labels=case.labels, **given)
    if set(case.labels) == {"bad", "good"}:
        amounts = [amount(LOANS, *pair) * Fraction(float(w)) for pair, w in zip(zip(truth, decided), weights)]
        condition = float(sum(map(abs, amounts)) / abs(sum(amounts))) if sum(amounts) else 0
        exact = sum(amounts) / sum(Fraction(float(w)) for w in weights)
        yield "expectedValue", text(LOANS), float(exact), 1 + condition if condition else 0
