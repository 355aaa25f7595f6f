package org.modelunit.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.modelunit.error.DataException;

/** Decodes images by the JDK, in memory alone, and refuses those that only claim to be images. */
final class ImageBytes {

    private static final long MOST_PIXELS = 100_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg");

    private ImageBytes() {}

    static BufferedImage decoded(byte[] file) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new DataException(
                        file.length + " bytes are no PNG or JPEG image; decode other formats by a library"
                                + " of their own, and give a BufferedImage");
            }
            try {
                return decoded(reader, stream);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new DataException("an image of " + file.length + " bytes cannot be decoded: " + e.getMessage(), e);
        }
    }

    private static BufferedImage decoded(ImageReader reader, ImageInputStream stream) throws IOException {
        reader.setInput(stream, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new DataException("an image says that it has " + reader.getWidth(0) + " × " + reader.getHeight(0)
                    + " pixels, more than " + MOST_PIXELS + "; decode it elsewhere, and give a BufferedImage");
        }
        return reader.read(0);
    }
}
