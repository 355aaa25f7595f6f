"""Golden values of bounds, planning and paired comparisons, in 50 digits: by definitions, not by the formulas of the code."""

from fractions import Fraction
from math import comb

from mpmath import betainc, findroot, mp, mpf, ncdf, npdf, quad, sqrt
from scipy import optimize, stats

mp.dps = 50


def bounds(row):
    rows = []
    for trials in (1, 2, 5, 30, 100, 334, 1000):
        for successes in sorted({0, 1, trials // 2, trials * 9 // 10, trials - 1, trials}):
            for confidence in (0.8, 0.95, 0.999):
                rows.append(row("clopperPearsonLower", successes, trials, confidence,
                                value=clopper_pearson_lower(successes, trials, confidence)))
                rows.append(row("clopperPearsonUpper", successes, trials, confidence,
                                value=clopper_pearson_upper(successes, trials, confidence)))
    for n in (1, 5, 30, 459, 1000):
        for k in sorted({0, 1, n // 2, n - 1}):
            for p in (1e-6, 0.05, 0.5, 0.99):
                rows.append(row("binomialLowerTail", k, n, p, value=lower_tail(k, n, p)))
    for a, b in ((0.5, 0.5), (0.5, 14.5), (3.25, 1.5), (55.44, 0.56), (250.3, 88.8), (1234.5, 20000.25)):
        for x in (1e-9, 0.01, 0.3, 0.5, 0.9, 0.9999):
            rows.append(row("incompleteBeta", x, a, b, value=betainc(a, b, 0, mpf(x), regularized=True)))
    for freedom in (1, 2.5, 10, 29, 333):
        for t in (-3.0, 0.0, 1e-6, 0.5, 1.66, 4.0, 40.0):
            rows.append(row("studentUpperTail", t, freedom, value=student_upper_tail(t, freedom)))
        for p in (0.001, 0.3, 0.6, 0.75, 0.95, 0.9999):
            rows.append(row("studentQuantile", p, freedom, value=student_quantile(p, freedom)))
    for area in (0.5, 0.6, 0.75, 0.9, 0.97, 0.999):
        for positives, negatives in ((1, 1), (30, 300), (100, 234)):
            rows.append(row("binormalVariance", area, positives, negatives,
                            value=binormal_variance(area, positives, negatives)))
    for first, second, examples in ((40, 22, 334), (5, 0, 30), (0, 5, 100), (1, 1, 50), (300, 20, 1000), (3, 2, 5)):
        rows.append(row("mcNemar", first, second, value=mcnemar(first, second)))
        for confidence in (0.8, 0.95, 0.999):
            rows.append(row("tangoLower", first, second, examples, confidence,
                            value=tango_lower(first, second, examples, confidence)))
    for first, second in TWO_SAMPLES:
        samples = f"{first[0]} {first[1]}", f"{second[0]} {second[1]}"
        for confidence in (0.8, 0.95, 0.999):
            rows.append(row("scoreDifferenceLower", *samples, confidence,
                            value=two_sample_lower(difference_score, -1, first, second, confidence)))
            if first[0] and second[0]:
                rows.append(row("scoreRatioLower", *samples, confidence,
                                value=two_sample_lower(ratio_score, 0, first, second, confidence)))
    return rows


TWO_SAMPLES = (((56, 70), (48, 80)), ((48, 80), (56, 70)), ((30, 30), (30, 30)), ((0, 40), (0, 60)), ((1, 100), (0, 35)),
               ((12, 47), (190, 211)), ((880, 1000), (900, 1000)), ((3, 1000), (31, 32)), ((35, 35), (1, 300)))


def lower_tail(k, n, p):
    p = mpf(p)
    return sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1))


def clopper_pearson_lower(successes, trials, confidence):
    """The proportion at which so many successes or more have the chance 1 - confidence."""
    if successes == 0:
        return 0.0
    tail = 1 - mpf(confidence)
    return root(lambda p: betainc(successes, trials - successes + 1, 0, p, regularized=True) - tail,
                stats.beta.ppf(1 - confidence, successes, trials - successes + 1))


def clopper_pearson_upper(successes, trials, confidence):
    if successes == trials:
        return 1.0
    tail = 1 - mpf(confidence)
    return root(lambda p: betainc(successes + 1, trials - successes, p, 1, regularized=True) - tail,
                stats.beta.ppf(confidence, successes + 1, trials - successes))


def root(function, near):
    """By secants from SciPy's value, which is good to some ten digits."""
    return findroot(function, (mpf(near), mpf(near) * (1 + mpf(10) ** -9)), tol=mpf(10) ** -60, verify=False)


def student_upper_tail(t, freedom):
    t, freedom = mpf(t), mpf(freedom)
    half = betainc(freedom / 2, 0.5, 0, freedom / (freedom + t * t), regularized=True) / 2
    return half if t >= 0 else 1 - half


def student_quantile(p, freedom):
    return root(lambda t: student_upper_tail(t, freedom) - (1 - mpf(p)), stats.t.ppf(p, freedom))


def binormal_variance(area, positives, negatives):
    """Of the Mann-Whitney statistic of two unit normals: from its definition by chances of two pairs."""
    area = mpf(area)
    distance = sqrt(2) * root(lambda x: ncdf(x) - area, stats.norm.ppf(float(area))) if area != 0.5 else mpf(0)
    both = quad(lambda z: ncdf(distance + z) ** 2 * npdf(z), [-14, -5, -2, 0, 2, 5, 14])
    return (area * (1 - area) + (positives + negatives - 2) * (both - area**2)) / (positives * negatives)


def mcnemar(first, second):
    both = first + second
    tail = sum(Fraction(comb(both, k), 2**both) for k in range(max(first, second), both + 1))
    return float(min(Fraction(1), 2 * tail))


def tango_lower(first, second, examples, confidence):
    """The difference at which the score statistic, less half an example, is the normal quantile."""
    z = root(lambda x: ncdf(x) - mpf(confidence), stats.norm.ppf(confidence))
    value = (first - second) / examples
    near = optimize.brentq(lambda bar: float(score(first, second, examples, mpf(bar)) - z), -1 + 1e-9, value)
    return root(lambda bar: score(first, second, examples, bar) - z, near)


def score(first, second, examples, bar):
    """The share of examples for the second alone by the likelihood's own maximum under the bar, not by its closed form."""
    rest = examples - first - second

    def slope(share):
        """Of first log(share + bar) + second log(share) + rest log(1 - 2 share - bar)."""
        return ((first / (share + bar) if first else 0) + (second / share if second else 0)
                - (2 * rest / (1 - 2 * share - bar) if rest else 0))

    low, high = max(mpf(0), -bar), (1 - bar) / 2
    for _ in range(110):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) > 0 else (low, middle)
    variance = examples * (low + high + bar * (1 - bar))
    return (first - second - examples * bar - mpf(1) / 2) / sqrt(variance)


def two_sample_lower(score, least, first, second, confidence):
    """The difference, or ratio, at which Miettinen and Nurminen's statistic, less half an example, is the normal quantile."""
    z = root(lambda x: ncdf(x) - mpf(confidence), stats.norm.ppf(confidence))
    value = Fraction(*first) - Fraction(*second) if least else Fraction(*first) / Fraction(*second)
    near = optimize.brentq(lambda bar: float(score(first, second, mpf(bar)) - z), least + 1e-12,
                           float(value) - 1e-9, xtol=1e-15)
    return root(lambda bar: score(first, second, bar) - z, near)


def difference_score(first, second, bar):
    (x, m), (y, n) = first, second
    low, high = max(mpf(0), -bar), min(mpf(1), 1 - bar)
    share = likeliest(lambda p: slope(x, m, p + bar) + slope(y, n, p), low, high)
    one = share + bar
    variance = (one * (1 - one) / m + share * (1 - share) / n) * (m + n) / (m + n - 1)
    return (mpf(x) / m - mpf(y) / n - bar - mpf(1) / (2 * min(m, n))) / sqrt(variance)


def ratio_score(first, second, bar):
    (x, m), (y, n) = first, second
    share = likeliest(lambda p: bar * slope(x, m, bar * p) + slope(y, n, p), mpf(0), min(mpf(1), 1 / bar))
    one = bar * share
    variance = (one * (1 - one) / m + bar**2 * share * (1 - share) / n) * (m + n) / (m + n - 1)
    return (mpf(x) / m - bar * y / n - max(mpf(1) / m, bar / n) / 2) / sqrt(variance)


def slope(hits, of, share):
    """Of hits log(share) + (of - hits) log(1 - share)."""
    return (hits / share if hits else 0) - ((of - hits) / (1 - share) if of > hits else 0)


def likeliest(slope, low, high):
    for _ in range(170):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) > 0 else (low, middle)
    return low
