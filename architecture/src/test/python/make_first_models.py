"""Makes the small ONNX files of docs/models.md: passengers, reviews and photos.

Run it from this folder: python make_first_models.py. It writes ../resources/models; the same versions write the same bytes. What it
needs is in framework/onnx/src/test/python/requirements.txt.
"""

import pathlib

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

MODELS = pathlib.Path(__file__).parent.parent / "resources" / "models"


def value(name, element, shape):
    return h.make_tensor_value_info(name, element, shape)


def write(name, nodes, inputs, output, constants):
    initializers = [numpy_helper.from_array(np.asarray(array), key) for key, array in constants.items()]
    graph = h.make_graph(nodes, name, inputs, [output], initializers)
    model = h.make_model(graph, ir_version=8, producer_name="make_first_models.py",
                         opset_imports=[h.make_opsetid("", 15), h.make_opsetid("ai.onnx.ml", 2)])
    onnx.checker.check_model(model)
    (MODELS / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


# Who survives: women, passengers of the upper classes, the young. An age of NaN counts as 30.
WEIGHTS = {"weights": np.array([[-0.9], [-0.04], [0.004]], dtype=np.float32), "women": np.array([[2.5]], dtype=np.float32),
           "bias": np.array([2.0], dtype=np.float32), "usual": np.array([[30.0]], dtype=np.float32),
           "one": np.array(1.0, dtype=np.float32)}
SCORING = [
    h.make_node("MatMul", ["known", "weights"], ["ofnumbers"]),
    h.make_node("LabelEncoder", ["sex"], ["female"], domain="ai.onnx.ml", keys_strings=["female", "male"],
                values_floats=[1.0, 0.0]),
    h.make_node("Mul", ["female", "women"], ["ofsex"]),
    h.make_node("Add", ["ofnumbers", "ofsex"], ["sum"]),
    h.make_node("Add", ["sum", "bias"], ["logit"]),
    h.make_node("Sigmoid", ["logit"], ["survived"]),
    h.make_node("Sub", ["one", "survived"], ["died"]),
    h.make_node("Concat", ["died", "survived"], ["probabilities"], axis=1),
]
PROBABILITIES = value("probabilities", T.FLOAT, ["N", 2])

write("survival-columns", [
    h.make_node("Concat", ["pclass", "age", "fare"], ["numbers"], axis=1),
    h.make_node("IsNaN", ["numbers"], ["missing"]),
    h.make_node("Where", ["missing", "usual", "numbers"], ["known"]),
] + SCORING, [value("pclass", T.FLOAT, ["N", 1]), value("sex", T.STRING, ["N", 1]), value("age", T.FLOAT, ["N", 1]),
              value("fare", T.FLOAT, ["N", 1])], PROBABILITIES, WEIGHTS)

write("survival-matrix", [
    h.make_node("IsNaN", ["numeric"], ["missing"]),
    h.make_node("Where", ["missing", "usual", "numeric"], ["known"]),
] + SCORING, [value("numeric", T.FLOAT, ["N", 3]), value("sex", T.STRING, ["N", 1])], PROBABILITIES, WEIGHTS)

# Whether a review is kind: the mean of what its tokens count, without the filling.
write("review", [
    h.make_node("Gather", ["counts", "input_ids"], ["each"], axis=0),
    h.make_node("Cast", ["attention_mask"], ["mask"], to=T.FLOAT),
    h.make_node("Unsqueeze", ["mask", "last"], ["mask3"]),
    h.make_node("Mul", ["each", "mask3"], ["masked"]),
    h.make_node("ReduceSum", ["masked", "tokens"], ["sum"], keepdims=0),
    h.make_node("ReduceSum", ["mask3", "tokens"], ["length"], keepdims=0),
    h.make_node("Div", ["sum", "length"], ["logits"]),
], [value("input_ids", T.INT64, ["N", "S"]), value("attention_mask", T.INT64, ["N", "S"])],
    value("logits", T.FLOAT, ["N", 2]),
    {"counts": np.array([[9, 0], [0, 0], [0, 4], [4, 0]], dtype=np.float32), "last": np.array([2]), "tokens": np.array([1])})

# Whether a photo was made by day: how bright it is.
write("daylight", [
    h.make_node("ReduceMean", ["pixels"], ["brightness"], axes=[1, 2, 3], keepdims=0),
    h.make_node("Unsqueeze", ["brightness", "last"], ["column"]),
    h.make_node("MatMul", ["column", "weights"], ["logits"]),
], [value("pixels", T.FLOAT, ["N", 3, 8, 8])], value("logits", T.FLOAT, ["N", 2]),
    {"last": np.array([1]), "weights": np.array([[-3.0, 3.0]], dtype=np.float32)})
