"""Writes the network as ONNX: in floats, and quantized to 8 bits. Tensors of one name are the same in both."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# pinned: a new onnx package writes versions that the runtimes of production do not yet read
IR_VERSION, OPSET = 8, 13

LAYERS = ["conv1", "conv2", "hidden", "logits"]  # each but the last is followed by a ReLU: relu1, relu2, relu3

# Weights of 7 bits: the sums of two products of 8 bits overflow the 16 bits that processors without VNNI add them up in.
MOST_WEIGHT = 63


def float32(weights):
    """The network as it was trained: pixels [N, 1, 28, 28] -> probabilities [N, 10]."""
    return _model("float", weights, None)


def int8(weights, inputs):
    """The network with weights of 7 and activations of 8 bits, by scales that were seen in inputs: one array for each layer."""
    return _model("int8", weights, [(float(x.min()), float(x.max())) for x in inputs])


def _model(name, weights, ranges):
    nodes, constants, last = [], [], "pixels"
    for i, layer in enumerate(LAYERS):
        if layer == "hidden":
            nodes.append(helper.make_node("Flatten", [last], ["flat"]))
            last = "flat"
        weight, bias = f"{layer}.weight", f"{layer}.bias"
        if ranges is None:
            constants += [numpy_helper.from_array(weights[i][0], weight), numpy_helper.from_array(weights[i][1], bias)]
        else:
            last, scale = _quantized_activation(last, *ranges[i], nodes, constants)
            _quantized_weights(weight, bias, *weights[i], scale, nodes, constants)
        if layer.startswith("conv"):
            nodes.append(helper.make_node("Conv", [last, weight, bias], [layer], kernel_shape=[5, 5], strides=[2, 2],
                                          pads=[2, 2, 2, 2]))
        else:
            nodes.append(helper.make_node("Gemm", [last, weight, bias], [layer], transB=1))
        last = layer
        if layer != LAYERS[-1]:
            last = f"relu{i + 1}"
            nodes.append(helper.make_node("Relu", [layer], [last]))
    nodes.append(helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1))
    graph = helper.make_graph(
        nodes, name, [helper.make_tensor_value_info("pixels", TensorProto.FLOAT, ["N", 1, 28, 28])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["N", 10])], constants)
    model = helper.make_model(graph, ir_version=IR_VERSION, opset_imports=[helper.make_opsetid("", OPSET)],
                              producer_name="fashion/train.py", producer_version="1")
    onnx.checker.check_model(model, full_check=True)
    return model


def _quantized_activation(tensor, least, most, nodes, constants):
    """Rounds a tensor to 256 steps from the least to the most; zero is one of them, as padding needs it."""
    least, most = min(least, 0.0), max(most, 0.0)
    scale = np.float32((most - least) / 255)
    zero = np.uint8(round(-least / float(scale)))
    constants += [numpy_helper.from_array(np.array(scale), f"{tensor}.scale"),
                  numpy_helper.from_array(np.array(zero), f"{tensor}.zero")]
    parameters = [f"{tensor}.scale", f"{tensor}.zero"]
    nodes.append(helper.make_node("QuantizeLinear", [tensor, *parameters], [f"{tensor}.quantized"]))
    nodes.append(helper.make_node("DequantizeLinear", [f"{tensor}.quantized", *parameters], [f"{tensor}.rounded"]))
    return f"{tensor}.rounded", scale


def _quantized_weights(weight, bias, weights, biases, input_scale, nodes, constants):
    scale = np.float32(np.abs(weights).max() / MOST_WEIGHT)
    rounded = np.clip(np.rint(weights / scale), -MOST_WEIGHT, MOST_WEIGHT).astype(np.int8)
    bias_scale = np.float32(input_scale * scale)
    for name, array, of in [(weight, rounded, scale), (bias, np.rint(biases / bias_scale).astype(np.int32), bias_scale)]:
        constants += [numpy_helper.from_array(array, f"{name}.quantized"),
                      numpy_helper.from_array(np.array(of), f"{name}.scale"),
                      numpy_helper.from_array(np.array(0, array.dtype), f"{name}.zero")]
        nodes.append(helper.make_node(
            "DequantizeLinear", [f"{name}.quantized", f"{name}.scale", f"{name}.zero"], [name]))
