package org.modelunit.claim;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/** Writes verdicts for people: one sentence, then aligned facts; the same in a failure, in a report and on the console. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class VerdictText {

    private VerdictText() {}

    /**
     * Returns the sentence of a verdict with all its facts, one to a line, and why it was claimed.
     *
     * @param verdict what to write
     * @param further facts that the verdict cannot know, such as how to see it again; written last
     */
    public static String of(Verdict verdict, List<Fact> further) {
        return PrintableText.of(verdict.sentence()) + "\n\n" + facts(verdict, further);
    }

    /**
     * Returns the facts of a verdict and why it was claimed, one to a line, aligned.
     *
     * @param verdict what to write
     * @param further facts that the verdict cannot know; written last
     */
    public static String facts(Verdict verdict, List<Fact> further) {
        List<Fact> facts = new ArrayList<>(verdict.facts());
        facts.addAll(verdict.rationale().facts());
        facts.addAll(further);
        return FactTable.of(facts);
    }
}
