"""Makes the models, the test images and the reference that the Java tests read. Run it here: python3 train.py"""

import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from PIL import Image

import fashion
import graphs
import network

sys.path.insert(0, str(Path(__file__).parents[3] / "framework" / "data" / "src" / "main" / "resources"))
from modelunit_export import export  # noqa: E402

RESOURCES = Path(__file__).parent.parent / "src" / "test" / "resources"
IMAGES, REFERENCED, CALIBRATED = 2000, 200, 1000


def main():
    trained = network.trained()
    weights = network.weights(trained)
    calibration, _ = network.activations(trained, fashion.features(fashion.read("train")[0][:CALIBRATED]))
    models = RESOURCES / "models"
    models.mkdir(parents=True, exist_ok=True)
    onnx.save(graphs.float32(weights), models / "float.onnx")
    onnx.save(graphs.int8(weights, calibration), models / "int8.onnx")

    images, labels = (part[:IMAGES] for part in fashion.read("t10k"))
    names = [f"{fashion.LABELS[label]}/{number:04}.png" for number, label in enumerate(labels)]
    write_images(images, names)
    write_reference(trained, images[:REFERENCED], names[:REFERENCED])
    _, logits = network.activations(trained, fashion.features(images))
    print(f"accuracy on {IMAGES} test images: {(logits.argmax(1) == labels).mean():.4f}")


def write_images(images, names):
    shutil.rmtree(RESOURCES / "images", ignore_errors=True)
    for image, name in zip(images, names):
        path = RESOURCES / "images" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(image, "L").save(path, optimize=True)


def write_reference(trained, images, names):
    _, logits = network.activations(trained, fashion.features(images))
    exponentials = np.exp(logits.astype(np.float64) - logits.max(1, keepdims=True))
    scores = (exponentials / exponentials.sum(1, keepdims=True)).astype(np.float32)
    export(RESOURCES / "reference",
           stages={"levels": images[:, None], "features": fashion.features(images), "scores": scores},
           columns={"scores": fashion.LABELS}, keys=names, versions={"torch": torch.__version__})


if __name__ == "__main__":
    main()
