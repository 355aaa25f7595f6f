package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.figure.Axis;
import org.modelunit.figure.BinTally;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Matrix;
import org.modelunit.tensor.Decade;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.text.PrintableText;

/** The stages of a pipeline, and how far one differs, as pictures. */
final class StageFigures {

    private static final int MOST_DECADES = 40; // those below lie beyond what anybody measures

    private StageFigures() {}

    /** How many values of each stage are equal, close enough or too far away; none where no stage could be compared. */
    static Optional<Figure> table(List<StageFinding> stages, Optional<StageFinding> fault) {
        List<String> rows = new ArrayList<>();
        List<List<Long>> counts = new ArrayList<>();
        for (StageFinding stage : stages) {
            if (stage.difference().isPresent() && rows.size() < Matrix.MOST_NAMES) {
                TensorDifference.Counts values = stage.difference().get().counts();
                boolean isFault = fault.filter(first -> first == stage).isPresent();
                rows.add(PrintableText.of(stage.stage())
                        + (isFault ? " <- " + stage.status().words() : ""));
                counts.add(List.of(
                        (long) values.size() - values.unequal(), (long) values.unequal() - values.outside(), (long)
                                values.outside()));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matrix(
                        "values of each stage beside the reference",
                        "stage",
                        rows,
                        "values",
                        List.of("equal", "close enough", "too far away"),
                        counts));
    }

    /** How large the differences are, by powers of ten; none where no difference is a number. */
    static Optional<Figure> histogram(String stage, TensorDifference difference) {
        List<Decade> decades = difference.decades();
        if (decades.isEmpty()) {
            return Optional.empty();
        }
        int highest = decades.get(decades.size() - 1).power();
        int lowest = Math.max(decades.get(0).power(), highest - MOST_DECADES + 1);
        long[] counts = new long[highest - lowest + 1];
        for (Decade decade : decades) {
            counts[Math.max(decade.power(), lowest) - lowest] += decade.count();
        }
        List<BinTally> tallies = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            tallies.add(BinTally.counted(lowest + i, lowest + i + 1.0, List.of(counts[i])));
        }
        return Optional.of(Bins.of(
                "differences of '" + PrintableText.of(stage) + "' from the reference",
                new Axis("size of the difference, as a power of ten", lowest, highest + 1.0, List.of()),
                Axis.over("values", 0, difference.counts().unequal()),
                List.of("values"),
                tallies));
    }
}
