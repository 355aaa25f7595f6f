package org.modelunit.data.reference;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.modelunit.error.DataException;
import org.modelunit.image.ImageDecoding;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.InputFile;
import org.modelunit.tensor.file.TensorBuilder;

/**
 * Pictures in a folder as a tensor of UINT8 [rows, height, width, channels], in the order of their names: numbers from 0 or 1 on, or else
 * the keys of the rows.
 */
final class PictureStage {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String name;
    private final Path folder;
    private final List<Path> files;

    PictureStage(String name, Path folder, List<Path> files) {
        this.name = name;
        this.folder = folder;
        this.files = files;
    }

    StageValues read() {
        List<String> stems = files.stream().map(StageSource::stem).toList();
        boolean isNumbered =
                stems.stream().allMatch(stem -> NUMBER.matcher(stem).matches());
        if (isNumbered) {
            requireAll(stems);
        }
        NamedTensors tensors = NamedTensors.of(name, tensor());
        return new StageValues(name, tensors, List.of(), isNumbered ? List.of() : stems);
    }

    private void requireAll(List<String> stems) {
        int first = Integer.parseInt(stems.get(0));
        for (int i = 0; i < stems.size(); i++) {
            if (first > 1 || Integer.parseInt(stems.get(i)) != first + i) {
                throw new DataException(folder + " has no picture of the number " + (first > 1 ? 0 : first + i)
                        + ", but there is " + InputFile.name(files.get(i))
                        + "; number pictures from 0 or 1 on, with zeros before (0001.png), or name them by the keys of"
                        + " their rows");
            }
        }
    }

    private Tensor tensor() {
        int[] shape = {files.size(), 0, 0, 0};
        long[] values = {};
        int at = 0;
        for (Path file : files) {
            Raster raster = raster(file);
            int[] own = {files.size(), raster.getHeight(), raster.getWidth(), raster.getNumBands()};
            if (at == 0) {
                shape = own;
                values = new long[size(shape)];
            } else if (!Arrays.equals(shape, own)) {
                throw new DataException(file + " has " + inWords(own) + ", but " + InputFile.name(files.get(0))
                        + " has " + inWords(shape) + "; save pictures of a stage in one size and mode");
            }
            for (int level : raster.getPixels(0, 0, own[2], own[1], (int[]) null)) {
                values[at++] = level;
            }
        }
        return Tensor.of(values, ElementType.UINT8, shape);
    }

    private int size(int[] shape) {
        try {
            return (int) TensorBuilder.count(shape);
        } catch (ArithmeticException e) {
            throw new DataException(
                    folder + " has " + shape[0] + " pictures of " + inWords(shape) + ", but " + e.getMessage()
                            + "; take fewer",
                    e);
        }
    }

    private static String inWords(int[] shape) {
        return shape[2] + " × " + shape[1] + " pixels of " + shape[3] + (shape[3] == 1 ? " channel" : " channels");
    }

    private static Raster raster(Path file) {
        BufferedImage image = ImageDecoding.of(file.toString(), InputFile.bytes(file));
        boolean isPalette = image.getColorModel() instanceof IndexColorModel;
        if (isPalette || image.getSampleModel().getSampleSize(0) != Byte.SIZE) {
            throw new DataException(file + " has "
                    + (isPalette
                            ? "a palette"
                            : "levels of " + image.getSampleModel().getSampleSize(0) + " bits")
                    + ", but levels of 8 bits are read as they are; save it in Pillow's mode \"L\" or \"RGB\"");
        }
        return image.getRaster();
    }
}
