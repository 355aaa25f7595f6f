package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * The examples that a claim was measured on.
 *
 * @param examples how many there are
 * @param unit what they are called: "examples", unless something else was counted, such as "calls"
 * @param composition what is among them, for instance "100 'bad'", or empty
 * @param comparisons on how many parts of the data the same is claimed, for which refutations are corrected by Bonferroni; 1 for a
 *     claim by itself
 * @param seed the root seed of what was drawn at random
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SampleInfo(int examples, String unit, String composition, int comparisons, long seed) {

    /** What is counted where nothing else is said. */
    public static final String EXAMPLES = "examples";

    public SampleInfo {
        requireNonNull(unit, "unit");
        requireNonNull(composition, "composition");
    }

    /**
     * Creates what a claim on examples was measured on.
     *
     * @param examples how many there are
     * @param composition what is among them, or empty
     * @param comparisons on how many parts of the data the same is claimed
     * @param seed the root seed of what was drawn at random
     */
    public SampleInfo(int examples, String composition, int comparisons, long seed) {
        this(examples, EXAMPLES, composition, comparisons, seed);
    }

    /** Returns where something holds, in words: "on these 334 rows", "on these 10 session pairs". */
    @API(status = Status.INTERNAL, since = "0.1")
    public String onThese() {
        String units = unit.equals(EXAMPLES) ? "rows" : unit;
        return examples == 1 && units.endsWith("s")
                ? "on this one " + units.substring(0, units.length() - 1)
                : "on these " + Numbers.count(examples) + " " + units;
    }
}
