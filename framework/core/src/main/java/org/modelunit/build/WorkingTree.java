package org.modelunit.build;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whether the files that Git tracks are those of the commit, and whether all sources of the module, in its directory {@code src}, are
 * tracked or ignored. Files elsewhere that Git does not track, and files that it is told to ignore, are not looked at.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum WorkingTree {

    /** Every source is tracked, and every tracked file is as the commit has it, byte by byte or, where Git has not seen a change, by size and times. */
    CLEAN("clean"),

    /** At least one tracked file was changed, removed or added to the next commit, or a source of the module is in no commit. */
    MODIFIED("modified"),

    /** Git's files do not tell: there are none, Git converts files as it checks them out, or there is too much to look at. */
    UNKNOWN("unknown");

    private final String words;

    WorkingTree(String words) {
        this.words = words;
    }

    /** Returns the name that evidence has. */
    public String words() {
        return words;
    }
}
