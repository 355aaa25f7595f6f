"""Measures how differently libraries make one picture smaller, and what the model makes of it: python3 resize.py

The test images are enlarged to 100 × 100 by Pillow, as an upload would be, and made 28 × 28 again by each library.
"""

import subprocess
import tempfile
from pathlib import Path

import cv2
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from PIL import Image
from torch.nn import functional

import fashion

UPLOAD, SIZE, IMAGES = 100, 28, 2000
RULER = "Pillow `BILINEAR`"


def pillow(kernel):
    return lambda images: np.stack([np.asarray(Image.fromarray(i).resize((SIZE, SIZE), kernel)) for i in images])


def opencv(kernel):
    return lambda images: np.stack([cv2.resize(i, (SIZE, SIZE), interpolation=kernel) for i in images])


def pytorch(mode, antialias=False):
    def resize(images):
        more = {} if mode == "nearest" else {"align_corners": False, "antialias": antialias}
        values = functional.interpolate(torch.from_numpy(images[:, None].astype(np.float32)), (SIZE, SIZE), mode=mode, **more)
        return values.clamp(0, 255).round().byte().numpy()[:, 0]
    return resize


def java(images):
    with tempfile.TemporaryDirectory() as folder:
        for number, image in enumerate(images):
            Image.fromarray(image).save(Path(folder) / f"{number:05}.png")
        subprocess.run(["java", Path(__file__).parent / "Resize.java", folder, str(SIZE)], check=True)
        return {f"Java `{kernel.upper()}`": np.fromfile(Path(folder) / f"java-{kernel}.raw", np.uint8).reshape(-1, SIZE, SIZE)
                for kernel in ["nearest", "bilinear", "bicubic"]}


def predictions(images):
    weights = {w.name: torch.from_numpy(numpy_helper.to_array(w).copy()) for w in onnx.load(
        Path(__file__).parent.parent / "src" / "test" / "resources" / "models" / "float.onnx").graph.initializer}
    x = torch.from_numpy(fashion.features(images))
    for layer in ["conv1", "conv2"]:
        x = functional.relu(functional.conv2d(x, weights[layer + ".weight"], weights[layer + ".bias"], 2, 2))
    x = functional.relu(functional.linear(x.flatten(1), weights["hidden.weight"], weights["hidden.bias"]))
    return functional.linear(x, weights["logits.weight"], weights["logits.bias"]).argmax(1).numpy()


def main():
    images, labels = (part[:IMAGES] for part in fashion.read("t10k"))
    uploads = np.stack([np.asarray(Image.fromarray(i).resize((UPLOAD, UPLOAD), Image.BICUBIC)) for i in images])
    ways = {RULER: pillow(Image.BILINEAR), "Pillow `BICUBIC`": pillow(Image.BICUBIC),
            "Pillow `NEAREST`": pillow(Image.NEAREST), "OpenCV `INTER_AREA`": opencv(cv2.INTER_AREA),
            "OpenCV `INTER_LINEAR`": opencv(cv2.INTER_LINEAR), "OpenCV `INTER_CUBIC`": opencv(cv2.INTER_CUBIC),
            "OpenCV `INTER_NEAREST`": opencv(cv2.INTER_NEAREST),
            "PyTorch `bilinear`, `antialias=True`": pytorch("bilinear", True),
            "PyTorch `bicubic`, `antialias=True`": pytorch("bicubic", True),
            "PyTorch `bilinear`": pytorch("bilinear"), "PyTorch `bicubic`": pytorch("bicubic"),
            "PyTorch `nearest`": pytorch("nearest")}
    small = {name: way(uploads) for name, way in ways.items()} | java(uploads)
    ruled = predictions(small[RULER])
    print("| | mean difference, levels | largest | other labels of 2,000 | accuracy |\n| --- | --- | --- | --- | --- |")
    for name, levels in small.items():
        difference = np.abs(levels.astype(int) - small[RULER])
        decided = predictions(levels)
        print(f"| {name} | {difference.mean():.2f} | {difference.max()} | {(decided != ruled).sum()} |"
              f" {(decided == labels).mean():.4f} |")


if __name__ == "__main__":
    main()
