package org.modelunit.claim;

import java.util.List;

/** Facts as aligned lines: name, value, note. */
final class FactTable {

    private static final int WIDEST_VALUE = 28;

    private FactTable() {}

    static String of(List<Fact> facts) {
        int names = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        int values = facts.stream()
                .filter(fact -> !fact.note().isEmpty())
                .mapToInt(fact -> fact.value().length())
                .filter(length -> length <= WIDEST_VALUE)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Fact fact : facts) {
            String line = "  " + padded(fact.name(), names) + "  "
                    + (fact.note().isEmpty() ? fact.value() : padded(fact.value(), values) + "   " + fact.note());
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
