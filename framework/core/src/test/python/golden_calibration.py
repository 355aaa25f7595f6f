"""Likelihood ratios of a logistic line by SciPy, for LineProfileTest. Prints coefficient, bar, significance of AT_LEAST."""

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.stats import norm

X = np.array([-2.0, -1.5, -1.0, -0.5, -0.2, 0.1, 0.4, 0.8, 1.3, 2.2])
Y = np.array([0, 0, 1, 0, 0, 1, 0, 1, 1, 1])


def log_likelihood(intercept, slope):
    eta = intercept + slope * X
    return float(np.sum(Y * eta - np.logaddexp(0, eta)))


def information(intercept, slope):
    p = 1 / (1 + np.exp(-(intercept + slope * X)))
    w = p * (1 - p)
    return np.array([[w.sum(), (w * X).sum()], [(w * X).sum(), (w * X * X).sum()]])


best = minimize(lambda t: -log_likelihood(*t), [0, 0], method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-15, "maxiter": 10000}).x
for index, name in ((1, "SLOPE"), (0, "INTERCEPT")):
    for bar in (-0.5, 0.4, 1.0, 3.0, 5.0):
        def line(other):
            return (other, bar) if index == 1 else (bar, other)
        other = minimize_scalar(lambda o: -log_likelihood(*line(o)), bounds=(-30, 30), method="bounded", options={"xatol": 1e-13}).x
        off = best[index] - bar
        root = np.sign(off) * np.sqrt(2 * (log_likelihood(*best) - log_likelihood(*line(other))))
        wald = off * np.sqrt(np.linalg.det(information(*best)) / information(*line(other))[1 - index, 1 - index])
        print(f'"{name}, {bar}, {norm.cdf(-(root + np.log(wald / root) / root)):.9f}",')
print(best)
