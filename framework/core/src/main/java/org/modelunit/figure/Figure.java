package org.modelunit.figure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A picture as numbers: what a report draws, lists as a table and reads aloud. A value: immutable, the same for the same examples in
 * any order, and small whatever it was made of. Counts are numbers of examples, whatever these weigh; points of curves and means of
 * bins heed weights, as the metrics do.
 *
 * <p>Texts are kept as they are, but for characters that nobody would see or that a terminal would obey: these are shown as Java
 * writes them in a literal.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Figure permits Bins, Changes, Curve, Density, ForestPlot, Images, Matrix {

    /** How many points a line has at most, and how many bins, changes or images a figure. */
    int MOST_POINTS = 200;

    /** Returns what is shown, such as "ROC of 'bad'". */
    String title();
}
