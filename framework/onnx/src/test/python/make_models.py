"""Makes the small ONNX files of the tests, each in the shape that an exporter writes, with what ONNX Runtime answers.

Run it from this folder: python make_models.py. It writes ../resources/models; the same versions write the same bytes.
"""

import csv
import os
import pathlib

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read when the library loads
import onnxruntime  # noqa: E402

MODELS = pathlib.Path(__file__).parent.parent / "resources" / "models"
# Pinned: a new onnx package writes versions that the runtimes of production do not yet read.
IR_VERSION, OPSETS = 8, {"": 15, "ai.onnx.ml": 2}
ML = "ai.onnx.ml"
RANDOM = np.random.default_rng(42)
ROWS = RANDOM.normal(size=(40, 4)).astype(np.float32)
IMAGES = RANDOM.random(size=(12, 36)).astype(np.float32)


def weights(*shape):
    return RANDOM.normal(size=shape).astype(np.float32)


def value(name, element, shape):
    return h.make_tensor_value_info(name, element, shape)


def maps(name, key):
    return h.make_value_info(name, h.make_sequence_type_proto(
        h.make_map_type_proto(key, h.make_tensor_type_proto(T.FLOAT, []))))


def write(name, nodes, inputs, outputs, constants=None, feed=None, check=True):
    """Writes a model and, if it is fed, what it answers."""
    initializers = [numpy_helper.from_array(array, key) for key, array in (constants or {}).items()]
    graph = h.make_graph(nodes, name, inputs, outputs, initializers)
    model = h.make_model(graph, ir_version=IR_VERSION, producer_name="make_models.py",
                         opset_imports=[h.make_opsetid(*opset) for opset in OPSETS.items()])
    if check:
        onnx.checker.check_model(model)
    (MODELS / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))
    if feed is not None:
        session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        write_answers(name, session.run(None, feed))


def write_answers(name, outputs):
    columns = []
    for output in outputs:
        if isinstance(output, list):  # a map for each row
            columns += [[row[key] for row in output] for key in sorted(output[0])]
        else:
            columns += list(np.asarray(output).reshape(len(output), -1).T)
    write_csv(f"{name}.csv", zip(*columns))


def write_csv(name, rows):
    with open(MODELS / name, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([[str(cell) for cell in row] for row in rows])


def matrix(name="X", element=T.FLOAT, rows=None, width=4):
    return value(name, element, [rows, width])


def linear(labels, names, weight):
    """scikit-learn's linear classifier as skl2onnx writes it: margins, then a Normalizer."""
    key = "classlabels_ints" if isinstance(labels[0], int) else "classlabels_strings"
    return [h.make_node("LinearClassifier", ["X"], [names[0], "scores"], domain=ML, post_transform="LOGISTIC",
                        multi_class=1, coefficients=weight.ravel().tolist(), intercepts=[0.1] * len(labels),
                        **{key: labels}),
            h.make_node("Normalizer", ["scores"], [names[1]], domain=ML, norm="L1")]


def trees(labels, names):
    """A tree ensemble as onnxmltools writes LightGBM: two stumps, one margin, that of the second class, under class id 0."""
    return [h.make_node(
        "TreeEnsembleClassifier", ["X"], names, domain=ML, post_transform="LOGISTIC", classlabels_int64s=labels,
        nodes_treeids=[0, 0, 0, 1, 1, 1], nodes_nodeids=[0, 1, 2, 0, 1, 2], nodes_featureids=[0, 0, 0, 2, 0, 0],
        nodes_modes=["BRANCH_LEQ", "LEAF", "LEAF"] * 2, nodes_values=[0.2, 0.0, 0.0, -0.3, 0.0, 0.0],
        nodes_truenodeids=[1, 0, 0, 1, 0, 0], nodes_falsenodeids=[2, 0, 0, 2, 0, 0],
        nodes_hitrates=[1.0] * 6, nodes_missing_value_tracks_true=[0] * 6,
        class_treeids=[0, 0, 1, 1], class_nodeids=[1, 2, 1, 2], class_ids=[0] * 4,
        class_weights=[-0.8, 0.6, 0.3, -0.4])]


def mlp(outputs, last=None):
    """A multilayer perceptron as PyTorch writes it."""
    nodes = [h.make_node("Gemm", ["X", "w1", "b1"], ["h1"], transB=1), h.make_node("Relu", ["h1"], ["h2"]),
             h.make_node("Gemm", ["h2", "w2", "b2"], ["logits" if last else "Y"], transB=1)]
    nodes += [h.make_node(last, ["logits"], ["Y"], **({"axis": 1} if last == "Softmax" else {}))] if last else []
    return nodes, {"w1": weights(8, 4), "b1": weights(8), "w2": weights(outputs, 8), "b2": weights(outputs)}


def classifiers():
    feed = {"X": ROWS}
    three = weights(3, 4)
    write("sklearn-zipmap-strings", linear(["bad", "good", "ugly"], ["output_label", "p"], three) + [
        h.make_node("ZipMap", ["p"], ["output_probability"], domain=ML, classlabels_strings=["bad", "good", "ugly"])],
        [matrix()], [value("output_label", T.STRING, [None]), maps("output_probability", T.STRING)], feed=feed)
    write("lightgbm-zipmap-longs", trees([0, 1], ["label", "p"]) + [
        h.make_node("ZipMap", ["p"], ["probabilities"], domain=ML, classlabels_int64s=[0, 1])],
        [matrix("X")], [value("label", T.INT64, [None]), maps("probabilities", T.INT64)], feed=feed)
    write("sklearn-longs", linear([1, 2, 5], ["label", "probabilities"], three),
          [matrix()], [value("label", T.INT64, [None]), value("probabilities", T.FLOAT, [None, 3])], feed=feed)
    write("sklearn-strings", linear(["bad", "good"], ["label", "probabilities"], weights(2, 4)),
          [matrix()], [value("label", T.STRING, [None]), value("probabilities", T.FLOAT, [None, 2])], feed=feed)
    nodes, constants = mlp(3, "Softmax")
    write("labels-untold", nodes + [h.make_node("ArgMax", ["Y"], ["label"], axis=1, keepdims=0)], [matrix()],
          [value("label", T.INT64, [None]), value("Y", T.FLOAT, [None, 3])], constants, feed)
    nodes, constants = mlp(2, "Softmax")
    constants |= {"cut": np.float32(0.3), "one": np.array(1)}
    write("label-at-cut-off", nodes + [
        h.make_node("Gather", ["Y", "one"], ["p"], axis=1), h.make_node("Greater", ["p", "cut"], ["above"]),
        h.make_node("Cast", ["above"], ["label"], to=T.INT64)], [matrix()],
        [value("label", T.INT64, [None]), value("Y", T.FLOAT, [None, 2])], constants, feed)
    nodes, constants = mlp(3)
    write("label-only", nodes + [h.make_node("ArgMax", ["Y"], ["label"], axis=1, keepdims=1)], [matrix()],
          [value("label", T.INT64, [None, 1])], constants, feed)


def networks():
    feed = {"X": ROWS}
    for name, outputs, last in (("torch-probabilities", 3, "Softmax"), ("torch-logits", 3, None),
                                ("torch-logit", 1, None), ("keras-sigmoid", 1, "Sigmoid")):
        nodes, constants = mlp(outputs, last)
        write(name, nodes, [matrix(rows="batch")], [value("Y", T.FLOAT, ["batch", outputs])], constants, feed)
    nodes, constants = mlp(1, "Sigmoid")
    constants |= {"axes": np.array([1])}
    write("probability-vector", nodes + [h.make_node("Squeeze", ["Y", "axes"], ["p"])], [matrix()],
          [value("p", T.FLOAT, ["N"])], constants, feed)
    nodes, constants = mlp(3, "Softmax")
    write("open-shapes", nodes, [value("X", T.FLOAT, [None, None])], [value("Y", T.FLOAT, [None, None])],
          constants, feed)
    write("fixed-batch", nodes, [value("X", T.FLOAT, [1, 4])], [value("Y", T.FLOAT, [1, 3])], constants)
    write("two-heads", nodes + [h.make_node("Identity", ["h2"], ["Z"])], [matrix()],
          [value("Y", T.FLOAT, [None, 3]), value("Z", T.FLOAT, [None, 8])], constants, feed)
    write("cnn", [
        h.make_node("Conv", ["image", "k", "kb"], ["c"], kernel_shape=[3, 3]), h.make_node("Relu", ["c"], ["r"]),
        h.make_node("GlobalAveragePool", ["r"], ["g"]), h.make_node("Flatten", ["g"], ["f"]),
        h.make_node("Gemm", ["f", "w", "b"], ["l"], transB=1), h.make_node("Softmax", ["l"], ["Y"], axis=1)],
        [value("image", T.FLOAT, ["batch", 1, 6, 6])], [value("Y", T.FLOAT, ["batch", 2])],
        {"k": weights(4, 1, 3, 3), "kb": weights(4), "w": weights(2, 4), "b": weights(2)},
        {"image": IMAGES.reshape(-1, 1, 6, 6)})
    double = {"w": RANDOM.normal(size=(4, 2)), "b": RANDOM.normal(size=2)}
    write("double-matrix", [
        h.make_node("MatMul", ["X", "w"], ["m"]), h.make_node("Add", ["m", "b"], ["l"]),
        h.make_node("Softmax", ["l"], ["Y"], axis=1)], [matrix(element=T.DOUBLE)],
        [value("Y", T.DOUBLE, [None, 2])], double, {"X": ROWS.astype(np.float64)})


def regressors():
    write("sklearn-regressor", [
        h.make_node("LinearRegressor", ["X"], ["variable"], domain=ML, coefficients=weights(4).tolist(),
                    intercepts=[1.5], targets=1)], [matrix()], [value("variable", T.FLOAT, [None, 1])], None, {"X": ROWS})
    write("double-regressor", [h.make_node("MatMul", ["X", "w"], ["Y"])], [matrix(element=T.DOUBLE)],
          [value("Y", T.DOUBLE, [None])], {"w": RANDOM.normal(size=4)}, {"X": ROWS.astype(np.float64)})


def columns():
    """One input for each feature, as skl2onnx writes a pipeline over a data frame."""
    count = 20
    purposes = ["car", "radio", "repairs"]
    feed = {"age": RANDOM.integers(18, 80, count).astype(np.float32), "rate": RANDOM.random(count),
            "credit_amount": RANDOM.integers(100, 9000, count), "months": RANDOM.integers(4, 60, count).astype(np.int32),
            "owner": RANDOM.random(count) < 0.5, "purpose": RANDOM.choice(purposes, count).astype(object)}
    feed = {name: column.reshape(-1, 1) for name, column in feed.items()}
    types = dict(zip(feed, (T.FLOAT, T.DOUBLE, T.INT64, T.INT32, T.BOOL, T.STRING)))
    nodes = [h.make_node("LabelEncoder", ["purpose"], ["purpose_f"], domain=ML, keys_strings=purposes,
                         values_floats=[0.0, 1.0, 2.0], default_float=-1.0)]
    nodes += [h.make_node("Cast", [name], [f"{name}_f"], to=T.FLOAT) for name in feed if name != "purpose"]
    nodes += [h.make_node("Concat", [f"{name}_f" for name in feed], ["all"], axis=1),
              h.make_node("Mul", ["all", "scale"], ["X"])]
    nodes += linear(["bad", "good"], ["label", "probabilities"], weights(2, 6))
    write("columns", nodes, [value(name, types[name], [None, 1]) for name in feed],
          [value("label", T.STRING, [None]), value("probabilities", T.FLOAT, [None, 2])],
          {"scale": np.array([0.01, 1, 0.0001, 0.01, 1, 0.5], dtype=np.float32)}, feed)
    write_csv("columns-rows.csv", [[column[row][0] for column in feed.values()] for row in range(count)])


def slow():
    """A loop of so many rounds that only a deadline ends it: the body multiplies a matrix by itself."""
    body = h.make_graph(
        [h.make_node("Identity", ["go"], ["go_out"]), h.make_node("MatMul", ["m", "w"], ["n"]),
         h.make_node("Tanh", ["n"], ["m_out"])], "body",
        [value("round", T.INT64, []), value("go", T.BOOL, []), value("m", T.FLOAT, [None, 4])],
        [value("go_out", T.BOOL, []), value("m_out", T.FLOAT, [None, 4])])
    write("slow", [
        h.make_node("Loop", ["rounds", "true", "X"], ["M"], body=body),
        h.make_node("Gemm", ["M", "w2", "b2"], ["logits"], transB=1),
        h.make_node("Softmax", ["logits"], ["Y"], axis=1)], [matrix()], [value("Y", T.FLOAT, [None, 2])],
        {"rounds": np.array(2**40), "true": np.array(True), "w": weights(4, 4), "w2": weights(2, 4), "b2": weights(2)})


def slow_for_large():
    """Ends at once, but for a number above 1000 only by a deadline."""
    body = h.make_graph(
        [h.make_node("Identity", ["go"], ["go_out"]), h.make_node("Tanh", ["m"], ["m_out"])], "body",
        [value("round", T.INT64, []), value("go", T.BOOL, []), value("m", T.FLOAT, [None, 4])],
        [value("go_out", T.BOOL, []), value("m_out", T.FLOAT, [None, 4])])
    write("slow-for-large", [
        h.make_node("ReduceMax", ["X"], ["largest"], keepdims=0),
        h.make_node("Greater", ["largest", "most"], ["large"]),
        h.make_node("Where", ["large", "many", "one"], ["rounds"]),
        h.make_node("Loop", ["rounds", "true", "X"], ["M"], body=body),
        h.make_node("Slice", ["M", "from", "to", "axis"], ["logits"]),
        h.make_node("Softmax", ["logits"], ["Y"], axis=1)], [matrix()], [value("Y", T.FLOAT, [None, 2])],
        {"most": np.array(1000, dtype=np.float32), "many": np.array(2**40), "one": np.array(1), "true": np.array(True),
         "from": np.array([0]), "to": np.array([2]), "axis": np.array([1])})


def broken():
    """Files that cannot be loaded."""
    nodes, constants = mlp(2, "Softmax")
    graph = h.make_graph(nodes, "future", [matrix()], [value("Y", T.FLOAT, [None, 2])],
                         [numpy_helper.from_array(array, key) for key, array in constants.items()])
    future = h.make_model(graph, ir_version=99, opset_imports=[h.make_opsetid("", 15)])
    (MODELS / "future.onnx").write_bytes(future.SerializeToString(deterministic=True))
    outside = h.make_model(graph, ir_version=IR_VERSION, opset_imports=[h.make_opsetid("", 15)])
    tensor = outside.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = T.EXTERNAL
    for key, text in (("location", "weights-outside.data"), ("offset", "0"), ("length", "128")):
        tensor.external_data.add(key=key, value=text)
    (MODELS / "weights-outside.onnx").write_bytes(outside.SerializeToString(deterministic=True))


if __name__ == "__main__":
    MODELS.mkdir(parents=True, exist_ok=True)
    write_csv("rows.csv", ROWS)
    write_csv("images.csv", IMAGES)
    classifiers()
    networks()
    regressors()
    columns()
    slow()
    slow_for_large()
    broken()
