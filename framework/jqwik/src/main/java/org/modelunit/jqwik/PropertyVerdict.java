package org.modelunit.jqwik;

import java.util.List;
import java.util.OptionalLong;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;

/**
 * The verdict of a property: it holds in each try, or one breaks it.
 *
 * @param subject what the inputs are like
 * @param property the property's name
 * @param status {@link VerdictStatus#MET} or {@link VerdictStatus#MISSED}
 * @param finding what was found, as the end of a sentence: "try 3 breaks it"
 * @param facts the facts behind it, the most telling first
 * @param seed the seed of the run, if inputs were drawn by that
 */
record PropertyVerdict(
        String subject, String property, VerdictStatus status, String finding, List<Fact> facts, OptionalLong seed)
        implements Verdict {

    static final String KIND = "property";

    static final String REQUIREMENT = "holds in each try";

    PropertyVerdict {
        facts = List.copyOf(facts);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String requirement() {
        return REQUIREMENT;
    }

    @Override
    public String sentence() {
        return "Expected '" + property + "' to hold in each try for " + subject
                + (status.isGreen() ? ", and so it does: " : ", but ") + finding + ".";
    }

    @Override
    public String summary() {
        return (status.isGreen() ? "holds: " : "does not hold: ") + finding;
    }

    @Override
    public String expected() {
        return REQUIREMENT;
    }

    @Override
    public String actual() {
        return finding;
    }
}
