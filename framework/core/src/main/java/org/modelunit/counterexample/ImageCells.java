package org.modelunit.counterexample;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The pixels of two images of one type and size. Squares of pixels are near one another: in the order of G. M. Morton (IBM, 1966). */
record ImageCells(BufferedImage before, BufferedImage after) implements CellBlocks.Cells {

    static boolean areAlike(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && one.getType() == other.getType()
                && one.getColorModel().equals(other.getColorModel());
    }

    @Override
    public int[] places() {
        int width = before.getWidth();
        long[] keys = IntStream.range(0, width * before.getHeight())
                .mapToLong(place -> spread(place % width) | spread(place / width) << 1)
                .toArray();
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted)
                .mapToInt(key -> packed(key) + packed(key >>> 1) * width)
                .toArray();
    }

    /** The bits of a number at every other place. */
    private static long spread(int number) {
        long bits = 0;
        for (int bit = 0; bit < 31; bit++) {
            bits |= (long) (number >> bit & 1) << 2 * bit;
        }
        return bits;
    }

    private static int packed(long bits) {
        int number = 0;
        for (int bit = 0; bit < 31; bit++) {
            number |= (int) (bits >>> 2 * bit & 1) << bit;
        }
        return number;
    }

    int x(int place) {
        return place % before.getWidth();
    }

    int y(int place) {
        return place / before.getWidth();
    }

    @Override
    public boolean isSame(int place) {
        return before.getRGB(x(place), y(place)) == after.getRGB(x(place), y(place))
                && Arrays.equals(pixel(before, place), pixel(after, place));
    }

    private int[] pixel(BufferedImage image, int place) {
        return image.getRaster().getPixel(x(place), y(place), (int[]) null);
    }

    @Override
    public boolean isZero(int place) {
        return Arrays.stream(pixel(before, place)).allMatch(level -> level == 0);
    }

    @Override
    public Object copy() {
        return before.copyData(null);
    }

    @Override
    public void take(Object copy, int place) {
        ((WritableRaster) copy).setPixel(x(place), y(place), pixel(after, place));
    }

    @Override
    public void clear(Object copy, int place) {
        ((WritableRaster) copy)
                .setPixel(x(place), y(place), new int[before.getRaster().getNumBands()]);
    }

    @Override
    public Object input(Object copy) {
        return new BufferedImage(before.getColorModel(), (WritableRaster) copy, before.isAlphaPremultiplied(), null);
    }
}
