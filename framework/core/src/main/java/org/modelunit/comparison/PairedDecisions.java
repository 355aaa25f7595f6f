package org.modelunit.comparison;

import java.util.function.IntPredicate;
import org.modelunit.outcome.Decided;
import org.modelunit.text.PrintableText;

/** What two models decided. */
record PairedDecisions(Decided champion, Decided challenger, IntPredicate isChange) implements PairedAnswers {

    @Override
    public boolean changes(int row) {
        return isChange.test(row);
    }

    @Override
    public String before(int row) {
        return PrintableText.of(champion.decisionInWords(row));
    }

    @Override
    public String after(int row) {
        return PrintableText.of(challenger.decisionInWords(row));
    }
}
