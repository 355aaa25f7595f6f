"""Makes the models of the benchmarks: untrained, as only the time of a run counts. Run it from this folder."""

import pathlib

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

RESOURCES = pathlib.Path(__file__).parent.parent / "resources"
RANDOM = np.random.default_rng(42)


def weights(*shape):
    scale = np.sqrt(2 / max(1, np.prod(shape[1:])))
    return (RANDOM.normal(size=shape) * scale).astype(np.float32)


def write(name, nodes, row, labels, constants):
    write_with(name, nodes, [h.make_tensor_value_info("input", T.FLOAT, ["batch", *row])], labels, constants)


def write_with(name, nodes, inputs, labels, constants):
    graph = h.make_graph(
        nodes, name, inputs,
        [h.make_tensor_value_info("probabilities", T.FLOAT, ["batch", labels])],
        [numpy_helper.from_array(array, key) for key, array in constants.items()])
    model = h.make_model(graph, ir_version=8, opset_imports=[h.make_opsetid("", 15)], producer_name="make_models.py")
    onnx.checker.check_model(model)
    (RESOURCES / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


def mlp():
    """20 features, two hidden layers of 64, two labels."""
    write("mlp", [
        h.make_node("Gemm", ["input", "w1", "b1"], ["g1"], transB=1), h.make_node("Relu", ["g1"], ["r1"]),
        h.make_node("Gemm", ["r1", "w2", "b2"], ["g2"], transB=1), h.make_node("Relu", ["g2"], ["r2"]),
        h.make_node("Gemm", ["r2", "w3", "b3"], ["logits"], transB=1),
        h.make_node("Softmax", ["logits"], ["probabilities"], axis=1)], [20], 2,
        {"w1": weights(64, 20), "b1": weights(64), "w2": weights(64, 64), "b2": weights(64),
         "w3": weights(2, 64), "b3": weights(2)})


def cnn():
    """Images of 16 by 16, two convolutions, two labels."""
    write("cnn", [
        h.make_node("Conv", ["input", "k1", "b1"], ["c1"], kernel_shape=[3, 3], pads=[1, 1, 1, 1]),
        h.make_node("Relu", ["c1"], ["r1"]), h.make_node("MaxPool", ["r1"], ["p1"], kernel_shape=[2, 2], strides=[2, 2]),
        h.make_node("Conv", ["p1", "k2", "b2"], ["c2"], kernel_shape=[3, 3], pads=[1, 1, 1, 1]),
        h.make_node("Relu", ["c2"], ["r2"]), h.make_node("GlobalAveragePool", ["r2"], ["p2"]),
        h.make_node("Flatten", ["p2"], ["f"]), h.make_node("Gemm", ["f", "w", "b"], ["logits"], transB=1),
        h.make_node("Softmax", ["logits"], ["probabilities"], axis=1)], [1, 16, 16], 2,
        {"k1": weights(8, 1, 3, 3), "b1": weights(8), "k2": weights(16, 8, 3, 3), "b2": weights(16),
         "w": weights(2, 16), "b": weights(2)})


def text():
    """Tokens of a vocabulary of 1,000: the mean of their embeddings in 32 dimensions, a hidden layer of 64, two labels."""
    write_with("text", [
        h.make_node("Gather", ["table", "input_ids"], ["embedded"]),
        h.make_node("Cast", ["attention_mask"], ["mask"], to=T.FLOAT),
        h.make_node("Unsqueeze", ["mask", "last"], ["mask3"]),
        h.make_node("Mul", ["embedded", "mask3"], ["masked"]),
        h.make_node("ReduceSum", ["masked", "tokens"], ["sum"], keepdims=0),
        h.make_node("ReduceSum", ["mask", "tokens"], ["count"], keepdims=1),
        h.make_node("Div", ["sum", "count"], ["mean"]),
        h.make_node("Gemm", ["mean", "w1", "b1"], ["g1"], transB=1), h.make_node("Relu", ["g1"], ["r1"]),
        h.make_node("Gemm", ["r1", "w2", "b2"], ["logits"], transB=1),
        h.make_node("Softmax", ["logits"], ["probabilities"], axis=1)],
        [h.make_tensor_value_info("input_ids", T.INT64, ["batch", "tokens"]),
         h.make_tensor_value_info("attention_mask", T.INT64, ["batch", "tokens"])], 2,
        {"table": weights(1000, 32), "last": np.array([2]), "tokens": np.array([1]),
         "w1": weights(64, 32), "b1": weights(64), "w2": weights(2, 64), "b2": weights(2)})


if __name__ == "__main__":
    RESOURCES.mkdir(parents=True, exist_ok=True)
    mlp()
    cnn()
    text()
