package org.modelunit.data.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modelunit.error.DataException;

/**
 * What a .npy file says about its values. The header is a literal of Python, which other writers put in double quotes, and Python 2
 * writes whole numbers of with an L.
 *
 * @param type the kind and size of a value
 * @param isFortranOrder whether the first axis runs fastest
 * @param shape the length of each axis
 */
record NpyHeader(NpyType type, boolean isFortranOrder, List<Integer> shape) {

    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
    private static final int SHOWN = 200;

    int[] shapeArray() {
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    static NpyHeader parse(String where, String text) {
        Map<String, Object> header = PythonLiteral.dictionary(text)
                .filter(dictionary -> dictionary.keySet().equals(KEYS))
                .orElseThrow(() -> unknown(where, text));
        Object type = header.get("descr");
        if (type instanceof List) {
            throw new DataException(where + " holds records (a structured array), but one kind of values can be read;"
                    + " save each of its fields by itself: np.save(file, array[\"field\"])");
        }
        if (type instanceof String description
                && header.get("fortran_order") instanceof Boolean isFortranOrder
                && header.get("shape") instanceof List<?> lengths) {
            return new NpyHeader(
                    NpyType.of(where, description),
                    isFortranOrder,
                    shape(lengths)
                            .orElseThrow(() -> new DataException(where + " has the shape " + lengths
                                    + ", but lengths are from 0 to " + Integer.MAX_VALUE + "; save fewer rows")));
        }
        throw unknown(where, text);
    }

    /** Returns the lengths of the axes; empty if there are others than such. */
    private static Optional<List<Integer>> shape(List<?> lengths) {
        List<Integer> shape = new ArrayList<>();
        for (Object length : lengths) {
            if (!(length instanceof Long number) || number < 0 || number > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            shape.add(number.intValue());
        }
        return Optional.of(List.copyOf(shape));
    }

    private static DataException unknown(String where, String text) {
        String shown = text.strip();
        return new DataException(where + " has a header that is none of NumPy's: "
                + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown)
                + "; write the file again with np.save");
    }
}
