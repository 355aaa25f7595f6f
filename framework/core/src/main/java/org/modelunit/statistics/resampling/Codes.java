package org.modelunit.statistics.resampling;

/** Rows sorted by a code: those of code c are {@code order[start[c]]} to {@code order[start[c + 1] - 1]}, ascending. */
@SuppressWarnings("ArrayRecordComponent") // within this package, never written to
record Codes(int[] codeOfRow, int[] order, int[] start) {

    static Codes of(int[] codeOfRow) {
        int codes = 0;
        for (int code : codeOfRow) {
            if (code < 0) {
                throw new IllegalArgumentException("codes must count from 0 on, but one was " + code);
            }
            codes = Math.max(codes, code + 1);
        }
        int[] start = new int[codes + 1];
        for (int code : codeOfRow) {
            start[code + 1]++;
        }
        for (int code = 0; code < codes; code++) {
            start[code + 1] += start[code];
        }
        int[] next = start.clone();
        int[] order = new int[codeOfRow.length];
        for (int row = 0; row < order.length; row++) {
            order[next[codeOfRow[row]]++] = row;
        }
        return new Codes(codeOfRow, order, start);
    }

    int rows() {
        return order.length;
    }

    int codes() {
        return start.length - 1;
    }

    int rowsOf(int code) {
        return start[code + 1] - start[code];
    }
}
