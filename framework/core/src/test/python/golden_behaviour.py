"""Expectations that hold or fail for an example, and the share of examples for which they hold: in fractions."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from golden_cases import any_number, eighths, of_all_sizes


@dataclass(frozen=True)
class Hold:
    held: list  # 1 or 0
    weights: np.ndarray | None = None

    def header(self):
        return ["held"] + ([] if self.weights is None else ["weight"])

    def lines(self):
        return [[held] + ([] if self.weights is None else [self.weights[row]]) for row, held in enumerate(self.held)]


def holds():
    """Cases by name, which go by number: new ones go to the end."""
    cases = [Hold([1]), Hold([0]), Hold([1] * 64), Hold([0] * 65)]
    for n, rate in ((30, 0.5), (63, 0.9), (64, 0.1), (129, 0.95), (299, 0.99)):
        cases.append(Hold(drawn(len(cases), n, rate)))
    for n, kind in ((40, eighths), (130, eighths), (70, any_number), (200, any_number), (90, of_all_sizes)):
        cases.append(Hold(drawn(len(cases), n, 0.8), kind(np.random.default_rng(1000 + len(cases)), n)))
    cases.append(Hold([1, 0, 0], np.array([2.0, 0, 0])))  # what fails counts nothing
    return {f"held-{number:02}": case for number, case in enumerate(cases, 1)}


def drawn(seed, n, rate):
    return [int(each < rate) for each in np.random.default_rng(seed).uniform(size=n)]


def hold_values(case):
    weights = [Fraction(1)] * len(case.held) if case.weights is None else [Fraction(float(w)) for w in case.weights]
    value = sum(weight for weight, held in zip(weights, case.held) if held) / sum(weights)
    is_exact = case.weights is None or all((weight * 8).denominator == 1 for weight in weights)
    yield "holdRate", "", float(value), 0 if is_exact else 100
