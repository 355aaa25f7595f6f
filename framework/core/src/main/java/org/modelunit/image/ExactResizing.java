package org.modelunit.image;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Channels of images in another size, without rounding to whole levels. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExactResizing {

    private ExactResizing() {}

    /**
     * Returns a channel in another size.
     *
     * @param levels its values, row after row
     * @param width how many there are in a row
     * @param newWidth how many there are to be in a row
     * @param newHeight how many rows there are to be
     * @param interpolation how
     */
    public static double[] of(double[] levels, int width, int newWidth, int newHeight, Interpolation interpolation) {
        return new ImageChannel(levels, width)
                .resizedExactly(newWidth, newHeight, interpolation)
                .levels();
    }
}
