package org.modelunit.perturbation.image;

/**
 * A blur by a Gaussian that is cut off at four standard deviations, across and down; beyond an edge its pixels go on. SciPy's
 * {@code gaussian_filter(…, mode="nearest")}.
 */
final class GaussianBlur {

    private static final double CUT_OFF = 4;

    private GaussianBlur() {}

    static ImageChange change() {
        return (frame, draw) -> {
            double[] kernel = kernel(draw.strength());
            return plane -> turned(
                    across(
                            turned(across(plane.levels(), frame.width(), kernel), frame.width()),
                            frame.height(),
                            kernel),
                    frame.height());
        };
    }

    /** One half of the kernel, the middle first; the whole adds up to 1. */
    private static double[] kernel(double deviation) {
        double[] half = new double[(int) (CUT_OFF * deviation + 0.5) + 1];
        double sum = 0;
        for (int i = 0; i < half.length; i++) {
            half[i] = StrictMath.exp(-0.5 * (i / deviation) * (i / deviation));
            sum += i == 0 ? half[i] : 2 * half[i];
        }
        for (int i = 0; i < half.length; i++) {
            half[i] /= sum;
        }
        return half;
    }

    private static double[] across(double[] levels, int width, double[] kernel) {
        double[] blurred = new double[levels.length];
        for (int row = 0; row < levels.length; row += width) {
            for (int x = 0; x < width; x++) {
                double level = kernel[0] * levels[row + x];
                for (int i = 1; i < kernel.length; i++) {
                    level += kernel[i] * (levels[row + Math.max(0, x - i)] + levels[row + Math.min(width - 1, x + i)]);
                }
                blurred[row + x] = level;
            }
        }
        return blurred;
    }

    private static double[] turned(double[] levels, int width) {
        int height = levels.length / width;
        double[] turned = new double[levels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = levels[y * width + x];
            }
        }
        return turned;
    }
}
