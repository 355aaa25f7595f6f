package org.modelunit.image;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
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
 * <p>Levels are those in the file, 0 to 255, without a colour profile and without regard to transparency, as Pillow's
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
     * @param height the height that images get, above 0
     * @param interpolation how they get it, as in training
     */
    public static ImageTensor resized(int width, int height, Interpolation interpolation) {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "width and height must be above 0, but were " + width + " and " + height);
        }
        return new ImageTensor(
                width,
                height,
                requireNonNull(interpolation, "interpolation"),
                Channels.RGB,
                false,
                new Scale(255, List.of(), List.of()));
    }

    /** Makes tensors of images in the size that they have: red, green and blue from 0 to 1, shape [3, height, width]. */
    public static ImageTensor inTheirSize() {
        return new ImageTensor(0, 0, Interpolation.NEAREST, Channels.RGB, false, new Scale(255, List.of(), List.of()));
    }

    private ImageTensor with(Channels changed, boolean isLast, Scale rescaled) {
        return new ImageTensor(width, height, interpolation, changed, isLast, rescaled);
    }

    /** Puts the channels last: [height, width, channels]. */
    public ImageTensor channelsLast() {
        return with(channels, true, scale);
    }

    /** Gives blue, green and red in this order, as OpenCV reads images. */
    public ImageTensor bgr() {
        return with(Channels.BGR, isChannelsLast, scale);
    }

    /** Gives one channel, 0.299 of red, 0.587 of green and 0.114 of blue (ITU-R 601-2), rounded to whole levels. */
    public ImageTensor grey() {
        return with(Channels.GREY, isChannelsLast, scale);
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
        if (!Arrays.stream(deviations).allMatch(deviation -> deviation > 0)
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
     * @param image the image
     */
    public Tensor of(BufferedImage image) {
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
        int size = image.getWidth() * image.getHeight();
        double[][] colours = new double[3][size];
        if (image.getRaster().getNumBands() == 1 && image.getColorModel().getNumComponents() == 1) {
            readGrey(image, colours);
        } else {
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int pixel = 0; pixel < size; pixel++) {
                colours[0][pixel] = pixels[pixel] >> 16 & 0xff;
                colours[1][pixel] = pixels[pixel] >> 8 & 0xff;
                colours[2][pixel] = pixels[pixel] & 0xff;
            }
        }
        List<ImageChannel> rgb = Arrays.stream(colours)
                .map(levels -> new ImageChannel(levels, image.getWidth()))
                .toList();
        return switch (channels) {
            case RGB -> rgb;
            case BGR -> List.of(rgb.get(2), rgb.get(1), rgb.get(0));
            case GREY -> List.of(grey(colours, image.getWidth()));
        };
    }

    /** The JDK would take grey levels for linear ones, and make others of them. */
    private static void readGrey(BufferedImage image, double[][] colours) {
        Raster raster = image.getRaster();
        int bits = image.getColorModel().getComponentSize(0);
        double most = (1 << bits) - 1;
        double[] levels = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (double[]) null);
        for (int pixel = 0; pixel < levels.length; pixel++) {
            double level = bits == 8 ? levels[pixel] : Math.floor(levels[pixel] * 255 / most);
            for (double[] colour : colours) {
                colour[pixel] = level;
            }
        }
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

    /** Returns what is done in words: "224 × 224 by bilinear antialiased, rgb, channels first". */
    @Override
    public String toString() {
        String size = width == 0
                ? "in their size"
                : width + " × " + height + " by "
                        + interpolation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return size + ", " + channels.name().toLowerCase(Locale.ROOT) + ", channels "
                + (isChannelsLast ? "last" : "first");
    }
}
