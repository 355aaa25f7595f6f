"""Writes a trained release as an ONNX graph, in the shape that exporters give to such models."""

import os

import numpy as np
import onnx
from onnx import TensorProto, helper

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read when the library loads
import onnxruntime  # noqa: E402

# Pinned: a new onnx package writes versions that the runtimes of production do not yet read.
IR_VERSION, OPSETS = 10, {"": 17, "ai.onnx.ml": 3}


def model(release, feature_count):
    """Input `features` [N, F]; outputs `label` [N] and `probabilities` [N, 2], whose columns are bad and good."""
    linear = hasattr(release.estimator, "coef_")
    graph = helper.make_graph(
        linear_nodes(release, feature_count) if linear else tree_nodes(release), "credit-risk",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["N", feature_count])],
        [helper.make_tensor_value_info("label", TensorProto.STRING, ["N"]),
         helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["N", 2])])
    exported = helper.make_model(
        graph, ir_version=IR_VERSION, opset_imports=[helper.make_opsetid(*opset) for opset in OPSETS.items()],
        producer_name="credit-risk/train.py", producer_version="1", doc_string=release.about)
    onnx.checker.check_model(exported, full_check=True)
    return exported


def linear_nodes(release, feature_count):
    weights = np.zeros(feature_count)
    weights[release.columns] = release.estimator.coef_[0]
    intercept = release.estimator.intercept_[0]
    # One row of weights per class: the second class of the two has the estimator's sign.
    classifier = helper.make_node(
        "LinearClassifier", ["features"], ["label", "raw_probabilities"], name="classifier", domain="ai.onnx.ml",
        coefficients=[*-weights, *weights], intercepts=[-intercept, intercept],
        classlabels_strings=list(release.estimator.classes_), multi_class=0, post_transform="LOGISTIC")
    normalizer = helper.make_node(
        "Normalizer", ["raw_probabilities"], ["probabilities"], name="normalizer", domain="ai.onnx.ml", norm="L1")
    return [classifier, normalizer]


def tree_nodes(release):
    nodes = {name: [] for name in ("treeids", "nodeids", "featureids", "modes", "values", "truenodeids",
                                   "falsenodeids", "missing_value_tracks_true")}
    leaves = {name: [] for name in ("treeids", "nodeids", "ids", "weights")}
    # scikit-learn has no public view of these trees; converters read the same attribute.
    for tree, (predictor,) in enumerate(release.estimator._predictors):
        for number, node in enumerate(predictor.nodes):
            leaf = bool(node["is_leaf"])
            values = {
                "treeids": tree, "nodeids": number, "modes": "LEAF" if leaf else "BRANCH_LEQ",
                "featureids": 0 if leaf else release.columns[node["feature_idx"]],
                "values": 0.0 if leaf else round_down(node["num_threshold"]),
                "truenodeids": int(node["left"]), "falsenodeids": int(node["right"]),
                "missing_value_tracks_true": int(node["missing_go_to_left"])}
            for name, value in values.items():
                nodes[name].append(value)
            if leaf:
                for name, value in zip(leaves, (tree, number, 0, float(node["value"]))):
                    leaves[name].append(value)
    # A binary ensemble sums one margin, that of the second class, and keeps it under class id 0.
    return [helper.make_node(
        "TreeEnsembleClassifier", ["features"], ["label", "probabilities"], name="classifier", domain="ai.onnx.ml",
        base_values=release.estimator._baseline_prediction.ravel().tolist(),
        classlabels_strings=list(release.estimator.classes_), post_transform="LOGISTIC",
        **{f"nodes_{name}": values for name, values in nodes.items()},
        **{f"class_{name}": values for name, values in leaves.items()})]


def round_down(threshold):
    """The nearest float not above: a float that is at most the threshold is then still at most its rounding."""
    rounded = np.float32(threshold)
    return float(np.nextafter(rounded, np.float32(-np.inf)) if rounded > threshold else rounded)


def check(exported, release, features):
    """The graph must answer as the estimator does."""
    session = onnxruntime.InferenceSession(exported.SerializeToString(), providers=["CPUExecutionProvider"])
    label, probabilities = session.run(["label", "probabilities"], {"features": features})
    np.testing.assert_allclose(probabilities, release.probabilities(features), rtol=0, atol=1e-5)
    np.testing.assert_array_equal(label, release.labels(features))
