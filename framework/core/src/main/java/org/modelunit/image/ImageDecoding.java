package org.modelunit.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;

/** Decodes PNG and JPEG by the JDK, strictly: of a file that was cut off, the JDK would make a picture whose rest is gray. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ImageDecoding {

    /** A few bytes can claim to be as many pixels as there is memory for. */
    private static final long MOST_PIXELS = 1L << 27;

    private ImageDecoding() {}

    /**
     * Returns the name of the format that a file begins as; empty if it is none of those that are read.
     *
     * @param bytes the file
     */
    public static Optional<String> format(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of("png");
        }
        return startsWith(bytes, 0xFF, 0xD8, 0xFF) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        if (bytes.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the picture in a file.
     *
     * @param name what errors call the file
     * @param bytes the file
     * @throws DataException if it is neither PNG nor JPEG, damaged, or larger than can be decoded
     */
    public static BufferedImage of(String name, byte[] bytes) {
        String format = format(bytes).orElseThrow(() -> new DataException(name + " is neither a PNG nor a JPEG"));
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new DataException("this Java reads no " + format + "; " + name + " needs the module java.desktop");
        }
        ImageReader reader = readers.next();
        String damage = format.equals("png") ? PngChunks.damage(bytes) : "";
        if (!damage.isEmpty()) {
            throw damaged(name, damage);
        }
        List<String> warnings = new ArrayList<>();
        byte[] plain = format.equals("jpeg") ? JpegSegments.withoutProfile(bytes) : bytes;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain))) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            requireModest(name, reader.getWidth(0), reader.getHeight(0));
            BufferedImage image = reader.read(0);
            requireWhole(name, warnings);
            return image;
        } catch (IOException | RuntimeException e) {
            if (e instanceof DataException known) {
                throw known;
            }
            throw new DataException(
                    name + " cannot be decoded: " + e.getMessage()
                            + "; copy it again, or save it as PNG or JPEG with gray or RGB colors",
                    e);
        } finally {
            reader.dispose();
        }
    }

    private static void requireModest(String name, long width, long height) {
        if (width * height > MOST_PIXELS) {
            throw new DataException(name + " has " + width + " × " + height + " pixels, but at most " + MOST_PIXELS
                    + " are decoded; make it smaller");
        }
    }

    private static void requireWhole(String name, List<String> warnings) {
        for (String warning : warnings) {
            if (warning.startsWith("Premature end") || warning.startsWith("Corrupt")) {
                throw damaged(name, warning);
            }
        }
    }

    private static DataException damaged(String name, String damage) {
        return new DataException(name + " is damaged: " + damage + "; copy or save it again");
    }
}
