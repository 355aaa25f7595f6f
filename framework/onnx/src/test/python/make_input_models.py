"""Makes the small ONNX files for the tests of inputs: regressors whose number tells what reached them.

Run it from this folder: python make_input_models.py. It writes ../resources/models; the same versions write the same bytes.
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


def write(name, nodes, inputs, constants=None, check=True):
    initializers = [numpy_helper.from_array(np.asarray(array), key) for key, array in (constants or {}).items()]
    graph = h.make_graph(nodes, name, inputs, [value("y", T.DOUBLE, ["N", 1])], initializers)
    model = h.make_model(graph, ir_version=IR_VERSION, producer_name="make_input_models.py",
                         opset_imports=[h.make_opsetid("", OPSET), h.make_opsetid("ai.onnx.ml", 2)])
    if check:
        onnx.checker.check_model(model)
    (MODELS / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


DIGITS = np.array([[100.0], [10.0], [1.0]])


def digits(name, element, via=None):
    """Three numbers of a row as the digits of one: [1, 2, 3] is 123."""
    steps = [h.make_node("Cast", ["x"], ["z"], to=via)] if via else [h.make_node("Identity", ["x"], ["z"])]
    write(name, steps + [
        h.make_node("Cast", ["z"], ["c"], to=T.DOUBLE),
        h.make_node("MatMul", ["c", "w"], ["y"]),
    ], [value("x", element, ["N", 3])], {"w": DIGITS})


digits("digits-float", T.FLOAT)
digits("digits-double", T.DOUBLE)
digits("digits-float16", T.FLOAT16)
digits("digits-bfloat16", T.BFLOAT16, T.FLOAT)
digits("digits-int8", T.INT8)
digits("digits-int16", T.INT16)
digits("digits-int32", T.INT32)
digits("digits-int64", T.INT64)
digits("digits-uint8", T.UINT8)
digits("digits-bool", T.BOOL)

# An image [N, H, W, C] of any height and width: the sum of its elements, and 1000 for each row of pixels.
write("image-sums", [
    h.make_node("Cast", ["x"], ["c"], to=T.DOUBLE),
    h.make_node("ReduceSum", ["c", "axes"], ["s"], keepdims=0),
    h.make_node("Shape", ["x"], ["shape"]),
    h.make_node("Slice", ["shape", "one", "two"], ["height"]),
    h.make_node("Cast", ["height"], ["h"], to=T.DOUBLE),
    h.make_node("Mul", ["h", "thousand"], ["t"]),
    h.make_node("Add", ["s", "t"], ["flat"]),
    h.make_node("Unsqueeze", ["flat", "one"], ["y"]),
], [value("x", T.UINT8, ["N", "H", "W", 3])],
    {"axes": np.array([1, 2, 3]), "one": np.array([1]), "two": np.array([2]), "thousand": np.array(1000.0)})

# Tokens, their mask and segments [N, S]: the tokens under the mask, each times its place, and 1000 for each place of the batch.
write("token-places", [
    h.make_node("Mul", ["input_ids", "attention_mask"], ["m"]),
    h.make_node("Add", ["m", "token_type_ids"], ["a"]),
    h.make_node("Shape", ["input_ids"], ["shape"]),
    h.make_node("Gather", ["shape", "index"], ["length"]),
    h.make_node("Range", ["start", "length", "step"], ["places0"]),
    h.make_node("Add", ["places0", "step"], ["places"]),
    h.make_node("Mul", ["a", "places"], ["p"]),
    h.make_node("ReduceSum", ["p", "axis"], ["s"], keepdims=1),
    h.make_node("Mul", ["length", "thousand"], ["t"]),
    h.make_node("Add", ["s", "t"], ["whole"]),
    h.make_node("Cast", ["whole"], ["y"], to=T.DOUBLE),
], [value("input_ids", T.INT64, ["N", "S"]), value("attention_mask", T.INT64, ["N", "S"]),
    value("token_type_ids", T.INT64, ["N", "S"])],
    {"index": np.array(1), "start": np.array(0), "step": np.array(1), "axis": np.array([1]), "thousand": np.array(1000)})

# Sequences of vectors [N, S, 2]: the sum, and 1000 for each place.
write("vector-places", [
    h.make_node("Cast", ["x"], ["c"], to=T.DOUBLE),
    h.make_node("ReduceSum", ["c", "axes"], ["s"], keepdims=0),
    h.make_node("Shape", ["x"], ["shape"]),
    h.make_node("Slice", ["shape", "one", "two"], ["length"]),
    h.make_node("Cast", ["length"], ["l"], to=T.DOUBLE),
    h.make_node("Mul", ["l", "thousand"], ["t"]),
    h.make_node("Add", ["s", "t"], ["flat"]),
    h.make_node("Unsqueeze", ["flat", "one"], ["y"]),
], [value("x", T.FLOAT, ["N", "S", 2])],
    {"axes": np.array([1, 2]), "one": np.array([1]), "two": np.array([2]), "thousand": np.array(1000.0)})

# A matrix, a column of texts, a single number for the whole batch, and an input with a default:
# the row's numbers as digits, 1000 for 'female', times the factor, plus the default.
write("mixed-inputs", [
    h.make_node("Cast", ["numeric"], ["c"], to=T.DOUBLE),
    h.make_node("MatMul", ["c", "w"], ["d"]),
    h.make_node("LabelEncoder", ["sex"], ["f"], domain="ai.onnx.ml", keys_strings=["female", "male"],
                values_floats=[1000.0, 0.0]),
    h.make_node("Cast", ["f"], ["fd"], to=T.DOUBLE),
    h.make_node("Add", ["d", "fd"], ["a"]),
    h.make_node("Cast", ["factor"], ["factord"], to=T.DOUBLE),
    h.make_node("Mul", ["a", "factord"], ["m"]),
    h.make_node("Add", ["m", "offset"], ["y"]),
], [value("numeric", T.FLOAT, ["N", 3]), value("sex", T.STRING, ["N", 1]), value("factor", T.FLOAT, []),
    value("offset", T.DOUBLE, [])], {"w": DIGITS, "offset": np.array(0.5)})

# An input whose shape the file does not tell: digits again.
write("digits-without-shape", [
    h.make_node("Cast", ["x"], ["c"], to=T.DOUBLE),
    h.make_node("MatMul", ["c", "w"], ["y"]),
], [h.make_tensor_value_info("x", T.FLOAT, None)], {"w": DIGITS}, check=False)

# A matrix of texts [N, 2]: 1 for each 'yes'.
write("texts", [
    h.make_node("LabelEncoder", ["x"], ["f"], domain="ai.onnx.ml", keys_strings=["yes", "no"], values_floats=[1.0, 0.0]),
    h.make_node("ReduceSum", ["f", "axis"], ["s"], keepdims=1),
    h.make_node("Cast", ["s"], ["y"], to=T.DOUBLE),
], [value("x", T.STRING, ["N", 2])], {"axis": np.array([1])})

# A type that ONNX Runtime for Java does not know.
write("uint16", [
    h.make_node("Cast", ["x"], ["c"], to=T.DOUBLE),
    h.make_node("MatMul", ["c", "w"], ["y"]),
], [value("x", T.UINT16, ["N", 3])], {"w": DIGITS})
