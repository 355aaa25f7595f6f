package org.modelunit.comparison;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Images;
import org.modelunit.figure.Thumbnail;
import org.modelunit.image.PictureInput;
import org.modelunit.privacy.ShownValues;

/** The inputs that change as a sheet of small pictures, where they are pictures and all of a row may be shown. */
final class ChangedPictures {

    private static final int LONGEST_SIDE = 96;

    private ChangedPictures() {}

    static Optional<Images> of(ChangedRows changed, ShownValues shown) {
        List<Thumbnail> pictures = new ArrayList<>();
        int[] rows = changed.rows();
        for (int i = 0; i < Math.min(rows.length, Figure.MOST_POINTS); i++) {
            Optional<BufferedImage> picture = shown.isShown(ShownValues.ALL) && !shown.isUsedUp()
                    ? picture(changed.inputs().get(rows[i]))
                    : Optional.empty();
            if (picture.isPresent()) {
                pictures.add(new Thumbnail(changed.caption(rows[i], shown), png(small(picture.get()))));
            }
        }
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Images(changed.change().name() + " as pictures", pictures));
    }

    private static Optional<BufferedImage> picture(Object input) {
        if (input instanceof PictureInput picture) {
            try {
                return Optional.of(picture.image());
            } catch (RuntimeException e) { // the model was asked about it, and what it answered is told all the same
                return Optional.empty();
            }
        }
        return input instanceof BufferedImage image ? Optional.of(image) : Optional.empty();
    }

    /** At most as large as a thumbnail is; by halves, as Java looks at four points only, however much smaller a picture becomes. */
    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(scale * image.getWidth()));
        int height = Math.max(1, (int) Math.round(scale * image.getHeight()));
        BufferedImage halved = image;
        while (halved.getWidth() >= 2 * width && halved.getHeight() >= 2 * height) {
            halved = drawn(halved, halved.getWidth() / 2, halved.getHeight() / 2);
        }
        return drawn(halved, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static String png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written to a file
        }
    }
}
