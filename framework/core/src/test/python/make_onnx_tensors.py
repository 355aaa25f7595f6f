"""Writes the tensors in ../resources/onnx that OnnxTensorFileTest reads: python make_onnx_tensors.py"""

from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper

DIRECTORY = Path(__file__).parent.parent / "resources" / "onnx"

# by the names of TensorProto.DataType; the ends of each range
NUMBERS = {
    "FLOAT": [0.1, -0.0, 3.4028235e38], "DOUBLE": [0.1, -0.0, 1.7976931348623157e308],
    "INT8": [-128, 0, 127], "INT16": [-32768, 0, 32767], "INT32": [-(2**31), 0, 2**31 - 1],
    "INT64": [-(2**63), 0, 2**63 - 1], "UINT8": [0, 1, 255], "UINT16": [0, 1, 65535], "UINT32": [0, 1, 2**32 - 1],
    "UINT64": [0, 1, 2**64 - 1], "BOOL": [True, False, True], "FLOAT16": [0.1, -0.0, 65504],
}


def typed(name, values):
    """Values in the field of their type, as helper.make_tensor has them."""
    bits = np.array(values, np.float16).view(np.uint16).tolist() if name == "FLOAT16" else values
    tensor = TensorProto(name=name.lower(), data_type=getattr(TensorProto, name), dims=[3])
    fields = {"FLOAT": tensor.float_data, "DOUBLE": tensor.double_data, "INT64": tensor.int64_data,
              "UINT32": tensor.uint64_data, "UINT64": tensor.uint64_data}
    fields.get(name, tensor.int32_data).extend(bits)
    return tensor


def raw(name, values):
    """Values as bytes, as numpy_helper.from_array has them."""
    dtype = helper.mapping.TENSOR_TYPE_TO_NP_TYPE[getattr(TensorProto, name)]
    return numpy_helper.from_array(np.array(values, dtype), name.lower())


def main():
    DIRECTORY.mkdir(exist_ok=True)
    tensors = {f"{name.lower()}-typed": typed(name, values) for name, values in NUMBERS.items()}
    tensors |= {f"{name.lower()}-raw": raw(name, values) for name, values in NUMBERS.items()}
    tensors["string"] = numpy_helper.from_array(np.array(["Grüße", "", "x\ny"], dtype=object), "string")
    # 1, -2 and the largest: the upper halves of floats
    tensors["bfloat16"] = TensorProto(name="bfloat16", data_type=TensorProto.BFLOAT16, dims=[3],
                                      raw_data=np.array([0x3F80, 0xC000, 0x7F7F], "<u2").tobytes())
    tensors["scalar"] = numpy_helper.from_array(np.array(2.5, np.float32), "scalar")
    tensors["empty"] = numpy_helper.from_array(np.empty((0, 3), np.float32), "empty")
    tensors["matrix"] = numpy_helper.from_array(np.arange(6, dtype=np.float32).reshape(2, 3))
    tensors["complex"] = numpy_helper.from_array(np.array([1 + 2j], np.complex64), "complex")
    tensors["sequence"] = numpy_helper.from_list([np.arange(2)], "sequence")
    for name, tensor in tensors.items():
        (DIRECTORY / f"{name}.pb").write_bytes(tensor.SerializeToString())


if __name__ == "__main__":
    main()
