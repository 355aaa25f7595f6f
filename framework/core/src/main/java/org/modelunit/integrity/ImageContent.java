package org.modelunit.integrity;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The content of images: their kind, size, palette and pixels, row by row, as large ones need much room. */
final class ImageContent {

    private ImageContent() {}

    static void write(BufferedImage image, RowSink sink) {
        sink.whole(image.getType());
        sink.whole(image.getWidth());
        sink.whole(image.getHeight());
        int[] palette = palette(image);
        sink.whole(palette.length);
        for (int colour : palette) {
            sink.whole(colour);
        }
        double @Nullable [] row = null;
        for (int y = 0; y < image.getHeight(); y++) {
            row = pixels(image, y, row);
            for (double sample : row) {
                sink.real(sample);
            }
        }
    }

    private static int[] palette(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel indexed) {
            int[] palette = new int[indexed.getMapSize()];
            indexed.getRGBs(palette);
            return palette;
        }
        return new int[0];
    }

    private static double[] pixels(BufferedImage image, int y, double @Nullable [] row) {
        Raster raster = image.getRaster();
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
    }

    static boolean areSame(BufferedImage one, BufferedImage other) {
        if (one.getType() != other.getType()
                || one.getWidth() != other.getWidth()
                || one.getHeight() != other.getHeight()
                || one.getRaster().getNumBands() != other.getRaster().getNumBands()
                || !Arrays.equals(palette(one), palette(other))) {
            return false;
        }
        double @Nullable [] row = null;
        double @Nullable [] otherRow = null;
        for (int y = 0; y < one.getHeight(); y++) {
            row = pixels(one, y, row);
            otherRow = pixels(other, y, otherRow);
            if (!Arrays.equals(row, otherRow)) {
                return false;
            }
        }
        return true;
    }
}
