"""Makes pairs of small ONNX files that differ in one place, for the tests of first divergences.

Run it from this folder: python make_parity_models.py. It writes ../resources/models; the same versions write the same bytes.
"""

import pathlib

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

MODELS = pathlib.Path(__file__).parent.parent / "resources" / "models"
RANDOM = np.random.RandomState(42)


def weights(*shape):
    return RANDOM.normal(size=shape).astype(np.float32)


W1, B1, W2, B2 = weights(4, 8), weights(8), weights(8, 3), weights(3)


def write(name, nodes, outputs, constants, shape=("N", 4)):
    graph = h.make_graph(
        nodes, name, [h.make_tensor_value_info("X", T.FLOAT, list(shape))], outputs,
        [numpy_helper.from_array(array, key) for key, array in constants.items()])
    model = h.make_model(graph, producer_name="make_parity_models.py", opset_imports=[h.make_opsetid("", 15)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    (MODELS / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


def probabilities():
    return [h.make_tensor_value_info("p", T.FLOAT, ["N", 3])]


def layers(second="h2"):
    return [
        h.make_node("Gemm", ["X", "W1", "B1"], ["h1"]),
        h.make_node("Relu", ["h1"], ["r1"]),
        h.make_node("Gemm", ["r1", "W2", "B2"], [second]),
        h.make_node("Softmax", [second], ["p"]),
    ]


CONSTANTS = {"W1": W1, "B1": B1, "W2": W2, "B2": B2}
write("parity", layers(), probabilities(), CONSTANTS)
moved = W2.copy()
moved[3, 1] += np.float32(0.01)
write("parity-second-layer", layers(), probabilities(), {**CONSTANTS, "W2": moved})
broken = B2.copy()
broken[0] = np.nan
write("parity-nan", layers(), probabilities(), {**CONSTANTS, "B2": broken})
write("parity-renamed", layers("logits"), probabilities(), CONSTANTS)
write("parity-wider", [
    h.make_node("Gemm", ["X", "W1", "B1"], ["h1"]),
    h.make_node("Relu", ["h1"], ["r1"]),
    h.make_node("Gemm", ["r1", "W2", "B2"], ["p"]),
], probabilities(), {"W1": np.hstack([W1, W1]), "B1": np.hstack([B1, B1]), "W2": np.vstack([W2 / 2, W2 / 2]), "B2": B2})
write("parity-tanh", [
    h.make_node("Gemm", ["X", "W1", "B1"], ["h1"]),
    h.make_node("LeakyRelu", ["h1"], ["r1"], alpha=0.001),
    h.make_node("Gemm", ["r1", "W2", "B2"], ["h2"]),
    h.make_node("Softmax", ["h2"], ["p"]),
], probabilities(), CONSTANTS)


def kinds(name, scale):
    """Tensors of all kinds, some of which cannot be compared."""
    branch = lambda key, factor: h.make_graph(
        [h.make_node("Constant", [], [key + "_c"], value=numpy_helper.from_array(np.float32(factor))),
         h.make_node("Mul", ["scaled", key + "_c"], [key + "_y"])],
        key, [], [h.make_tensor_value_info(key + "_y", T.FLOAT, None)])
    write(name, [
        h.make_node("Mul", ["X", "scale"], ["scaled"]),
        h.make_node("Cast", ["scaled"], ["whole"], to=T.INT32),
        h.make_node("Cast", ["whole"], ["text"], to=T.STRING),
        h.make_node("SplitToSequence", ["scaled"], ["list"], axis=1),
        h.make_node("SequenceAt", ["list", "second"], ["column"]),
        h.make_node("If", ["yes"], ["chosen"], then_branch=branch("then", 2), else_branch=branch("else", 3)),
        h.make_node("ReduceSum", ["chosen"], ["p"], keepdims=0),
    ], [h.make_tensor_value_info("p", T.FLOAT, [])],
        {"scale": np.float32(scale), "second": np.int64(1), "yes": np.bool_(True)})


kinds("parity-kinds", 1.25)
kinds("parity-kinds-scaled", 1.2500001)


def images(name, scale):
    """A convolution that ONNX Runtime fuses with the scaling behind it, unless somebody looks between them."""
    RANDOM.seed(7)
    write(name, [
        h.make_node("Conv", ["X", "K"], ["conv"], kernel_shape=[3, 3]),
        h.make_node("BatchNormalization", ["conv", "S", "O", "M", "V"], ["normal"]),
        h.make_node("Relu", ["normal"], ["relu"]),
        h.make_node("GlobalAveragePool", ["relu"], ["pooled"]),
        h.make_node("Flatten", ["pooled"], ["p"]),
    ], [h.make_tensor_value_info("p", T.FLOAT, ["N", 5])],
        {"K": weights(5, 2, 3, 3), "S": weights(5) * scale, "O": weights(5), "M": weights(5),
         "V": np.abs(weights(5)) + np.float32(0.1)}, ("N", 2, 8, 8))


images("parity-images", np.float32(1))
images("parity-images-scaled", np.float32(1.5))
