"""Golden values of paired areas, of families of tests and of the jackknife: by fractions and by counting."""

from fractions import Fraction

import numpy as np
from mpmath import mp, mpf, sqrt
from scipy import stats

mp.dps = 50


def families(row):
    random = np.random.default_rng(20261121)
    rows = []
    for size, steps in ((8, 6), (40, 5), (61, 1000)):
        truth = [int(value) for value in random.permutation([1, 0, 1, 0] + list(random.integers(0, 2, size - 4)))]
        first, second = ([int(value) + 2 * t for value, t in zip(random.integers(0, steps, size), truth)]
                         for _ in range(2))
        arguments = text(first), text(second), text(truth)
        for name, value in zip(("Value", "Error", "Freedom"), paired_delong(first, second, truth)):
            rows.append(row(f"pairedDeLong{name}", *arguments, value=value))
    for p in ([0.01], [0.04, 0.01, 0.03], [0.5, 0.5, 0.2, 1.0, 0.0], [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]):
        for index, (holm, bh) in enumerate(zip(holm_adjusted(p), stats.false_discovery_control(p))):
            rows.append(row("holm", text(p), index, value=holm))
            rows.append(row("benjaminiHochberg", text(p), index, value=bh))
    observed = [2.5, 0.5, 2.5, 4.0]
    replicates = [[round(float(value), 1) for value in line] for line in random.normal(0, 1.5, (19, 4))]
    for index, value in enumerate(max_t(observed, replicates)):
        rows.append(row("maxT", text(observed), ";".join(map(text, replicates)), index, value=value))
    for left_out, strata in (([1, 2, 4, 9], [0, 0, 0, 0]), ([1, 2, 4, 9, 5, 5, 7], [0, 0, 0, 0, 1, 1, 1])):
        rows.append(row("acceleration", text(left_out), text(strata), value=acceleration(left_out, strata)))
    return rows


def text(values):
    return " ".join(map(repr, values))


def paired_delong(first, second, truth):
    """DeLong, DeLong and Clarke-Pearson 1988, by comparing every pair; Satterthwaite's degrees of freedom of the two variances."""
    differences = [[a - b for a, b in zip(placements(first, truth, of), placements(second, truth, of))] for of in (1, 0)]
    value = sum(differences[0]) / len(differences[0])
    parts = [variance(each) / len(each) for each in differences]
    total = sum(parts)
    freedom = total**2 / sum(part**2 / (len(each) - 1) for part, each in zip(parts, differences))
    return float(value), sqrt(mpf(total.numerator) / total.denominator), float(freedom)


def placements(scores, truth, of):
    mine = [score for score, t in zip(scores, truth) if t == of]
    other = [score for score, t in zip(scores, truth) if t != of]
    sign = 1 if of else -1
    return [sum(Fraction(1 + (sign * a > sign * b) - (sign * a < sign * b), 2) for b in other) / len(other) for a in mine]


def variance(values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


def holm_adjusted(p):
    """By the definition: the largest of (tests - rank) p over those not larger."""
    order = sorted(range(len(p)), key=lambda i: p[i])
    steps = [min(1.0, (len(p) - rank) * p[i]) for rank, i in enumerate(order)]
    return [max(steps[: order.index(i) + 1]) for i in range(len(p))]


def max_t(observed, replicates):
    """By the definition: tests in descending order, each against the largest of itself and those after it."""
    order = sorted(range(len(observed)), key=lambda i: -observed[i])
    raw = [(1 + sum(max(line[i] for i in order[rank:]) >= observed[order[rank]] for line in replicates))
           / (1 + len(replicates)) for rank in range(len(order))]
    return [max(raw[: order.index(i) + 1]) for i in range(len(observed))]


def acceleration(left_out, strata):
    """Davison and Hinkley 1997, equation 5.24, from the values without each unit."""
    squares = cubes = Fraction(0)
    for stratum in set(strata):
        values = [Fraction(value) for value, of in zip(left_out, strata) if of == stratum]
        n, mean = len(values), sum(values) / len(values)
        influences = [(n - 1) * (mean - value) for value in values]
        squares += sum(value**2 for value in influences) / n**2
        cubes += sum(value**3 for value in influences) / n**3
    return mpf(cubes.numerator) / cubes.denominator / 6 / (mpf(squares.numerator) / squares.denominator) ** mpf(1.5)
