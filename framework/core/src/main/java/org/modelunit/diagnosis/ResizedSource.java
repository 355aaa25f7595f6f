package org.modelunit.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelunit.image.ExactResizing;
import org.modelunit.image.Interpolation;
import org.modelunit.tensor.Tensor;

/**
 * Images resized in one way, as levels, and how levels become the numbers of a tensor.
 *
 * @param way how they are resized
 * @param layout how they lie
 * @param levels the levels in that layout; of the first images where there are many
 * @param lines for each channel, what numbers come from levels
 * @param step how far apart levels are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ResizedSource(Interpolation way, ImageLayout layout, double[] levels, List<ScaleAndOffset> lines, double step) {

    private static final int MOST_VALUES = 1 << 22;
    private static final double NEARLY_ALL = 0.985;

    /** Rounding to whole levels, once or twice, and what decoders and their integers round besides. */
    private static final double LEVELS_APART = 1.25;

    static ResizedSource of(Tensor source, ImageLayout from, ImageLayout to, Interpolation way) {
        int values = from.channels() * Math.max(from.pixels(), to.pixels());
        int images = Math.max(1, Math.min(from.images(), MOST_VALUES / Math.max(1, values)));
        double[] levels = new double[images * to.channels() * to.pixels()];
        double most = 0;
        for (int image = 0; image < images; image++) {
            for (int channel = 0; channel < from.channels(); channel++) {
                double[] plane = new double[from.pixels()];
                for (int pixel = 0; pixel < plane.length; pixel++) {
                    plane[pixel] = source.get(from.index(image, channel, pixel));
                    most = Math.max(most, plane[pixel]);
                }
                double[] resized = ExactResizing.of(plane, from.width(), to.width(), to.height(), way);
                for (int pixel = 0; pixel < resized.length; pixel++) {
                    levels[to.index(image, channel, pixel)] = resized[pixel];
                }
            }
        }
        double step = most > 1 ? 1 : 1.0 / 255;
        double white = 255 * step;
        double[] clipped = Arrays.stream(levels)
                .map(level -> Math.min(white, Math.max(0, level)))
                .toArray();
        boolean hasLevels = most <= white;
        return new ResizedSource(way, to, hasLevels ? clipped : levels, List.of(), step);
    }

    boolean covers(int index) {
        return index < levels.length;
    }

    double at(int index) {
        return lines.get(layout.channel(index)).of(levels[index]);
    }

    /** How far apart numbers may be that come from the same level. */
    double level(int index) {
        return LEVELS_APART * step * Math.abs(lines.get(layout.channel(index)).scale());
    }

    boolean isNear(double value, int index) {
        return Math.abs(value - at(index)) <= level(index);
    }

    ResizedSource scaledAs(ResizedSource other) {
        return new ResizedSource(way, layout, levels, other.lines, step);
    }

    /** Returns these images with lines that make nearly all of their levels a tensor's numbers; empty if none do. */
    Optional<ResizedSource> fittedTo(TensorPair difference, Tensor tensor) {
        int[] sample = covered(difference).filter(ValueGroups::isFitted).toArray();
        List<ScaleAndOffset> fitted = IntStream.range(0, layout.channels())
                .mapToObj(channel -> {
                    int[] places = Arrays.stream(sample)
                            .filter(index -> layout.channel(index) == channel)
                            .toArray();
                    double[] x = Arrays.stream(places)
                            .mapToDouble(index -> levels[index])
                            .toArray();
                    double[] y = Arrays.stream(places).mapToDouble(tensor::get).toArray();
                    return ScaleAndOffset.fitted(x, y, this::isOfMost);
                })
                .flatMap(Optional::stream)
                .toList();
        return fitted.size() == layout.channels()
                ? Optional.of(new ResizedSource(way, layout, levels, fitted, step))
                : Optional.empty();
    }

    private boolean isOfMost(ScaleAndOffset line, double[] x, double[] y) {
        double apart = LEVELS_APART * step * Math.abs(line.scale());
        long near = IntStream.range(0, x.length)
                .filter(i -> Math.abs(line.of(x[i]) - y[i]) <= apart)
                .count();
        return near >= NEARLY_ALL * x.length;
    }

    private IntStream covered(TensorPair difference) {
        return Arrays.stream(difference.sample()).filter(this::covers);
    }

    /** The mean distance of the numbers of a tensor, in the sample. */
    double distance(TensorPair difference, Tensor tensor) {
        return covered(difference)
                .mapToDouble(index -> Math.abs(tensor.get(index) - at(index)))
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
