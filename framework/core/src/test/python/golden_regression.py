"""Regressions and forecasts: awkward examples, and what each metric must give on them.

In fractions, or in 60 digits where there are logarithms and roots: with a large offset or a tiny spread scikit-learn's
doubles keep few digits. It is the cross-check on ordinary cases.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from mpmath import mp, mpf
from scipy import stats
from sklearn import metrics

mp.dps = 60

UNDEFINED = "undefined"
EXACT = 0
SERIES = "1 3 5 4 8.5 2 7 6.25"  # what a naive forecast is measured on


@dataclass(frozen=True)
class Regression:
    truth: np.ndarray
    predicted: np.ndarray
    weight: np.ndarray | None = None
    lower: np.ndarray | None = None
    upper: np.ndarray | None = None
    is_ordinary: bool = True  # scikit-learn's doubles are good for it

    def columns(self):
        names = ("truth", "predicted", "weight", "lower", "upper")
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}


def regressions():
    cases = []
    for n in (2, 3, 10, 100, 1000):  # ordinary
        cases.append(noisy(len(cases), n))
    cases.append(noisy(10, 100, offset=1e9, is_ordinary=False))
    cases.append(noisy(11, 100, offset=-1e12, spread=100.0, is_ordinary=False))
    cases.append(noisy(12, 50, spread=1e-8))
    # where the textbook formula of the variance loses every digit
    cases.append(noisy(13, 50, offset=1e6, spread=1e-6, is_ordinary=False))
    cases.append(noisy(14, 200, outliers=1e6))
    cases.append(noisy(15, 60, error=10.0))  # negative r2
    cases.append(noisy(16, 40, error=0.0))  # perfect
    # squares near the least double
    cases.append(noisy(17, 40, offset=1e-150, spread=1e-150, is_ordinary=False))
    cases.append(noisy(18, 40, spread=1e140, is_ordinary=False))
    cases.append(noisy(19, 500, offset=2.5e5, spread=1.3e5))  # house prices
    cases += [counts(20, 120), counts(21, 2, rate=40.0), counts(22, 300, rate=0.2)]
    cases += [positive(23, 80), positive(24, 80, error=1e-9, is_ordinary=False)]
    cases.append(positive(25, 60, spread=50.0, is_ordinary=False))
    cases += [ratings(26, 150), ratings(27, 2000)]  # ties
    cases += [weighted(28, noisy(28, 100)), weighted(29, counts(29, 60)), weighted(30, positive(30, 40))]
    cases.append(weighted(31, ratings(31, 90)))
    cases.append(weighted(32, noisy(32, 50, offset=1e6, spread=1e-6, is_ordinary=False)))
    cases.append(weighted(33, ratings(33, 60), whole=True))
    cases.append(of([3.0], [2.5]))  # single rows
    cases.append(of([3.0], [3.0], [0.2]))
    cases.append(of([0.0, 4.0], [1.0, 4.0], [0.0, 2.0]))  # one row counts, the other one spoils nothing
    cases.append(of([5.1] * 6, [1.0, 2, 3, 4, 5, 6]))
    cases.append(of([5.1, 0.3, 5.1], [1.0, 2, 3], [0.7, 0.0, 0.4]))  # the truth of what counts does not vary
    cases.append(of([1.0, 2, 3, 4, 5, 6], [5.0] * 6))
    cases.append(of([0.0, 0, 2, 3], [0.0, 1, 2, 2]))  # truths of 0
    cases.append(of([-1.0, 2, 3], [1.0, 2, 4]))
    cases.append(of([2.0, 3, 1], [1.0, -1, 2]))
    cases.append(of([1.0, 2, 3, 10], [1.5, 2.25, 7, 20], [0.1, 0.2, 0.3, 0.0]))  # half of the weight, rounded
    cases.append(of([1.0, 2, 3, 10], [1.5, 2.25, 7, 20], [0.5, 0.25, 0.5, 0.25]))
    cases.append(of([1.0, 2, 3, 4, 5], [1.0, 8, 27, 64, 125]))  # in order
    cases.append(of([1.0, 2, 3, 4, 5], [125.0, 64, 27, 8, 1]))  # in the opposite one
    cases.append(of([1.0, 1, 2, 2], [1.0, 2, 1, 2]))  # no order at all
    cases += [near_zero(40, 0.0, 1.0), near_zero(41, 1e6, 1e-6)]
    return {f"regression-{number:02}": with_intervals(case, number) for number, case in enumerate(cases, 1)}


def of(truth, predicted, weight=None):
    return Regression(np.array(truth), np.array(predicted), None if weight is None else np.array(weight))


def noisy(seed, n, offset=0.0, spread=1.0, error=0.4, outliers=0.0, is_ordinary=True):
    random = np.random.default_rng(1000 + seed)
    truth = offset + spread * random.normal(size=n)
    predicted = truth + spread * error * random.normal(size=n)
    if outliers:
        predicted[random.choice(n, 3, replace=False)] += outliers * spread
    return Regression(truth, predicted, is_ordinary=is_ordinary)


def counts(seed, n, rate=3.0):
    random = np.random.default_rng(1000 + seed)
    expected = rate * np.exp(0.6 * random.normal(size=n))
    return Regression(random.poisson(expected).astype(float), expected * np.exp(0.2 * random.normal(size=n)))


def positive(seed, n, spread=1.0, error=0.3, is_ordinary=True):
    random = np.random.default_rng(1000 + seed)
    truth = np.exp(spread * random.normal(size=n))
    return Regression(truth, truth * np.exp(error * random.normal(size=n)), is_ordinary=is_ordinary)


def ratings(seed, n):
    random = np.random.default_rng(1000 + seed)
    truth = random.integers(1, 6, size=n).astype(float)
    return Regression(truth, np.clip(np.rint(2 * truth + 2 * random.normal(size=n)) / 2, 0.5, 5.5))


def near_zero(seed, offset, spread):
    """Predictions scaled so that they explain next to nothing: R² is what large terms leave."""
    case = noisy(seed, 80, offset, spread, error=1.0, is_ordinary=False)
    middle = case.truth.mean()
    errors = case.predicted - case.truth
    scale = np.sqrt(np.sum((case.truth - middle) ** 2) / np.sum(errors**2)) * (1 - 1e-6)
    return Regression(case.truth, case.truth + scale * errors, is_ordinary=False)


def weighted(seed, case, whole=False):
    random = np.random.default_rng(2000 + seed)
    weight = random.integers(0, 4, len(case.truth)).astype(float) if whole else random.gamma(0.7, size=len(case.truth))
    return Regression(case.truth, case.predicted, weight, is_ordinary=case.is_ordinary)


def with_intervals(case, number):
    """About every second case has intervals, which hold the truth more or less often."""
    if number % 2:
        return case
    random = np.random.default_rng(3000 + number)
    width = np.abs(case.truth - case.predicted).mean() * random.uniform(0, 3, (2, len(case.truth)))
    lower, upper = case.predicted - width[0], case.predicted + width[1]
    upper[0] = max(case.truth[0], lower[0])  # an end that is the truth itself
    return Regression(case.truth, case.predicted, case.weight, lower, upper, case.is_ordinary)


def regression_values(case):
    """Metric, arguments, value and perhaps a condition number, see GoldenMetricsTest, of rows that weigh anything."""
    counted = np.ones(len(case.truth), bool) if case.weight is None else case.weight > 0
    weights = None if case.weight is None else case.weight[counted]
    weight = exact(np.ones(len(case.truth)) if weights is None else weights)
    y, p = exact(case.truth[counted]), exact(case.predicted[counted])
    values = [*errors(y, p, weight), *deviances(y, p, weight), *explained(y, p, weight),
              *correlations(y, p, weight, case)]
    if case.is_ordinary:
        cross_check(values, case.truth[counted], case.predicted[counted], weights)
    yield from values
    yield from intervals(case, counted, weight)


def errors(y, p, weight):
    distances = [abs(a - b) for a, b in zip(y, p)]
    squares = mean([d * d for d in distances], weight)
    absolute = mean(distances, weight)
    yield "meanAbsoluteError", "", float(absolute)
    yield "medianAbsoluteError", "", float(median(distances, weight))
    yield "meanSquaredError", "", float(squares)
    yield "rootMeanSquaredError", "", float(mp.sqrt(real(squares)))
    has_logs = min(min(y), min(p)) > -1
    logs = [(mp.log1p(real(a)) - mp.log1p(real(b))) ** 2 for a, b in zip(y, p)] if has_logs else []
    yield "rootMeanSquaredLogError", "", float(mp.sqrt(mean(logs, weight))) if has_logs else UNDEFINED
    relative = [d / abs(a) for d, a in zip(distances, y)] if all(y) else []
    yield "meanAbsolutePercentageError", "", float(mean(relative, weight)) if relative else UNDEFINED
    symmetric = [2 * d / (abs(a) + abs(b)) if d else Fraction(0) for d, a, b in zip(distances, y, p)]
    yield "symmetricMeanAbsolutePercentageError", "", float(mean(symmetric, weight))
    yield "maxError", "", float(max(distances))
    for alpha in (0.1, 0.5, 0.95):
        losses = [Fraction(alpha) * (a - b) if a > b else (1 - Fraction(alpha)) * (b - a) for a, b in zip(y, p)]
        yield "meanPinballLoss", str(alpha), float(mean(losses, weight))
    series = [Fraction(number) for number in SERIES.split()]
    for season in (1, 4):
        steps = [abs(a - b) for a, b in zip(series[season:], series)]
        yield "meanAbsoluteScaledError", f"{season} {SERIES}", float(absolute / (sum(steps) / len(steps)))


def median(distances, weight):
    """scikit-learn's averaged inverted CDF, a half being one up to rounding, as there."""
    total, below = sum(weight), 0
    ordered = sorted(zip(distances, weight))
    for index, (distance, w) in enumerate(ordered):
        below += w
        if abs(2 * below - total) <= total * Fraction(1, 10**14):
            return (distance + ordered[index + 1][0]) / 2
        if 2 * below > total:
            return distance
    raise ArithmeticError("no distance has half of the weight below")


def deviances(y, p, weight):
    yield "meanPoissonDeviance", "", deviance(y, p, weight, 1)
    yield "meanGammaDeviance", "", deviance(y, p, weight, 2)
    for power in (-2.0, 0.0, 1.0, 1.001, 1.5, 1.999, 2.0, 3.0):
        yield "meanTweedieDeviance", str(power), deviance(y, p, weight, power)


def deviance(y, p, weight, power):
    is_defined = power == 0 or (min(p) > 0 and (power < 0 or min(y) > 0 or (min(y) == 0 and power < 2)))
    if not is_defined:
        return UNDEFINED
    return float(mean([unit_deviance(real(a), real(b), mpf(power)) for a, b in zip(y, p)], weight))


def unit_deviance(y, p, power):
    with mp.workdps(120):  # the terms cancel where prediction and truth are close
        if power == 0 or y == p:
            return (y - p) ** 2
        if power == 1:
            return 2 * ((y * mp.log(y / p) if y else 0) - y + p)
        if power == 2:
            return 2 * (mp.log(p / y) + y / p - 1)
        first = max(y, 0) ** (2 - power) / ((1 - power) * (2 - power))
        return 2 * (first - y * p ** (1 - power) / (1 - power) + p ** (2 - power) / (2 - power))


def explained(y, p, weight):
    spread = spread_of(y, weight)
    if spread == 0:
        yield "r2", "", UNDEFINED
        yield "explainedVariance", "", UNDEFINED
        return
    off = [a - b for a, b in zip(y, p)]
    squares, varied = mean([e * e for e in off], weight), spread_of(off, weight)
    yield "r2", "", *share_left(squares / spread, 1)
    # errors far from their mean lose by it: the condition of a variance
    condition = 1 + 2 * mp.sqrt(real(squares / varied)) if varied else 1
    yield "explainedVariance", "", *share_left(varied / spread, condition)


def share_left(share, condition):
    value = float(1 - share)
    return value, float(max(1, condition * real(share) / abs(mpf(value)))) if value else EXACT


def spread_of(values, weight):
    centre = mean(values, weight)
    return mean([(value - centre) ** 2 for value in values], weight)


def correlations(y, p, weight, case):
    yield "pearsonCorrelation", "", *correlation(y, p, weight)
    rank_y, rank_p = ranks(y, weight), ranks(p, weight)
    # ranks of counted rows are exact in doubles, weighted ones are not
    yield "spearmanCorrelation", "", *correlation(rank_y, rank_p, weight)[: 1 if case.weight is None else 2]
    yield "kendallTau", "", kendall(case.truth, case.predicted) if case.weight is None else UNDEFINED


def correlation(x, y, weight):
    if len(set(x)) == 1 or len(set(y)) == 1:
        return (UNDEFINED,)
    middle_x, middle_y = mean(x, weight), mean(y, weight)
    products = [(a - middle_x) * (b - middle_y) for a, b in zip(x, y)]
    together = mean(products, weight)
    value = real(together) / mp.sqrt(real(spread_of(x, weight)) * real(spread_of(y, weight)))
    if not together:
        return (0.0,)
    return float(value), float(mean([abs(product) for product in products], weight) / abs(together))


def ranks(values, weight):
    """Middle ranks; a row takes as many as it weighs."""
    of_value = {}
    for value, w in zip(values, weight):
        of_value[value] = of_value.get(value, 0) + w
    below, middle = Fraction(0), {}
    for value in sorted(of_value):
        middle[value] = below + of_value[value] / 2
        below += of_value[value]
    return [middle[value] for value in values]


def kendall(truth, predicted):
    """All pairs, in whole numbers."""
    x, y = (np.sign(values[:, None] - values).astype(int) for values in (truth, predicted))
    untied = int((x != 0).sum()) * int((y != 0).sum())
    if not untied:
        return UNDEFINED
    value = float(int((x * y).sum()) / mp.sqrt(untied))
    np.testing.assert_allclose(value, stats.kendalltau(truth, predicted).statistic, rtol=1e-12, atol=1e-15)
    return value


def intervals(case, counted, weight):
    if case.lower is None:
        yield "intervalCoverage", "", UNDEFINED
        yield "meanIntervalWidth", "", UNDEFINED
        return
    held = ((case.lower <= case.truth) & (case.truth <= case.upper))[counted]
    share = float(mean([Fraction(int(h)) for h in held], weight))
    yield ("intervalCoverage", "", share, EXACT) if case.weight is None else ("intervalCoverage", "", share)
    widths = [b - a for a, b in zip(exact(case.lower[counted]), exact(case.upper[counted]))]
    yield "meanIntervalWidth", "", float(mean(widths, weight))


def cross_check(values, truth, predicted, weight):
    """scikit-learn's names are ours in another case, and SciPy knows two of the correlations."""
    theirs = {
        "meanAbsoluteError": metrics.mean_absolute_error,
        "medianAbsoluteError": metrics.median_absolute_error,
        "meanSquaredError": metrics.mean_squared_error,
        "rootMeanSquaredError": metrics.root_mean_squared_error,
        "rootMeanSquaredLogError": metrics.root_mean_squared_log_error,
        "meanAbsolutePercentageError": metrics.mean_absolute_percentage_error,
        "r2": metrics.r2_score,
        "explainedVariance": metrics.explained_variance_score,
        "meanPinballLoss": lambda y, p, alpha, **more: metrics.mean_pinball_loss(y, p, alpha=alpha, **more),
        "meanTweedieDeviance": lambda y, p, power, **more: metrics.mean_tweedie_deviance(y, p, power=power, **more),
        "meanPoissonDeviance": metrics.mean_poisson_deviance,
        "meanGammaDeviance": metrics.mean_gamma_deviance,
    }
    if weight is None:
        theirs |= {"maxError": metrics.max_error, "pearsonCorrelation": lambda y, p: stats.pearsonr(y, p).statistic,
                   "spearmanCorrelation": lambda y, p: stats.spearmanr(y, p).statistic}
    more = {} if weight is None else {"sample_weight": weight}
    for metric, arguments, value, *_ in values:
        if metric in theirs and value != UNDEFINED:
            parsed = [float(argument) for argument in arguments.split(";") if argument]
            np.testing.assert_allclose(value, theirs[metric](truth, predicted, *parsed, **more), rtol=1e-8, atol=1e-12)


def mean(values, weight):
    if isinstance(values[0], Fraction):
        return sum(value * w for value, w in zip(values, weight)) / sum(weight)
    return sum(value * real(w) for value, w in zip(values, weight)) / real(sum(weight))


def exact(values):
    return [Fraction(float(value)) for value in values]


def real(fraction):
    return mpf(fraction.numerator) / mpf(fraction.denominator)
