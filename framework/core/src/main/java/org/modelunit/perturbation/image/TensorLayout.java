package org.modelunit.perturbation.image;

import java.io.Serializable;
import org.modelunit.tensor.Tensor;

/**
 * Where the channels of images stand in a tensor of shape [channels, height, width] or [height, width, channels], with the number of images
 * before it or without.
 *
 * @param isChannelsLast whether it is the second
 * @param from the number for black
 * @param to the number for full light
 */
record TensorLayout(boolean isChannelsLast, double from, double to) implements Serializable {

    TensorLayout {
        if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException(
                    "say the number for black and the greater one for full light, such as 0 and 1," + " but they were "
                            + from + " and " + to);
        }
    }

    /** How the numbers of one tensor are shared out. */
    record Shared(Frame frame, int images, int channels, boolean isChannelsLast) {

        /** The place of a pixel's number in C order. */
        int index(int image, int channel, int pixel) {
            return isChannelsLast
                    ? (image * frame.pixels() + pixel) * channels + channel
                    : (image * channels + channel) * frame.pixels() + pixel;
        }
    }

    Shared shared(Tensor tensor) {
        int[] shape = tensor.shape();
        if (shape.length != 3 && shape.length != 4) {
            throw new IllegalArgumentException("an image has the shape "
                    + (isChannelsLast ? "[height, width, channels]" : "[channels, height, width]")
                    + ", with the number of images before it or without, but the tensor has " + tensor.shapeInWords());
        }
        int first = shape.length - 3;
        int channels = shape[isChannelsLast ? first + 2 : first];
        int height = shape[isChannelsLast ? first : first + 1];
        int width = shape[isChannelsLast ? first + 1 : first + 2];
        return new Shared(new Frame(width, height), first == 0 ? 1 : shape[0], channels, isChannelsLast);
    }

    ColourPlane plane(Tensor tensor, Shared shared, int image, int channel) {
        double[] levels = new double[shared.frame().pixels()];
        for (int pixel = 0; pixel < levels.length; pixel++) {
            levels[pixel] = tensor.get(shared.index(image, channel, pixel));
        }
        return new ColourPlane(levels, from, to, false);
    }

    static Tensor like(Tensor tensor, double[] numbers) {
        if (!tensor.isFloat()) {
            return Tensor.of(numbers, tensor.shape());
        }
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return Tensor.of(floats, tensor.shape());
    }
}
