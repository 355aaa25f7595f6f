package org.modelunit.metric;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.BooleanColumn;
import org.modelunit.MergeableStatistic;
import org.modelunit.MultiLabelled;
import org.modelunit.RowWeights;

/** Counts each label against all others, where an example has any number of them. */
record MultiLabelCounts() implements MergeableStatistic<MultiLabelled, LabelTable> {

    @Override
    public LabelTable of(MultiLabelled outcomes, RowWeights weights) {
        List<LabelCounts> counts = new ArrayList<>();
        double all = total(weights);
        for (int code = 0; code < outcomes.labels().size(); code++) {
            BooleanColumn truth = outcomes.truth().column(code);
            BooleanColumn decided = outcomes.decided().column(code);
            double hits = 0;
            double falsePositives = 0;
            double falseNegatives = 0;
            for (int word = 0; word < truth.words(); word++) {
                long truly = truth.word(word);
                long claimed = decided.word(word);
                hits += weight(truly & claimed, word, weights);
                falsePositives += weight(claimed & ~truly, word, weights);
                falseNegatives += weight(truly & ~claimed, word, weights);
            }
            counts.add(LabelCounts.of(outcomes.labels().get(code), hits, falsePositives, falseNegatives, all));
        }
        return new LabelTable(outcomes.labels(), counts);
    }

    private static double total(RowWeights weights) {
        if (weights.areOnes()) {
            return weights.size();
        }
        double all = 0;
        for (int row = 0; row < weights.size(); row++) {
            all += weights.get(row);
        }
        return all;
    }

    /** What the rows of a word weigh whose bits are set. */
    static double weight(long bits, int word, RowWeights weights) {
        if (weights.areOnes()) {
            return Long.bitCount(bits);
        }
        double sum = 0;
        for (long left = bits; left != 0; left &= left - 1) { // takes the lowest bit away
            sum += weights.get(word * 64 + Long.numberOfTrailingZeros(left));
        }
        return sum;
    }

    @Override
    public LabelTable merge(LabelTable one, LabelTable other) {
        return one.plus(other);
    }
}
