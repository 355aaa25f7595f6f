"""Writes what the Java tests hold the service against: for each applicant of the hold-out the features, the champion's scores and its decision.

Needs NumPy and onnx alone, and modelunit_export.py, which travels in modelunit-data's jar. The scores are computed here from the weights in
the champion's file, in double, without any runtime.
"""

import csv
import sys
from pathlib import Path

import numpy as np
import onnx

from encoding import Encoding, feature_names
from holdout import is_holdout

HERE = Path(__file__).resolve().parent
TEST = HERE.parent / "src/test/resources"
sys.path.append(str(HERE.parents[2] / "framework/data/src/main/resources"))  # where this project has it

from modelunit_export import export  # noqa: E402

CUT_OFF = 0.25


def main():
    with open(TEST / "data/german-credit.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    encoding = Encoding.of([row for row in rows if not is_holdout(row)])
    features = encoding.features([row for row in rows if is_holdout(row)])
    scores = probabilities(TEST / "models/champion.onnx", features)
    export(
        TEST / "reference",
        stages={"features": features, "scores": scores, "decision": np.where(scores[:, 0] >= CUT_OFF, "decline", "accept")},
        columns={"features": feature_names(), "scores": ["bad", "good"]})


def probabilities(path, features):
    """Of a logistic regression, whose file has a row of weights for each class: [N, 2], bad and good."""
    classifier = onnx.load(path).graph.node[0]
    attributes = {attribute.name: onnx.helper.get_attribute_value(attribute) for attribute in classifier.attribute}
    weights = np.array(attributes["coefficients"], dtype=np.float64).reshape(2, -1)
    raw = 1 / (1 + np.exp(-(features.astype(np.float64) @ weights.T + np.array(attributes["intercepts"], dtype=np.float64))))
    return raw / raw.sum(axis=1, keepdims=True)


if __name__ == "__main__":
    main()
