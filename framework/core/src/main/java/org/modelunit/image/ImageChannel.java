package org.modelunit.image;

/**
 * One channel of an image: levels from 0 to 255, row after row.
 *
 * @param levels the levels
 * @param width how many there are in a row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ImageChannel(double[] levels, int width) {

    int height() {
        return levels.length / width;
    }

    /** Returns the channel in another size, rounded to whole levels, as images have them. */
    ImageChannel resized(int newWidth, int newHeight, Interpolation interpolation) {
        if (newWidth == width && newHeight == height()) {
            return this;
        }
        // across, then down, as Pillow does it, which rounds after each
        boolean roundsTwice = interpolation.isAntialiased();
        return across(newWidth, interpolation, roundsTwice)
                .turned()
                .across(newHeight, interpolation, true)
                .turned();
    }

    /** Returns the channel in another size, with the fractions of levels that come out, which may lie beyond 0 and 255. */
    ImageChannel resizedExactly(int newWidth, int newHeight, Interpolation interpolation) {
        return across(newWidth, interpolation, false)
                .turned()
                .across(newHeight, interpolation, false)
                .turned();
    }

    private ImageChannel turned() {
        double[] turned = new double[levels.length];
        int height = height();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = levels[y * width + x];
            }
        }
        return new ImageChannel(turned, height);
    }

    private ImageChannel across(int newWidth, Interpolation interpolation, boolean rounds) {
        if (newWidth == width) {
            return this;
        }
        int height = height();
        double[] resized = new double[newWidth * height];
        for (int x = 0; x < newWidth; x++) {
            Weights weights = Weights.of(x, newWidth, width, interpolation);
            for (int y = 0; y < height; y++) {
                double level = weights.sum(levels, y * width);
                resized[y * newWidth + x] = rounds ? Math.min(255, Math.max(0, Math.floor(level + 0.5))) : level;
            }
        }
        return new ImageChannel(resized, newWidth);
    }

    /** The weights of neighbouring pixels in a new one. */
    private record Weights(int first, double[] values) {

        static Weights of(int x, int newWidth, int width, Interpolation interpolation) {
            double scale = (double) width / newWidth;
            double center = (x + 0.5) * scale;
            if (interpolation.support() == 0) {
                int covering = (int) ((x + interpolation.point()) * scale);
                return new Weights(Math.min(width - 1, covering), new double[] {1});
            }
            if (interpolation == Interpolation.BICUBIC) {
                return repeatingEdges(center - 0.5, width);
            }
            double stretch = interpolation.isAntialiased() ? Math.max(1, scale) : 1;
            double reach = interpolation.support() * stretch;
            int from = Math.max(0, (int) (center - reach + 0.5));
            int to = Math.min(width, (int) (center + reach + 0.5));
            double[] values = new double[to - from];
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = interpolation.weight((from + i - center + 0.5) / stretch);
                sum += values[i];
            }
            for (int i = 0; i < values.length; i++) {
                values[i] /= sum;
            }
            return new Weights(from, values);
        }

        /** Four pixels; those beyond an edge are the one at the edge. */
        private static Weights repeatingEdges(double center, int width) {
            int first = (int) Math.floor(center) - 1;
            int from = Math.min(width - 1, Math.max(0, first));
            double[] values = new double[Math.min(width - 1, Math.max(0, first + 3)) - from + 1];
            for (int i = first; i < first + 4; i++) {
                int at = Math.min(width - 1, Math.max(0, i));
                values[at - from] += Interpolation.BICUBIC.weight(i - center);
            }
            return new Weights(from, values);
        }

        double sum(double[] levels, int row) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * levels[row + first + i];
            }
            return sum;
        }
    }
}
