package com.example.fashion;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What the model takes of a picture. */
public final class Pixels {

    /** Width and height of a picture. */
    public static final int SIZE = 28;

    // of the training images divided by 255, rounded; train/fashion.py has the same two numbers
    private static final double MEAN = 0.2860;
    private static final double DEVIATION = 0.3530;

    private Pixels() {}

    /** Decodes a picture: grey levels from 0 to 255, row by row. */
    public static int[] levels(byte[] png) {
        BufferedImage image = decoded(png);
        if (image.getWidth() != SIZE || image.getHeight() != SIZE) {
            throw new IllegalArgumentException(
                    "pictures are " + SIZE + " × " + SIZE + ", not " + image.getWidth() + " × " + image.getHeight());
        }
        // not getRGB, which takes grey levels for linear light and makes them brighter
        return image.getRaster().getSamples(0, 0, SIZE, SIZE, 0, (int[]) null);
    }

    static BufferedImage decoded(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new IllegalArgumentException("this is no picture");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scales levels as training did: in double precision, rounded to a float once. */
    public static float[] features(int[] levels) {
        float[] features = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            features[i] = (float) ((levels[i] / 255.0 - MEAN) / DEVIATION);
        }
        return features;
    }
}
