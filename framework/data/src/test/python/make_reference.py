"""Writes ../resources/reference, which ReferenceFolderTest reads, or another folder: python make_reference.py [folder]"""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2] / "main" / "resources"))
from modelunit_export import export  # noqa: E402

DIRECTORY = Path(__file__).parent.parent / "resources" / "reference"


def main(folder):
    features = np.array([[0.5, 38, -1], [np.nan, 27, 0], [2.25, 61, 1], [0, 44, 1]], dtype=np.float32)
    tokens = {"input_ids": np.array([[101, 7, 102], [101, 9, 102], [101, 8, 102], [101, 6, 102]], dtype=np.int64),
              "attention_mask": np.ones((4, 3), dtype=bool)}
    scores = np.array([[0.25, 0.75], [0.5, 0.5], [0.125, 0.875], [1, 0]], dtype=np.float16)
    export(folder, stages={"features": features, "tokens": tokens, "scores": scores,
                           "decision": ["good", "bad", "good", "schlecht, Grüße"]},
           columns={"features": ["savings", "age", "trend"], "scores": ["bad", "good"]},
           keys=["a-1", "a-2", "b-1", "b-2"], versions={"encoder": "7"})


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DIRECTORY)
