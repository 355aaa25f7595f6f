"""The examples behind the golden values: seeded, small enough to read, and chosen to be awkward."""

from dataclasses import dataclass, replace

import numpy as np

LABELS = {2: ["bad", "good"], 3: ["bird", "cat", "dog"], 5: ["amber", "blue", "green", "red", "white"],
          10: [f"class{n:02}" for n in range(10)], 50: [f"class{n:02}" for n in range(50)]}


@dataclass(frozen=True)
class Classification:
    truth: list
    decided: list
    labels: list
    scores: np.ndarray  # one row per example, one column per label
    weights: np.ndarray | None = None  # one per example, if they have any


def classifications():
    """Cases by name. Logits of the truth are lifted by `skill`, so 0 is a coin and 3 a good model."""
    cases = []
    for classes in (2, 3, 5):  # ordinary
        for n in (30, 120, 334):
            cases.append(drawn(len(cases), classes, n, skill=1.5))
    for classes in (2, 3, 5):  # ties: scores on a coarse grid, which is exact in binary
        cases.append(drawn(len(cases), classes, 150, skill=1.5, grid=8))
        cases.append(drawn(len(cases), classes, 60, skill=1.0, grid=4))
    cases.append(constant(2, 40))
    cases.append(constant(3, 41))
    cases.append(constant(5, 50))
    for classes in (2, 3, 5):  # one class has 2 %
        cases.append(drawn(len(cases), classes, 500, skill=2.0, rare=0.02))
    for classes in (2, 3, 5):  # certain, and at times wrong: scores of exactly 0 and 1
        cases.append(drawn(len(cases), classes, 80, skill=3.0, certain=0.3))
    for classes in (2, 2, 2, 2, 3, 3):
        cases.append(drawn(len(cases), classes, 2 + len(cases) % 4, skill=1.0))
    cases.append(one_class())
    for classes in (2, 3, 5):
        cases.append(drawn(len(cases), classes, 2000, skill=1.2))
    for classes in (2, 3, 5):  # the decision is not the arg max
        cases.append(drawn(len(cases), classes, 200, skill=1.5, contradicting=0.25))
    cases.append(drawn(len(cases), 2, 200, skill=0.0))  # a coin
    cases.append(drawn(len(cases), 2, 200, skill=-2.0))  # worse than a coin
    cases.append(drawn(len(cases), 2, 100, skill=12.0))  # perfect separation
    cases.append(drawn(len(cases), 2, 300, skill=2.0, sharpness=3.0))  # far too sure of itself
    # Names go by number: new cases go to the end.
    for classes in (2, 3, 5):  # weights in eighths, some of them 0: every sum of them is exact in binary
        cases.append(weighted(drawn(len(cases), classes, 150, skill=1.5), len(cases), eighths))
    for classes in (2, 3):  # weights and ties
        cases.append(weighted(drawn(len(cases), classes, 100, skill=1.5, grid=8), len(cases), eighths))
    for classes in (2, 3, 5):  # weights that are any number
        cases.append(weighted(drawn(len(cases), classes, 200, skill=1.5), len(cases), any_number))
    cases.append(weighted(drawn(len(cases), 2, 300, skill=2.0, rare=0.05), len(cases), any_number))
    for classes in (2, 3):  # a few rows outweigh all others
        cases.append(weighted(drawn(len(cases), classes, 120, skill=1.5), len(cases), of_all_sizes))
    for n, skill in ((400, 4.0), (60, 2.0)):  # many labels: all of them seen; some never
        cases.append(drawn(len(cases), 10, n, skill))
    cases.append(drawn(len(cases), 10, 800, skill=4.0, rare=0.005))
    for n, skill in ((600, 10.0), (150, 6.0)):
        cases.append(drawn(len(cases), 50, n, skill, grid=1024))  # on a grid, as texts of scores fill files
    cases.append(weighted(drawn(len(cases), 10, 500, skill=4.0), len(cases), eighths))
    cases.append(weighted(drawn(len(cases), 50, 600, skill=10.0, grid=1024), len(cases), any_number))
    cases.append(single("bad", [0.75, 0.25]))  # a single row, right and wrong
    cases.append(single("bad", [0.25, 0.75]))
    cases.append(single("cat", [0.25, 0.5, 0.25]))
    return {f"classification-{number:02}": case for number, case in enumerate(cases, 1)}


def single(truth, scores):
    labels = LABELS[len(scores)]
    return Classification([truth], [labels[int(np.argmax(scores))]], labels, np.array([scores]))


def weighted(case, seed, kind):
    return replace(case, weights=kind(np.random.default_rng(2000 + seed), len(case.truth)))


def eighths(random, n):
    return random.integers(0, 33, n) / 8


def any_number(random, n):
    return random.exponential(size=n)


def of_all_sizes(random, n):
    return 10.0 ** random.uniform(-4, 3, n)


def drawn(seed, classes, n, skill, grid=None, rare=None, certain=0.0, contradicting=0.0, sharpness=1.0):
    random = np.random.default_rng(seed)
    labels = LABELS[classes]
    weights = np.full(classes, 1 / classes)
    if rare:
        weights = np.array([rare] + [(1 - rare) / (classes - 1)] * (classes - 1))
    truth = random.choice(classes, n, p=weights)
    truth[:2] = [0, classes - 1]  # no case loses its rare class by chance
    logits = sharpness * (random.normal(size=(n, classes)) + skill * np.eye(classes)[truth] / 2)
    scores = normalised(np.exp(logits))
    if grid:
        scores = np.array([on_grid(row, grid) for row in scores])
    sure = random.random(n) < certain
    scores[sure] = np.eye(classes)[scores[sure].argmax(axis=1)]
    decided = scores.argmax(axis=1)
    other = random.random(n) < contradicting
    decided[other] = random.choice(classes, other.sum())
    return Classification([labels[i] for i in truth], [labels[i] for i in decided], labels, scores)


def constant(classes, n):
    labels = LABELS[classes]
    scores = np.tile(normalised(np.arange(classes, 2 * classes, dtype=float)[None, :]), (n, 1))
    return Classification([labels[i % classes] for i in range(n)], [labels[-1]] * n, labels, scores)


def one_class():
    return Classification(["good"] * 5, ["good", "good", "bad", "good", "good"], LABELS[2],
                          normalised(np.array([[1.0, 3.0], [1, 2], [2, 1], [1, 9], [1, 4]])))


def normalised(scores):
    """Rows that sum to 1: the last column is what the others leave, but never less than 0."""
    scores = scores / scores.sum(axis=1, keepdims=True)
    scores[:, -1] = np.maximum(1 - scores[:, :-1].sum(axis=1), 0.0)
    return scores


def on_grid(row, grid):
    """Multiples of 1/grid with none at 0 when the grid is fine enough; the arg max takes what rounding leaves."""
    steps = np.maximum(np.floor(row * grid), 0 if len(row) > grid / 2 else 1)
    steps[row.argmax()] += grid - steps.sum()
    return steps / grid
