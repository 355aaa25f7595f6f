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

# Numbers of a row, four of them, and what is made of them by matrices of whole numbers, so that tests can compute it.
X = [value("X", T.FLOAT, ["N", 4])]


def matrix(*columns):
    return np.array(columns, np.float32).T


# Several labels at once: a logit for each of three, and the same as probabilities beside decisions.
TAGS = {"w": matrix([1, 0, 0, 0], [0, 2, 0, 0], [0, 0, -1, 1])}
write("tag-logits", [h.make_node("MatMul", ["X", "w"], ["logits"])], X, [value("logits", T.FLOAT, ["N", 3])], TAGS)
write("tag-logits-without-shape", [h.make_node("MatMul", ["X", "w"], ["logits"])], X,
      [h.make_tensor_value_info("logits", T.FLOAT, None)], TAGS, check=False)

write("one-logit-without-shape", [h.make_node("MatMul", ["X", "w"], ["logits"])], X,
      [h.make_tensor_value_info("logits", T.FLOAT, None)], {"w": matrix([1, 0, 0, 0])}, check=False)

# Several numbers at once: a price and days; and an interval around a price, in one output and in three.
write("price-and-days", [h.make_node("MatMul", ["X", "w"], ["targets"])], X, [value("targets", T.FLOAT, ["N", 2])],
      {"w": matrix([1, 1, 1, 1], [10, 0, 0, 0])})
write("quantiles", [
    h.make_node("MatMul", ["X", "w"], ["quantiles"]),
    h.make_node("Split", ["quantiles"], ["lower", "median", "upper"], axis=1),
], X, [value("quantiles", T.FLOAT, ["N", 3]), value("lower", T.FLOAT, ["N", 1]), value("median", T.FLOAT, ["N", 1]),
       value("upper", T.FLOAT, ["N", 1])], {"w": matrix([1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0])})

# One number of another type than float: whole ones, some of more than 53 bits, and halves; with more axes of length 1.
for name, element in {"int64": T.INT64, "int32": T.INT32, "uint8": T.UINT8, "float16": T.FLOAT16, "bfloat16": T.BFLOAT16}.items():
    write(f"sum-{name}", [
        h.make_node("ReduceSum", ["X", "axes"], ["sum"], keepdims=1),
        h.make_node("Cast", ["sum"], ["total"], to=element),
    ], X, [value("total", element, ["N", 1])], {"axes": np.array([1])})
for name, element in {"uint16": T.UINT16, "uint32": T.UINT32}.items():  # beyond what a sign leaves
    write(f"sum-{name}", [
        h.make_node("ReduceSum", ["X", "axes"], ["sum"], keepdims=1),
        h.make_node("Mul", ["sum", "much"], ["large"]),
        h.make_node("Cast", ["large"], ["total"], to=element),
    ], X, [value("total", element, ["N", 1])],
        {"axes": np.array([1]), "much": np.float32(2 ** 12 if element == T.UINT16 else 2 ** 28)})
write("sum-too-long", [
    h.make_node("ReduceSum", ["X", "axes"], ["sum"], keepdims=1),
    h.make_node("Cast", ["sum"], ["whole"], to=T.INT64),
    h.make_node("Add", ["whole", "much"], ["total"]),
], X, [value("total", T.INT64, ["N", 1])], {"axes": np.array([1]), "much": np.array(2 ** 53)})
write("sum-of-more-axes", [
    h.make_node("ReduceSum", ["X", "axes"], ["sum"], keepdims=1),
    h.make_node("Unsqueeze", ["sum", "axes"], ["total"]),
], X, [value("total", T.FLOAT, ["N", 1, 1])], {"axes": np.array([1])})

# Scores of float16, and with an axis of length 1 more.
SCORES = [h.make_node("MatMul", ["X", "w"], ["logits"]), h.make_node("Softmax", ["logits"], ["p"], axis=1)]
TWO = {"w": matrix([1, 0, 0, 0], [0, 1, 0, 0])}
write("half-scores", SCORES + [h.make_node("Cast", ["p"], ["scores"], to=T.FLOAT16)], X,
      [value("scores", T.FLOAT16, ["N", 2])], TWO)
write("scores-of-more-axes", SCORES + [h.make_node("Unsqueeze", ["p", "one"], ["scores"])], X,
      [value("scores", T.FLOAT, ["N", 1, 2])], {**TWO, "one": np.array([1])})

# Decisions with more axes of length 1, against the largest score in every row: whole numbers, texts, and numbers without a sign.
AGAINST = SCORES + [h.make_node("ArgMin", ["p"], ["worst"], axis=1, keepdims=1)]
for name, element, casts in [
    ("longs", T.INT64, [h.make_node("Unsqueeze", ["worst", "one"], ["decided"])]),
    ("texts", T.STRING, [h.make_node("LabelEncoder", ["worst"], ["named"], domain="ai.onnx.ml", keys_int64s=[0, 1],
                                     values_strings=["a", "b"]), h.make_node("Unsqueeze", ["named", "one"], ["decided"])]),
    ("uint16", T.UINT16, [h.make_node("Cast", ["worst"], ["small"], to=T.UINT16),
                          h.make_node("Unsqueeze", ["small", "one"], ["decided"])]),
]:
    write(f"decisions-of-more-axes-{name}", AGAINST + casts, X,
          [value("decided", element, ["N", 1, 1]), value("p", T.FLOAT, ["N", 2])], {**TWO, "one": np.array([1])})

# Outputs of every kind: numbers, whole numbers, texts, truths, halves, as many rows as it finds, a single one, lists, and maps.
write("all-kinds", [
    h.make_node("Identity", ["X"], ["floats"]),
    h.make_node("Cast", ["X"], ["longs"], to=T.INT64),
    h.make_node("Cast", ["longs"], ["texts"], to=T.STRING),
    h.make_node("Greater", ["X", "zero"], ["truths"]),
    h.make_node("Cast", ["X"], ["halves"], to=T.FLOAT16),
    h.make_node("NonZero", ["truths"], ["found"]),
    h.make_node("ReduceSum", ["X"], ["all"], keepdims=0),
    h.make_node("SplitToSequence", ["X"], ["rows"], axis=0, keepdims=0),
    h.make_node("ZipMap", ["X"], ["maps"], domain="ai.onnx.ml", classlabels_strings=["a", "b", "c", "d"]),
], X, [
    value("floats", T.FLOAT, ["N", 4]),
    value("longs", T.INT64, ["N", 4]),
    value("texts", T.STRING, ["N", 4]),
    value("truths", T.BOOL, ["N", 4]),
    value("halves", T.FLOAT16, ["N", 4]),
    value("found", T.INT64, [2, "M"]),
    value("all", T.FLOAT, []),
    h.make_tensor_sequence_value_info("rows", T.FLOAT, [4]),
    onnx.ValueInfoProto(name="maps", type=onnx.TypeProto(sequence_type=onnx.TypeProto.Sequence(elem_type=onnx.TypeProto(
        map_type=onnx.TypeProto.Map(key_type=T.STRING, value_type=h.make_tensor_type_proto(T.FLOAT, [])))))),
], {"zero": np.float32(0)})
