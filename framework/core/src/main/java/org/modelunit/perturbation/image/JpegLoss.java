package org.modelunit.perturbation.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes an image as JPEG and reads it again, by the JDK. Opacity, which JPEG has not, stays; of 16 bits, eight are left. */
final class JpegLoss {

    private static final double BYTE = 255;
    private static final int LONGEST_SIDE = 65_500; // libjpeg's JPEG_MAX_DIMENSION

    private JpegLoss() {}

    static BufferedImage of(BufferedImage original, double lost) {
        StoredImage image = StoredImage.of(original);
        int colours = image.colours();
        if (colours != 1) {
            ImageFunctions.requireThree(colours);
        }
        Frame frame = image.frame();
        if (Math.max(frame.width(), frame.height()) > LONGEST_SIDE) {
            throw new IllegalArgumentException("a JPEG has sides of " + LONGEST_SIDE
                    + " pixels at most, but the image is " + frame.width() + " × " + frame.height());
        }
        Raster lossy = read(written(eightBits(image), (float) (1 - lost / 100)));
        WritableRaster raster = image.blank();
        boolean isOther = false;
        for (int band = 0; band < image.planes(); band++) {
            double[] levels = band < colours
                    ? lossy.getSamples(0, 0, frame.width(), frame.height(), band, (double[]) null)
                    : image.plane(band).levels();
            for (int i = 0; band < colours && i < levels.length; i++) {
                levels[i] = levels[i] * image.most(band) / BYTE;
            }
            isOther |= image.write(raster, band, levels);
        }
        return isOther ? image.with(raster, original) : original;
    }

    private static BufferedImage eightBits(StoredImage image) {
        BufferedImage plain = new BufferedImage(
                image.frame().width(),
                image.frame().height(),
                image.colours() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        StoredImage target = StoredImage.of(plain);
        for (int band = 0; band < image.colours(); band++) {
            double[] levels = image.plane(band).levels();
            for (int i = 0; i < levels.length; i++) {
                levels[i] = levels[i] * BYTE / image.most(band);
            }
            target.write(plain.getRaster(), band, levels);
        }
        return plain;
    }

    private static byte[] written(BufferedImage image, float quality) {
        ImageWriter writer = first(ImageIO.getImageWritersByFormatName("jpeg"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("an image could not be written as JPEG", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Raster read(byte[] bytes) {
        ImageReader reader = first(ImageIO.getImageReadersByFormatName("jpeg"));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            return image.getRaster();
        } catch (IOException e) {
            throw new IllegalStateException("a JPEG that was written could not be read", e);
        } finally {
            reader.dispose();
        }
    }

    private static <T> T first(Iterator<T> some) {
        if (!some.hasNext()) {
            throw new IllegalStateException("this Java has no JPEG; it needs the module java.desktop");
        }
        return some.next();
    }
}
