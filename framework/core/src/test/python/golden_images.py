"""Makes small images, and what Pillow makes of them in other sizes: the golden values of ImageTensorTest.

Run it from this folder: python golden_images.py. It writes ../resources/images. "bilinear" has no reference in Pillow; it is the
textbook's formula with half-pixel centres, as OpenCV's INTER_LINEAR and TensorFlow have it. So is "bicubic" with a = -0.75, as OpenCV's INTER_CUBIC
and PyTorch have it, and "nearest_asymmetric", as OpenCV's INTER_NEAREST and PyTorch's nearest have it.
"""

import csv
import pathlib

import numpy as np
from PIL import Image

IMAGES = pathlib.Path(__file__).parent.parent / "resources" / "images"
IMAGES.mkdir(exist_ok=True)
RANDOM = np.random.default_rng(3)
SIZES = [(5, 7), (20, 16), (13, 4), (1, 1)]


def save(name, image):
    image.save(IMAGES / f"{name}.png", optimize=True)


def write(name, array):
    with open(IMAGES / f"{name}.csv", "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(np.asarray(array).ravel().tolist())


def bilinear(array, size):
    width, height = size
    values = array.astype(float)
    for axis, new in ((1, width), (0, height)):
        old = values.shape[axis]
        centers = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
        low = np.floor(centers).astype(int)
        high = np.minimum(low + 1, old - 1)
        share = (centers - low).reshape([-1, 1, 1] if axis == 0 else [1, -1, 1])
        values = values.take(low, axis) * (1 - share) + values.take(high, axis) * share
    return np.floor(values + 0.5).astype(int)


def cubic(distance, a=-0.75):
    x = np.abs(distance)
    near = ((a + 2) * x - (a + 3)) * x * x + 1
    far = ((a * x - 5 * a) * x + 8 * a) * x - 4 * a
    return np.where(x < 1, near, np.where(x < 2, far, 0))


def bicubic(array, size):
    width, height = size
    values = array.astype(float)
    for axis, new in ((1, width), (0, height)):
        old = values.shape[axis]
        centers = (np.arange(new) + 0.5) * old / new - 0.5
        first = np.floor(centers).astype(int)
        shape = [-1, 1, 1] if axis == 0 else [1, -1, 1]
        values = sum(values.take(np.clip(first + tap, 0, old - 1), axis) * cubic(first + tap - centers).reshape(shape) for tap in range(-1, 3))
    return np.clip(np.floor(values + 0.5), 0, 255).astype(int)


def nearest_asymmetric(array, size):
    width, height = size
    rows = np.arange(height) * array.shape[0] // height
    return array[rows][:, np.arange(width) * array.shape[1] // width]


colours = RANDOM.integers(0, 256, size=(9, 13, 3), dtype=np.uint8)
photo = Image.fromarray(colours, "RGB")
save("colours", photo)
save("grey", photo.convert("L"))
save("transparent", Image.fromarray(np.dstack([colours, RANDOM.integers(0, 256, size=(9, 13), dtype=np.uint8)]), "RGBA"))
save("palette", photo.quantize(16))
save("grey16", Image.fromarray((RANDOM.integers(0, 65536, size=(9, 13))).astype(np.uint16)))
write("colours", colours)
write("colours-as-grey", photo.convert("L"))
write("grey", photo.convert("L").convert("RGB"))
write("palette", photo.quantize(16).convert("RGB"))
for width, height in SIZES:
    for name, way in (("nearest", Image.Resampling.NEAREST), ("bilinear_antialiased", Image.Resampling.BILINEAR),
                      ("bicubic_antialiased", Image.Resampling.BICUBIC)):
        write(f"{name}-{width}x{height}", photo.resize((width, height), way))
    write(f"bilinear-{width}x{height}", bilinear(colours, (width, height)))
    write(f"bicubic-{width}x{height}", bicubic(colours, (width, height)))
    write(f"nearest_asymmetric-{width}x{height}", nearest_asymmetric(colours, (width, height)))
