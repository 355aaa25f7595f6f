package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that went on while times were taken, and may have changed them.
 *
 * @param kind what it is
 * @param words what was seen of it, with numbers, such as "12% of the processors' time was stolen by other machines"
 * @param isDecisive whether times that were taken meanwhile prove nothing
 * @param lost the share of the time, from 0 to 1, in which it may have kept the model from its work at the most; NaN where nobody knows
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Disturbance(Kind kind, String words, boolean isDecisive, double lost) {

    /** What disturbs. */
    public enum Kind {
        /** The host gave processors to other virtual machines. */
        STOLEN_TIME,
        /** The container had used up its share of processors ({@code cpu.stat}). */
        THROTTLING,
        /** Other threads wanted the processors, by pressure stall information or the load. */
        BUSY_PROCESSORS,
        /** Threads waited for a processor, but nearly all of its time was this virtual machine's own. */
        OWN_THREADS,
        /** The garbage collector ran. */
        GARBAGE_COLLECTION,
        /** An agent or a debugger is attached. */
        AGENT,
        /** The same model, compared with itself, differs. */
        UNEQUAL_TO_ITSELF,
        /** Times have several centres. */
        SEVERAL_CENTRES,
        /** Times rose or fell all along. */
        DRIFT,
        /** Times still fell when the warm-up was over. */
        WARMING_UP,
        /** The system does not say what is needed to know. */
        UNKNOWN
    }

    public Disturbance {
        requireNonNull(kind, "kind");
        requireNonNull(words, "words");
        if (lost < 0 || lost > 1) {
            throw new IllegalArgumentException("a share of the time lies between 0 and 1, but was " + lost);
        }
    }

    /**
     * Creates one that has taken nobody knows how much time.
     *
     * @param kind what it is
     * @param words what was seen of it
     * @param isDecisive whether times that were taken meanwhile prove nothing
     */
    public Disturbance(Kind kind, String words, boolean isDecisive) {
        this(kind, words, isDecisive, Double.NaN);
    }
}
