"""Writes small ONNX models whose weights lie in another file, one for each place that a tensor may stand in, and some whose weights do not.

python3 make_external_weights.py ../resources/org/modelunit/provenance   (onnx 1.12)
"""

import pathlib
import sys

from onnx import TensorProto, helper

PLACE = pathlib.Path(sys.argv[1])


def tensor(name, outside, dims=(2,)):
    made = helper.make_tensor(name, TensorProto.FLOAT, dims, [1.0, 2.0])
    if outside:
        made.ClearField("float_data")
        made.data_location = TensorProto.EXTERNAL
        for key, value in (("location", "weights.data"), ("offset", "0"), ("length", "8")):
            entry = made.external_data.add()
            entry.key = key
            entry.value = value
    return made


def sparse(outside):
    indices = helper.make_tensor("at", TensorProto.INT64, [2], [0, 1])
    return helper.make_sparse_tensor(tensor("s", outside), indices, [4])


def graph(nodes, initializers=(), sparse_initializers=()):
    made = helper.make_graph(nodes, "g", [], [helper.make_tensor_value_info("y", TensorProto.FLOAT, [2])], list(initializers))
    made.sparse_initializer.extend(sparse_initializers)
    return made


def constant(outside):
    return helper.make_node("Constant", [], ["y"], value=tensor("c", outside))


def model(of):
    return helper.make_model(of, producer_name="modelunit")


def inside_an_if(outside):
    branch = graph([constant(outside)])
    return model(graph([helper.make_node("If", ["x"], ["y"], then_branch=branch, else_branch=graph([constant(False)]))]))


def in_a_function(outside):
    made = model(graph([helper.make_node("F", [], ["y"], domain="own")]))
    made.functions.append(helper.make_function("own", "F", [], ["y"], [constant(outside)], [helper.make_opsetid("", 15)]))
    return made


def in_training(outside):
    made = model(graph([constant(False)]))
    info = made.training_info.add()
    info.algorithm.CopyFrom(graph([constant(outside)]))
    return made


IDENTITY = helper.make_node("Identity", ["w"], ["y"])
PLACES = {
    "initializer": lambda outside: model(graph([IDENTITY], [tensor("v", False), tensor("w", outside)])),
    "sparse-initializer": lambda outside: model(graph([IDENTITY], (), [sparse(outside)])),
    "attribute": lambda outside: model(graph([constant(outside)])),
    "attribute-of-many": lambda outside: model(
        graph([helper.make_node("Own", [], ["y"], domain="own", many=[tensor("a", False), tensor("b", outside)])])
    ),
    "sparse-attribute": lambda outside: model(
        graph([helper.make_node("Constant", [], ["y"], sparse_value=sparse(outside))])
    ),
    "inside-an-if": inside_an_if,
    "in-a-function": in_a_function,
    "in-training": in_training,
}

PLACE.mkdir(parents=True, exist_ok=True)
for name, make in PLACES.items():
    (PLACE / f"outside-{name}.onnx").write_bytes(make(True).SerializeToString())
    (PLACE / f"within-{name}.onnx").write_bytes(make(False).SerializeToString())
