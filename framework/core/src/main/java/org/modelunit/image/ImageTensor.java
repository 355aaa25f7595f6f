package org.modelunit.image;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tensor;

/**
 * How an image becomes the numbers that a model takes: size, channels, layout and scale. A value: immutable, safe for any thread.
 *
 * <pre>{@code
 * static final ImageTensor PIXELS = ImageTensor.resized(224, 224, Interpolation.BILINEAR_ANTIALIASED)
 *         .normalized(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});
 *
 * OnnxModel.open(file).labels("cat", "dog").softmax().classifier(inputs(Photo.class)
 *         .values("pixels", photo -> PIXELS.of(photo.image())));
 * }</pre>
 *
 * <p>Levels are those in the file, 0 to 255 (of 16 bits, the upper eight), without a colour profile and without regard to transparency, as Pillow's
 * {@code convert("RGB")} has them; how a camera was held (EXIF) is not looked at. The JDK decodes JPEG a level or so differently from
 * other decoders.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ImageTensor {

    /** What each number is of. */
    private enum Channels {
        RGB,
        BGR,
        GREY
    }

    /** As many pixels as are decoded of a file, and as many numbers as an array of them holds with ease. */
    private static final long MOST_NUMBERS = 1L << 27;

    private final int width;
    private final int height;
    private final Interpolation interpolation;
    private final Channels channels;
    private final boolean isChannelsLast;
    private final Scale scale;

    /** How levels become numbers: divided, less the mean, divided by the deviation. */
    private record Scale(double divisor, List<Double> means, List<Double> deviations) {

        double of(double level, int channel) {
            double scaled = level / divisor;
            return means.isEmpty() ? scaled : (scaled - means.get(channel)) / deviations.get(channel);
        }

        @Override
        public String toString() {
            return ", from 0 to " + (divisor == 1 ? "255" : "1")
                    + (means.isEmpty() ? "" : ", less " + means + ", divided by " + deviations);
        }
    }

    private ImageTensor(
            int width,
            int height,
            Interpolation interpolation,
            Channels channels,
            boolean isChannelsLast,
            Scale scale) {
        this.width = width;
        this.height = height;
        this.interpolation = interpolation;
        this.channels = channels;
        this.isChannelsLast = isChannelsLast;
        this.scale = scale;
    }

    /**
     * Makes tensors of one size: red, green and blue from 0 to 1, shape [3, height, width], unless more is said.
     *
     * @param width the width that images get, above 0
     * @param height the height that images get, above 0; at most 2^27 numbers in all
     * @param interpolation how they get it, as in training
     */
    public static ImageTensor resized(int width, int height, Interpolation interpolation) {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "width and height must be above 0, but were " + width + " and " + height);
        }
        requireModest(width, height);
        return new ImageTensor(
                width,
                height,
                requireNonNull(interpolation, "interpolation"),
                Channels.RGB,
                false,
                new Scale(255, List.of(), List.of()));
    }

    private static void requireModest(long width, long height) {
        if (width * height > MOST_NUMBERS / 3) {
            throw new IllegalArgumentException("3 channels of " + width + " × " + height + " pixels are more than "
                    + MOST_NUMBERS + " numbers; ask for a smaller size");
        }
    }

    /** Makes tensors of images in the size that they have: red, green and blue from 0 to 1, shape [3, height, width]. */
    public static ImageTensor inTheirSize() {
        return new ImageTensor(0, 0, Interpolation.NEAREST, Channels.RGB, false, new Scale(255, List.of(), List.of()));
    }

    private ImageTensor with(Channels changed, boolean isLast, Scale rescaled) {
        return new ImageTensor(width, height, interpolation, changed, isLast, rescaled);
    }

    /** Means and deviations are in the order of channels, so those are settled first. */
    private ImageTensor with(Channels changed, String said) {
        if (changed != channels && !scale.means.isEmpty()) {
            throw new IllegalStateException("normalized(…) was for the channels " + inWords(channels) + "; say " + said
                    + " before normalized(…)");
        }
        return with(changed, isChannelsLast, scale);
    }

    /** Puts the channels last: [height, width, channels]. */
    public ImageTensor channelsLast() {
        return with(channels, true, scale);
    }

    /**
     * Gives blue, green and red in this order, as OpenCV reads images.
     *
     * @throws IllegalStateException after {@code normalized(…)} for other channels
     */
    public ImageTensor bgr() {
        return with(Channels.BGR, "bgr()");
    }

    /**
     * Gives one channel, 0.299 of red, 0.587 of green and 0.114 of blue (ITU-R 601-2), rounded to whole levels.
     *
     * @throws IllegalStateException after {@code normalized(…)} for other channels
     */
    public ImageTensor grey() {
        return with(Channels.GREY, "grey()");
    }

    /** Gives the levels from 0 to 255 as they are. */
    public ImageTensor levels() {
        return with(channels, isChannelsLast, new Scale(1, scale.means, scale.deviations));
    }

    /**
     * Subtracts a mean from each channel, and divides by a deviation; both are in the scale of the numbers, and in the order of channels.
     *
     * @param means one for each channel
     * @param deviations one for each channel, above 0
     */
    public ImageTensor normalized(double[] means, double[] deviations) {
        int count = channels == Channels.GREY ? 1 : 3;
        if (means.length != count || deviations.length != count) {
            throw new IllegalArgumentException("there are " + count + " channels, but " + means.length + " means and "
                    + deviations.length + " deviations; say grey() or bgr() before normalized(…)");
        }
        if (!Arrays.stream(deviations).allMatch(deviation -> deviation > 0 && Double.isFinite(deviation))
                || !Arrays.stream(means).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("means must be numbers and deviations above 0, but were "
                    + Arrays.toString(means) + " and " + Arrays.toString(deviations));
        }
        return with(
                channels,
                isChannelsLast,
                new Scale(
                        scale.divisor,
                        Arrays.stream(means).boxed().toList(),
                        Arrays.stream(deviations).boxed().toList()));
    }

    /**
     * Returns the numbers of an image.
     *
     * @param image the image, with channels of 16 bits at most
     */
    public Tensor of(BufferedImage image) {
        requireModest(width, image.getHeight()); // in between, as width is changed before height
        List<ImageChannel> planes = new ArrayList<>();
        for (ImageChannel plane : planes(image)) {
            planes.add(width == 0 ? plane : plane.resized(width, height, interpolation));
        }
        int pixels = planes.get(0).levels().length;
        float[] values = new float[planes.size() * pixels];
        for (int channel = 0; channel < planes.size(); channel++) {
            double[] levels = planes.get(channel).levels();
            for (int pixel = 0; pixel < pixels; pixel++) {
                int at = isChannelsLast ? pixel * planes.size() + channel : channel * pixels + pixel;
                values[at] = (float) scale.of(levels[pixel], channel);
            }
        }
        int rows = planes.get(0).height();
        int columns = planes.get(0).width();
        return isChannelsLast
                ? Tensor.of(values, rows, columns, planes.size())
                : Tensor.of(values, planes.size(), rows, columns);
    }

    /**
     * Returns the numbers of an image in a file.
     *
     * @param file the bytes of a PNG or JPEG file
     * @throws org.modelunit.error.DataException if they are none
     */
    public Tensor of(byte[] file) {
        return of(ImageDecoding.of("an image of " + file.length + " bytes", file));
    }

    private List<ImageChannel> planes(BufferedImage image) {
        double[][] colours = PixelLevels.of(image);
        List<ImageChannel> rgb = Arrays.stream(colours)
                .map(levels -> new ImageChannel(levels, image.getWidth()))
                .toList();
        return switch (channels) {
            case RGB -> rgb;
            case BGR -> List.of(rgb.get(2), rgb.get(1), rgb.get(0));
            case GREY -> List.of(grey(colours, image.getWidth()));
        };
    }

    /** The weights of ITU-R 601-2 in 65,536ths, as Pillow has them. */
    private static ImageChannel grey(double[][] colours, int width) {
        double[] levels = new double[colours[0].length];
        for (int pixel = 0; pixel < levels.length; pixel++) {
            long sum = 19595 * (long) colours[0][pixel]
                    + 38470 * (long) colours[1][pixel]
                    + 7471 * (long) colours[2][pixel]
                    + 0x8000;
            levels[pixel] = sum >> 16;
        }
        return new ImageChannel(levels, width);
    }

    /** Returns what is done in words: "224 × 224 by bilinear antialiased, rgb, channels first, from 0 to 1". */
    @Override
    public String toString() {
        String size = width == 0
                ? "in their size"
                : width + " × " + height + " by "
                        + interpolation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return size + ", " + inWords(channels) + ", channels " + (isChannelsLast ? "last" : "first") + scale;
    }

    private static String inWords(Channels channels) {
        return channels.name().toLowerCase(Locale.ROOT);
    }
}
