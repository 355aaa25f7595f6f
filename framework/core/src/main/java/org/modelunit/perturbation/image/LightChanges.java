package org.modelunit.perturbation.image;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.modelunit.perturbation.Draw;

/** Changes of how light pixels are, each pixel by itself. Opacity stays. */
final class LightChanges {

    private LightChanges() {}

    /** More light, or less where the sign is -1. */
    static ImageChange brightness(int sign) {
        return (frame, draw) -> {
            double share = sign * draw.strength();
            return plane -> each(plane, level -> level + share * plane.range());
        };
    }

    /**
     * Levels nearer to their mean, or farther where the sign is 1 (Hendrycks and Dietterich, Benchmarking Neural Network Robustness, 2019).
     */
    static ImageChange contrast(int sign) {
        return (frame, draw) -> {
            double factor = 1 + sign * draw.strength();
            return plane -> {
                double mean = mean(plane.levels());
                return each(plane, level -> mean + (level - mean) * factor);
            };
        };
    }

    private static double mean(double[] levels) {
        double sum = 0;
        int count = 0;
        for (double level : levels) {
            if (Double.isFinite(level)) {
                sum += level;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Normal noise, of its own for each pixel and channel. */
    static ImageChange noise() {
        return (frame, draw) -> plane -> {
            double deviation = draw.strength() * plane.range();
            return each(plane, level -> level + deviation * draw.normal());
        };
    }

    private static double[] each(ColourPlane plane, DoubleUnaryOperator change) {
        if (plane.isOpacity()) {
            return plane.levels();
        }
        double[] changed = new double[plane.levels().length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = plane.clamped(change.applyAsDouble(plane.levels()[i]));
        }
        return changed;
    }

    /** A rectangle of middle grey, which nothing shines through (Zeiler and Fergus, 2014). */
    static ImageChange occlusion() {
        return (frame, draw) -> {
            int width = side(frame.width(), draw);
            int height = side(frame.height(), draw);
            int left = place(frame.width() - width, draw);
            int top = place(frame.height() - height, draw);
            return plane -> {
                double[] changed = plane.levels().clone();
                double level = plane.isOpacity() ? plane.to() : plane.from() + plane.range() / 2;
                for (int y = top; y < top + height; y++) {
                    Arrays.fill(changed, y * frame.width() + left, y * frame.width() + left + width, level);
                }
                return changed;
            };
        };
    }

    private static int side(int whole, Draw draw) {
        return (int) Math.max(1, Math.round(draw.strength() * whole));
    }

    private static int place(int rest, Draw draw) {
        return (int) (draw.random().nextDouble() * (rest + 1));
    }
}
