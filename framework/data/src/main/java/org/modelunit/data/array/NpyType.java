package org.modelunit.data.array;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.file.TensorBuilder;

/**
 * The type of the values of a .npy file: NumPy's dtype, as its name, its code or its kind and size say it.
 *
 * @param elementType what the values are
 * @param isUnicode whether a text has characters of 32 bits, and not bytes
 * @param width the bytes of a value
 * @param order the order of a value's bytes; this machine's where the file leaves it open, as NumPy reads it
 */
record NpyType(ElementType elementType, boolean isUnicode, int width, ByteOrder order) {

    private static final Pattern CODE = Pattern.compile("([<>|=]?)([a-zA-Z?])([0-9]*)(\\[.*])?");
    private static final String TO_DOUBLES = "; save numbers instead: np.save(file, array.astype(np.float64))";

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("b1", ElementType.BOOL),
            Map.entry("f2", ElementType.FLOAT16),
            Map.entry("f4", ElementType.FLOAT32),
            Map.entry("f8", ElementType.FLOAT64),
            Map.entry("i1", ElementType.INT8),
            Map.entry("i2", ElementType.INT16),
            Map.entry("i4", ElementType.INT32),
            Map.entry("i8", ElementType.INT64),
            Map.entry("u1", ElementType.UINT8),
            Map.entry("u2", ElementType.UINT16),
            Map.entry("u4", ElementType.UINT32),
            Map.entry("u8", ElementType.UINT64));

    /** What NumPy takes for a kind and a size, too. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("object", "O"),
            Map.entry("?", "b1"),
            Map.entry("bool", "b1"),
            Map.entry("e", "f2"),
            Map.entry("float16", "f2"),
            Map.entry("f", "f4"),
            Map.entry("float32", "f4"),
            Map.entry("d", "f8"),
            Map.entry("float64", "f8"),
            Map.entry("float", "f8"),
            Map.entry("b", "i1"),
            Map.entry("int8", "i1"),
            Map.entry("h", "i2"),
            Map.entry("int16", "i2"),
            Map.entry("i", "i4"),
            Map.entry("int32", "i4"),
            Map.entry("q", "i8"),
            Map.entry("int64", "i8"),
            Map.entry("B", "u1"),
            Map.entry("uint8", "u1"),
            Map.entry("H", "u2"),
            Map.entry("uint16", "u2"),
            Map.entry("I", "u4"),
            Map.entry("uint32", "u4"),
            Map.entry("Q", "u8"),
            Map.entry("uint64", "u8"));

    boolean isText() {
        return elementType.isText();
    }

    /**
     * Reads a description.
     *
     * @param where what errors call the array
     * @param description "&lt;f8", "f8" or "float64", for instance
     */
    static NpyType of(String where, String description) {
        String order = description.replaceFirst("[^<>|=].*", "");
        String bare = description.substring(order.length());
        String code = NAMES.getOrDefault(bare, bare);
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new DataException(
                    where + " holds values of dtype '" + description + "', which is not known" + TO_DOUBLES);
        }
        ElementType type = TYPES.get(code);
        if (type != null) {
            return new NpyType(type, false, TensorBuilder.width(type), order(order));
        }
        return switch (parts.group(2)) {
            case "U" -> texts(where, parts.group(3), Integer.BYTES, order(order));
            case "S", "a" -> texts(where, parts.group(3), Byte.BYTES, order(order));
            case "O" ->
                throw new DataException(where
                        + " holds Python objects (dtype object): a pickle, which is code that only Python can run, and"
                        + " none is run here" + TO_DOUBLES);
            case "M" -> throw time(where, "points in time (dtype datetime64" + unit(parts) + ")");
            case "m" -> throw time(where, "spans of time (dtype timedelta64" + unit(parts) + ")");
            case "V" ->
                throw new DataException(where + " holds bytes without a type (dtype '" + description
                        + "'), as NumPy writes bfloat16; save numbers instead: np.save(file,"
                        + " array.astype(np.float32))");
            case "c" ->
                throw new DataException(where + " holds complex numbers (dtype '" + description
                        + "'), but real ones can be read; save array.real and array.imag by themselves");
            default ->
                throw new DataException(where + " holds values of dtype '" + code
                        + "', but floats, integers, booleans and texts can be read" + TO_DOUBLES);
        };
    }

    private static NpyType texts(String where, String length, int width, ByteOrder order) {
        try {
            int characters = length.isEmpty() ? 0 : Integer.parseInt(length);
            return new NpyType(ElementType.STRING, width > 1, Math.multiplyExact(characters, width), order);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new DataException(
                    where + " holds texts of " + length + " characters each, which is too many; save shorter ones", e);
        }
    }

    private static String unit(Matcher parts) {
        return parts.group(4) == null ? "" : parts.group(4);
    }

    private static DataException time(String where, String what) {
        return new DataException(where + " holds " + what
                + ", but numbers can be read; save them as numbers of that unit: np.save(file,"
                + " array.astype(np.int64))");
    }

    private static ByteOrder order(String sign) {
        return switch (sign) {
            case ">" -> ByteOrder.BIG_ENDIAN;
            case "<" -> ByteOrder.LITTLE_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
    }
}
