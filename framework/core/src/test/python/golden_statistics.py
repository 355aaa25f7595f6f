"""Golden values of the statistics behind the bounds, each row: function, its arguments, value."""

from fractions import Fraction
from math import comb

import numpy as np
from golden_bounds import bounds
from golden_families import families
from mpmath import erfc, mp, mpf, sqrt
from scipy import stats

mp.dps = 60


def statistics(cases):
    rows = []
    for p in (1e-300, 1e-100, 1e-10, 1e-5, 0.001, 0.025, 0.05, 0.1, 0.2, 0.3, 0.45, 0.5, 0.55, 0.7, 0.8, 0.9, 0.95,
              0.975, 0.99, 0.999, 0.999999, 0.9999999999):
        rows.append(row("normalQuantile", p, value=quantile(p)))
    for x in (-38.0, -37.5, -30.0, -20.0, -10.0, -8.0, -6.0, -5.0, -4.0, -3.0, -2.0, -1.96, -1.0, -0.5, -1e-10, 0.0,
              1e-10, 0.1, 0.5, 1.0, 1.6448536269514722, 1.96, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0):
        rows.append(row("normalCdf", x, value=erfc(-mpf(x) / sqrt(2)) / 2))
    for trials in (1, 2, 5, 10, 30, 100, 334, 1000, 100000):
        for successes in sorted({0, 1, trials // 2, trials * 9 // 10, trials - 1, trials}):
            for confidence in (0.8, 0.9, 0.95, 0.99, 0.999):
                lower, upper = wilson(successes, trials, confidence)
                rows.append(row("wilsonLower", successes, trials, confidence, value=lower))
                rows.append(row("wilsonUpper", successes, trials, confidence, value=upper))
    for n in (1, 2, 5, 10, 30, 100, 459, 1000):
        for k in sorted({0, 1, n // 10, n // 2, n * 9 // 10, n}):
            for p in (0.01, 0.05, 0.5, 0.8, 0.99):
                rows.append(row("binomialUpperTail", k, n, p, value=upper_tail(k, n, p)))
    for auc in (0.5, 0.6, 0.75, 0.9, 0.97, 0.999, 1.0):
        for positives, negatives in ((1, 1), (5, 5), (16, 318), (100, 234), (1000, 9000)):
            rows.append(row("hanleyMcNeil", auc, positives, negatives, value=hanley_mcneil(auc, positives, negatives)))
    for name, case in cases.items():
        for column, label in enumerate(case.labels):
            positive = np.array(case.truth) == label
            # The direct form compares all pairs in fractions: cases of moderate size only.
            if len(positive) <= 500 and 2 <= positive.sum() <= len(positive) - 2:
                rows.append(row("delongVariance", name, label, value=delong_variance(positive, case.scores[:, column])))
    return rows + bounds(row) + families(row)


def row(function, *arguments, value):
    return [function, *arguments, *[""] * (4 - len(arguments)), value]


def quantile(p):
    # SciPy's is good to a few ulps, Newton in 60 digits makes the double the nearest one.
    x = mpf(stats.norm.ppf(p))
    for _ in range(6):
        density = mp.exp(-x * x / 2) / sqrt(2 * mp.pi)
        x -= (erfc(-x / sqrt(2)) / 2 - mpf(p)) / density
    np.testing.assert_allclose(float(x), stats.norm.ppf(p), rtol=1e-12, atol=1e-15)
    return float(x)


def wilson(successes, trials, confidence):
    """One-sided bounds (Wilson 1927): the roots p of (share - p)^2 = z^2 p (1 - p) / trials."""
    z2 = mpf(quantile(confidence)) ** 2
    centre, share = successes + z2 / 2, mpf(successes) / trials
    half = sqrt(z2 * (trials * share * (1 - share) + z2 / 4))
    # At the ends the root is 0 or 1 itself; 60 digits would leave 1e-61 or so.
    lower = float((centre - half) / (trials + z2)) if successes else 0.0
    upper = float((centre + half) / (trials + z2)) if successes < trials else 1.0
    two_sided = stats.binomtest(successes, trials).proportion_ci(2 * confidence - 1, method="wilson")
    np.testing.assert_allclose([lower, upper], [two_sided.low, two_sided.high], rtol=1e-9, atol=1e-12)
    return lower, upper


def upper_tail(k, n, p):
    """P(X >= k), term by term in 60 digits: SciPy's survival function is the cross-check."""
    p = mpf(p)
    value = float(sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1)))
    np.testing.assert_allclose(value, stats.binom.sf(k - 1, n, float(p)), rtol=1e-8, atol=1e-300)
    return value


def hanley_mcneil(auc, positives, negatives):
    """Hanley and McNeil 1982, equation 1, with the exponential approximations of Q1 and Q2."""
    auc = Fraction(auc)
    q1, q2 = auc / (2 - auc), 2 * auc * auc / (1 + auc)
    spread = (positives - 1) * (q1 - auc * auc) + (negatives - 1) * (q2 - auc * auc)
    return float((auc * (1 - auc) + spread) / (positives * negatives))


def delong_variance(positive, score):
    """DeLong, DeLong and Clarke-Pearson 1988: the variances of both classes' placements, by comparing every pair."""
    of, against = score[positive], score[~positive]
    wins = (2 * (of[:, None] > against) + (of[:, None] == against)).astype(int)  # in halves, so that sums are exact
    return float(sum(
        variance([Fraction(int(total), 2 * wins.shape[1 - axis]) for total in wins.sum(axis=1 - axis)])
        / wins.shape[axis] for axis in (0, 1)))


def variance(values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)
