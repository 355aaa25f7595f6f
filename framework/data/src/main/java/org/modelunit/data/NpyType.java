package org.modelunit.data;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.error.DataException;

/**
 * The type of the values of a .npy file: NumPy's dtype, as its name, its code or its kind and size say it.
 *
 * @param code kind and size, "f4" for instance
 * @param order the order of a value's bytes; this machine's where the file leaves it open, as NumPy reads it
 */
record NpyType(String code, ByteOrder order) {

    private static final Pattern CODE = Pattern.compile("([<>|=]?)([a-zA-Z?])([0-9]*)(\\[.*])?");
    private static final String TO_DOUBLES = "; save numbers instead: np.save(file, array.astype(np.float64))";

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

    /**
     * Reads a description.
     *
     * @param path the file, for the error
     * @param description "&lt;f8", "f8" or "float64", for instance
     */
    static NpyType of(Path path, String description) {
        String order = description.replaceFirst("[^<>|=].*", "");
        String bare = description.substring(order.length());
        String code = NAMES.getOrDefault(bare, bare);
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new DataException(
                    path + " holds values of dtype '" + description + "', which is not known" + TO_DOUBLES);
        }
        return switch (parts.group(2)) {
            case "f", "i", "u", "b" -> new NpyType(code, order(order));
            case "O" ->
                throw new DataException(
                        path + " holds Python objects (dtype object), which only Python can read" + TO_DOUBLES);
            case "M" -> throw time(path, "points in time (dtype datetime64" + unit(parts) + ")");
            case "m" -> throw time(path, "spans of time (dtype timedelta64" + unit(parts) + ")");
            case "U", "S", "a" ->
                throw new DataException(path + " holds texts (dtype '" + description
                        + "'), but numbers can be read; save codes instead:"
                        + " np.save(file, np.unique(array, return_inverse=True)[1])");
            case "c" ->
                throw new DataException(path + " holds complex numbers (dtype '" + description
                        + "'), but real ones can be read; save array.real and array.imag by themselves");
            default -> throw unreadable(path, description);
        };
    }

    private static String unit(Matcher parts) {
        return parts.group(4) == null ? "" : parts.group(4);
    }

    private static DataException time(Path path, String what) {
        return new DataException(
                path + " holds " + what
                        + ", but numbers can be read; save them as numbers of that unit: np.save(file, array.astype(np.int64))");
    }

    private static ByteOrder order(String sign) {
        return switch (sign) {
            case ">" -> ByteOrder.BIG_ENDIAN;
            case "<" -> ByteOrder.LITTLE_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
    }

    static DataException unreadable(Path path, String type) {
        return new DataException(path + " holds values of dtype '" + type
                + "', but floats, integers and booleans can be read" + TO_DOUBLES);
    }
}
