package org.modelunit.data.reference;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.modelunit.data.Resource;
import org.modelunit.error.DataException;
import org.modelunit.pipeline.Reference;
import org.modelunit.provenance.Sha256;
import org.modelunit.tensor.Tensor;

/** Folders of references, whole ones and broken ones. */
final class ReferenceTestKit {

    private ReferenceTestKit() {}

    /** What breaks a folder. */
    interface Break {
        void apply(Path folder) throws IOException;

        default Break and(Break other) {
            return folder -> {
                apply(folder);
                other.apply(folder);
            };
        }
    }

    /** The folder that modelunit_export.py wrote. */
    static Path committed() {
        return Resource.path("reference/manifest.json").getParent();
    }

    static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Break write(String name, byte[] bytes) {
        return folder -> {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        };
    }

    static Break write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Break delete(String name) {
        return folder -> Files.delete(folder.resolve(name));
    }

    /** Replaces the first of a text by another, which must be there. */
    static Break replace(String name, String text, String by) {
        return folder -> {
            Path file = folder.resolve(name);
            String before = Files.readString(file);
            if (!before.contains(text)) {
                throw new IllegalArgumentException(name + " has no " + text);
            }
            Files.writeString(file, before.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(by)));
        };
    }

    static Break manifest(String text, String by) {
        return replace("manifest.json", text, by);
    }

    /** Puts other bytes in place of a file, and says so in the manifest. */
    static Break substitute(String name, byte[] bytes) {
        return folder -> {
            byte[] before = Files.readAllBytes(folder.resolve(name));
            manifest(Sha256.of(before), Sha256.of(bytes))
                    .and(manifest(
                            "\"path\": \"" + name + "\",\n   \"bytes\": " + before.length,
                            "\"path\": \"" + name + "\",\n   \"bytes\": " + bytes.length))
                    .and(write(name, bytes))
                    .apply(folder);
        };
    }

    static byte[] npy(String type, String shape, double... values) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + "}\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY\1\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII));
        for (double value : values) {
            if (type.endsWith("4")) {
                bytes.putFloat((float) value);
            } else {
                bytes.putDouble(value);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** A tensor of ONNX with floats in raw bytes. */
    static byte[] onnx(String name, int rows, float... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (rows >= 0) {
            out.writeBytes(new byte[] {8, (byte) rows});
        }
        out.writeBytes(new byte[] {16, 1, 0x42, (byte) name.length()});
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        out.writeBytes(new byte[] {0x4A, (byte) (4 * values.length)});
        out.writeBytes(raw.array());
        return out.toByteArray();
    }

    static byte[] png(int type, int width, int height, int level) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            image.getRaster().setSample(x, 0, 0, level + x);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(Tensor tensor) {
        return IntStream.range(0, tensor.size()).mapToObj(tensor::text).toList();
    }

    static void add(Map<String, Map.Entry<Break, String>> breaks, String name, Break broken, String message) {
        breaks.put(name, Map.entry(broken, message));
    }

    static void assertRed(Path folder, Map.Entry<Break, String> broken) throws IOException {
        broken.getKey().apply(folder);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Reference.at(folder))
                .withMessageStartingWith(broken.getValue().replace("$", folder.toString()));
    }
}
