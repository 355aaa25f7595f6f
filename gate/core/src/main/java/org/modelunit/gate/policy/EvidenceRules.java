package org.modelunit.gate.policy;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.build.WorkingTree;

/**
 * What evidence has to be like.
 *
 * @param isSigned whether it has to be signed
 * @param maxAge how old it may be; above 0
 * @param tree the least that has to be known of the files that were tested; {@code MODIFIED} where anything will do
 * @param areFailuresIgnored whether a build may go on after failing tests
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EvidenceRules(boolean isSigned, Duration maxAge, WorkingTree tree, boolean areFailuresIgnored) {

    /** Unsigned evidence of the last day, of exactly the files of a commit. */
    public static final EvidenceRules DEFAULT = new EvidenceRules(false, Duration.ofDays(1), WorkingTree.CLEAN, false);

    /**
     * Returns whether tests may have run on such files.
     *
     * @param tested what is known of them
     */
    public boolean allows(WorkingTree tested) {
        return switch (tested) {
            case CLEAN -> true;
            case UNKNOWN -> tree != WorkingTree.CLEAN;
            case MODIFIED -> tree == WorkingTree.MODIFIED;
        };
    }
}
