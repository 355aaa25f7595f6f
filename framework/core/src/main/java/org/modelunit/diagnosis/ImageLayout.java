package org.modelunit.diagnosis;

import java.util.Optional;

/**
 * How images lie in a tensor.
 *
 * @param images how many there are
 * @param channels how many channels each has
 * @param height how many rows
 * @param width how many values in a row
 * @param isChannelsLast whether the channels of a pixel lie together
 */
record ImageLayout(int images, int channels, int height, int width, boolean isChannelsLast) {

    private static final int MOST_CHANNELS = 4;

    /** Reads a shape; an axis of at most four places is one of channels. */
    static Optional<ImageLayout> of(int[] shape) {
        int rank = shape.length;
        if (rank < 2 || rank > 4) {
            return Optional.empty();
        }
        boolean isLast = rank > 2 && shape[rank - 1] <= MOST_CHANNELS;
        boolean isFirst = rank > 2 && !isLast && shape[rank - 3] <= MOST_CHANNELS;
        if (rank == 4 && !isLast && !isFirst) {
            return Optional.empty();
        }
        int channels = isLast ? shape[rank - 1] : isFirst ? shape[rank - 3] : 1;
        int height = shape[isLast ? rank - 3 : rank - 2];
        int width = shape[isLast ? rank - 2 : rank - 1];
        int images = rank == 4 || rank == 3 && !isLast && !isFirst ? shape[0] : 1;
        return Optional.of(new ImageLayout(images, channels, height, width, isLast));
    }

    int pixels() {
        return height * width;
    }

    /** Returns the place of a value. */
    int index(int image, int channel, int pixel) {
        return isChannelsLast
                ? (image * pixels() + pixel) * channels + channel
                : (image * channels + channel) * pixels() + pixel;
    }

    /** Returns which image a value belongs to. */
    int image(int index) {
        return index / (channels * pixels());
    }

    /** Returns which channel a value belongs to. */
    int channel(int index) {
        return isChannelsLast ? index % channels : index / pixels() % channels;
    }
}
