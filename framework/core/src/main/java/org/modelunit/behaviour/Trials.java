package org.modelunit.behaviour;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Term.Group;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Sha256;
import org.modelunit.sample.SampleDesign;

/**
 * What is counted: inputs, whatever number of copies they have, as copies of one input are no independent evidence. Where inputs belong
 * together they keep their groups, on which bounds rest then.
 */
final class Trials {

    private final Dataset<?, ?> dataset;
    private final List<BitSet> counted; // rows, for each copy
    private final int[] trialOf; // by row; -1 for rows that do not count
    private final int[] rows; // the row of each trial
    private final SampleDesign design;

    private Trials(Dataset<?, ?> dataset, List<BitSet> counted, int[] trialOf, int[] rows, SampleDesign design) {
        this.dataset = dataset;
        this.counted = counted;
        this.trialOf = trialOf;
        this.rows = rows;
        this.design = design;
    }

    static Trials of(Dataset<?, ?> dataset, List<BitSet> counted) {
        BitSet any = new BitSet();
        counted.forEach(any::or);
        int[] rows = any.stream().toArray();
        int[] trialOf = new int[dataset.size()];
        Arrays.fill(trialOf, -1);
        for (int trial = 0; trial < rows.length; trial++) {
            trialOf[rows[trial]] = trial;
        }
        return new Trials(dataset, counted, trialOf, rows, dataset.design().rows(rows));
    }

    /** The row of a trial. */
    int row(int trial) {
        return rows[trial];
    }

    int size() {
        return rows.length;
    }

    /** Something about one changed copy of one input. */
    interface Check {
        boolean holds(int row, int copy);
    }

    /** A number about one changed copy of one input. */
    interface Reading {
        double of(int row, int copy);
    }

    /** Takes one changed copy of one input. */
    interface Visit {
        void of(int trial, int row, int copy);
    }

    void each(Visit visit) {
        for (int copy = 0; copy < counted.size(); copy++) {
            BitSet isCounted = counted.get(copy);
            for (int row = isCounted.nextSetBit(0); row >= 0; row = isCounted.nextSetBit(row + 1)) {
                try {
                    visit.of(trialOf[row], row, copy);
                } catch (OwnFunctionFailure e) {
                    throw e.on(row, dataset.inputs().get(row));
                }
            }
        }
    }

    /** For each trial whether something holds for all of it. */
    boolean[] all(Check check) {
        boolean[] all = new boolean[size()];
        Arrays.fill(all, true);
        each((trial, row, copy) -> all[trial] = all[trial] && check.holds(row, copy));
        return all;
    }

    Held held(Check check) {
        return Held.of(all(check));
    }

    /** For each trial the mean of a number over all of it. */
    double[] means(Reading reading) {
        double[] sums = new double[size()];
        int[] counts = new int[size()];
        each((trial, row, copy) -> {
            sums[trial] += reading.of(row, copy);
            counts[trial]++;
        });
        return IntStream.range(0, size())
                .mapToDouble(trial -> sums[trial] / counts[trial])
                .toArray();
    }

    /**
     * Refuses numbers that have no mean.
     *
     * @param model which of two models gave them; empty where it was one
     * @param when before or after the change
     * @throws UndefinedMetricException naming the first row
     */
    void requireFinite(NumberAnswer<?> number, double[] numbers, Optional<String> model, String when) {
        for (int trial = 0; trial < numbers.length; trial++) {
            if (!Double.isFinite(numbers[trial])) {
                throw new UndefinedMetricException("a mean change needs finite numbers, but " + number + " is "
                        + numbers[trial] + " "
                        + model.map(name -> "by " + name + " for").orElse(when + " the change of") + " row "
                        + rows[trial] + " of " + dataset.name());
            }
        }
    }

    /**
     * Outcomes of the trials, beside their inputs as they are.
     *
     * @param under under which change, or from which model to which
     */
    @SuppressWarnings("unchecked") // outcomes give their own type
    <I, O extends Outcomes> Evaluation<I, O> evaluation(
            Dataset<I, ?> dataset, String under, Provenance provenance, O outcomes, String looked, Group terms) {
        return Evaluation.of(
                IntStream.of(rows).mapToObj(dataset.inputs()::get).toList(),
                (O) outcomes.withDesign(design),
                provenance
                        .ofRows(dataset.name() + " " + under + ", " + looked, rows)
                        .with(Provenance.CHANGE, new Fingerprint(looked, Sha256.of(terms.toString()))));
    }
}
