package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.figure.Axis;
import org.modelunit.figure.BinTally;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.Classified;

/** Scores in bins, and how far they lie from how often the label is true there; what a reliability diagram shows. */
final class Reliability {

    private static final double ROUNDING =
            1e-9; // a middle this close to a border lies on it, whatever weights sum up to

    private final double[] weights; // of each bin
    private final double[] excess; // of each bin: the sum of scores, less what the label's examples weigh
    private final double[] positives; // what the label's examples weigh in each bin
    private final double[] highest; // score of each bin; negative infinity where it is empty

    private Reliability(int bins) {
        this.weights = new double[bins];
        this.excess = new double[bins];
        this.positives = new double[bins];
        this.highest = new double[bins];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    }

    /** Divides the scores of a ranking. */
    static Reliability of(Ranking ranking, CalibrationBins bins) {
        Reliability reliability = new Reliability(bins.number());
        double all = ranking.positives() + ranking.negatives();
        if (!(all > 0)) {
            throw new UndefinedMetricException(
                    "a calibration error is undefined on rows that weigh nothing; give at least one row a weight above 0");
        }
        double[] below = {0};
        ranking.ascending((score, positives, negatives) -> {
            double weight = positives + negatives;
            double middle = (below[0] + weight / 2) / all;
            int bin = bins.binning() == Binning.EQUAL_WIDTH
                    ? ofWidth(score, bins.number())
                    : ofMass(middle, bins.number());
            if (weight > 0) {
                reliability.add(bin, score, weight, positives);
            }
            below[0] += weight;
        });
        return reliability;
    }

    private void add(int bin, double score, double weight, double ofPositives) {
        weights[bin] += weight;
        excess[bin] += weight * score - ofPositives;
        positives[bin] += ofPositives;
        highest[bin] = score;
    }

    /** The bin (i / bins, (i + 1) / bins] of a score, by comparison with the borders as doubles; 0 belongs to the first. */
    private static int ofWidth(double score, int bins) {
        int bin = (int) Math.min(bins - 1.0, Math.max(0, Math.floor(score * bins)));
        if (score <= (double) bin / bins) {
            bin--;
        } else if (score > (bin + 1.0) / bins) {
            bin++;
        }
        return Math.max(0, Math.min(bins - 1, bin));
    }

    private static int ofMass(double middle, int bins) {
        return (int) Math.min(bins - 1.0, Math.floor(middle * bins + ROUNDING));
    }

    /** The bin of a score that is among those divided; the last one for a higher score, whose row weighs nothing. */
    int binOf(double score) {
        int bin = 0;
        while (bin < highest.length - 1 && highest[bin] < score) {
            bin++;
        }
        return bin;
    }

    /** The number of bins, empty ones included. */
    int bins() {
        return weights.length;
    }

    /** The sum of each bin's scores, less what its examples of the label weigh. */
    double[] excess() {
        return excess;
    }

    /** The mean distance of scores from truth in the bins, each counting by what it weighs, with an excess of its own or another. */
    double expectedError(double[] excess) {
        return Arrays.stream(excess).map(Math::abs).sum()
                / Arrays.stream(weights).sum();
    }

    /** The largest distance in any bin, with an excess of its own or another. */
    double maximumError(double[] excess) {
        double largest = 0;
        for (int bin = 0; bin < weights.length; bin++) {
            largest = Math.max(largest, weights[bin] > 0 ? Math.abs(excess[bin]) / weights[bin] : 0);
        }
        return largest;
    }

    /**
     * The mean score of each bin beside how often the label is true there; nothing where scores are no probabilities.
     *
     * @param label the label; empty for those that tell of all: of two labels the rarer one, of more the six most frequent ones
     * @param bins how scores are divided
     */
    record Diagram(String label, CalibrationBins bins) implements FigureFunction<Classified> {

        private static final int MOST_LABELS = 6;

        static Diagram of(String label) {
            return new Diagram(label, new CalibrationBins(10, Binning.EQUAL_WIDTH));
        }

        static Diagram ofAll() {
            return of("");
        }

        @Override
        public List<Figure> of(Classified outcomes) {
            return outcomes.once(this, () -> of(outcomes, ""));
        }

        @Override
        public List<Figure> compared(Classified challenger, Classified champion) {
            List<Figure> both = new ArrayList<>(of(challenger, ", challenger"));
            both.addAll(of(champion, ", champion"));
            return both;
        }

        private List<Figure> of(Classified outcomes, String whose) {
            if (!outcomes.hasScores() || !outcomes.scores().areProbabilities()) {
                return List.of();
            }
            return labels(outcomes).stream()
                    .map(each -> new RankingStatistic(each).of(outcomes))
                    .filter(ranking -> ranking.positives() + ranking.negatives() > 0)
                    .<Figure>map(ranking -> figure(ranking, outcomes, whose))
                    .toList();
        }

        private List<String> labels(Classified outcomes) {
            List<String> names = outcomes.labels().names();
            if (!label.isEmpty()) {
                return names.contains(label) ? List.of(label) : List.of();
            }
            List<String> rarest = names.stream()
                    .sorted(Comparator.comparingInt(outcomes::count))
                    .toList();
            return names.size() == 2
                    ? rarest.subList(0, 1)
                    : rarest.subList(Math.max(0, names.size() - MOST_LABELS), names.size());
        }

        private Bins figure(Ranking ranking, Classified outcomes, String whose) {
            Reliability reliability = Reliability.of(ranking, bins);
            long[][] counts = reliability.counts(ranking.label(), outcomes);
            List<BinTally> tallies = new ArrayList<>();
            double from = 0;
            for (int bin = 0; bin < bins.number(); bin++) {
                boolean isLast = bin == bins.number() - 1;
                double to = bins.binning() == Binning.EQUAL_WIDTH
                        ? (bin + 1.0) / bins.number()
                        : isLast ? 1 : held(Math.max(from, reliability.highest[bin]));
                tallies.add(reliability.tally(bin, from, to, List.of(counts[bin][0], counts[bin][1])));
                from = to;
            }
            String name = "'" + ranking.label() + "'";
            return Bins.of(
                    "reliability of " + name + whose,
                    Axis.ofShares("mean score of " + name),
                    Axis.ofShares("share that is truly " + name),
                    List.of("truly " + name, "others"),
                    tallies);
        }
    }

    private BinTally tally(int bin, double from, double to, List<Long> counts) {
        double weight = weights[bin];
        double scores = Math.min(weight, Math.max(0, excess[bin] + positives[bin]));
        return new BinTally(from, to, counts, weight, scores, positives[bin]);
    }

    /** What rounding may have put beyond the ends of probabilities. */
    private static double held(double score) {
        return Math.min(1, Math.max(0, score));
    }

    /** For each bin how many examples are truly of a label, and how many are not, whatever they weigh. */
    private long[][] counts(String label, Classified outcomes) {
        long[][] counts = new long[weights.length][2];
        NumberColumn scores = outcomes.scores().of(label);
        int code = outcomes.labels().indexOf(label);
        for (int row = 0; row < scores.size(); row++) {
            counts[binOf(scores.get(row))][outcomes.truth().code(row) == code ? 0 : 1]++;
        }
        return counts;
    }
}
