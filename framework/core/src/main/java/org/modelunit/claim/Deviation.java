package org.modelunit.claim;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Side;

/** What a value is that misses its bar, in a word: below a lower bar it is a shortfall, above an upper one an excess. */
@API(status = Status.INTERNAL, since = "0.1")
public enum Deviation {
    /** Below a bar that has to be reached. */
    SHORTFALL("a", "shortfall"),
    /** Above a bar that must not be exceeded. */
    EXCESS("an", "excess"),
    /** Of a range, which can be missed at either end. */
    EITHER("a", "shortfall or excess");

    private final String article;
    private final String noun;

    Deviation(String article, String noun) {
        this.article = article;
        this.noun = noun;
    }

    /**
     * Returns what values are that miss one of some bars.
     *
     * @param bars one, or the two ends of a range
     */
    public static Deviation from(List<Bar> bars) {
        if (bars.size() > 1) {
            return EITHER;
        }
        return bars.get(0).side() == Side.AT_LEAST ? SHORTFALL : EXCESS;
    }

    /** Returns its name without an article: "shortfall". */
    public String noun() {
        return noun;
    }

    /** Returns its name with an article: "an excess". */
    @Override
    public String toString() {
        return article + " " + noun;
    }
}
