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
     * Between the four nearest pixels, however much smaller the image becomes: OpenCV's {@code INTER_LINEAR}, TensorFlow's
     * {@code bilinear} without antialiasing.
     */
    BILINEAR(1, false),

    /** Over all pixels that the new one covers: Pillow's {@code BILINEAR}, torchvision's with antialiasing. */
    BILINEAR_ANTIALIASED(1, true),

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
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
