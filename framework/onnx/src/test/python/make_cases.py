"""Makes test cases in the layout of ONNX's backend tests; what is expected is computed by NumPy, and not by a runtime.

Run it from this folder: python make_cases.py. It writes ../resources/cases; the same versions write the same bytes.
"""

import pathlib
import shutil

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

CASES = pathlib.Path(__file__).parent.parent / "resources" / "cases"
RANDOM = np.random.RandomState(42)


def floats(*shape):
    return RANDOM.normal(size=shape).astype(np.float32)


def tensor(array, name, raw=True):
    """A tensor in raw bytes, or in the field of its type."""
    array = np.asarray(array)
    if raw and array.dtype.kind not in "OU":
        return numpy_helper.from_array(array, name)
    kind = h.mapping.NP_TYPE_TO_TENSOR_TYPE[np.dtype(object) if array.dtype.kind in "OU" else array.dtype]
    values = [v.encode() for v in array.flatten()] if array.dtype.kind in "OU" else array.flatten().tolist()
    return h.make_tensor(name, kind, array.shape, values)


def element(array):
    array = np.asarray(array)
    return T.STRING if array.dtype.kind in "OU" else h.mapping.NP_TYPE_TO_TENSOR_TYPE[array.dtype]


def case(name, nodes, inputs, outputs, more=(), opset=15, raw=True, named=True, open_shapes=False):
    """Writes a case with one set of inputs and outputs, or with several."""
    values = lambda tensors: [
        h.make_tensor_value_info(key, element(array), [f"{key}{i}" for i in range(np.ndim(array))] if open_shapes else np.shape(array))
        for key, array in tensors.items()]
    graph = h.make_graph(nodes, name, values(inputs), values(outputs))
    model = h.make_model(graph, producer_name="make_cases.py",
                         opset_imports=[h.make_opsetid("", opset), h.make_opsetid("ai.onnx.ml", 2)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    folder = CASES / name
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(model.SerializeToString(deterministic=True))
    for number, (given, expected) in enumerate([(inputs, outputs), *more]):
        of = folder / f"test_data_set_{number}"
        of.mkdir()
        for kind, tensors in (("input", given), ("output", expected)):
            for i, (key, array) in enumerate(tensors.items()):
                (of / f"{kind}_{i}.pb").write_bytes(
                    tensor(array, key if named else "", raw).SerializeToString(deterministic=True))


def unary(name, operator, x, y, **options):
    attributes = options.pop("attributes", {})
    case(name, [h.make_node(operator, ["x"], ["y"], **attributes)], {"x": x}, {"y": y}, **options)


shutil.rmtree(CASES, ignore_errors=True)
x = floats(3, 4)
unary("relu", "Relu", x, np.maximum(x, 0))
unary("relu_old", "Relu", x, np.maximum(x, 0), opset=9)
unary("abs_double", "Abs", x.astype(np.float64), np.abs(x.astype(np.float64)))
unary("neg_half", "Neg", x.astype(np.float16), -x.astype(np.float16))
unary("neg_long", "Neg", np.array([1, -2, 2 ** 62], np.int64), np.array([-1, 2, -2 ** 62], np.int64), raw=False)
unary("not", "Not", np.array([[True, False], [False, True]]), np.array([[False, True], [True, False]]))
unary("identity_text", "Identity", np.array(["", "a b", "Grüße"], object), np.array(["", "a b", "Grüße"], object))
unary("identity_byte", "Identity", np.array([0, 127, 128, 255], np.uint8), np.array([0, 127, 128, 255], np.uint8))
unary("single_value", "Sqrt", np.float32(2.25), np.float32(1.5))
unary("no_values", "Relu", np.zeros((0, 4), np.float32), np.zeros((0, 4), np.float32))
unary("not_finite", "Neg", np.array([np.nan, np.inf, -np.inf, 0], np.float32),
      np.array([np.nan, -np.inf, np.inf, 0], np.float32))
unary("values_in_fields", "Relu", x, np.maximum(x, 0), raw=False)
unary("without_names", "Relu", x, np.maximum(x, 0), named=False)
unary("open_shapes", "Transpose", x, x.T, open_shapes=True)
e = np.exp(x - x.max(axis=1, keepdims=True))
unary("softmax", "Softmax", x, e / e.sum(axis=1, keepdims=True), attributes={"axis": 1})
a, b = floats(2, 1, 4), floats(3, 1)
case("add_broadcast", [h.make_node("Add", ["a", "b"], ["y"])], {"a": a, "b": b}, {"y": a + b})
a, b = floats(2, 3), floats(3, 5)
case("matmul", [h.make_node("MatMul", ["a", "b"], ["y"])], {"a": a, "b": b}, {"y": a @ b})
x = np.array([[3, 1, 2], [5, 9, 7]], np.float32)
case("top_two", [h.make_node("TopK", ["x", "k"], ["values", "places"])],
     {"x": x, "k": np.array([2], np.int64)},
     {"values": np.array([[3, 2], [9, 7]], np.float32), "places": np.array([[0, 2], [1, 2]], np.int64)})
case("several_sets", [h.make_node("Cast", ["x"], ["y"], to=T.INT32)],
     {"x": np.array([1.9, -1.9], np.float32)}, {"y": np.array([1, -1], np.int32)},
     more=[({"x": np.array([0.5, 7], np.float32)}, {"y": np.array([0, 7], np.int32)})])
image, kernel = floats(1, 1, 5, 5), floats(1, 1, 3, 3)
expected = np.zeros((1, 1, 3, 3), np.float32)
for row in range(3):
    for column in range(3):
        expected[0, 0, row, column] = (image[0, 0, row:row + 3, column:column + 3] * kernel[0, 0]).sum()
case("convolution", [h.make_node("Conv", ["x", "k"], ["y"])], {"x": image, "k": kernel}, {"y": expected})
