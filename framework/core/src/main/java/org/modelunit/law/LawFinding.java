package org.modelunit.law;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.claim.Fact;
import org.modelunit.privacy.ShownValues;

/**
 * What became of a law.
 *
 * @param isMet whether it is obeyed
 * @param text what was found, as the end of a sentence
 * @param facts the facts behind it
 * @param expected what should have been found; empty for the requirement
 * @param actual what was found instead; empty for the text
 */
record LawFinding(boolean isMet, String text, List<Fact> facts, String expected, String actual) {

    LawFinding {
        facts = List.copyOf(facts);
    }

    static LawFinding met(String text) {
        return new LawFinding(true, text, List.of(), "", "");
    }

    static LawFinding missed(String text, List<Fact> facts) {
        return new LawFinding(false, text, facts, "", "");
    }

    static LawFinding of(Unanswered unanswered) {
        return missed("the model cannot be asked: " + unanswered.inWords(), List.of());
    }

    /** This with more facts, after its own. */
    LawFinding and(List<Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new LawFinding(isMet, text, all, expected, actual);
    }

    /** A row's values as far as they are shown, or how to see them. */
    static Fact input(Object input) {
        ShownValues shown = ShownValues.now();
        String values = shown.row(input);
        return values.isEmpty()
                ? Fact.of("values", "not shown; to see them, run with " + shown.options(ShownValues.ALL))
                : Fact.of("values", values);
    }
}
