"""Golden values of plans of shares: pass marks, chances and smallest shortfalls by SciPy's binomial and beta distributions."""

from itertools import product
from math import nan, sqrt

from scipy.optimize import brentq
from scipy.stats import beta, binom, norm

HEADER = ["method", "trials", "side", "bar", "confidence", "truth", "passMark", "chance", "chanceOfEstimate",
          "smallestShortfall"]


def plans():
    rows = []
    for method, trials, side, bar, confidence in product(
            ("wilson", "clopperPearson"), (20, 100, 234, 334, 2000), ("AT_LEAST", "AT_MOST"), (0.1, 0.5, 0.9, 0.95),
            (0.9, 0.95)):
        passing = passing_counts(method, trials, side, bar, confidence)
        refuting = passing_counts(method, trials, "AT_MOST" if side == "AT_LEAST" else "AT_LEAST", bar, confidence)
        truth = bar + (0.04 if side == "AT_LEAST" else -0.04)
        estimates = [k for k in range(trials + 1) if (k / trials >= bar if side == "AT_LEAST" else k / trials <= bar)]
        rows.append([method, trials, side, bar, confidence, truth, mark(passing, trials, side),
                     chance(passing, trials, truth), chance(estimates, trials, truth),
                     smallest_shortfall(refuting, trials, side, bar)])
    return rows


def passing_counts(method, trials, side, bar, confidence):
    """The counts whose bound reaches the bar, by trying all."""
    return [k for k in range(trials + 1) if reaches(bound(method, k, trials, side, confidence), bar, side)]


def reaches(value, bar, side):
    return value >= bar if side == "AT_LEAST" else value <= bar


def bound(method, k, n, side, confidence):
    if method == "clopperPearson":
        if side == "AT_LEAST":
            return beta.ppf(1 - confidence, k, n - k + 1) if k > 0 else 0.0
        return beta.ppf(confidence, k + 1, n - k) if k < n else 1.0
    z = norm.ppf(confidence) * (-1 if side == "AT_LEAST" else 1)
    share = k / n
    root = sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (share + z * z / (2 * n) + z * root) / (1 + z * z / n)


def mark(counts, trials, side):
    if not counts:
        return nan
    return (min(counts) if side == "AT_LEAST" else max(counts)) / trials


def chance(counts, trials, truth):
    """Counts that pass are neighbours up to one end."""
    if not counts:
        return 0.0
    return binom.sf(min(counts) - 1, trials, truth) if max(counts) == trials else binom.cdf(max(counts), trials, truth)


def smallest_shortfall(refuting, trials, side, bar):
    sign, farthest = (-1, bar) if side == "AT_LEAST" else (1, 1 - bar)
    if not refuting:
        return float("inf")
    return brentq(lambda shortfall: chance(refuting, trials, bar + sign * shortfall) - 0.8, 0, farthest, xtol=1e-14)
