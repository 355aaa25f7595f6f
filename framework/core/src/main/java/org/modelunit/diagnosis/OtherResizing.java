package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelunit.image.Interpolation;
import org.modelunit.tensor.Tensor;

/**
 * Images that were resized in another way than the reference: both ways are found among the known ones, from the images that they were made of.
 *
 * @param source these images
 */
record OtherResizing(Tensor source) implements Hypothesis {

    /** A way has to be this many times nearer than any other one. */
    private static final double NEARER = 3;

    private static final double BITS = 40;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape() || source.elementType().isText()) {
            return Stream.empty();
        }
        Optional<ImageLayout> from = ImageLayout.of(source.shape());
        Optional<ImageLayout> to = ImageLayout.of(difference.expected().shape());
        return from.isPresent() && to.isPresent() && isResized(from.get(), to.get())
                ? explain(difference, from.get(), to.get()).stream()
                : Stream.empty();
    }

    private static boolean isResized(ImageLayout from, ImageLayout to) {
        return from.images() == to.images()
                && from.channels() == to.channels()
                && (from.width() != to.width() || from.height() != to.height());
    }

    private Optional<Explanation> explain(TensorPair difference, ImageLayout from, ImageLayout to) {
        List<ResizedSource> ways = new ArrayList<>();
        for (Interpolation way : Interpolation.values()) {
            ways.add(ResizedSource.of(source, from, to, way));
        }
        Optional<ResizedSource> right = ways.stream()
                .map(way -> way.fittedTo(difference, difference.expected()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(way -> way.distance(difference, difference.expected())));
        if (right.isEmpty()) {
            return Optional.empty();
        }
        List<ResizedSource> scaled =
                ways.stream().map(way -> way.scaledAs(right.get())).toList();
        ResizedSource taken = scaled.stream()
                .min(Comparator.comparingDouble(way -> way.distance(difference, difference.actual())))
                .orElseThrow();
        boolean isShown = taken.way() != right.get().way()
                && isNearest(difference, difference.expected(), right.get(), scaled)
                && isNearest(difference, difference.actual(), taken, scaled);
        return isShown
                ? Optional.of(new Explanation(
                        CauseKind.RESIZED_OTHERWISE,
                        () -> "images are resized by " + words(taken.way()) + ", those of the reference by "
                                + words(right.get().way()),
                        new Resized(difference, taken, right.get()),
                        BITS,
                        Explanation.Fitting.ofNumbers(2)))
                : Optional.empty();
    }

    private static boolean isNearest(
            TensorPair difference, Tensor tensor, ResizedSource nearest, List<ResizedSource> ways) {
        double most = nearest.distance(difference, tensor) * NEARER;
        return ways.stream().allMatch(way -> way.way() == nearest.way() || way.distance(difference, tensor) >= most);
    }

    private static String words(Interpolation way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The images, resized as the reference's are where they are as the way that was taken makes them. */
    private record Resized(TensorPair difference, ResizedSource taken, ResizedSource right)
            implements Explanation.Undone {

        @Override
        public double value(int index) {
            double value = difference.actual().get(index);
            return taken.isNear(value, index) ? right.at(index) : value;
        }

        @Override
        public double target(int index) {
            return difference.expected().get(index);
        }

        @Override
        public double rounding(int index) {
            return right.level(index);
        }

        @Override
        public boolean covers(int index) {
            return right.covers(index);
        }
    }
}
