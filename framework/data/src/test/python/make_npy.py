"""Writes the arrays in ../resources/npy that NpyTest reads: python make_npy.py"""

from pathlib import Path

import numpy as np
from numpy.lib import format as npy

DIRECTORY = Path(__file__).parent.parent / "resources" / "npy"

# 0, 1, 2, ... in C order: a wrong transposition shows
COUNT = np.arange(24).reshape(2, 3, 4)
FLOATS = np.array([0.1, -0.0, 1e-45, 3.4028235e38, np.inf, -np.inf, np.nan], dtype=np.float32)
HALVES = np.array([0.1, -0.0, 6e-8, 65504, 1, -2.5, np.inf, -np.inf, np.nan], dtype=np.float16)
DOUBLES = np.array([0.1, -0.0, 5e-324, 1.7976931348623157e308, np.inf, -np.inf, np.nan])

ARRAYS = {
    "count-f4": COUNT.astype("<f4"),
    "count-f4-fortran": np.asfortranarray(COUNT.astype("<f4")),
    "count-f8-fortran": np.asfortranarray(COUNT.astype("<f8")),
    "count-f8-big-endian": COUNT.astype(">f8"),
    "count-f4-big-endian-fortran": np.asfortranarray(COUNT.astype(">f4")),
    "floats": FLOATS,
    "halves": HALVES,
    "doubles": DOUBLES,
    "scalar": np.array(2.5),
    "empty": np.empty((0, 3)),
    "i1": np.array([-128, 0, 127], dtype=np.int8),
    "i2": np.array([-32768, 0, 32767], dtype=">i2"),
    "i4": np.array([-2147483648, 0, 2147483647], dtype=np.int32),
    "i8": np.array([-(2**53), 0, 2**53], dtype=np.int64),
    "i8-large": np.array([2**53 + 1, 2**63 - 1, -(2**63)], dtype=np.int64),
    "i8-fortran": np.asfortranarray(np.arange(6, dtype=np.int64).reshape(2, 3)),
    "u1": np.array([0, 255], dtype=np.uint8),
    "u2": np.array([0, 65535], dtype=np.uint16),
    "u4": np.array([0, 4294967295], dtype=np.uint32),
    "u8": np.array([0, 2**53], dtype=np.uint64),
    "u4-big-endian": np.array([0, 4294967295], dtype=">u4"),
    "u8-large": np.array([2**64 - 1], dtype=np.uint64),
    "bool": np.array([True, False, True]),
    "object": np.array([{"a": 1}, None], dtype=object),
    "structured": np.array([(1, 2.0)], dtype=[("id", "<i4"), ("score", "<f8")]),
    "complex": np.array([1 + 2j]),
    "text": np.array(["good", "bad"]),
    "text-big-endian-fortran": np.asfortranarray(np.array([["a", "Grüße", ""], ["😀", "x", "yz"]], dtype=">U5")),
    "bytes": np.array([b"good", b"", "Grün".encode()]),
}


def main():
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    for name, array in ARRAYS.items():
        np.save(DIRECTORY / f"{name}.npy", array)
    for version in [(1, 0), (2, 0), (3, 0)]:
        with open(DIRECTORY / f"version-{version[0]}.npy", "wb") as file:
            npy.write_array(file, COUNT.astype("<f4"), version=version)
    np.savez(DIRECTORY / "archive.npz", count=COUNT, text=np.array(["good", "bad"]))
    np.savez_compressed(DIRECTORY / "compressed.npz", count=COUNT, zeros=np.zeros((100, 100)))


if __name__ == "__main__":
    main()
