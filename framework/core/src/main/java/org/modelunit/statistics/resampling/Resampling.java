package org.modelunit.statistics.resampling;

import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How the rows of a sample are drawn again: one by one, within strata, or in whole clusters. A draw says how often each row counts
 * and copies nothing. Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Resampling permits RowResampling, StratifiedResampling, ClusterResampling {

    /** Returns the number of rows. */
    int size();

    /** Returns how many independent units there are: rows, or clusters. This is the size of the sample, for what it can tell. */
    int units();

    /**
     * Draws as many units as there are, with replacement.
     *
     * @param random where to draw from
     * @param counts is filled: for each row how often it counts
     */
    void draw(SplittableRandom random, int[] counts);

    /** Returns how it is called, "stratified bootstrap" for instance. */
    String method();

    /** Returns why this sample cannot be drawn again with a sense, or an empty text. */
    String caveat();

    /**
     * Returns the groups of units that a jackknife leaves out, one after the other.
     *
     * @param most how many groups there may be about
     * @param random deals units into groups, where there are more units than groups
     */
    JackknifeGroups groups(int most, SplittableRandom random);

    /**
     * Draws single rows.
     *
     * @param size the number of rows, above 0
     */
    static Resampling rows(int size) {
        return new RowResampling(size);
    }

    /**
     * Draws rows within each stratum, as many as it has. For samples whose mixture was chosen: so many positives, so many negatives.
     *
     * @param codes for each row the number of its stratum, from 0 on, not to be changed afterwards
     */
    static Resampling strata(int[] codes) {
        return StratifiedResampling.of(codes);
    }

    /**
     * Draws whole clusters. For rows that depend on one another: several images of one patient.
     *
     * @param codes for each row the number of its cluster, from 0 on, not to be changed afterwards
     */
    static Resampling clusters(int[] codes) {
        return ClusterResampling.of(codes);
    }
}
