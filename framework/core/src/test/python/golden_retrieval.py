"""Rankings of items for queries: awkward examples, and what each metric must give on them, in fractions or 60 digits.

Items of equal score have no order: a metric is its mean over all orders. Few ties are ordered in every way, many by
chances.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, permutations, product
from math import comb, factorial, prod

import numpy as np
from mpmath import log, mp, mpf
from sklearn import metrics

mp.dps = 60

UNDEFINED = "undefined"
MOST_ORDERS = 800
CUTS = ("1", "3", "10")


@dataclass(frozen=True)
class Retrieval:
    queries: list  # of one pair of relevances and scores each
    weight: np.ndarray | None = None
    is_mixed: bool = False  # lines of different queries in turns

    def header(self):
        return ["query", "relevance", "score"] + ([] if self.weight is None else ["weight"])

    def lines(self):
        lines = [[f"q{number}", relevance, score] + ([] if self.weight is None else [self.weight[number]])
                 for number, (relevances, scores) in enumerate(self.queries)
                 for relevance, score in zip(relevances, scores)]
        turns = max(len(relevances) for relevances, _ in self.queries)
        return [line for turn in range(turns) for line in lines[turn::turns]] if self.is_mixed else lines


def retrievals():
    cases = [
        drawn(1, 3, 5),
        drawn(2, 20, 10, grades=4),
        drawn(3, 10, 8, grid=3),
        drawn(4, 6, 5, grid=1),  # all scores are the same
        Retrieval([([1.0], [0.3])]),
        Retrieval([([1.0, 0, 2], [0.3, 0.2, 0.1]), ([0.0, 0], [0.1, 0.2])]),  # no item is relevant
        # but that query counts nothing
        Retrieval([([1.0, 0, 2], [0.3, 0.2, 0.1]), ([0.0, 0], [0.1, 0.2])], np.array([1.0, 0])),
        weighted(8, drawn(8, 15, 6, grades=3)),
        weighted(9, drawn(9, 15, 6, grid=4)),
        drawn(10, 5, 300, grades=5),
        drawn(11, 4, 200, grid=6, grades=3),  # many ties
        drawn(12, 8, 6, skill=100.0, grades=4),  # the best order
        drawn(13, 8, 6, skill=-100.0, grades=4),  # the worst
        Retrieval(drawn(14, 7, 5, grades=3).queries, is_mixed=True),
        drawn(15, 200, 4, grid=5),
        drawn(16, 12, 1),
        Retrieval([([0.5, 0.25, 0.0, 3.75], [1e300, -1e300, 0.0, -0.0]), ([1e-9, 0.0], [-5.0, -4.0])]),
        Retrieval([([0.0] * 30 + [1.0] * 2, [0.5] * 20 + [0.25] * 12)]),  # the first relevant ones are in a tie
        drawn(19, 25, 12, grid=20, grades=6),
        weighted(20, drawn(20, 40, 3, grid=2, grades=2)),
    ]
    return {f"retrieval-{number:02}": case for number, case in enumerate(cases, 1)}


def drawn(seed, queries, most_items, skill=1.0, grades=1, grid=None):
    random = np.random.default_rng(5000 + seed)
    return Retrieval([query(random, int(random.integers(max(1, most_items // 2), most_items + 1)), skill, grades, grid)
                      for _ in range(queries)])


def query(random, items, skill, grades, grid):
    relevance = np.where(random.random(items) < 0.3, random.integers(1, grades + 1, items), 0).astype(float)
    relevance[random.integers(items)] = 1.0
    scores = random.normal(size=items) + skill * relevance
    if grid:
        scores = np.floor(grid / (1 + np.exp(-scores)))
    return relevance.tolist(), scores.tolist()


def weighted(seed, case):
    return Retrieval(case.queries, np.random.default_rng(6000 + seed).gamma(0.7, size=len(case.queries)))


def retrieval_values(case):
    yield "ndcg", "", mean_of(case, ndcg, None)
    yield "meanAveragePrecision", "", mean_of(case, average_precision, None)
    yield "meanReciprocalRank", "", mean_of(case, reciprocal_rank, None)
    for cut in CUTS:
        for metric, measure in AT_CUTS.items():
            yield metric, cut, mean_of(case, measure, int(cut))


def mean_of(case, measure, k):
    weight = [Fraction(1)] * len(case.queries) if case.weight is None else [Fraction(float(w)) for w in case.weight]
    counted = [(q, w) for q, w in zip(case.queries, weight) if w > 0]
    if any(not any(relevance) for (relevance, _), _ in counted):
        return UNDEFINED
    return float(sum(real(measure(groups(*q), k or len(q[0]))) * real(w) for q, w in counted) / real(sum(weight)))


def groups(relevance, scores):
    """Relevances in groups of equal score, the best first."""
    ranked = sorted(zip(scores, relevance), key=lambda item: -item[0])
    return [[Fraction(grade) for _, grade in group] for _, group in groupby(ranked, key=lambda item: item[0])]


def over_orders(of_order, by_chances):
    """A measure that is taken of each order of the ties where there are few, and compared with what chances say."""
    def measure(tied, k):
        expected = by_chances(tied, k)
        if prod(factorial(len(group)) for group in tied) <= MOST_ORDERS:
            values = [real(of_order([grade for group in order for grade in group], k))
                      for order in product(*(list(permutations(group)) for group in tied))]
            assert abs(sum(values) / len(values) - real(expected)) < mpf(10) ** -50
        return expected
    return measure


def gain_of_order(ordered, k):
    gain, best = (sum(real(grade) / log(place + 1, 2) for place, grade in enumerate(grades[:k], 1))
                  for grades in (ordered, sorted(ordered, reverse=True)))
    return gain / best


def gain_by_chances(tied, k):
    averaged = [sum(group) / len(group) for group in tied for _ in group]
    best = sorted((grade for group in tied for grade in group), reverse=True)
    value = (sum(real(grade) / log(place + 1, 2) for place, grade in enumerate(averaged[:k], 1))
             / sum(real(grade) / log(place + 1, 2) for place, grade in enumerate(best[:k], 1)))
    if len(best) > 1:
        scores = [-number for number, group in enumerate(tied) for _ in group]
        relevance = [float(grade) for group in tied for grade in group]
        np.testing.assert_allclose(float(value), metrics.ndcg_score([relevance], [scores], k=k), rtol=1e-12)
    return value


def precisions_of_order(ordered, k):
    hits = [place for place, grade in enumerate(ordered, 1) if grade > 0]
    precisions = [Fraction(number, place) for number, place in enumerate(hits, 1) if place <= k]
    return sum(precisions, Fraction(0)) / min(k, len(hits))


def precisions_by_chances(tied, k):
    """At each place: the chance of a relevant item there, by how many are then expected up to it."""
    total, place, above = Fraction(0), 0, 0
    for group in tied:
        size, relevant = len(group), sum(grade > 0 for grade in group)
        for nth in range(1, size + 1):
            place += 1
            if place <= k and relevant:
                before = Fraction((nth - 1) * (relevant - 1), size - 1) if size > 1 else 0
                total += Fraction(relevant, size) * (above + before + 1) / place
        above += relevant
    return total / min(k, above)


def rank_of_order(ordered, k):
    return Fraction(1, next(place for place, grade in enumerate(ordered, 1) if grade > 0))


def rank_by_chances(tied, k):
    """Of all ways to choose the places of the relevant ones, those whose first is the nth."""
    place = 0
    for group in tied:
        size, relevant = len(group), sum(grade > 0 for grade in group)
        if relevant:
            return sum(Fraction(comb(size - nth, relevant - 1), comb(size, relevant)) / (place + nth)
                       for nth in range(1, size - relevant + 2))
        place += size


def hits_by_chances(tied, k):
    total, place = Fraction(0), 0
    for group in tied:
        total += Fraction(sum(grade > 0 for grade in group), len(group)) * max(0, min(len(group), k - place))
        place += len(group)
    return total


def hit_by_chances(tied, k):
    place = 0
    for group in tied:
        size, relevant, taken = len(group), sum(grade > 0 for grade in group), max(0, min(len(group), k - place))
        if relevant:
            return 1 - Fraction(comb(size - relevant, taken), comb(size, taken))
        place += size


def relevant_items(tied):
    return sum(grade > 0 for group in tied for grade in group)


def hits(ordered, k):
    return sum(grade > 0 for grade in ordered[:k])


ndcg = over_orders(gain_of_order, gain_by_chances)
average_precision = over_orders(precisions_of_order, precisions_by_chances)
reciprocal_rank = over_orders(rank_of_order, rank_by_chances)
precision = over_orders(lambda ordered, k: Fraction(hits(ordered, k), k), lambda tied, k: hits_by_chances(tied, k) / k)
recall = over_orders(lambda ordered, k: Fraction(hits(ordered, k), sum(grade > 0 for grade in ordered)),
                     lambda tied, k: hits_by_chances(tied, k) / relevant_items(tied))
hit = over_orders(lambda ordered, k: Fraction(int(hits(ordered, k) > 0)), hit_by_chances)

AT_CUTS = {"ndcg": ndcg, "meanAveragePrecision": average_precision, "hitRate": hit,
           "precisionAt": precision, "recallAt": recall}


def real(number):
    return mpf(number.numerator) / mpf(number.denominator) if isinstance(number, Fraction) else mpf(number)
