"""Writes what the Java tests hold the service against: for each applicant of the hold-out the features, the challenger's scores and its decision.

Needs NumPy and onnx alone, and modelunit_export.py, which travels in modelunit-data's jar. The scores are computed here from the trees in
the challenger's file, in double, without any runtime. A candidate needs a reference of its own: python reference.py candidate.onnx
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


def main(model=TEST / "models/challenger.onnx"):
    with open(TEST / "data/german-credit.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    encoding = Encoding.of([row for row in rows if not is_holdout(row)])
    features = encoding.features([row for row in rows if is_holdout(row)])
    scores = probabilities(model, features)
    export(
        TEST / "reference",
        stages={"features": features, "scores": scores, "decision": np.where(scores[:, 0] >= CUT_OFF, "decline", "accept")},
        columns={"features": feature_names(), "scores": ["bad", "good"]})


def probabilities(path, features):
    """Of boosted trees, whose file lists the nodes of all of them: [N, 2], bad and good."""
    ensemble = onnx.load(path).graph.node[0]
    attributes = {one.name: onnx.helper.get_attribute_value(one) for one in ensemble.attribute}
    margin = np.full(len(features), attributes["base_values"][0], dtype=np.float64)
    for tree in np.unique(attributes["nodes_treeids"]):
        margin += leaf_weights(attributes, tree, features)
    good = 1 / (1 + np.exp(-margin))
    return np.column_stack([1 - good, good])


def leaf_weights(attributes, tree, features):
    """What one tree adds for each row: the weight of the leaf that the row comes to. Nodes are numbered from the root on."""
    of_tree = np.array(attributes["nodes_treeids"]) == tree
    feature, below, above = (
        np.array(attributes[name])[of_tree] for name in ("nodes_featureids", "nodes_truenodeids", "nodes_falsenodeids"))
    threshold = np.array(attributes["nodes_values"], dtype=np.float32)[of_tree]
    is_leaf = np.array(attributes["nodes_modes"])[of_tree] == b"LEAF"
    rows = np.arange(len(features))
    node = np.zeros(len(features), dtype=int)
    while not is_leaf[node].all():
        is_below = features[rows, feature[node]] <= threshold[node]
        node = np.where(is_leaf[node], node, np.where(is_below, below[node], above[node]))
    leaves = np.array(attributes["class_treeids"]) == tree
    weights = np.zeros(len(is_leaf))
    weights[np.array(attributes["class_nodeids"])[leaves]] = np.array(attributes["class_weights"])[leaves]
    return weights[node]


if __name__ == "__main__":
    main(*sys.argv[1:])
