"""Fashion-MNIST as Debian's package dataset-fashion-mnist installs it (Zalando SE, MIT)."""

import gzip
from pathlib import Path

import numpy as np

DIRECTORY = Path("/usr/share/datasets/fashion-mnist")
LABELS = ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle-boot"]

# of the training images divided by 255, rounded; Java has the same two numbers
MEAN, DEVIATION = 0.2860, 0.3530


def read(part):
    """Images [n, 28, 28] and labels [n] of "train" or "t10k", as bytes."""
    images = _idx(DIRECTORY / f"{part}-images-idx3-ubyte.gz", 3)
    labels = _idx(DIRECTORY / f"{part}-labels-idx1-ubyte.gz", 1)
    assert len(images) == len(labels)
    return images, labels


def features(images):
    """What the model takes: [n, 1, 28, 28], in double precision until it is rounded to float once."""
    return ((images[:, None].astype(np.float64) / 255 - MEAN) / DEVIATION).astype(np.float32)


def _idx(path, axes):
    with gzip.open(path) as file:
        content = file.read()
    assert content[:3] == b"\0\0\x08" and content[3] == axes, f"{path} is no IDX file of {axes} axes of bytes"
    shape = np.frombuffer(content, ">i4", axes, 4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * axes).reshape(shape)
