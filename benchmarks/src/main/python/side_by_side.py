"""Does the work of the peers for the benchmark side-by-side: reads lines `run <work>`, answers milliseconds; `values <work>`, answers
the numbers that it gives; `has <work>`, answers yes or no.

The arrays lie in the directory that is the first argument, as raw numbers: <size>.<name>.<type>.
"""

import functools
import pathlib
import sys
import time

import slices

import numpy as np
from scipy import stats
from sklearn import metrics

DIRECTORY = pathlib.Path(sys.argv[1])
TYPES = {"i32": np.int32, "f32": np.float32, "f64": np.float64}
LARGE = 10_000_000
SMALL = 100_000


@functools.lru_cache(maxsize=None)
def array(size, name):
    return np.fromfile(DIRECTORY / f"{size}.{name}", dtype=TYPES[name.rsplit(".", 1)[1]])


def roc_auc(size, name):
    return metrics.roc_auc_score(array(size, "truth.i32"), array(size, name))


def of_truth_and(name, function):
    return function(array(LARGE, "truth.i32"), array(LARGE, name))


def all_binary():
    truth = array(LARGE, "truth.i32")
    decided = array(LARGE, "decided.i32")
    scores = array(LARGE, "scores.f64")
    for function in (metrics.accuracy_score, metrics.precision_score, metrics.recall_score, metrics.f1_score,
                     metrics.matthews_corrcoef):
        function(truth, decided)
    for function in (metrics.roc_auc_score, metrics.average_precision_score, metrics.brier_score_loss,
                     metrics.log_loss):
        function(truth, scores)


def bootstrap():
    stats.bootstrap((array(SMALL, "truth.i32"), array(SMALL, "scores.f64")), metrics.roc_auc_score, paired=True,
                    vectorized=False, n_resamples=1000, method="percentile", rng=np.random.default_rng(1))


WORK = {
    "roc-auc-float64": lambda: roc_auc(LARGE, "scores.f64"),
    "roc-auc-float32": lambda: roc_auc(LARGE, "floats.f32"),
    "roc-auc-ties": lambda: roc_auc(LARGE, "ties.f64"),
    "accuracy": lambda: of_truth_and("decided.i32", metrics.accuracy_score),
    "confusion-matrix": lambda: of_truth_and("decided.i32", metrics.confusion_matrix),
    "brier": lambda: of_truth_and("scores.f64", metrics.brier_score_loss),
    "log-loss": lambda: of_truth_and("scores.f64", metrics.log_loss),
    "rmse": lambda: metrics.root_mean_squared_error(array(LARGE, "targets.f64"), array(LARGE, "predicted.f64")),
    "all-binary-metrics": all_binary,
    "bootstrap-auc-100k": bootstrap,
}

def columns():
    return {"key": array(LARGE, "keys.i32"), "truth": array(LARGE, "truth.i32"), "decided": array(LARGE, "decided.i32"),
            "score": array(LARGE, "scores.f64")}


of_slices, values_of_slices = slices.work(columns)
WORK |= of_slices

for line in sys.stdin:
    command, work = line.split()
    if command == "has":
        print("yes" if work in WORK else "no", flush=True)
    elif command == "values":
        print(*values_of_slices[work](WORK[work]()).ravel(), flush=True)
    else:
        start = time.perf_counter()
        WORK[work]()
        print((time.perf_counter() - start) * 1000, flush=True)
