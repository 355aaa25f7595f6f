"""Makes the small ONNX files for the tests of answers: embeddings, several labels and numbers, intervals, raw outputs.

Run it from this folder: python make_answer_models.py. It writes ../resources/models; the same versions write the same bytes.
"""

import pathlib

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

MODELS = pathlib.Path(__file__).parent.parent / "resources" / "models"
IR_VERSION, OPSET = 8, 15


def value(name, element, shape):
    return h.make_tensor_value_info(name, element, shape)


def write(name, nodes, inputs, outputs, constants=None, check=True):
    initializers = [numpy_helper.from_array(np.asarray(array), key) for key, array in (constants or {}).items()]
    graph = h.make_graph(nodes, name, inputs, outputs, initializers)
    model = h.make_model(graph, ir_version=IR_VERSION, producer_name="make_answer_models.py",
                         opset_imports=[h.make_opsetid("", OPSET), h.make_opsetid("ai.onnx.ml", 2)])
    if check:
        onnx.checker.check_model(model)
    (MODELS / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


# Tokens 0 to 5 and their vectors; the last one is not a number, as filling may be. The file pools, too, as sentence-transformers does:
# the sum of the vectors under the mask over the number of tokens, at least 1e-9, then divided by its length, at least 1e-12.
TABLE = np.array([[9, -9, 9], [1, 0, 0], [0, 2, 0], [0.5, 0.25, -1], [0.1, 0.2, 0.3], [np.nan, 0, 0]], np.float32)
TOKENS = [value("input_ids", T.INT64, ["N", "S"])]
HIDDEN = [h.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])]
POOLED = [
    h.make_node("Cast", ["attention_mask"], ["mask"], to=T.FLOAT),
    h.make_node("Unsqueeze", ["mask", "two"], ["wide"]),
    h.make_node("Mul", ["last_hidden_state", "wide"], ["masked"]),
    h.make_node("ReduceSum", ["masked", "one"], ["sums"], keepdims=0),
    h.make_node("ReduceSum", ["wide", "one"], ["counts"], keepdims=0),
    h.make_node("Max", ["counts", "least"], ["divisors"]),
    h.make_node("Div", ["sums", "divisors"], ["sentence_embedding"]),
    h.make_node("ReduceL2", ["sentence_embedding"], ["lengths"], axes=[1], keepdims=1),
    h.make_node("Max", ["lengths", "smallest"], ["positive"]),
    h.make_node("Div", ["sentence_embedding", "positive"], ["normalized_embedding"]),
]
POOLING = {"one": np.array([1]), "two": np.array([2]), "least": np.float32(1e-9), "smallest": np.float32(1e-12)}
write("sentence-vectors", HIDDEN + POOLED, TOKENS + [value("attention_mask", T.INT64, ["N", "S"])], [
    value("last_hidden_state", T.FLOAT, ["N", "S", 3]),
    value("sentence_embedding", T.FLOAT, ["N", 3]),
    value("normalized_embedding", T.FLOAT, ["N", 3]),
], {"table": TABLE, **POOLING})

# The same tokens and vectors in other types: the vectors of float16, the mask of float; no mask at all and no shape of the output.
write("half-vectors", [
    h.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"]),
    h.make_node("Identity", ["attention_mask"], ["mask"]),
], TOKENS + [value("attention_mask", T.FLOAT, ["N", "S"])], [
    value("last_hidden_state", T.FLOAT16, ["N", "S", 3]),
    value("mask", T.FLOAT, ["N", "S"]),
], {"table": TABLE.astype(np.float16)})
write("vectors-without-shape", HIDDEN, TOKENS, [h.make_tensor_value_info("last_hidden_state", T.FLOAT, None)],
      {"table": TABLE}, check=False)
