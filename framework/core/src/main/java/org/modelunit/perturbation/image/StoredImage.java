package org.modelunit.perturbation.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * An image whose levels are those that it stores, in as many bits. Images with a palette, and those whose colours are multiplied by their
 * opacity, are read as red, green, blue and opacity of eight bits.
 */
final class StoredImage {

    private static final int MOST_BITS = 16;

    private final BufferedImage image;
    private final Frame frame;

    private StoredImage(BufferedImage image) {
        this.image = image;
        this.frame = new Frame(image.getWidth(), image.getHeight());
    }

    static StoredImage of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean isStored = model instanceof ComponentColorModel || model instanceof DirectColorModel;
        if (!isStored || model.isAlphaPremultiplied() && model.hasAlpha()) {
            return new StoredImage(plain(image));
        }
        requireWhole(model);
        return new StoredImage(image);
    }

    private static BufferedImage plain(BufferedImage image) {
        boolean isOpaque = !image.getColorModel().hasAlpha();
        int width = image.getWidth();
        BufferedImage plain = new BufferedImage(
                width, image.getHeight(), isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            plain.setRGB(0, y, width, 1, image.getRGB(0, y, width, 1, null, 0, width), 0, width);
        }
        return plain;
    }

    private static void requireWhole(ColorModel model) {
        int type = model.getTransferType();
        boolean isWhole = type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT || type == DataBuffer.TYPE_INT;
        int bits = Arrays.stream(model.getComponentSize()).max().orElse(0);
        if (!isWhole || bits > MOST_BITS) {
            throw new IllegalArgumentException("levels of " + bits + " bits"
                    + (isWhole ? "" : " that are no whole numbers from 0")
                    + " cannot be changed; convert the image to 8 or 16 bits for each channel");
        }
    }

    Frame frame() {
        return frame;
    }

    int planes() {
        return image.getRaster().getNumBands();
    }

    /** How many channels have a colour: the first ones. */
    int colours() {
        return image.getColorModel().getNumColorComponents();
    }

    ColourPlane plane(int band) {
        Raster raster = image.getRaster();
        double[] levels = new double[frame.pixels()];
        int[] row = new int[frame.width()]; // the JDK is fast with these alone
        for (int y = 0; y < frame.height(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, band, row);
            for (int x = 0; x < row.length; x++) {
                levels[y * row.length + x] = row[x];
            }
        }
        return new ColourPlane(levels, 0, most(band), band >= colours());
    }

    double most(int band) {
        return (1 << image.getColorModel().getComponentSize(band)) - 1;
    }

    /** An image of the same kind whose pixels are still to be written. */
    WritableRaster blank() {
        return image.getRaster().createCompatibleWritableRaster(frame.width(), frame.height());
    }

    /** Writes levels, rounded, into the range that there is; tells whether one of them is another one than in this image. */
    boolean write(WritableRaster raster, int band, double[] levels) {
        double most = most(band);
        int[] rounded = new int[frame.width()];
        int[] before = new int[frame.width()];
        Raster own = image.getRaster();
        boolean isOther = false;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < rounded.length; x++) {
                double level = levels[y * rounded.length + x];
                rounded[x] = (int) Math.max(0, Math.min(most, Math.floor(level + 0.5)));
            }
            raster.setSamples(0, y, rounded.length, 1, band, rounded);
            own.getSamples(own.getMinX(), own.getMinY() + y, rounded.length, 1, band, before);
            isOther |= !Arrays.equals(rounded, before);
        }
        return isOther;
    }

    /** An image of the same kind with other pixels; for an original with multiplied colours they are multiplied again. */
    BufferedImage with(WritableRaster raster, BufferedImage original) {
        BufferedImage made = new BufferedImage(
                image.getColorModel(), raster, image.getColorModel().isAlphaPremultiplied(), null);
        boolean hasPalette = original.getColorModel() instanceof IndexColorModel; // without room for other colours
        if (original == image || hasPalette || original.getType() == BufferedImage.TYPE_CUSTOM) {
            return made;
        }
        BufferedImage multiplied = new BufferedImage(frame.width(), frame.height(), original.getType());
        for (int y = 0; y < frame.height(); y++) {
            multiplied.setRGB(
                    0,
                    y,
                    frame.width(),
                    1,
                    made.getRGB(0, y, frame.width(), 1, null, 0, frame.width()),
                    0,
                    frame.width());
        }
        return multiplied;
    }
}
