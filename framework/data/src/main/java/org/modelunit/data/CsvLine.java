package org.modelunit.data;

import java.util.List;

/** The cells of one record of a CSV file. */
record CsvLine(long number, List<String> cells) implements FileLine {

    @Override
    public Cell cell(int column) {
        return new Cell(Cell.Kind.PLAIN, cells.get(column));
    }

    /** Cells before it may hold line breaks. */
    @Override
    public long numberOf(int column) {
        return number
                + cells.subList(0, column).stream()
                        .mapToInt(CsvLine::lineBreaksIn)
                        .sum();
    }

    @Override
    public String content() {
        return String.join(Keying.UNIT_SEPARATOR, cells);
    }

    /** Counts as an editor does: a carriage return with its line feed is one line break, and each alone is one, too. */
    static int lineBreaksIn(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean endsPair = text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (text.charAt(i) == '\r' || text.charAt(i) == '\n' && !endsPair) {
                count++;
            }
        }
        return count;
    }
}
