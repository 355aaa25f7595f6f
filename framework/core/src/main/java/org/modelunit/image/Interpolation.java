package org.modelunit.image;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How an image gets another size. Libraries differ under the same word, and a model sees the difference: take what training used.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Interpolation {
    /** The pixel that covers the middle of the new one: Pillow's {@code NEAREST}, OpenCV's {@code INTER_NEAREST_EXACT}. */
    NEAREST(0, false),

    /**
     * The pixel that covers the upper left corner of the new one (ONNX: {@code asymmetric} with {@code floor}): OpenCV's
     * {@code INTER_NEAREST}, PyTorch's {@code nearest}.
     */
    NEAREST_ASYMMETRIC(0, false),

    /**
     * Between the four nearest pixels, however much smaller the image becomes: OpenCV's {@code INTER_LINEAR}, TensorFlow's
     * {@code bilinear} without antialiasing.
     */
    BILINEAR(1, false),

    /** Over all pixels that the new one covers: Pillow's {@code BILINEAR}, torchvision's with antialiasing. */
    BILINEAR_ANTIALIASED(1, true),

    /**
     * By cubic splines with a = -0.75 between the 16 nearest pixels, however much smaller the image becomes; those at the edge are
     * repeated: OpenCV's {@code INTER_CUBIC}, PyTorch's {@code bicubic} without antialiasing.
     */
    BICUBIC(2, false),

    /** By cubic splines with a = -0.5 (Keys 1981) over all pixels that the new one covers: Pillow's {@code BICUBIC}. */
    BICUBIC_ANTIALIASED(2, true);

    private final int support;
    private final boolean isAntialiased;

    Interpolation(int support, boolean isAntialiased) {
        this.support = support;
        this.isAntialiased = isAntialiased;
    }

    /** How many pixels the weights reach to each side; 0 for the nearest one alone. */
    int support() {
        return support;
    }

    boolean isAntialiased() {
        return isAntialiased;
    }

    /** The weight of a pixel at a distance. */
    double weight(double distance) {
        double x = Math.abs(distance);
        if (support == 1) {
            return Math.max(0, 1 - x);
        }
        double a = isAntialiased ? -0.5 : -0.75;
        if (x < 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0;
    }

    /** Where the pixel lies that covers a new one: under its middle, or under its upper left corner. */
    double point() {
        return this == NEAREST_ASYMMETRIC ? 0 : 0.5;
    }
}
