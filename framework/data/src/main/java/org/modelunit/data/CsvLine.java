package org.modelunit.data;

import java.util.List;

/** The cells of one record of a CSV file, and the line of the file it begins in. */
record CsvLine(long number, List<String> cells) {

    String cell(int column) {
        return cells.get(column);
    }

    /** Returns the line in which a cell begins: cells before it may hold line breaks. */
    long numberOf(int column) {
        return number
                + cells.subList(0, column).stream()
                        .mapToInt(CsvLine::lineBreaksIn)
                        .sum();
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
