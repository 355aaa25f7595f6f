package org.modelunit.perturbation.image;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import org.modelunit.perturbation.DrawnChange;

/** Changes of images as changes of inputs: of the same size and kind, and the image itself where nothing differs. */
final class ImageFunctions {

    private ImageFunctions() {}

    static DrawnChange<BufferedImage> of(ImageChange change) {
        return (original, draw) -> {
            StoredImage image = StoredImage.of(original);
            ImageChange.PlaneChange drawn = change.drawn(image.frame(), draw);
            WritableRaster raster = image.blank();
            boolean isOther = false;
            for (int band = 0; band < image.planes(); band++) {
                isOther |= image.write(raster, band, drawn.of(image.plane(band)));
            }
            return isOther ? image.with(raster, original) : original;
        };
    }

    /** The lightness of red, green and blue (ITU-R 601) in place of each. */
    static BufferedImage grey(BufferedImage original) {
        StoredImage image = StoredImage.of(original);
        if (image.colours() == 1) {
            return original;
        }
        requireThree(image.colours());
        double[] grey = new double[image.frame().pixels()];
        for (int band = 0; band < 3; band++) {
            double[] levels = image.plane(band).levels();
            for (int i = 0; i < grey.length; i++) {
                grey[i] += LUMA[band] * levels[i] / image.most(band);
            }
        }
        WritableRaster raster = image.blank();
        boolean isOther = false;
        for (int band = 0; band < image.planes(); band++) {
            double[] levels = image.plane(band).levels();
            for (int i = 0; band < 3 && i < grey.length; i++) {
                levels[i] = grey[i] * image.most(band);
            }
            isOther |= image.write(raster, band, levels);
        }
        return isOther ? image.with(raster, original) : original;
    }

    /** How much red, green and blue add to lightness. */
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    static double luma(int colour) {
        return LUMA[colour];
    }

    static void requireThree(int colours) {
        if (colours != 3) {
            throw new IllegalArgumentException(
                    "grey is made of red, green and blue, but there are " + colours + " channels");
        }
    }
}
