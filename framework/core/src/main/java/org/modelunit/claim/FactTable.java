package org.modelunit.claim;

import java.util.List;
import org.modelunit.text.PrintableText;

/** Facts as aligned lines: name, value, note. Notes of neighbouring numbers stand below each other, and so do those of texts. */
final class FactTable {

    private static final List<String> SIGNS = List.of(">= ", "<= ", "   ");

    private FactTable() {}

    static String of(List<Fact> given) {
        List<Fact> facts = given.stream().map(FactTable::printable).toList();
        int names = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Fact fact : facts) {
            String value = fact.note().isEmpty()
                    ? fact.value()
                    : padded(fact.value(), widestBeside(fact, facts)) + "   " + fact.note();
            text.append(("  " + padded(fact.name(), names) + "  " + value).stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }

    /** What is called by others cannot begin a line of its own. */
    private static Fact printable(Fact fact) {
        return new Fact(PrintableText.of(fact.name()), PrintableText.of(fact.value()), PrintableText.of(fact.note()));
    }

    private static int widestBeside(Fact one, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !fact.note().isEmpty() && isNumber(fact) == isNumber(one))
                .mapToInt(fact -> fact.value().length())
                .max()
                .orElse(0);
    }

    /** Numbers begin with a column for their sign. */
    private static boolean isNumber(Fact fact) {
        return SIGNS.stream().anyMatch(fact.value()::startsWith);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
