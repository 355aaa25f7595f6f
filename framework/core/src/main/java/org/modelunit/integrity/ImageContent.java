package org.modelunit.integrity;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

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
        for (int y = 0; y < image.getHeight(); y++) {
            if (isWhole(image)) {
                for (int sample : whole(image, y)) {
                    sink.whole(sample);
                }
            } else {
                for (double sample : real(image, y)) {
                    sink.real(sample);
                }
            }
        }
    }

    /** Whether an image has no fractions: numbers that the JDK reads many times as fast. */
    private static boolean isWhole(BufferedImage image) {
        int type = image.getRaster().getTransferType();
        return type != DataBuffer.TYPE_FLOAT && type != DataBuffer.TYPE_DOUBLE;
    }

    private static int[] palette(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel indexed) {
            int[] palette = new int[indexed.getMapSize()];
            indexed.getRGBs(palette);
            return palette;
        }
        return new int[0];
    }

    private static int[] whole(BufferedImage image, int y) {
        Raster raster = image.getRaster();
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (int[]) null);
    }

    private static double[] real(BufferedImage image, int y) {
        Raster raster = image.getRaster();
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (double[]) null);
    }

    static boolean areSame(BufferedImage one, BufferedImage other) {
        if (one.getType() != other.getType()
                || one.getWidth() != other.getWidth()
                || one.getHeight() != other.getHeight()
                || one.getRaster().getNumBands() != other.getRaster().getNumBands()
                || !Arrays.equals(palette(one), palette(other))) {
            return false;
        }
        boolean isWhole = isWhole(one) && isWhole(other);
        for (int y = 0; y < one.getHeight(); y++) {
            boolean isSame = isWhole
                    ? Arrays.equals(whole(one, y), whole(other, y))
                    : Arrays.equals(real(one, y), real(other, y));
            if (!isSame) {
                return false;
            }
        }
        return true;
    }
}
