package org.modelunit.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;

/**
 * The levels of an image as they are stored, 0 to 255, for red, green and blue. The JDK's own colours are no such levels: it takes grey ones
 * for linear, and converts those of an image that has a colour profile.
 */
final class PixelLevels {

    private static final int MOST_BITS = 16;

    private PixelLevels() {}

    /** Returns red, green and blue; of grey, the same three times. */
    static double[][] of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        requireWhole(model);
        boolean isGrey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        boolean isRgb = model.getColorSpace().getType() == ColorSpace.TYPE_RGB;
        boolean isStored = model instanceof ComponentColorModel || model instanceof DirectColorModel;
        if (!isStored || !isGrey && !isRgb) {
            return converted(image);
        }
        if (isGrey) {
            double[] levels = stored(image, 0);
            return new double[][] {levels, levels, levels};
        }
        return new double[][] {stored(image, 0), stored(image, 1), stored(image, 2)};
    }

    private static void requireWhole(ColorModel model) {
        int type = model.getTransferType();
        boolean isWhole = type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT || type == DataBuffer.TYPE_INT;
        for (int bits : model.getComponentSize()) {
            if (!isWhole || bits > MOST_BITS) {
                throw new IllegalArgumentException("levels of " + bits + " bits"
                        + (isWhole ? "" : " that are no whole numbers from 0")
                        + " cannot be read; convert the image to 8 or 16 bits for each channel");
            }
        }
    }

    /** Of palettes, and of colours that are neither grey nor red, green and blue. */
    private static double[][] converted(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        double[][] colours = new double[3][pixels.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            colours[0][pixel] = pixels[pixel] >> 16 & 0xff;
            colours[1][pixel] = pixels[pixel] >> 8 & 0xff;
            colours[2][pixel] = pixels[pixel] & 0xff;
        }
        return colours;
    }

    private static double[] stored(BufferedImage image, int band) {
        ColorModel model = image.getColorModel();
        int bits = model.getComponentSize(band);
        double[] levels = samples(image, band);
        if (model.isAlphaPremultiplied() && model.hasAlpha()) {
            int alpha = model.getNumComponents() - 1;
            double mostAlpha = most(model.getComponentSize(alpha));
            double[] alphas = samples(image, alpha);
            for (int pixel = 0; pixel < levels.length; pixel++) {
                double opaque = alphas[pixel] == 0 ? 0 : levels[pixel] * mostAlpha / alphas[pixel];
                levels[pixel] = Math.min(255, Math.rint(opaque * 255 / most(bits)));
            }
            return levels;
        }
        for (int pixel = 0; pixel < levels.length; pixel++) {
            levels[pixel] = level((int) levels[pixel], bits);
        }
        return levels;
    }

    /** The first eight bits, as Pillow reads colours of 16 bits; fewer are stretched. */
    private static double level(int stored, int bits) {
        return bits >= 8 ? stored >> bits - 8 : Math.rint(stored * 255 / most(bits));
    }

    private static double most(int bits) {
        return (1 << bits) - 1;
    }

    private static double[] samples(BufferedImage image, int band) {
        Raster raster = image.getRaster();
        return raster.getSamples(
                raster.getMinX(), raster.getMinY(), image.getWidth(), image.getHeight(), band, (double[]) null);
    }
}
