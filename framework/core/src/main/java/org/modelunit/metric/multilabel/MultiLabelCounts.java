package org.modelunit.metric.multilabel;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.column.BooleanColumn;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.metric.classification.LabelCounts;
import org.modelunit.metric.classification.LabelTable;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.sample.RowWeights;

/** Counts each label against all others, where an example has any number of them. */
record MultiLabelCounts() implements MergeableStatistic<MultiLabelled, LabelTable> {

    @Override
    public LabelTable of(MultiLabelled outcomes, RowWeights weights) {
        List<LabelCounts> counts = new ArrayList<>();
        for (int code = 0; code < outcomes.labels().size(); code++) {
            BooleanColumn truth = outcomes.truth().column(code);
            BooleanColumn decided = outcomes.decided().column(code);
            double hits = 0;
            double falsePositives = 0;
            double falseNegatives = 0;
            double rest = 0;
            for (int word = 0; word < truth.words(); word++) {
                long truly = truth.word(word);
                long claimed = decided.word(word);
                hits += weight(truly & claimed, word, weights);
                falsePositives += weight(claimed & ~truly, word, weights);
                falseNegatives += weight(truly & ~claimed, word, weights);
                rest += weight(~(truly | claimed) & present(word, weights.size()), word, weights);
            }
            counts.add(LabelCounts.of(outcomes.labels().get(code), hits, falsePositives, falseNegatives, rest));
        }
        return new LabelTable(outcomes.labels(), counts);
    }

    /** The bits of a word that stand for rows. */
    private static long present(int word, int rows) {
        int behind = (word + 1) * 64 - rows;
        return behind > 0 ? -1L >>> behind : -1L;
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
