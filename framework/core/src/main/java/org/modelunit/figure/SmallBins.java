package org.modelunit.figure;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.text.NumberText;

/** Joins bins in which so few examples lie that somebody might know them again. */
final class SmallBins {

    /** How many examples nobody is known among. */
    static final int FEWEST = 5;

    private final List<BinTally> tallies = new ArrayList<>();
    private final List<Integer> joined = new ArrayList<>(); // of how many bins each was made

    private SmallBins() {}

    /**
     * Joins each bin of one to four examples with those above it, or at the upper end with those below, until it has five or all.
     * Bins without any example stay as they are, unless they lie between two that are joined.
     */
    static List<Bin> joined(List<BinTally> tallies) {
        SmallBins bins = new SmallBins();
        tallies.forEach(bins::take);
        bins.mendTheLast();
        return bins.labelled();
    }

    private static boolean isSmall(BinTally tally) {
        return tally.examples() > 0 && tally.examples() < FEWEST;
    }

    private void take(BinTally tally) {
        tallies.add(tally);
        joined.add(1);
        if (tallies.size() > 1 && isSmall(tallies.get(tallies.size() - 2))) {
            joinTheLastTwo();
        }
    }

    /** Nothing lies above the last one, so it goes to those below; empty bins that it had to take along are lost with it. */
    private void mendTheLast() {
        while (tallies.size() > 1 && isSmall(tallies.get(tallies.size() - 1))) {
            joinTheLastTwo();
        }
    }

    private void joinTheLastTwo() {
        BinTally upper = tallies.remove(tallies.size() - 1);
        BinTally lower = tallies.remove(tallies.size() - 1);
        tallies.add(lower.joined(upper));
        joined.add(joined.remove(joined.size() - 1) + joined.remove(joined.size() - 1));
    }

    private List<Bin> labelled() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            BinTally tally = tallies.get(i);
            bins.add(new Bin(label(tally, joined.get(i)), tally.from(), tally.to(), tally.counts(), tally.points()));
        }
        return bins;
    }

    private static String label(BinTally tally, int parts) {
        String range =
                tally.from() == tally.to() ? number(tally.from()) : number(tally.from()) + " to " + number(tally.to());
        return parts == 1 ? range : range + " (" + parts + " bins joined)";
    }

    /** Without an exponent, unless zeros would have to be counted. */
    private static String number(double value) {
        double size = Math.abs(value);
        return value == 0 || size >= 1e-4 && size < 1e9 ? NumberText.plain(value) : Double.toString(value);
    }
}
