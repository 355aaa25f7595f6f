package org.modelunit.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.error.DataException;

/**
 * What a .npy file says about its values, as <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's
 * format</a> lays down in versions 1.0 to 3.0. The header is a literal of Python, which other writers put in double quotes, and Python 2
 * writes whole numbers of with an L.
 *
 * @param type the kind and size of a value
 * @param fortranOrder whether the first axis runs fastest
 * @param shape the length of each axis
 * @param start where the values begin
 */
record NpyHeader(NpyType type, boolean fortranOrder, List<Integer> shape, int start) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*u?(['\"])([^'\"]*)\\1");
    private static final Pattern FIELDS = Pattern.compile("['\"]descr['\"]\\s*:\\s*\\[");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9L, ]*)\\)");

    static NpyHeader read(Path path, byte[] bytes) {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw notNpy(path, bytes);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int version = in.remaining() < 2 ? 0 : in.get();
        int prefix = version == 1 ? 2 : 4;
        if (version > 3) {
            throw new DataException(path + " is of version " + version + " of NumPy's format, but 1 to 3 are known");
        }
        if (in.remaining() < 1 + prefix) {
            throw truncated(path);
        }
        in.get(); // the minor version, always 0
        int length = version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw truncated(path);
        }
        String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        return parse(path, text, in.position() + length);
    }

    private static NpyHeader parse(Path path, String text, int start) {
        if (FIELDS.matcher(text).find()) {
            throw new DataException(path + " holds records (a structured array), but one kind of numbers can be read;"
                    + " save each of its fields by itself: np.save(file, array[\"field\"])");
        }
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            throw new DataException(path + " has a header that is none of NumPy's: " + text.strip()
                    + "; write the file again with np.save");
        }
        return new NpyHeader(
                NpyType.of(path, type.group(2)), order.group(1).equals("True"), shape(path, shape.group(1)), start);
    }

    private static List<Integer> shape(Path path, String text) {
        try {
            return Stream.of(text.replace("L", "").split(","))
                    .map(String::strip)
                    .filter(length -> !length.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw new DataException(path + " has the shape (" + text + "), which is too large to be read at once", e);
        }
    }

    private static DataException notNpy(Path path, byte[] bytes) {
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return new DataException(path + " is no .npy file: it does not begin with \\x93NUMPY; "
                + (zip
                        ? "it looks like an .npz archive, save each array by itself with np.save"
                        : "write it with np.save"));
    }

    static DataException truncated(Path path) {
        return new DataException(path + " ends in the middle of its header; copy or save it again");
    }
}
