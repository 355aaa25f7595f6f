package org.modelunit.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One object of a file of JSON Lines, whose values stay bytes until somebody asks for them.
 *
 * @param text the bytes of the file, and which path is which column
 * @param number the number of the line
 * @param start where the object begins
 * @param end the place after its last byte
 * @param ids the numbers of the paths that it has values of, ascending
 * @param places where each value begins, times 2³², and the place after its last byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonLine(Text text, long number, int start, int end, int[] ids, long[] places) implements FileLine {

    /** What all lines share; the columns are known when the last line was read. */
    static final class Text {

        private final byte[] bytes;
        private int[] idOfColumn = {};

        Text(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        void setColumns(int[] ids) {
            idOfColumn = ids;
        }
    }

    static long place(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    @Override
    public Cell cell(int column) {
        int at = Arrays.binarySearch(ids, text.idOfColumn[column]);
        return at < 0 ? Cell.ABSENT : JsonCells.of(text.bytes, (int) (places[at] >>> Integer.SIZE), (int) places[at]);
    }

    @Override
    public String content() {
        return new String(text.bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
