"""Whole curves for FigureGoldenTest, as scikit-learn defines them, written by hand in fractions and without scikit-learn.

roc_curve(drop_intermediate=False), precision_recall_curve and calibration_curve(strategy="uniform") of the documentation of scikit-learn
1.8: at each different score, from the highest down, the weighted shares of what scores as high; precision and recall end at recall 0 with
precision 1; bins are (i / 10, (i + 1) / 10]. Run it as `python golden_figures.py > ../resources/golden/figures.txt`.
"""

import random
from fractions import Fraction

BINS = 10


def cases():
    yield "separated", drawn(1, 1000, 0.5, 2.0, 4096)
    yield "chance", drawn(2, 1000, 0.5, 0.0, 4096)
    yield "small", drawn(3, 440, 0.5, 0.0, 4096)
    yield "rare", drawn(4, 1500, 0.05, 1.5, 4096)
    yield "tied", drawn(5, 800, 0.4, 1.0, 16)
    yield "weighted", drawn(6, 600, 0.3, 1.0, 1024, weights=(1, 2, 3, 5))
    yield "perfect", [(Fraction(row, 512), row >= 256, 1) for row in range(512)]
    yield "reversed", [(Fraction(row, 512), row < 200, 1) for row in range(512)]


def drawn(seed, rows, share, skill, grid, weights=(1,)):
    rng = random.Random(seed)
    drawn = []
    for row in range(rows):
        positive = rng.random() < share
        logit = rng.gauss(0, 1) + (skill if positive else 0) - skill / 2
        score = Fraction(min(grid, max(0, round(grid * (0.5 + logit / 6)))), grid)
        drawn.append((score, positive, rng.choice(weights)))
    return drawn


def cut_offs(rows):
    """The weights of positives and others that score as high as each score, from the highest down."""
    hits = false = 0
    for score in sorted({score for score, _, _ in rows}, reverse=True):
        hits += sum(weight for s, positive, weight in rows if s == score and positive)
        false += sum(weight for s, positive, weight in rows if s == score and not positive)
        yield hits, false


def roc_curve(rows):
    positives = sum(weight for _, positive, weight in rows if positive)
    negatives = sum(weight for _, positive, weight in rows if not positive)
    return [(0, 0)] + [(Fraction(f, negatives), Fraction(h, positives)) for h, f in cut_offs(rows)]


def precision_recall_curve(rows):
    positives = sum(weight for _, positive, weight in rows if positive)
    return [(0, 1)] + [(Fraction(h, positives), Fraction(h, h + f)) for h, f in cut_offs(rows)]


def calibration_curve(rows):
    """Mean score and share of positives of each bin with five examples or more, and how many examples it has; unweighted as there."""
    bins = {}
    for score, positive, _ in rows:
        border = score * BINS
        number = max(0, -(-border.numerator // border.denominator) - 1)
        bins.setdefault(number, []).append((score, positive))
    points = []
    for number in sorted(bins):
        inside = bins[number]
        mean = sum(score for score, _ in inside) / len(inside)
        points.append((mean, Fraction(sum(positive for _, positive in inside), len(inside)), len(inside)))
    return points


def line(points):
    return " ".join(":".join(f"{float(value):.9g}" for value in point) for point in points)


for name, rows in cases():
    print("case", name)
    print("rows", " ".join(f"{float(score)!r}:{int(positive)}:{weight}" for score, positive, weight in rows))
    print("roc", line(roc_curve(rows)))
    print("pr", line(precision_recall_curve(rows)))
    if all(weight == 1 for _, _, weight in rows):
        print("reliability", line(calibration_curve(rows)))
