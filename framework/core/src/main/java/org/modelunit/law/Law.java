package org.modelunit.law;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A law that a model obeys whatever it has learned; see {@link Laws}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Law {

    /** The same rows in the same batches get the same answers the second time, to the last bit. */
    DETERMINISTIC("determinism", "be answered the same twice"),

    /** A row gets the same answer alone, by twos, by sevens, in batches of 256, and as an evaluation asks. */
    BATCH_SIZE("independence of the batch size", "be answered alike in batches of any size"),

    /** A row gets the same answer at the same place of a batch of the same size, whatever else is in that batch. */
    NEIGHBOURS("independence of neighbours", "be answered alike whatever else is in a batch"),

    /** A row gets the same answer at any place of the same batch. */
    ROW_ORDER("independence of the order of rows", "be answered alike in any order"),

    /**
     * Several threads at once get the answers that one gets, to the last bit. It binds a model that says it is
     * {@linkplain org.modelunit.Model#isThreadSafe thread-safe}; others are not asked. A race may go unseen in one run.
     */
    THREAD_SAFE("thread safety", "be answered the same when several threads ask at once"),

    /** All numbers of all answers are finite. */
    FINITE("finite answers", "be answered with finite numbers"),

    /** Scores are probabilities: each from 0 to 1, and together 1 where labels exclude each other, but for what rounding leaves. */
    PROBABILITIES("probabilities", "be answered with probabilities"),

    /** The label is the one that the scores say: with the largest score, or at the operating point. */
    LABEL_OF_SCORES("agreement of labels and scores", "be given the labels that the scores say"),

    /** No rows get no answers, and no error. */
    NO_ROWS("no rows", "be answered with nothing where there are no rows"),

    /** Inputs at the {@linkplain Edge edges} of what can be asked are answered or rejected, as declared; one claim for each edge. */
    EDGES("edge inputs", "be answered or rejected at the edges");

    private final String property;
    private final String requirement;

    Law(String property, String requirement) {
        this.property = property;
        this.requirement = requirement;
    }

    /** Returns what the law is about: "independence of neighbours". */
    public String property() {
        return property;
    }

    /** What is required of inputs, in words that follow "to". */
    String requirement() {
        return requirement;
    }

    /** Whether answers may differ by a tolerance: only where a model may compute in another way. */
    boolean hasTolerance() {
        return this == BATCH_SIZE || this == NEIGHBOURS || this == ROW_ORDER;
    }
}
