package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.history.ClaimRef;

/**
 * A claim that is not what it was.
 *
 * @param kind how it changed
 * @param claim the claim
 * @param was what it asked for, or what became of it, in words
 * @param is what it asks for now, or what became of it now
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ChangedClaim(Kind kind, ClaimRef claim, String was, String is) {

    /** How a claim can change, the loudest first. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum Kind {
        /** It asks for less: a lower bar, a softer burden of proof, fewer examples. */
        WEAKENED("asks for less"),
        /** It asks for something else, which is not less as far as numbers tell. */
        EDITED("asks for something else"),
        /** It was claimed and is not any more. */
        GONE("gone"),
        /** It held, and does not any more. */
        NEW_RED("new red"),
        /** It did not hold, and does now. */
        MENDED("mended"),
        /** Its value moved by more than its interval is wide on that side. */
        MOVED("moved"),
        /** It was not claimed before. */
        ADDED("new");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns it as people read it: "asks for less". */
        public String words() {
            return words;
        }

        /** Returns whether it needs a reader's eye before anything that was measured: what is asked for was edited. */
        public boolean isLoud() {
            return this == WEAKENED || this == EDITED || this == GONE;
        }
    }

    public ChangedClaim {
        requireNonNull(kind, "kind");
        requireNonNull(claim, "claim");
        requireNonNull(was, "was");
        requireNonNull(is, "is");
    }
}
